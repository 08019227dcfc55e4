"""Times of the day in Dutch text: "om half drie", "na 17 uur", "tussen 10 en 12", "'s avonds"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from dutch.identifiers import without_identifiers
from dutch.reading import fold

_PARTS = {"ochtend": (9, 12), "morgens": (9, 12), "middag": (12, 17), "avond": (17, 20)}
_SHIFTS = {"half ": -30, "kwart over ": 15, "kwart voor ": -15}
_NOT_A_TIME = (
    r"jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|euro|dag|week|weken|maand|keer|termijn"
)


def _clock(which: str) -> str:
    return (
        rf"(?P<shift_{which}>{'|'.join(_SHIFTS)})?"
        rf"(?P<hour_{which}>2[0-3]|[01]?\d)(?![\w%]|/\d)"
        rf"(?:[:.](?P<minutes_{which}>[0-5]\d))?(?P<unit_{which}> ?(?:uur|u|h)(?!\w))?"
        rf"(?! (?:{_NOT_A_TIME}))"
    )


_BETWEEN = re.compile(
    rf"(?<![\w.,/-])(?:tussen |van |vanaf )?{_clock('from')} ?(?:en|tot|-|t/m) ?{_clock('till')}"
)
_ONCE = re.compile(
    r"(?<![\w.,/-])(?:(?P<how>na|vanaf|voor|tot|om|rond|tegen) (?:(?:een|1) uur of )?)?"
    + _clock("at")
)
_PART = re.compile("|".join(_PARTS))
_LETTERED_UNIT = re.compile(r"(?<=\d)u(?:ur)?(?!\w)")
_EARLIEST, _LATEST, _HALF_A_DAY, _A_DAY = 7 * 60, 20 * 60, 12 * 60, 24 * 60
_AN_HOUR = 60


@dataclass(frozen=True)
class DayTime:
    """A stretch of a day."""

    start: time
    end: time


def parse_day_time(text: str) -> DayTime | None:
    """The stretch of a day that is meant; None when no time is told.

    An hour without more is by day: "om 3 uur" is three in the afternoon. A moment lasts an hour.

    >>> parse_day_time("bel me morgen na half 3")
    DayTime(start=datetime.time(14, 30), end=datetime.time(20, 0))
    """
    plain = _LETTERED_UNIT.sub(" uur", without_identifiers(fold(text).text).text)
    return _told_between(plain) or _told_once(plain) or _told_part(plain)


def _told_between(plain: str) -> DayTime | None:
    for match in _BETWEEN.finditer(plain):
        is_told = match[0].startswith(("tussen", "van")) or match["unit_till"] or match["unit_from"]
        if is_told and (found := _stretch(_minutes(match, "from"), _minutes(match, "till"))):
            return found
    return None


def _told_once(plain: str) -> DayTime | None:
    for match in _ONCE.finditer(plain):
        at, how = _minutes(match, "at"), match["how"]
        if not (how or match["unit_at"] or match["minutes_at"] or match["shift_at"]):
            continue
        if how in {"na", "vanaf"}:
            return _stretch(at, _LATEST)
        if how in {"voor", "tot"}:
            return _stretch(_EARLIEST, at)
        return _stretch(at, at + _AN_HOUR)
    return None


def _told_part(plain: str) -> DayTime | None:
    match = _PART.search(plain)
    return DayTime(*(time(hour) for hour in _PARTS[match[0]])) if match else None


def _minutes(match: re.Match[str], which: str) -> int:
    minutes = int(match[f"hour_{which}"]) * 60 + int(match[f"minutes_{which}"] or 0)
    minutes += _SHIFTS[match[f"shift_{which}"]] if match[f"shift_{which}"] else 0
    return minutes + _HALF_A_DAY if minutes < _EARLIEST else minutes


def _stretch(first: int, second: int) -> DayTime | None:
    if not 0 <= first < second < _A_DAY:
        return None
    return DayTime(time(*divmod(first, 60)), time(*divmod(second, 60)))
