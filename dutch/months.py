"""Months and years, their beginning and end: "eind van de maand", "december", "volgend jaar"."""

from __future__ import annotations

import re
from datetime import date

from dutch.date_rules import (
    MONTH,
    STEPS,
    YEAR,
    YEAR_AFTER,
    Days,
    Moment,
    Rule,
    month_number,
    one_day,
    period,
    year_in,
)
from dutch.days import day_or_none, last_of_month, later, months_later
from dutch.vocabulary import MONTHS
from dutch.written_dates import nearest

MONTH_AND_YEAR = rf"(?P<month>{MONTH})(?!\w){YEAR_AFTER}?"
# "Jan" alone is a person, unless something says that it is a month.
_LONE_JAN = (
    rf"jan(?=-| (?:van |in )?{YEAR})|(?<=in )jan|(?<=van )jan(?= tot)|(?<=tot )jan|(?<=vanaf )jan"
)
_WHICH = r"(?P<which>deze|volgende|komende|vorige)"
_PART = r"(?P<part>begin|halverwege|eind|laatste dag|laatste werkdag|laatste|ultimo|1ste dag)"
_PART_OR_HALF = _PART.replace("halverwege", "halverwege|half")
_OF = r"(?: van| v)?(?: de| het| d| h)?(?: de)?"
_STARTS = {"begin", "1ste dag"}
_MIDDLES = {"half", "halverwege"}
_FRIDAY = 4


def month_of(match: re.Match[str], moment: Moment) -> date | None:
    """The first day of the month named: this one, or else the nearest ahead (or behind)."""
    number, year = month_number(match["month"]), year_in(match, moment)
    if year is not None:
        return day_or_none(year, number, 1)
    if number == moment.today.month:
        return moment.today.replace(day=1)
    return nearest(1, number, moment)


def _part_day(part: str, month: date) -> date:
    if part in _STARTS:
        return month
    if part in _MIDDLES:
        return month.replace(day=15)
    last = last_of_month(month)
    return later(last, -max(0, last.weekday() - _FRIDAY)) if "werkdag" in part else last


def _part_of_named_month(match: re.Match[str], moment: Moment) -> Days | None:
    month = month_of(match, moment)
    if month is None:
        return None
    day = _part_day(match["part"], month)
    if day < moment.today and not moment.past and year_in(match, moment) is None:
        day = _part_day(match["part"], months_later(month, 12))
    return one_day(day)


def _part_of_month(match: re.Match[str], moment: Moment) -> Days | None:
    month = months_later(moment.today.replace(day=1), STEPS[match["which"] or "deze"])
    day = _part_day(match["part"], month)
    if day < moment.today and not (moment.past or match["which"]):
        day = _part_day(match["part"], months_later(month, 1))
    return one_day(day)


def _part_of_year(match: re.Match[str], moment: Moment) -> Days | None:
    typed, which = match["year"], match["which"]
    year = int(typed) if typed else moment.today.year + STEPS[which or "deze"]
    if match["part"] not in _STARTS:
        month, day = (7, 1) if match["part"] in _MIDDLES else (12, 31)
        return one_day(day_or_none(year, month, day))
    return one_day(day_or_none(year if typed or which else year + 1, 1, 1))


def _month(match: re.Match[str], moment: Moment) -> Days | None:
    month = months_later(moment.today.replace(day=1), STEPS[match["which"]])
    return period(month, last_of_month(month))


def _named_month(match: re.Match[str], moment: Moment) -> Days | None:
    month, year = month_of(match, moment), year_in(match, moment)
    if month and match["which"] == "deze" and year is None:
        month = month.replace(year=moment.today.year)
    return period(month, last_of_month(month), has_year=year is not None) if month else None


def _month_of_which_year(match: re.Match[str], moment: Moment) -> Days | None:
    month = month_of(match, moment)
    if month is None:
        return None
    if match["part"]:
        return one_day(_part_day(match["part"], month))
    return period(month, last_of_month(month), has_year=True)


def _after_month(match: re.Match[str], moment: Moment) -> Days | None:
    month = month_of(match, moment)
    return one_day(months_later(month, 1)) if month else None


def _whole_year(match: re.Match[str], moment: Moment) -> Days | None:
    year = moment.today.year + STEPS[match["which"]]
    first, last = day_or_none(year, 1, 1), day_or_none(year, 12, 31)
    return period(first, last) if first and last else None


def _day_of_month(match: re.Match[str], moment: Moment) -> Days | None:
    month = months_later(moment.today.replace(day=1), STEPS[match["which"]])
    return one_day(day_or_none(month.year, month.month, int(match["day"])))


RULES = (
    Rule(
        ("maand",),
        re.compile(
            r"(?<!\w)(?P<day>\d\d?)(?:(?:ste|e)(?: van)?| van|(?<= op \d)|(?<= op \d\d)|(?<=de \d)"
            rf"|(?<=de \d\d))(?: de)? {_WHICH} maand(?!\w)"
        ),
        _day_of_month,
    ),
    Rule(
        ("half ",),
        re.compile(rf"(?<!\w)(?P<part>half) (?:van )?(?:de )?{_WHICH} maand(?!\w)"),
        _part_of_month,
    ),
    Rule(
        ("jaar",),
        re.compile(
            r"(?<!\w)(?P<which_year>deze|volgende|komende|vorige) jaar,? (?:in |op )?"
            rf"(?:{_PART_OR_HALF}{_OF} )?(?P<month>{MONTH})(?!\w)"
        ),
        _month_of_which_year,
    ),
    Rule(
        ("maand",),
        re.compile(rf"(?<!\w){_PART}{_OF} maand (?P<month>{MONTH})(?!\w)"),
        _part_of_named_month,
    ),
    Rule(
        ("maand",),
        re.compile(
            rf"(?<!\w)(?<!elke )(?<!altijd )(?<!steeds ){_PART}{_OF} (?:{_WHICH} )?maand(?!\w)"
        ),
        _part_of_month,
    ),
    Rule(
        ("begin", "half", "halverwege", "eind", "laatste", "ultimo", "1ste dag"),
        re.compile(rf"(?<!\w){_PART_OR_HALF}{_OF} {MONTH_AND_YEAR}(?!\w)"),
        _part_of_named_month,
    ),
    Rule(
        ("begin", "halverwege", "eind", "laatste"),
        re.compile(rf"(?<!\w){_PART}{_OF} (?:(?:{_WHICH} )?jaar|(?P<year>{YEAR}))(?!\w)"),
        _part_of_year,
    ),
    Rule(("maand",), re.compile(rf"(?<!\w){_WHICH} maand(?!\w)"), _month),
    Rule(("na ",), re.compile(rf"(?<!\w)na (?:de maand )?{MONTH_AND_YEAR}(?!\w)"), _after_month),
    Rule(
        (),
        re.compile(
            rf"(?<!\w)(?:{_WHICH} )?(?P<month>{'|'.join(MONTHS)}|{_LONE_JAN})(?!\w)"
            rf"(?:{YEAR_AFTER}| ?'(?P<short>\d\d)(?!\d))?"
        ),
        _named_month,
    ),
    Rule(("jaar",), re.compile(rf"(?<!\w){_WHICH} jaar(?!\w)"), _whole_year),
)
