"""Ways out of a missed instalment: concrete schedules, no punishment, a person when it repeats."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from arrears.law.arrangements import (
    Instalment,
    Payment,
    Policy,
    Revision,
    Running,
    WayOut,
    missed_instalments,
    standing_of,
)

FIFTY = Decimal("50.00")
DUE = ["2026-09-25", "2026-10-26", "2026-11-25", "2026-12-28"]
SCHEDULE = tuple(Instalment(date.fromisoformat(day), FIFTY) for day in DUE)
RUNNING = Running(SCHEDULE, day_of_month=25)
AFTER_FIRST, AFTER_SECOND = date(2026, 9, 26), date(2026, 10, 27)
FIRST_IN_TIME, FIRST_LATE = (Payment(date(2026, 9, day), FIFTY) for day in (25, 28))


def lines(found: Revision) -> list[str]:
    return [f"{one.due_on} {one.amount}" for one in found.instalments]


def rules(ways: Mapping[WayOut, Revision]) -> dict[str, list[str]]:
    return {way: [why.rule for why in found.needs_staff] for way, found in ways.items()}


def test_each_way_out_is_a_concrete_schedule() -> None:
    found = missed_instalments(RUNNING, today=AFTER_FIRST)

    assert [SCHEDULE[0]] == [one.instalment for one in found.instalments]
    assert {
        WayOut.PAY_NOW: [
            "2026-09-28 50.00",
            "2026-10-26 50.00",
            "2026-11-25 50.00",
            "2026-12-28 50.00",
        ],
        WayOut.SPREAD: ["2026-10-26 66.66", "2026-11-25 66.66", "2026-12-28 66.68"],
        WayOut.EXTEND: [
            "2026-10-26 50.00",
            "2026-11-25 50.00",
            "2026-12-28 50.00",
            "2027-01-25 50.00",
        ],
    } == {way: lines(schedule) for way, schedule in found.ways_out.items()}


def test_one_missed_instalment_needs_no_staff_and_nothing_else_falls_due() -> None:
    found = missed_instalments(RUNNING, today=AFTER_FIRST)

    assert () == found.needs_staff
    assert {"pay_now": [], "spread": [], "extend": []} == rules(found.ways_out)
    assert all(Decimal(200) == schedule.total for schedule in found.ways_out.values())


def test_only_what_is_left_of_a_part_payment_is_still_to_be_paid() -> None:
    part = replace(RUNNING, payments=(Payment(date(2026, 9, 25), Decimal("45.00")),))
    found = missed_instalments(part, today=AFTER_FIRST)

    assert "2026-09-28 5.00" == lines(found.ways_out[WayOut.PAY_NOW])[0]
    assert {Decimal("155.00")} == {schedule.total for schedule in found.ways_out.values()}


def test_what_is_due_soon_stays_when_the_rest_is_spread() -> None:
    paid = replace(RUNNING, payments=(FIRST_IN_TIME,))
    found = missed_instalments(paid, today=date(2026, 11, 23))

    assert ["2026-11-25 50.00", "2026-12-28 100.00"] == lines(found.ways_out[WayOut.SPREAD])
    assert [SCHEDULE[2]] == list(found.ways_out[WayOut.SPREAD].kept)


def test_after_the_last_instalment_there_is_nothing_to_spread_over() -> None:
    three = tuple(Payment(date(2026, 9, 25), FIFTY) for _ in range(3))
    found = missed_instalments(replace(RUNNING, payments=three), today=date(2026, 12, 29))

    assert {WayOut.PAY_NOW: ["2026-12-30 50.00"], WayOut.EXTEND: ["2027-01-25 50.00"]} == {
        way: lines(schedule) for way, schedule in found.ways_out.items()
    }


@pytest.mark.parametrize(
    ("payments", "today", "expected"),
    [
        pytest.param([], AFTER_FIRST, [], id="the first"),
        pytest.param([FIRST_IN_TIME], AFTER_SECOND, [], id="the second only"),
        pytest.param([FIRST_LATE], AFTER_SECOND, [], id="the second, the first made good"),
        pytest.param([], AFTER_SECOND, ["arrangement.missed_in_a_row"], id="two in a row"),
        pytest.param([FIRST_LATE, Payment(date(2026, 10, 27), FIFTY)], date(2026, 11, 26),
                     ["arrangement.missed_often"], id="three in total, two made good"),
        pytest.param([], date(2026, 11, 26),
                     ["arrangement.missed_in_a_row", "arrangement.missed_often"],
                     id="three in a row"),
    ],
)  # fmt: skip
def test_a_second_in_a_row_or_a_third_in_all_needs_staff(
    payments: list[Payment], today: date, expected: list[str]
) -> None:
    found = missed_instalments(replace(RUNNING, payments=payments), today=today)
    ways = rules(found.ways_out)

    assert expected == [why.rule for why in found.needs_staff]
    assert expected == ways[WayOut.SPREAD] == ways[WayOut.EXTEND]
    assert [] == ways[WayOut.PAY_NOW], "paying what is due never needs anybody's leave"


def test_an_instalment_missed_before_a_way_out_was_taken_counts_on() -> None:
    extended = missed_instalments(RUNNING, today=AFTER_FIRST).ways_out[WayOut.EXTEND]
    before = standing_of(RUNNING, on=AFTER_FIRST).behind
    running = Running(extended.instalments, day_of_month=25, before=before)

    found = missed_instalments(running, today=AFTER_SECOND)

    assert ["arrangement.missed_in_a_row"] == [why.rule for why in found.needs_staff]


def test_extending_beyond_the_longest_duration_needs_staff_but_spreading_does_not() -> None:
    four_months = Policy(longest_months=4)
    found = missed_instalments(RUNNING, today=AFTER_FIRST, policy=four_months)

    assert {"pay_now": [], "spread": [], "extend": ["arrangement.too_long"]} == rules(
        found.ways_out
    )


def test_when_nothing_was_missed_there_is_no_way_out_to_choose() -> None:
    found = missed_instalments(RUNNING, today=date(2026, 9, 25))

    assert ((), {}, ()) == (found.instalments, found.ways_out, found.needs_staff)
