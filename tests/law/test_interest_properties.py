"""What holds for the interest over any principal between any two days."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from arrears.law.interest import Interest, InterestKind, interest
from arrears.law.parameter import parameter

ONE_DAY = timedelta(days=1)
LAST_VERIFIED = {
    InterestKind.CONSUMER: date(2026, 7, 20),
    InterestKind.TRADE: date(2026, 12, 31),
}
principals = st.decimals("0.01", "100000", places=2)
kinds = st.sampled_from(InterestKind)
days = st.dates(date(2012, 1, 1), date(2028, 12, 31))
spans = st.tuples(days, st.integers(0, 1600)).map(
    lambda drawn: (drawn[0], drawn[0] + timedelta(days=drawn[1]))
)


def between(principal: Decimal, kind: InterestKind, span: tuple[date, date]) -> Interest:
    first, last = span
    return interest(principal, kind=kind, first_day=first, last_day=last)


def day_by_day(principal: Decimal, kind: InterestKind, span: tuple[date, date]) -> Decimal:
    """The same by the slow road: each day by itself, and a look at the date for a new year."""
    first, last = span
    base, unpaid, day = Fraction(principal), Fraction(0), first
    while day <= last:
        if day > first and _is_new_year(first, day):
            base = Fraction(principal) + unpaid
        rate = Fraction(parameter(f"statutory_interest_{kind}", on=day).value)
        unpaid += base * rate / 36500
        day += ONE_DAY
    exact = Decimal(unpaid.numerator) / Decimal(unpaid.denominator)
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _is_new_year(first: date, day: date) -> bool:
    started_on_leap_day = (first.month, first.day) == (2, 29)
    is_after_february = (day.month, day.day) == (3, 1)
    if started_on_leap_day and is_after_february:
        return (day - ONE_DAY).day == 28
    return (first.month, first.day) == (day.month, day.day)


@given(principals, kinds, spans)
def test_interest_is_what_its_days_give_one_by_one(
    principal: Decimal, kind: InterestKind, span: tuple[date, date]
) -> None:
    assert day_by_day(principal, kind, span) == between(principal, kind, span).amount


@given(principals, kinds, st.integers(0, 1600))
def test_a_start_on_a_leap_day_is_no_exception(
    principal: Decimal, kind: InterestKind, count: int
) -> None:
    span = date(2024, 2, 29), date(2024, 2, 29) + timedelta(days=count)

    assert day_by_day(principal, kind, span) == between(principal, kind, span).amount


@given(principals, kinds, spans)
def test_the_periods_follow_each_other_from_the_first_day_through_the_last(
    principal: Decimal, kind: InterestKind, span: tuple[date, date]
) -> None:
    told = [
        (reason.facts["first_day"], reason.facts["last_day"])
        for reason in between(principal, kind, span).reasons
        if reason.rule.startswith("interest.")
    ]
    counted = [
        first + timedelta(days=number)
        for first, last in told
        if isinstance(first, date) and isinstance(last, date)
        for number in range((last - first).days + 1)
    ]

    assert [span[0] + timedelta(days=number) for number in range(len(counted))] == counted
    assert span[1] == counted[-1]


@given(principals, principals, kinds, spans)
def test_a_larger_principal_never_costs_less(
    one: Decimal, other: Decimal, kind: InterestKind, span: tuple[date, date]
) -> None:
    low, high = sorted([one, other])

    assert between(low, kind, span).amount <= between(high, kind, span).amount


@given(principals, kinds, spans, st.integers(0, 400))
def test_more_days_never_cost_less(
    principal: Decimal, kind: InterestKind, span: tuple[date, date], more: int
) -> None:
    first, last = span
    longer = first, last + timedelta(days=more)

    assert between(principal, kind, span).amount <= between(principal, kind, longer).amount


@given(principals, kinds, spans)
def test_interest_is_certain_exactly_when_its_last_day_was_verified(
    principal: Decimal, kind: InterestKind, span: tuple[date, date]
) -> None:
    outcome = between(principal, kind, span)
    doubts = [reason for reason in outcome.reasons if reason.rule == "parameter.unverified"]

    assert outcome.certain == (span[1] <= LAST_VERIFIED[kind])
    assert outcome.certain == (not doubts)
