"""Days and periods in Dutch text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dutch import holidays, months, quarters, relative_dates, weeks, written_dates
from dutch.corrections import meant
from dutch.date_rules import (
    DAYPART,
    WEEKDAY,
    Days,
    Meaning,
    Moment,
    one_day,
    period,
    until,
    weekday_number,
)
from dutch.days import coming, day_or_none, later, monday_of
from dutch.identifiers import without_identifiers
from dutch.reading import blanked
from dutch.relative_dates import day_in_month
from dutch.tense import looks_back, may_look_back
from dutch.vocabulary import SHORT_WEEKDAYS, WEEKDAYS

_RULES = (
    *written_dates.RULES, *relative_dates.RULES, *weeks.RULES, *quarters.RULES, *months.RULES,
    *holidays.RULES,
)  # fmt: skip
_TIE = re.compile(r" ?(?P<tie>-|tot en met|tot|en|t/m) ?(?:(?:met|de|op) )*")
_TUSSEN = re.compile(r"(?<!\w)tussen (?:de )?$")
_FIRST_DAY = re.compile(
    r"(?:(?P<between>tussen (?:de )?))?(?<![\w.,/-])(?P<day>\d{1,2})(?:ste|e)?"
    r" ?(?P<tie>-|tot en met|tot|en) ?(?:de )?$"
)
_NAMED_WEEKDAY = re.compile(rf"{WEEKDAY}{DAYPART}?")
_OF_A_WEEK = re.compile(r"(?:deze|volgende|komende|vorige) week")
_OR = re.compile(r",? ?(?:of|en|tot|tot en met|-|/|,) ?(?:op )?")
_WEEK_OF = re.compile(r"(?<!\w)week van (?:de )?$")
_DAY_ALONE = re.compile(
    r"(?<![\w.,/-])(?:de (?P<day>\d{1,2})(?:ste|e)?|(?P<nth>\d{1,2})(?:ste|e)|op (?P<on>\d{1,2}))"
    r"(?! ?(?:[€%]|maand|week|jaar|keer|termijn))(?![\w,/-]|\.\d)"
)
_WHOLE_ANSWER = re.compile(r"(?:(?:op|de|dag) )*(?P<day>\d{1,2}) ?(?:ste|e)?[.! ]*")
_WEEKDAY_ANSWER = re.compile(
    r"(?:(?:op|pas|dan|graag) )?(?P<weekday>[a-z]{2,5})(?: komende)?[.! ]*$"
)
_LAST_WORD = re.compile(r" (?P<weekday>ma|di|wo|vr|za)(?: komende)?[.! ]*$")
_AT_ONCE = re.compile(r"(?:(?:nu|meteen|direct|gelijk|per|graag|betalen|ik|betaal|het)[ .!]*)+")
_DAY_NUMBER = re.compile(
    r"(?<![\w.,€-])(?:(?:de|op|elke) (?P<day>\d\d?)(?:ste|e)|(?P<nth>\d\d?)(?:ste|e) van)(?!\w)"
)
_LAST_DAY, _WEEK = 31, 7
_LEAP_DAY = date(2024, 2, 29)
_BESIDE = re.compile(r",? (?:op )?(?:de )?")
_SHORT_DATE = re.compile(r"(?:op )?(?P<day>\d{1,2})[. ](?P<month>0?[1-9]|1[0-2])[. !]*")
_REACH = 30


@dataclass(frozen=True)
class FoundDate:
    """Days in a reading's text; without days when the calendar does not have them."""

    days: Days | None
    start: int
    end: int


def parse_date(text: str, *, today: date) -> date | None:
    """The one day that is meant, the nearest one ahead; of a range of days the last."""
    plain = meant(without_identifiers(text).text)
    found = [one.days for one in find_dates(plain, today)]
    if None in found:
        return None
    chosen = (days.chosen for days in found if days and days.chosen)
    return next(chosen, None) or (None if found else _lone_day(plain, today))


def days_told(text: str, *, today: date) -> list[date]:
    """Every day that is named, in order: of those it can be the one nearest to today.

    For days of which nobody knows on which side of today they lie, such as when an invoice was to
    be paid.

    >>> days_told("vervallen 1 juli", today=date(2026, 11, 18))
    [datetime.date(2026, 7, 1)]
    """
    plain = meant(without_identifiers(text).text)
    found = (one.days for one in find_dates(plain, today, nearest=True))
    return [days.chosen for days in found if days and days.chosen]


def is_impossible_date(text: str) -> bool:
    """Whether a day is named that no calendar has: "31 februari", "32-1-2026"."""
    plain = meant(without_identifiers(text).text)
    if any(one.days is None for one in find_dates(plain, _LEAP_DAY)):
        return True
    named = (int(match["day"] or match["nth"]) for match in _DAY_NUMBER.finditer(plain))
    return any(not 1 <= day <= _LAST_DAY for day in named)


def find_dates(text: str, today: date, *, nearest: bool = False) -> list[FoundDate]:
    """The days and periods in plain text, from left to right.

    A day without a year lies ahead, unless the text looks back; or it is the `nearest` one.
    """
    found: list[FoundDate] = []
    rest = text
    for rule in _RULES:
        if rule.may_match(rest):
            matches = list(rule.pattern.finditer(rest))
            if matches:
                rest = blanked(rest, (match.span() for match in matches))
            if rule.days:
                found += [_found(match, rule.days, text, today, nearest) for match in matches]
    return _tied(sorted(found, key=lambda one: one.start), text)


def _found(
    match: re.Match[str],
    days: Meaning,
    text: str,
    today: date,
    nearest: bool,
) -> FoundDate:
    behind = looks_back(text, *match.span())
    found = days(match, Moment(today, past=behind))
    if found and not behind and (nearest or may_look_back(text, *match.span())):
        before = days(match, Moment(today, past=True))
        found = _nearer(found, before or found, today)
    return FoundDate(found, *match.span())


def _nearer(ahead: Days, behind: Days, today: date) -> Days:
    """Of "5 okt betaald" the nearer fifth; of "vrijdag betaald" the Friday that was."""
    past = (today - behind.first).days
    return behind if past <= max(_WEEK, abs((ahead.first - today).days)) else ahead


def _tied(found: list[FoundDate], text: str) -> list[FoundDate]:
    """The same dates, with "van 1 tot 5 december" taken together."""
    tied: list[FoundDate] = []
    for bare in found:
        done = tied[-1].end if tied else 0
        one = _from_first_day(_week_of(bare, text, done), text, done)
        one = _same_week(tied[-1], one, text) if tied else one
        if tied and (both := _named_day(tied[-1], one, text) or _together(tied[-1], one, text)):
            tied[-1] = both
        else:
            tied.append(one)
    return tied


def _week_of(one: FoundDate, text: str, done: int) -> FoundDate:
    match = _WEEK_OF.search(text[max(done, one.start - _REACH) : one.start])
    if match is None or one.days is None or one.days.chosen is None:
        return one
    monday = monday_of(one.days.first)
    return FoundDate(period(monday, later(monday, 6)), one.start - len(match[0]), one.end)


def _same_week(first: FoundDate, second: FoundDate, text: str) -> FoundDate:
    """The second day of "volgende week donderdag of vrijdag", which is in that week too."""
    named, weekday = text[first.start : first.end], text[second.start : second.end]
    if weekday not in WEEKDAYS or not _OF_A_WEEK.search(named) or not first.days:
        return second
    if not _OR.fullmatch(text, first.end, second.start):
        return second
    day = later(monday_of(first.days.first), weekday_number(weekday))
    return FoundDate(one_day(day), second.start, second.end)


def _from_first_day(one: FoundDate, text: str, done: int) -> FoundDate:
    """A date seen with a day before it: "18-19 november", "tussen 3 en 12 september"."""
    before = text[max(done, one.start - _REACH) : one.start]
    match = _FIRST_DAY.search(before)
    if match is None or one.days is None or one.days.chosen is None:
        return one
    if match["tie"] == "en" and not match["between"]:
        return one
    last = one.days.chosen
    first = day_or_none(last.year, last.month, int(match["day"]))
    if first is None or first >= last:
        return one
    start = one.start - len(before) + match.start("day")
    return FoundDate(until(first, last, has_year=one.days.has_year), start, one.end)


def _named_day(first: FoundDate, second: FoundDate, text: str) -> FoundDate | None:
    """One day for "dinsdag 1 december"."""
    if not (second.days and second.days.chosen):
        return None
    named = _NAMED_WEEKDAY.fullmatch(text, first.start, first.end)
    if not (named and any(map(str.isdigit, text[second.start : second.end]))):
        return None
    adjacent = _BESIDE.fullmatch(text, first.end, second.start)
    return FoundDate(second.days, first.start, second.end) if adjacent else None


def _together(first: FoundDate, second: FoundDate, text: str) -> FoundDate | None:
    match = _TIE.fullmatch(text, first.end, second.start)
    if match is None or first.days is None or second.days is None:
        return None
    before = text[max(0, first.start - _REACH) : first.start]
    if match["tie"] == "en" and not _TUSSEN.search(before):
        return None
    days = _spanning(first.days, second.days)
    return FoundDate(days, first.start, second.end) if days else None


def _spanning(first: Days, second: Days) -> Days | None:
    start, end = first.first, second.last
    if not first.has_year and (second.has_year or start > end):
        moved = written_dates.nearest(start.day, start.month, Moment(end, past=True))
        start = moved or start
    if start > end:
        return None
    return Days(start, end, end if second.chosen else None, second.has_year)


def _lone_day(text: str, today: date) -> date | None:
    """The day of an answer such as "de 25e", "25" or "vr"."""
    moment = Moment(today, past=looks_back(text, 0, 0))
    match = _DAY_ALONE.search(text) or _WHOLE_ANSWER.fullmatch(text.strip())
    if match:
        return day_in_month(int(next(filter(None, match.groups()))), moment)
    match = _SHORT_DATE.fullmatch(text.strip())
    if match:
        return written_dates.nearest(int(match["day"]), int(match["month"]), moment)
    match = _WEEKDAY_ANSWER.match(text.strip()) or _LAST_WORD.search(text)
    if match and match["weekday"] in SHORT_WEEKDAYS:
        return coming(weekday_number(match["weekday"]), after=today)
    return today if _AT_ONCE.fullmatch(text[:_REACH].strip()) else None
