"""When a debtor may be approached: the quiet hours, Sundays and holidays of art. 4.2 Bki."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.contact_hours import may_approach, next_allowed, why_not
from arrears.law.parameter import NoValueOnDate

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SINCE_THE_LAW = datetime(2024, 4, 1, tzinfo=AMSTERDAM)
moments = st.integers(0, 16 * 365 * 24 * 3600).map(
    lambda seconds: SINCE_THE_LAW.astimezone(UTC) + timedelta(seconds=seconds)
)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("moment", "rule"),
    [
        pytest.param("2026-11-18 06:59:59.999999", "contact.quiet_hours", id="just before seven"),
        pytest.param("2026-11-18 07:00", None, id="exactly seven"),
        pytest.param("2026-11-18 13:00", None, id="in the middle of the day"),
        pytest.param("2026-11-18 19:59:59.999999", None, id="just before eight"),
        pytest.param("2026-11-18 20:00", "contact.quiet_hours", id="exactly eight in the evening"),
        pytest.param("2026-11-19 00:00", "contact.quiet_hours", id="midnight"),
        pytest.param("2026-11-21 12:00", None, id="a Saturday is no closed day"),
        pytest.param("2026-11-22 12:00", "contact.sunday", id="a Sunday"),
        pytest.param("2026-12-31 19:00", None, id="New Year's Eve"),
        pytest.param("2027-01-01 12:00", "contact.holiday", id="New Year's Day"),
        pytest.param("2026-05-05 12:00", "contact.holiday", id="5 May in an ordinary year"),
        pytest.param("2026-04-27 12:00", "contact.holiday", id="King's Day"),
        pytest.param(
            "2031-04-26 12:00", "contact.holiday", id="King's Day when 27 April is Sunday"
        ),
        pytest.param("2031-04-27 12:00", "contact.sunday", id="that Sunday"),
        pytest.param("2026-04-05 12:00", "contact.sunday", id="Easter Sunday"),
        pytest.param("2026-04-26 12:00", "contact.sunday", id="26 April when it is not King's Day"),
        pytest.param("2026-04-03 12:00", "contact.holiday", id="Good Friday"),
        pytest.param("2026-12-26 12:00", "contact.holiday", id="Boxing Day on a Saturday"),
    ],
)
def test_a_debtor_is_approached_by_day_and_never_on_a_closed_day(
    moment: str, rule: str | None
) -> None:
    because = why_not(local(moment))

    assert rule == (because.rule if because else None)
    assert may_approach(local(moment)) == (rule is None)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        pytest.param("2026-11-18 10:15", "2026-11-18 10:15", id="allowed now"),
        pytest.param("2026-11-18 03:00", "2026-11-18 07:00", id="at night, the same morning"),
        pytest.param("2026-11-18 20:00", "2026-11-19 07:00", id="in the evening, the next morning"),
        pytest.param("2026-11-21 20:00", "2026-11-23 07:00", id="Saturday evening, past Sunday"),
        pytest.param("2026-11-22 03:00", "2026-11-23 07:00", id="on a Sunday before seven"),
        pytest.param("2026-11-22 12:00", "2026-11-23 07:00", id="on a Sunday by day"),
        pytest.param("2026-12-24 21:00", "2026-12-28 07:00", id="Christmas before a Sunday"),
        pytest.param("2026-12-31 23:59", "2027-01-02 07:00", id="New Year's night"),
        pytest.param("2026-04-04 20:30", "2026-04-07 07:00", id="the evening before Easter"),
        pytest.param("2027-05-04 22:00", "2027-05-07 07:00", id="5 May before Ascension Day"),
    ],
)
def test_who_must_wait_waits_until_the_next_morning_that_is_allowed(
    moment: str, expected: str
) -> None:
    assert local(expected) == next_allowed(local(moment)).astimezone(AMSTERDAM)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        pytest.param("2026-03-28 19:30", "2026-03-30 05:00", id="over the start of summer time"),
        pytest.param("2026-10-24 18:30", "2026-10-26 06:00", id="over the end of summer time"),
        pytest.param("2026-03-30 04:59", "2026-03-30 05:00", id="before seven in summer time"),
        pytest.param("2026-10-26 05:59", "2026-10-26 06:00", id="before seven in winter time"),
    ],
)
def test_the_hours_are_those_on_the_clock_in_summer_and_in_winter(
    moment: str, expected: str
) -> None:
    in_utc = datetime.fromisoformat(moment).replace(tzinfo=UTC)

    assert datetime.fromisoformat(expected).replace(tzinfo=UTC) == next_allowed(in_utc)
    assert UTC is next_allowed(in_utc).tzinfo


def test_the_same_moment_gives_the_same_answer_in_any_time_zone() -> None:
    in_utc = datetime(2026, 7, 1, 18, 30, tzinfo=UTC)
    in_tokyo = in_utc.astimezone(ZoneInfo("Asia/Tokyo"))

    assert "contact.quiet_hours" == getattr(why_not(in_tokyo), "rule", None)
    assert next_allowed(in_utc) == next_allowed(in_tokyo)


def test_the_reason_names_the_hours_or_the_day() -> None:
    night, sunday = why_not(local("2026-11-18 21:00")), why_not(local("2026-11-22 12:00"))

    assert night is not None
    assert sunday is not None
    assert {"quiet_from": 20, "quiet_until": 7} == night.facts
    assert {"day": local("2026-11-22 12:00").date()} == sunday.facts
    assert "art. 4.2" in night.source
    assert "art. 4.2 lid 2" in sunday.source


def test_a_moment_without_a_time_zone_is_refused() -> None:
    naive = local("2026-11-18 12:00").replace(tzinfo=None)

    for ask in (may_approach, why_not, next_allowed):
        with pytest.raises(ValueError, match="has no time zone"):
            ask(naive)


def test_before_the_law_nothing_is_said() -> None:
    assert may_approach(local("2024-04-02 12:00"))
    with pytest.raises(NoValueOnDate):
        may_approach(local("2024-03-31 12:00"))


@given(moments)
def test_the_next_allowed_moment_is_allowed_and_not_in_the_past(moment: datetime) -> None:
    found = next_allowed(moment)

    assert may_approach(found)
    assert found >= moment


@given(moments, st.floats(0, 1, exclude_max=True))
def test_nothing_earlier_is_allowed(moment: datetime, part: float) -> None:
    found = next_allowed(moment)
    between = moment + (found - moment) * part

    assert found == next_allowed(between)
    assert between == found or not may_approach(between)


@given(moments)
def test_nobody_waits_longer_than_a_long_weekend(moment: datetime) -> None:
    assert next_allowed(moment) - moment < timedelta(days=5)
