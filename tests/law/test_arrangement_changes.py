"""Changing a running arrangement: a new schedule over what is open, within policy."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from arrears.law.arrangements import (
    EndDate,
    EndDateTooSoon,
    Instalment,
    MonthlyAmount,
    Months,
    NoSuchDay,
    NothingRunning,
    Payment,
    Policy,
    Revision,
    Running,
    TooLateToChange,
    Wish,
    change,
    standing_of,
)

TODAY = date(2026, 11, 18)
FIFTY = Decimal("50.00")
DUE = ["2026-09-25", "2026-10-26", "2026-11-25", "2026-12-28", "2027-01-25", "2027-02-25"]
SCHEDULE = tuple(Instalment(date.fromisoformat(day), FIFTY) for day in DUE)
PAID = (Payment(date(2026, 9, 25), FIFTY), Payment(date(2026, 10, 26), FIFTY))
RUNNING = Running(SCHEDULE, day_of_month=25, payments=PAID)


def monthly(amount: str) -> MonthlyAmount:
    return MonthlyAmount(Decimal(amount))


def changed(
    wish: Wish | None,
    *,
    running: Running = RUNNING,
    day: int = 25,
    today: date = TODAY,
    policy: Policy | None = None,
) -> Revision:
    return change(running, wish, day_of_month=day, today=today, policy=policy or Policy())


def lines(found: tuple[Instalment, ...]) -> list[str]:
    return [f"{one.due_on} {one.amount}" for one in found]


def rules(found: Revision) -> list[str]:
    return [why.rule for why in found.needs_staff]


@pytest.mark.parametrize(
    ("wish", "day", "expected"),
    [
        pytest.param(monthly("80"), 25,
                     ["2026-11-25 80.00", "2026-12-28 80.00", "2027-01-25 40.00"], id="more"),
        pytest.param(monthly("40"), 25,
                     ["2026-11-25 40.00", "2026-12-28 40.00", "2027-01-25 40.00",
                      "2027-02-25 40.00", "2027-03-25 40.00"], id="less"),
        pytest.param(Months(3), 25,
                     ["2026-11-25 66.66", "2026-12-28 66.66", "2027-01-25 66.68"], id="months"),
        pytest.param(EndDate(date(2026, 12, 31)), 25, ["2026-11-25 100.00", "2026-12-28 100.00"],
                     id="an end date"),
        pytest.param(monthly("100"), 1, ["2026-12-01 100.00", "2027-01-04 100.00"],
                     id="amount and day"),
        pytest.param(None, 1, ["2026-12-01 50.00", "2027-01-04 50.00", "2027-02-01 50.00",
                               "2027-03-01 50.00"], id="only the day"),
    ],
)  # fmt: skip
def test_a_change_is_a_new_schedule_over_what_is_open(
    wish: Wish | None, day: int, expected: list[str]
) -> None:
    found = changed(wish, day=day)

    assert expected == lines(found.instalments)
    assert () == found.kept
    assert Decimal("200.00") == found.total
    assert [] == rules(found)


@pytest.mark.parametrize(
    ("today", "kept"),
    [
        pytest.param(date(2026, 11, 20), [], id="five days ahead can change"),
        pytest.param(date(2026, 11, 21), ["2026-11-25 50.00"], id="four days ahead stays"),
        pytest.param(date(2026, 11, 25), ["2026-11-25 50.00"], id="on the due day it stays"),
    ],
)
def test_an_instalment_that_is_due_soon_stays_as_it_is(today: date, kept: list[str]) -> None:
    found = changed(monthly("75"), today=today)

    assert kept == lines(found.kept)
    assert Decimal("200.00") == found.total


def test_the_reasons_say_what_stays_and_why() -> None:
    stays, shape, moved = changed(monthly("75"), today=date(2026, 11, 21)).reasons

    assert "arrangement.due_soon_stays" == stays.rule
    assert {"due_on": date(2026, 11, 25), "amount": FIFTY, "days": 5} == stays.facts
    assert "arrangement.equal" == shape.rule
    assert "arrangement.moved_to_working_day" == moved.rule


@pytest.mark.parametrize(
    ("day", "first"),
    [
        pytest.param(28, "2026-12-28", id="not three days after what stays"),
        pytest.param(1, "2027-01-04", id="not a week after what stays"),
        pytest.param(10, "2026-12-10", id="half a month after what stays"),
    ],
)
def test_nobody_pays_twice_within_half_a_month_because_of_a_change(day: int, first: str) -> None:
    found = changed(monthly("75"), day=day, today=date(2026, 11, 21))

    assert first == str(found.new[0].due_on)


def test_who_missed_an_instalment_can_choose_a_day_soon_after_it() -> None:
    missed = replace(RUNNING, payments=PAID[:1])
    found = changed(monthly("75"), running=missed, day=9, today=date(2026, 11, 2))

    assert "2026-11-09 75.00" == lines(found.new)[0]


def test_what_was_paid_ahead_is_not_asked_again_in_the_same_month() -> None:
    ahead = replace(RUNNING, payments=(*PAID, Payment(TODAY, FIFTY)))

    assert "2026-12-28 75.00" == lines(changed(monthly("75"), running=ahead).new)[0]


def test_a_change_does_not_undo_a_postponement() -> None:
    postponed = replace(RUNNING, postponed_until=date(2026, 12, 9))

    assert "2026-12-28 75.00" == lines(changed(monthly("75"), running=postponed).new)[0]


def test_what_was_missed_is_part_of_what_is_open() -> None:
    missed = replace(RUNNING, payments=(Payment(date(2026, 9, 25), Decimal("90.00")),))
    found = changed(None, running=missed, day=24)

    assert Decimal("210.00") == found.total
    assert ["2026-11-24 10.00", "2026-12-24 50.00"] == lines(found.new)[:2]
    assert {"count": 5, "amount": FIFTY, "last": FIFTY} == found.reasons[0].facts
    assert "arrangement.different" == found.reasons[0].rule
    assert [] == rules(found)


def test_amounts_that_differ_are_said_to_differ() -> None:
    part = replace(RUNNING, payments=(Payment(date(2026, 9, 25), Decimal("190.00")),))
    shape = changed(None, running=part, day=24).reasons[0]

    assert "arrangement.different" == shape.rule
    assert {"count": 3, "amount": FIFTY, "last": FIFTY} == shape.facts


@pytest.mark.parametrize(
    ("changed_on", "expected"),
    [
        pytest.param([], [], id="never changed before"),
        pytest.param(["2026-10-31"], [], id="last month"),
        pytest.param(["2025-11-10"], [], id="this month a year ago"),
        pytest.param(["2026-11-18"], [], id="earlier today: the last wish counts"),
        pytest.param(["2026-11-01"], ["arrangement.changed_often"], id="this month"),
    ],
)
def test_a_second_change_in_a_month_needs_staff(changed_on: list[str], expected: list[str]) -> None:
    before = replace(RUNNING, changed_on=tuple(map(date.fromisoformat, changed_on)))

    assert expected == rules(changed(monthly("75"), running=before))


def test_the_reason_for_staff_counts_this_change_too() -> None:
    before = replace(RUNNING, changed_on=(date(2026, 11, 1), date(2026, 11, 3)))
    (why,) = changed(monthly("75"), running=before).needs_staff

    assert {"count": 3, "most": 1} == why.facts
    assert not changed(
        monthly("75"), running=before, policy=Policy(changes_per_month=3)
    ).needs_staff


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        pytest.param(Months(10), [], id="two that were paid and ten make twelve"),
        pytest.param(Months(11), ["arrangement.too_long"], id="eleven make thirteen"),
        pytest.param(monthly("9.99"), ["arrangement.too_long", "arrangement.too_small"],
                     id="too small too"),
    ],
)  # fmt: skip
def test_the_duration_counts_from_the_first_instalment_that_was_due(
    wish: Wish, expected: list[str]
) -> None:
    assert expected == rules(changed(wish))


def test_an_instalment_that_stays_counts_in_the_duration() -> None:
    today = date(2026, 11, 21)

    assert [] == rules(changed(Months(9), today=today))
    assert ["arrangement.too_long"] == rules(changed(Months(10), today=today))


def test_instalments_of_a_replaced_schedule_count_in_the_duration() -> None:
    before = standing_of(RUNNING, on=TODAY).behind
    replaced = Running(SCHEDULE[2:], day_of_month=25, before=before)

    assert [] == rules(changed(Months(10), running=replaced))
    assert ["arrangement.too_long"] == rules(changed(Months(11), running=replaced))


def test_more_missed_than_the_bot_deals_with_needs_staff_in_a_change_too() -> None:
    missed = replace(RUNNING, payments=())

    assert ["arrangement.missed_in_a_row"] == rules(changed(monthly("75"), running=missed))


def test_when_all_that_is_open_is_due_soon_it_is_too_late_to_change() -> None:
    last = replace(RUNNING, payments=(Payment(date(2026, 9, 25), Decimal("280.00")),))

    with pytest.raises(TooLateToChange) as refused:
        changed(monthly("10"), running=last, today=date(2027, 2, 22))

    assert date(2027, 2, 25) == refused.value.due_on


def test_an_arrangement_that_is_paid_cannot_change() -> None:
    paid = replace(RUNNING, payments=(Payment(date(2026, 9, 25), Decimal("300.00")),))

    with pytest.raises(NothingRunning):
        changed(monthly("10"), running=paid)


def test_an_impossible_wish_is_refused_as_in_a_first_proposal() -> None:
    with pytest.raises(NoSuchDay):
        changed(None, day=32)
    with pytest.raises(EndDateTooSoon):
        changed(EndDate(date(2026, 11, 20)))
