"""Over which days complaints are reported, and by when the yearly report appears."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.law.complaints import half_year_of, month_of, publication_term, year_of

days = st.dates(date(2024, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("day", "month_end", "half_year"),
    [
        pytest.param("2026-01-01", "2026-01-31", ("2026-01-01", "2026-06-30"), id="New Year"),
        pytest.param("2028-02-10", "2028-02-29", ("2028-01-01", "2028-06-30"), id="a leap month"),
        pytest.param("2026-06-30", "2026-06-30", ("2026-01-01", "2026-06-30"), id="last of June"),
        pytest.param("2026-07-01", "2026-07-31", ("2026-07-01", "2026-12-31"), id="first of July"),
        pytest.param("2026-12-31", "2026-12-31", ("2026-07-01", "2026-12-31"), id="last day"),
    ],
)
def test_reports_are_over_calendar_months_half_years_and_years(
    day: str, month_end: str, half_year: tuple[str, str]
) -> None:
    one = date.fromisoformat(day)

    assert date.fromisoformat(month_end) == month_of(one).last_day
    assert half_year == (
        half_year_of(one).first_day.isoformat(),
        half_year_of(one).last_day.isoformat(),
    )
    assert (date(one.year, 1, 1), date(one.year, 12, 31)) == (
        year_of(one).first_day,
        year_of(one).last_day,
    )


def test_the_yearly_report_is_published_before_the_first_of_april() -> None:
    published = publication_term(year_of(date(2026, 11, 18)))

    assert (date(2027, 3, 31), date(2027, 4, 1)) == (published.last_day, published.day_after)
    assert "complaint.report" == published.because.rule


@given(days)
def test_every_day_falls_in_its_own_periods_and_they_join(day: date) -> None:
    for period_of in (month_of, half_year_of, year_of):
        period = period_of(day)
        following = period_of(period.last_day + timedelta(days=1))

        assert period.first_day <= day <= period.last_day
        assert period.last_day + timedelta(days=1) == following.first_day
