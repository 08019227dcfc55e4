"""Over which days complaints are reported, and by when the yearly report appears."""

from dataclasses import dataclass
from datetime import date

from arrears.law.months import add_months
from arrears.law.term import ONE_DAY, Term, term

HALF_YEAR = 6


@dataclass(frozen=True)
class Period:
    """The days of a report, both included."""

    first_day: date
    last_day: date


def month_of(day: date) -> Period:
    """The month of a day, for the counts per department."""
    return _period(day.replace(day=1), months=1)


def half_year_of(day: date) -> Period:
    """The half of the calendar year of a day, for the analysis of complaints and lessons."""
    first_month = 1 if day.month <= HALF_YEAR else HALF_YEAR + 1
    return _period(date(day.year, first_month, 1), months=HALF_YEAR)


def year_of(day: date) -> Period:
    """The calendar year of a day, for the report that is published."""
    return _period(date(day.year, 1, 1), months=12)


def publication_term(year: Period) -> Term:
    """By when the report over a year is published: before 1 April of the next year."""
    return term("complaint_report_term", after=year.last_day, rule="complaint.report")


def _period(first_day: date, *, months: int) -> Period:
    return Period(first_day, add_months(first_day, months) - ONE_DAY)
