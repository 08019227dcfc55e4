"""Dates written with a day and a month: "1-12", "25 dec 2026", "de 1e van januari"."""

from __future__ import annotations

import re
from datetime import date

from dutch.date_rules import (
    MONTH,
    YEAR,
    YEAR_AFTER,
    Days,
    Moment,
    Rule,
    month_number,
    one_day,
    period,
    until,
    year_in,
)
from dutch.days import day_or_none, last_of_month

_DAY = r"(?P<day>\d{1,2})"
_NO_DATE_BEFORE = r"(?:(?<![\w.,/€-])(?<!€ )|(?<=(?:19|20)\d\d-)|(?<=/\d-)|(?<=/\d\d-))"
_NO_DATE_AFTER = r"(?!\w|[/.,]\d|-\d(?!\d?[-/]\d))"
_COUNTED = (
    r"(?! ?(?:€|%|procent|maand|week|dag|jaar|keer|termijn|kwartaal|uur|per |kind|mensen|,-|k\b))"
)
_NAMED_YEAR = (
    rf"(?:{YEAR_AFTER}|(?P<sign>[-/]| ?'| (?=[23]\d ?(?:$|[.,!?](?!\d))))"
    rf"(?P<short>\d\d)(?!\d| ?{MONTH}))?"
)


def _numeric(match: re.Match[str], moment: Moment) -> Days | None:
    return on_day(int(match["day"]), int(match["month"]), year_in(match, moment), moment)


def _named(match: re.Match[str], moment: Moment) -> Days | None:
    return on_day(
        int(match["day"] or 1), month_number(match["month"]), year_in(match, moment), moment
    )


def _month_of_year(match: re.Match[str], _: Moment) -> Days | None:
    first = day_or_none(int(match["year"]), int(match["month"]), 1)
    return period(first, last_of_month(first), has_year=True) if first else None


def _days_of_month(match: re.Match[str], moment: Moment) -> Days | None:
    month = month_number(match["month"])
    last = on_day(int(match["until"]), month, None, moment)
    first = last and day_or_none(last.last.year, month, int(match["day"]))
    return until(first, last.last) if last and first and first < last.last else None


def on_day(day: int, month: int, year: int | None, moment: Moment) -> Days | None:
    """That day of that month, in the year given or else the nearest one ahead (or behind)."""
    if year is not None:
        return one_day(day_or_none(year, month, day), has_year=True)
    return one_day(nearest(day, month, moment))


def nearest(day: int, month: int, moment: Moment) -> date | None:
    """The next such day, today included; the last one for someone who looks back."""
    step = -1 if moment.past else 1
    # Leap days can be eight years apart.
    for year in range(moment.today.year, moment.today.year + 9 * step, step):
        found = day_or_none(year, month, day) if 1 <= year <= date.max.year else None
        if found and (found <= moment.today if moment.past else found >= moment.today):
            return found
    return None


_DIGITS = tuple("0123456789")

RULES = (
    Rule(("24/7",), re.compile(r"(?<!\d)24/7(?!\d)"), None),
    Rule(
        _DIGITS,
        re.compile(
            rf"(?<![\w/-])(?P<year>{YEAR})(?P<between>[-/.])(?P<month>\d{{1,2}})"
            rf"(?P=between){_DAY}(?!\w|[-/]\d)"
        ),
        _numeric,
    ),
    Rule(
        _DIGITS,
        re.compile(
            rf"{_NO_DATE_BEFORE}{_DAY}(?P<between> ?[-/.] ?)(?P<month>\d{{1,2}})"
            rf"(?:(?P=between)'?|, (?={YEAR}))(?P<year>{YEAR}|\d\d)"
            rf"{_NO_DATE_AFTER}"
        ),
        _numeric,
    ),
    Rule(
        _DIGITS,
        re.compile(
            rf"{_NO_DATE_BEFORE}{_DAY} (?P<month>0?[1-9]|1[0-2]) (?P<year>{YEAR}){_NO_DATE_AFTER}"
        ),
        _numeric,
    ),
    Rule(
        _DIGITS,
        re.compile(
            rf"(?<![\w.,/-]){_DAY}(?:ste|e)?(?=(?:, (?:de )?\d{{1,2}}(?:ste|e)?){{0,4}}"
            rf",? (?:en|of) (?:de )?\d{{1,2}}(?:ste|e)? (?:van )?"
            rf"(?P<month>{MONTH})(?![a-z]){_NAMED_YEAR})"
        ),
        _named,
    ),
    Rule(
        (),
        re.compile(
            rf"(?<![\w,])(?<!\d\.)(?:{_DAY}|een)(?:ste|e)?(?: dag)?(?: van(?: de)?)?[ ./-]{{0,2}}"
            rf"(?P<month>{MONTH})(?![a-z]){_NAMED_YEAR}"
        ),
        _named,
    ),
    Rule(
        _DIGITS,
        re.compile(rf"(?<!\w)(?P<month>{MONTH}) (?:de )?{_DAY}(?:ste|e)(?!\w)"),
        _named,
    ),
    Rule(
        _DIGITS,
        re.compile(rf"(?<!\w)(?P<month>{MONTH}) {_DAY} ?- ?(?P<until>\d\d?)(?![\w-])"),
        _days_of_month,
    ),
    Rule(
        _DIGITS,
        re.compile(
            rf"(?:(?<=(?<!\w)op )|(?<=(?<!\w)per )|(?<=vanaf )|(?<=uiterlijk )){_DAY}\."
            rf"(?P<month>0?[1-9]|1[0-2])(?![\w/-]|[.,]\d){_COUNTED}"
        ),
        _numeric,
    ),
    Rule(
        _DIGITS,
        re.compile(r"(?<![\w/.,-])(?P<month>0?[1-9]|1[0-2])[-/](?P<year>20\d\d)(?![\w/-])"),
        _month_of_year,
    ),
    Rule(
        _DIGITS,
        re.compile(
            rf"{_NO_DATE_BEFORE}(?P<day>[0-3]?\d)[-/](?P<month>0?[1-9]"
            rf"|1[0-2]){_NO_DATE_AFTER}{_COUNTED}"
        ),
        _numeric,
    ),
)
