"""Payment arrangements: from a wish to a schedule, and what is refused or left to staff."""

from datetime import date
from decimal import Decimal

import pytest

from arrears.law.arrangements import (
    EndDate,
    MonthlyAmount,
    Months,
    Policy,
    Proposal,
    Wish,
    propose,
    shortest_within,
)

TODAY = date(2026, 11, 18)
STRICT = Policy(longest_months=6, smallest_instalment=Decimal(25), first_after_days=14)


def monthly(amount: str) -> MonthlyAmount:
    return MonthlyAmount(Decimal(amount))


def proposal(
    total: str, wish: Wish, *, day: int = 25, today: date = TODAY, policy: Policy | None = None
) -> Proposal:
    return propose(Decimal(total), wish, day_of_month=day, today=today, policy=policy or Policy())


def amounts(found: Proposal) -> list[str]:
    return [str(one.amount) for one in found.instalments]


def days(found: Proposal) -> list[str]:
    return [str(one.due_on) for one in found.instalments]


@pytest.mark.parametrize(
    ("total", "wish", "expected"),
    [
        pytest.param("180.00", monthly("60"), ["60.00"] * 3, id="60 a month divides exactly"),
        pytest.param("200.00", monthly("60"), ["60.00"] * 3 + ["20.00"], id="the rest comes last"),
        pytest.param("180.01", monthly("60"), ["60.00"] * 3 + ["0.01"], id="a rest of one cent"),
        pytest.param("60.00", monthly("60"), ["60.00"], id="exactly the total at once"),
        pytest.param("59.99", monthly("60"), ["59.99"], id="more than the total at once"),
        pytest.param("200.00", monthly("1000000"), ["200.00"], id="a million a month"),
        pytest.param("200.00", Months(4), ["50.00"] * 4, id="four months divide exactly"),
        pytest.param("100.00", Months(3), ["33.33", "33.33", "33.34"], id="a cent too many"),
        pytest.param("200.00", Months(1), ["200.00"], id="one month"),
        pytest.param("0.03", Months(3), ["0.01"] * 3, id="a cent a month"),
        pytest.param("90.00", EndDate(date(2027, 1, 25)), ["30.00"] * 3, id="by 25 January"),
        pytest.param("90.00", EndDate(date(2027, 1, 24)), ["45.00"] * 2, id="by 24 January"),
        pytest.param("90.00", EndDate(date(2026, 12, 28)), ["45.00"] * 2, id="by 28 December"),
        pytest.param("90.00", EndDate(date(2026, 12, 27)), ["90.00"], id="before the moved day"),
        pytest.param("90.00", EndDate(date(2026, 11, 25)), ["90.00"], id="by the first day"),
    ],
)
def test_a_wish_becomes_equal_instalments_that_sum_exactly(
    total: str, wish: Wish, expected: list[str]
) -> None:
    found = proposal(total, wish)

    assert expected == amounts(found)
    assert Decimal(total) == found.total
    assert Decimal(expected[0]) == found.monthly
    assert Decimal(expected[-1]) == found.last_amount


@pytest.mark.parametrize(
    ("day", "today", "expected"),
    [
        pytest.param(25, "2026-11-18", ["2026-11-25", "2026-12-28", "2027-01-25"],
                     id="Christmas moves to Monday the 28th"),
        pytest.param(23, "2026-11-18", ["2026-11-23", "2026-12-23", "2027-01-25"],
                     id="the fifth day ahead is soon enough"),
        pytest.param(23, "2026-11-19", ["2026-12-23", "2027-01-25", "2027-02-23"],
                     id="the fourth day ahead is too soon"),
        pytest.param(31, "2026-11-18", ["2026-11-30", "2026-12-31", "2027-02-01"],
                     id="the 31st is the last day of a shorter month"),
        pytest.param(30, "2027-01-10", ["2027-02-01", "2027-03-01", "2027-03-30"],
                     id="two payments may fall in one month but each has its own"),
        pytest.param(29, "2028-01-20", ["2028-01-31", "2028-02-29", "2028-03-29"],
                     id="a leap year has its 29 February"),
        pytest.param(31, "2026-10-27", ["2026-11-02", "2026-11-30", "2026-12-31"],
                     id="a Saturday that moves into the next month counts"),
        pytest.param(31, "2026-10-28", ["2026-11-02", "2026-11-30", "2026-12-31"],
                     id="also when only the day it moves to is late enough"),
        pytest.param(31, "2026-10-29", ["2026-11-30", "2026-12-31", "2027-02-01"],
                     id="until even that day is too soon"),
        pytest.param(1, "2026-12-30", ["2027-01-04", "2027-02-01", "2027-03-01"],
                     id="New Year's Day moves far enough"),
        pytest.param(1, "2026-12-31", ["2027-02-01", "2027-03-01", "2027-04-01"],
                     id="New Year's Day moves but not far enough"),
    ],
)  # fmt: skip
def test_each_month_has_its_day_moved_to_a_working_day(
    day: int, today: str, expected: list[str]
) -> None:
    found = proposal("90", Months(3), day=day, today=date.fromisoformat(today))

    assert expected == days(found)
    assert (found.first_on, found.last_on) == (
        date.fromisoformat(expected[0]),
        date.fromisoformat(expected[-1]),
    )


def test_a_proposal_says_its_shape_and_what_moved() -> None:
    shape, christmas, january = proposal("100", monthly("40"), day=31).reasons[:3]

    assert "arrangement.rest_in_last" == shape.rule
    assert {"count": 3, "amount": Decimal("40.00"), "last": Decimal("20.00")} == shape.facts
    assert "arrangement.shorter_month" == christmas.rule
    assert {"day_of_month": 31, "due_on": date(2026, 11, 30)} == christmas.facts
    assert "arrangement.moved_to_working_day" == january.rule
    assert {"chosen": date(2027, 1, 31), "due_on": date(2027, 2, 1)} == january.facts


@pytest.mark.parametrize(
    ("wish", "rule"),
    [
        pytest.param(monthly("100"), "arrangement.at_once", id="one payment"),
        pytest.param(monthly("50"), "arrangement.equal", id="all equal"),
        pytest.param(monthly("60"), "arrangement.rest_in_last", id="a rest"),
    ],
)
def test_the_first_reason_is_the_shape(wish: Wish, rule: str) -> None:
    assert rule == proposal("100", wish).reasons[0].rule


@pytest.mark.parametrize(
    ("total", "wish", "policy", "rules"),
    [
        pytest.param("120", Months(12), Policy(), [], id="twelve months of ten"),
        pytest.param("130", Months(13), Policy(), ["arrangement.too_long"], id="thirteen months"),
        pytest.param("119.99", Months(12), Policy(), ["arrangement.too_small"], id="9.99 a month"),
        pytest.param("100", monthly("5"), Policy(),
                     ["arrangement.too_long", "arrangement.too_small"], id="both"),
        pytest.param("101", monthly("10"), Policy(), [], id="a rest of one euro is fine"),
        pytest.param("5", monthly("10"), Policy(), [], id="a small debt at once is fine"),
        pytest.param("150", Months(6), STRICT, [], id="six months of 25 under a strict policy"),
        pytest.param("150", monthly("24.99"), STRICT,
                     ["arrangement.too_long", "arrangement.too_small"], id="a cent a month less"),
    ],
)  # fmt: skip
def test_beyond_the_policy_it_is_a_proposal_for_staff(
    total: str, wish: Wish, policy: Policy, rules: list[str]
) -> None:
    found = proposal(total, wish, policy=policy)

    assert rules == [reason.rule for reason in found.needs_staff]
    assert Decimal(total) == found.total


def test_the_reason_for_staff_has_both_numbers() -> None:
    long, small = proposal("100", monthly("5")).needs_staff

    assert {"count": 20, "longest": 12} == long.facts
    assert {"amount": Decimal("5.00"), "smallest": Decimal("10.00")} == small.facts


def test_the_policy_decides_how_soon_the_first_payment_can_be() -> None:
    assert date(2026, 11, 25) == proposal("90", Months(3)).first_on
    assert date(2026, 12, 28) == proposal("90", Months(3), policy=STRICT).first_on


@pytest.mark.parametrize(
    ("total", "policy", "lowest"),
    [
        pytest.param("1200", Policy(), "100.00", id="the total over twelve months"),
        pytest.param("1200.01", Policy(), "100.01", id="rounded up to the cent"),
        pytest.param("50", Policy(), "10.00", id="the smallest instalment"),
        pytest.param("5", Policy(), "5.00", id="a debt smaller than that"),
        pytest.param("150", STRICT, "25.00", id="a strict policy"),
        pytest.param("30", Policy(smallest_instalment=Decimal("2.505")), "2.51",
                     id="a smallest instalment in parts of a cent"),
    ],
)  # fmt: skip
def test_the_lowest_amount_within_policy_can_be_suggested(
    total: str, policy: Policy, lowest: str
) -> None:
    assert Decimal(lowest) == shortest_within(policy, Decimal(total))
    assert not proposal(total, monthly(lowest), policy=policy).needs_staff
