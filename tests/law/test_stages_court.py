"""The days and bounds of going to court, on both sides of each."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.stages import (
    appeal,
    competent_court,
    objection,
    order_to_pay,
    summons,
    why_no_appeal,
)

days = st.dates(date(2017, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("served", "hearing", "in_time"),
    [
        pytest.param("2026-11-02", "2026-11-09", False, id="six days between"),
        pytest.param("2026-11-02", "2026-11-10", True, id="seven days between"),
        pytest.param("2026-11-02", "2026-12-15", True, id="more than a month"),
        pytest.param("2026-11-02", "2026-11-02", False, id="on the day itself"),
        pytest.param("2028-02-23", "2028-03-01", False, id="six days over a leap day"),
        pytest.param("2028-02-23", "2028-03-02", True, id="seven days over a leap day"),
    ],
)
def test_a_summons_leaves_seven_days_between_service_and_hearing(
    served: str, hearing: str, *, in_time: bool
) -> None:
    served_on, hearing_on = date.fromisoformat(served), date.fromisoformat(hearing)
    found = summons(served_on, hearing_on=hearing_on)

    assert in_time == found.in_time
    assert served_on + timedelta(days=8) == found.earliest_hearing
    assert {"served_on": served_on, "hearing_on": hearing_on} == found.because.facts
    assert ("court.summons_in_time" if in_time else "court.summons_too_late") == found.because.rule


@pytest.mark.parametrize(
    ("known", "told", "counts"),
    [
        pytest.param("2026-11-18", "2026-12-16", "2026-12-16", id="ends on a Wednesday"),
        pytest.param("2026-11-21", "2026-12-19", "2026-12-21", id="ends on a Saturday"),
        pytest.param("2026-11-27", "2026-12-25", "2026-12-28", id="ends on Christmas Day"),
    ],
)
def test_objection_is_possible_for_four_weeks(known: str, told: str, counts: str) -> None:
    remedy = objection(date.fromisoformat(known))
    last_day = date.fromisoformat(counts)

    assert date.fromisoformat(told) == remedy.until.last_day
    assert last_day == remedy.counts_until
    assert remedy.is_open(last_day)
    assert not remedy.is_open(last_day + timedelta(days=1))


@pytest.mark.parametrize(
    ("judged", "told"),
    [
        pytest.param("2026-11-18", "2027-02-18", id="three months"),
        pytest.param("2026-11-30", "2027-02-28", id="into a shorter month"),
    ],
)
def test_appeal_is_possible_for_three_months(judged: str, told: str) -> None:
    remedy = appeal(date.fromisoformat(judged))

    assert date.fromisoformat(told) == remedy.until.last_day
    assert "court.appeal" == remedy.until.because.rule


@pytest.mark.parametrize(
    ("claim", "possible"),
    [
        pytest.param("1749.99", False, id="below"),
        pytest.param("1750.00", False, id="exactly"),
        pytest.param("1750.01", True, id="above"),
    ],
)
def test_appeal_needs_a_claim_above_the_bound(claim: str, *, possible: bool) -> None:
    because = why_no_appeal(Decimal(claim), judged_on=date(2026, 11, 18))

    assert possible == (because is None)
    if because is not None:
        assert {"claim": Decimal(claim), "minimum": Decimal(1750)} == because.facts
        assert "art. 332" in because.source


@pytest.mark.parametrize(
    ("claim", "rule"),
    [
        pytest.param("0.01", "court.subdistrict", id="a cent"),
        pytest.param("25000.00", "court.subdistrict", id="exactly the limit"),
        pytest.param("25000.01", "court.district", id="a cent above it"),
    ],
)
def test_the_subdistrict_court_decides_up_to_its_limit(claim: str, rule: str) -> None:
    found = competent_court(Decimal(claim), on=date(2026, 11, 18))

    assert rule == found.because.rule
    assert (rule == "court.subdistrict") == found.is_subdistrict
    assert {"claim": Decimal(claim), "limit": Decimal(25000)} == found.because.facts


def test_goods_are_attached_on_the_third_day_after_service_at_the_earliest() -> None:
    order = order_to_pay(date(2026, 11, 18))

    assert (date(2026, 11, 20), date(2026, 11, 21)) == (order.last_day, order.day_after)
    assert "art. 439" in order.because.source


@given(days)
def test_the_extension_never_shortens_a_term_and_is_never_told(day: date) -> None:
    for remedy in (objection(day), appeal(day)):
        assert remedy.until.last_day <= remedy.counts_until
        assert remedy.until.last_day == remedy.until.because.facts["last_day"]
        assert remedy.is_open(remedy.until.last_day)


@given(days, st.integers(-10, 60))
def test_a_summons_is_in_time_from_its_earliest_hearing_on(day: date, later: int) -> None:
    hearing_on = day + timedelta(days=later)
    found = summons(day, hearing_on=hearing_on)

    assert found.in_time == (hearing_on >= found.earliest_hearing)
