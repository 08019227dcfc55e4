"""What to recommend from two plain amounts: never more than is left, and debt help when nothing."""

from decimal import Decimal

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from arrears.law.arrangements import (
    Affordability,
    NothingToArrange,
    NotPositive,
    NotWholeCents,
    Policy,
    WishRefused,
    affordable,
    shortest_within,
)

totals = st.decimals("0.01", "5000", places=2)
left_amounts = st.decimals("-200", "500", places=2)
wishes = st.none() | st.decimals("0", "600", places=2)
policies = st.builds(
    Policy,
    longest_months=st.integers(1, 36),
    smallest_instalment=st.decimals("0", "50", places=2),
)


def afforded(total: str, *, left: str, wished: str | None = None) -> Affordability:
    wish = None if wished is None else Decimal(wished)
    return affordable(Decimal(total), left_a_month=Decimal(left), wished=wish)


@pytest.mark.parametrize(
    ("total", "left", "wished", "monthly", "why", "needs_staff"),
    [
        pytest.param("600", "100", None, "50.00", "affordability.lowest", [],
                     id="without a wish: what the policy needs, not all that is left"),
        pytest.param("60", "100", None, "10.00", "affordability.lowest", [],
                     id="the smallest instalment"),
        pytest.param("600", "40", None, "40", "affordability.all_that_is_left",
                     ["arrangement.too_long"], id="less is left than the policy needs"),
        pytest.param("600", "100", "75", "75", "affordability.as_wished", [],
                     id="a wish that fits"),
        pytest.param("600", "100", "100", "100", "affordability.as_wished", [],
                     id="a wish for all that is left"),
        pytest.param("600", "100", "100.01", "100", "affordability.lower_than_asked", [],
                     id="a wish for a cent more than is left"),
        pytest.param("600", "100", "20", "20", "affordability.as_wished",
                     ["arrangement.too_long"], id="a wish below policy is respected"),
        pytest.param("600", "100", "5", "5", "affordability.as_wished",
                     ["arrangement.too_long", "arrangement.too_small"], id="also a very small one"),
        pytest.param("600", "10", None, "10", "affordability.all_that_is_left",
                     ["arrangement.too_long"], id="just the smallest instalment is left"),
        pytest.param("30", "100", "50", "30", "affordability.as_wished", [],
                     id="never more than is owed"),
        pytest.param("5", "5", None, "5", "affordability.all_that_is_left", [],
                     id="a debt smaller than the smallest instalment"),
    ],
)  # fmt: skip
def test_what_is_recommended_never_exceeds_what_is_left(
    total: str, left: str, wished: str | None, *, monthly: str, why: str, needs_staff: list[str]
) -> None:
    found = afforded(total, left=left, wished=wished)

    assert Decimal(monthly) == found.monthly
    assert [why] == [one.rule for one in found.reasons]
    assert needs_staff == [one.rule for one in found.needs_staff]
    assert not found.suggests_debt_help


@pytest.mark.parametrize(
    ("left", "wished", "why"),
    [
        pytest.param("0", None, "affordability.nothing_left", id="nothing is left"),
        pytest.param("-150", None, "affordability.nothing_left", id="less than nothing is left"),
        pytest.param("0", "50", "affordability.nothing_left", id="nothing, but a wish to pay"),
        pytest.param("80", "0", "affordability.nothing_possible", id="nothing feels possible"),
        pytest.param("9.99", None, "affordability.too_little_left", id="less than an instalment"),
    ],
)
def test_when_nothing_is_left_debt_help_is_offered_and_no_arrangement(
    left: str, wished: str | None, why: str
) -> None:
    found = afforded("600", left=left, wished=wished)

    assert found.monthly is None
    assert found.suggests_debt_help
    assert [why] == [one.rule for one in found.reasons]
    assert () == found.needs_staff


def test_lower_than_asked_says_both_amounts() -> None:
    (why,) = afforded("600", left="100", wished="150").reasons

    assert {"amount": Decimal(100), "wished": Decimal(150), "left": Decimal(100)} == why.facts


def test_the_lowest_amount_without_staff_is_always_told() -> None:
    assert Decimal("50.00") == afforded("600", left="100", wished="20").lowest
    assert Decimal("50.00") == afforded("600", left="0").lowest


@pytest.mark.parametrize(
    ("total", "left", "wished", "refusal"),
    [
        pytest.param("0", "100", None, NothingToArrange, id="no debt"),
        pytest.param("600", "33.333", None, NotWholeCents, id="parts of a cent left"),
        pytest.param("600", "NaN", None, NotWholeCents, id="no number"),
        pytest.param("600", "100", "0.001", NotWholeCents, id="a wish in parts of a cent"),
        pytest.param("600", "100", "-1", NotPositive, id="a negative wish"),
    ],
)
def test_amounts_that_make_no_sense_are_refused(
    total: str, left: str, wished: str | None, refusal: type[WishRefused]
) -> None:
    with pytest.raises(refusal):
        afforded(total, left=left, wished=wished)


@given(totals, left_amounts, wishes, policies)
def test_no_recommendation_exceeds_what_is_left_wished_or_owed(
    total: Decimal, left: Decimal, wished: Decimal | None, policy: Policy
) -> None:
    try:
        found = affordable(total, left_a_month=left, wished=wished, policy=policy)
    except WishRefused:
        reject()

    if left <= 0 or wished == 0:
        assert found.suggests_debt_help
    if found.monthly is not None:
        assert 0 < found.monthly <= min(left, total, left if wished is None else wished)
        assert bool(found.needs_staff) == (found.monthly < shortest_within(policy, total))


@given(totals, left_amounts, wishes, st.decimals("0.01", "300", places=2))
def test_who_has_more_left_is_never_recommended_less(
    total: Decimal, left: Decimal, wished: Decimal | None, more: Decimal
) -> None:
    def recommended(amount: Decimal) -> Decimal:
        try:
            return affordable(total, left_a_month=amount, wished=wished).monthly or Decimal(0)
        except WishRefused:
            reject()

    assert recommended(left) <= recommended(left + more)
