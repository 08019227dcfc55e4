"""Wishes from which no schedule can be made, and policies under which none can exist."""

from datetime import date
from decimal import Decimal

import pytest

from arrears.law.arrangements import (
    MOST_INSTALMENTS,
    EndDate,
    EndDateTooSoon,
    MonthlyAmount,
    Months,
    NoSuchDay,
    NothingToArrange,
    NotPositive,
    NotWholeCents,
    Policy,
    Proposal,
    TooManyInstalments,
    Wish,
    WishRefused,
    propose,
    shortest_within,
)

TODAY = date(2026, 11, 18)


def monthly(amount: str) -> MonthlyAmount:
    return MonthlyAmount(Decimal(amount))


def proposal(total: str, wish: Wish, *, day: int = 25) -> Proposal:
    return propose(Decimal(total), wish, day_of_month=day, today=TODAY)


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        pytest.param(monthly("0"), NotPositive, id="nothing a month"),
        pytest.param(monthly("-5"), NotPositive, id="less than nothing a month"),
        pytest.param(monthly("33.333"), NotWholeCents, id="parts of a cent"),
        pytest.param(monthly("NaN"), NotWholeCents, id="no number"),
        pytest.param(monthly("Infinity"), NotWholeCents, id="without end"),
        pytest.param(monthly("0.01"), TooManyInstalments, id="a cent a month"),
        pytest.param(Months(0), NotPositive, id="no months"),
        pytest.param(Months(-3), NotPositive, id="months back"),
        pytest.param(Months(601), TooManyInstalments, id="more than fifty years"),
        pytest.param(EndDate(date(9999, 12, 31)), TooManyInstalments, id="until the end of time"),
        pytest.param(EndDate(date(2026, 11, 24)), EndDateTooSoon, id="before the first payment"),
        pytest.param(EndDate(date(2020, 1, 1)), EndDateTooSoon, id="in the past"),
    ],
)
def test_what_makes_no_sense_is_refused(wish: Wish, refusal: type[WishRefused]) -> None:
    with pytest.raises(refusal) as refused:
        proposal("300", wish)

    assert isinstance(refused.value, WishRefused)
    assert str(refused.value)


@pytest.mark.parametrize("day", [0, 32, -1])
def test_a_day_that_no_month_has_is_refused(day: int) -> None:
    with pytest.raises(NoSuchDay) as refused:
        proposal("300", Months(3), day=day)

    assert day == refused.value.day_of_month


@pytest.mark.parametrize("total", ["0", "-0.01"])
def test_without_a_debt_there_is_nothing_to_arrange(total: str) -> None:
    with pytest.raises(NothingToArrange) as refused:
        proposal(total, Months(3))
    with pytest.raises(NothingToArrange):
        shortest_within(Policy(), Decimal(total))

    assert Decimal(total) == refused.value.total


def test_a_total_in_parts_of_a_cent_is_refused() -> None:
    with pytest.raises(NotWholeCents):
        proposal("100.005", Months(3))


def test_the_most_instalments_are_still_a_proposal_for_staff() -> None:
    assert MOST_INSTALMENTS == len(proposal("6000", Months(600)).instalments)
    assert MOST_INSTALMENTS == len(proposal("6.00", monthly("0.01")).instalments)


def test_there_are_no_more_instalments_than_cents() -> None:
    with pytest.raises(TooManyInstalments) as refused:
        proposal("0.02", Months(3))

    assert (3, 2) == (refused.value.count, refused.value.most)


def test_too_soon_an_end_says_when_the_first_payment_is() -> None:
    with pytest.raises(EndDateTooSoon) as refused:
        proposal("300", EndDate(date(2026, 11, 24)))

    assert (date(2026, 11, 24), date(2026, 11, 25)) == (refused.value.on, refused.value.earliest)


def test_a_policy_under_which_nothing_can_be_arranged_is_refused() -> None:
    with pytest.raises(ValueError, match="allows no arrangement"):
        Policy(longest_months=0)
    with pytest.raises(ValueError, match="allows no arrangement"):
        Policy(smallest_instalment=Decimal(-1))
    with pytest.raises(ValueError, match="allows no arrangement"):
        Policy(first_after_days=-1)
