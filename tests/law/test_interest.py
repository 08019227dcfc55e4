"""Statutory interest: the worked examples of the law, and on both sides of each border."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from arrears.law.interest import (
    Accrual,
    Interest,
    InterestKind,
    first_interest_day,
    interest,
    trade_due_on,
)
from arrears.law.parameter import NoValueOnDate, parameter
from arrears.law.reason import Fact, Reason

# Kind, principal, first and last day of interest, interest.
EXAMPLES = """
consumer  1000.00 2026-07-01 2026-11-18  15.45
consumer   412.30 2026-03-02 2026-11-18  11.84
consumer  1000.00 2025-07-01 2026-06-30  50.08
consumer  1000.00 2025-01-01 2026-12-31 102.40
consumer   250.00 2022-12-01 2023-08-31   7.93
trade     8400.00 2026-05-31 2026-06-21  51.39
trade     1000.00 2026-06-01 2026-07-31  17.18
trade     2500.00 2025-06-16 2026-06-15 254.78
trade    10000.00 2026-08-01 2026-11-18 313.42
"""
ROWS = [
    pytest.param(*line.split(), id=" ".join(line.split()[:4]))
    for line in EXAMPLES.strip().splitlines()
]

CONSUMER_RATES = """
2011-07-01 4
2012-06-30 4
2012-07-01 3
2015-01-01 2
2022-12-31 2
2023-01-01 4
2023-07-01 6
2024-01-01 7
2025-01-01 6
2025-12-31 6
2026-01-01 4
2026-11-18 4
"""
TRADE_RATES = """
2012-01-01  8.00
2012-07-01  8.00
2013-01-01  7.75
2013-03-15  7.75
2013-03-16  8.75
2013-07-01  8.50
2014-01-01  8.25
2014-07-01  8.15
2015-01-01  8.05
2016-07-01  8.00
2022-12-31  8.00
2023-01-01 10.50
2023-07-01 12.00
2024-01-01 12.50
2024-07-01 12.25
2025-01-01 11.15
2025-07-01 10.15
2026-06-30 10.15
2026-07-01 10.40
"""


def owed(principal: str, first: str, last: str, kind: str = "consumer") -> Interest:
    return interest(
        Decimal(principal),
        kind=InterestKind(kind),
        first_day=date.fromisoformat(first),
        last_day=date.fromisoformat(last),
    )


def periods(outcome: Interest) -> list[Reason]:
    return [reason for reason in outcome.reasons if reason.rule.startswith("interest.")]


def spoken(facts: Mapping[str, Fact]) -> list[str]:
    return [str(facts[name]) for name in ("first_day", "last_day", "days", "rate", "over")]


@pytest.mark.parametrize(("kind", "principal", "first", "last", "expected"), ROWS)
def test_interest_is_exact_to_the_cent(
    kind: str, principal: str, first: str, last: str, expected: str
) -> None:
    assert Decimal(expected) == owed(principal, first, last, kind).amount


def test_all_examples_of_the_table_are_here() -> None:
    assert len(ROWS) == 9


@pytest.mark.parametrize(
    ("kind", "day", "rate"),
    [
        pytest.param(kind, *line.split(), id=f"{kind} {line.split()[0]}")
        for kind, lines in [("consumer", CONSUMER_RATES), ("trade", TRADE_RATES)]
        for line in lines.strip().splitlines()
    ],
)
def test_the_rates_are_those_of_the_law(kind: str, day: str, rate: str) -> None:
    name = InterestKind(kind).rates

    assert Decimal(rate) == parameter(name, on=date.fromisoformat(day)).value


@pytest.mark.parametrize(
    ("due_on", "first"),
    [
        pytest.param("2026-11-17", "2026-11-18", id="an ordinary day"),
        pytest.param("2028-02-28", "2028-02-29", id="to a leap day"),
        pytest.param("2026-12-31", "2027-01-01", id="to the next year"),
    ],
)
def test_interest_starts_on_the_day_after_the_due_date(due_on: str, first: str) -> None:
    assert date.fromisoformat(first) == first_interest_day(date.fromisoformat(due_on))


def test_without_an_agreed_day_a_business_pays_within_thirty_days_of_receipt() -> None:
    """The thirty days start on the day after receipt: 2 to 31 May, interest from 1 June."""
    due_on = trade_due_on(date(2026, 5, 1))

    assert date(2026, 5, 31) == due_on
    assert date(2026, 6, 1) == first_interest_day(due_on)


def test_the_period_is_told_with_its_days_rate_and_amount() -> None:
    (period,) = owed("1000.00", "2026-03-01", "2026-03-31").reasons

    assert "interest.period" == period.rule
    assert ["2026-03-01", "2026-03-31", "31", "4", "1000.00"] == spoken(period.facts)
    assert "art. 6:119 en 6:120 lid 1 BW" in period.source


def test_a_change_of_rate_starts_a_new_period() -> None:
    before, after = owed("1000.00", "2025-07-01", "2026-06-30").reasons

    assert ["2025-07-01", "2025-12-31", "184", "6", "1000.00"] == spoken(before.facts)
    assert ["2026-01-01", "2026-06-30", "181", "4", "1000.00"] == spoken(after.facts)


def test_a_day_of_interest_is_counted_at_the_rate_of_that_day() -> None:
    assert Decimal("16.44") == owed("100000.00", "2025-12-31", "2025-12-31").amount
    assert Decimal("10.96") == owed("100000.00", "2026-01-01", "2026-01-01").amount


def test_after_a_full_year_its_interest_bears_interest() -> None:
    last_day_of_year = owed("1000.00", "2016-05-10", "2017-05-09")
    a_year_and_a_day = owed("1000.00", "2016-05-10", "2017-05-10")
    first, second = a_year_and_a_day.reasons

    assert Decimal("20.00") == last_day_of_year.amount
    assert ["2016-05-10", "2017-05-09", "365", "2", "1000.00"] == spoken(first.facts)
    assert "interest.compound_period" == second.rule
    assert ["2017-05-10", "2017-05-10", "1", "2", "1020.00"] == spoken(second.facts)
    assert Decimal("20.00") == second.facts["earlier_interest"]
    assert second.source.startswith("art. 6:119 lid 2 BW; ")


def test_a_year_is_counted_from_the_default_and_not_from_new_year() -> None:
    outcome = owed("10000.00", "2016-07-01", "2017-06-30")

    assert ["interest.period"] == [reason.rule for reason in outcome.reasons]
    assert Decimal("200.00") == outcome.amount


def test_interest_of_trade_names_its_own_article_when_it_compounds() -> None:
    *_, last = owed("1000.00", "2024-12-01", "2025-12-31", "trade").reasons

    assert last.source.startswith("art. 6:119a lid 3 BW; art. 6:119a")


def test_three_years_compound_three_times() -> None:
    """2% of 1000, of 1020 and of 1040.40."""
    assert Decimal("61.21") == owed("1000.00", "2017-01-01", "2019-12-31").amount


@pytest.mark.parametrize(
    ("first", "new_years"),
    [
        pytest.param("2016-02-29", ["2017-03-01", "2018-03-01"], id="on a leap day"),
        pytest.param("2016-02-28", ["2017-02-28", "2018-02-28"], id="on the day before"),
        pytest.param("2016-03-01", ["2017-03-01", "2018-03-01"], id="on the day after"),
        pytest.param("2015-03-01", ["2016-03-01", "2017-03-01"], id="into a leap year"),
    ],
)
def test_a_year_that_starts_around_a_leap_day_is_full(first: str, new_years: list[str]) -> None:
    outcome = owed("1000.00", first, "2018-12-31")

    assert [first, *new_years] == [str(period.facts["first_day"]) for period in periods(outcome)][
        :3
    ]


def test_a_year_that_started_on_a_leap_day_is_full_before_the_next_leap_day() -> None:
    last = periods(owed("1000.00", "2016-02-29", "2020-03-31"))[-1]

    assert date(2020, 2, 29) == last.facts["first_day"]


def test_a_leap_year_counts_366_days_of_a_365th() -> None:
    assert Decimal("200.55") == owed("10000.00", "2020-01-01", "2020-12-31").amount
    assert Decimal("200.00") == owed("10000.00", "2019-01-01", "2019-12-31").amount


def test_half_a_cent_is_rounded_up_once_at_the_end() -> None:
    """A day costs 0.001 at 4% over 9.125: five days 0.005, four days 0.004."""
    assert Decimal("0.00") == owed("9.125", "2026-03-01", "2026-03-04").amount
    assert Decimal("0.01") == owed("9.125", "2026-03-01", "2026-03-05").amount


@pytest.mark.parametrize("principal", ["0", "0.00", "-0.01"])
def test_without_a_principal_there_is_no_interest(principal: str) -> None:
    outcome = owed(principal, "1990-01-01", "2026-01-01")

    assert Decimal("0.00") == outcome.amount
    assert ["interest.no_claim"] == [reason.rule for reason in outcome.reasons]
    assert outcome.certain


def test_before_the_first_day_there_is_no_interest() -> None:
    outcome = owed("1000.00", "2026-11-18", "2026-11-17", "trade")

    assert Decimal("0.00") == outcome.amount
    assert (
        Reason("interest.not_started", "art. 6:119a lid 1 BW", {"first_day": date(2026, 11, 18)}),
    ) == outcome.reasons
    assert outcome.certain


@pytest.mark.parametrize(
    ("kind", "first_known", "last_unknown"),
    [("consumer", "2011-07-01", "2011-06-30"), ("trade", "2012-01-01", "2011-12-31")],
)
def test_a_day_before_the_first_known_rate_is_refused(
    kind: str, first_known: str, last_unknown: str
) -> None:
    assert owed("1000.00", first_known, first_known, kind).amount
    with pytest.raises(NoValueOnDate, match=f"statutory_interest_{kind} has no value"):
        owed("1000.00", last_unknown, "2026-01-01", kind)


@pytest.mark.parametrize(
    ("kind", "first", "last", "certain"),
    [
        pytest.param("consumer", "2026-01-01", "2026-07-20", True, id="consumer, last known day"),
        pytest.param("consumer", "2026-01-01", "2026-07-21", False, id="consumer, a day after"),
        pytest.param("consumer", "2024-01-01", "2025-12-31", True, id="consumer, history"),
        pytest.param("trade", "2026-07-01", "2026-12-31", True, id="trade, last known day"),
        pytest.param("trade", "2026-07-01", "2027-01-01", False, id="trade, a day after"),
    ],
)
def test_interest_is_certain_up_to_the_day_on_which_its_rate_was_verified(
    kind: str, first: str, last: str, *, certain: bool
) -> None:
    assert certain == owed("1000.00", first, last, kind).certain


def test_uncertain_interest_says_which_rate_and_until_when() -> None:
    """Once, although compounding makes several periods under the last rate."""
    doubts = [
        reason
        for reason in owed("1000.00", "2025-03-01", "2028-11-18").reasons
        if reason.rule == "parameter.unverified"
    ]

    (doubt,) = doubts
    assert {
        "parameter": "statutory_interest_consumer",
        "on": date(2028, 11, 18),
        "confidence": "sure",
        "verified_until": date(2026, 7, 20),
    } == doubt.facts
    assert "art. 6:119" in doubt.source


def test_interest_over_a_falling_principal_splits_where_it_falls() -> None:
    started = Accrual(InterestKind.CONSUMER, date(2017, 1, 1))
    halfway = started.through(date(2017, 6, 30), principal=Decimal("1000.00"))
    outcome = halfway.through(date(2017, 12, 31), principal=Decimal("400.00")).outcome
    before, after = outcome.reasons

    assert ["2017-01-01", "2017-06-30", "181", "2", "1000.00"] == spoken(before.facts)
    assert ["2017-07-01", "2017-12-31", "184", "2", "400.00"] == spoken(after.facts)
    assert Decimal("13.95") == outcome.amount


def test_looking_halfway_changes_neither_the_amount_nor_the_periods() -> None:
    started, principal = Accrual(InterestKind.CONSUMER, date(2025, 1, 1)), Decimal("333.33")
    at_once = started.through(date(2026, 3, 1), principal=principal)
    halfway = started.through(date(2025, 4, 1), principal=principal)

    assert at_once == halfway.through(date(2026, 3, 1), principal=principal)
    assert at_once == at_once.through(date(2025, 4, 1), principal=principal)


def test_nothing_runs_once_nothing_is_open() -> None:
    started = Accrual(InterestKind.CONSUMER, date(2025, 1, 1))

    assert started == started.through(date(2026, 1, 1), principal=Decimal("0.00"))


def test_a_payment_takes_the_oldest_interest_first() -> None:
    """Of 21.73 the 20.00 of the first year bears interest: that is paid first."""
    accrual = Accrual(InterestKind.CONSUMER, date(2017, 1, 1))
    accrual = accrual.through(date(2018, 1, 31), principal=Decimal("1000.00"))
    assert Decimal("21.73") == accrual.amount

    left = accrual.settle(Decimal("15.00")).through(date(2018, 2, 1), principal=Decimal("1000.00"))
    assert Decimal("5.00") == left.periods[-1].reason.facts["earlier_interest"]

    paid_off = accrual.settle(Decimal("21.00"))
    assert Decimal("0.73") == paid_off.amount
    assert paid_off.compounded == 0


def test_rounding_a_payment_leaves_no_part_of_a_cent_that_bears_interest() -> None:
    """The year gives 10.004: of that 10.00 is owed, and when it is paid nothing is left."""
    accrual = Accrual(InterestKind.CONSUMER, date(2017, 1, 1))
    accrual = accrual.through(date(2017, 12, 31), principal=Decimal("500.20"))

    paid_off = accrual.settle(Decimal("10.00"))

    assert Fraction(0) == paid_off.unpaid == paid_off.compounded
