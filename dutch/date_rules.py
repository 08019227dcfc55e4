"""What the date rules share: the moment of asking, the days meant, and names in patterns."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dutch.vocabulary import MONTHS, SHORT_WEEKDAYS, WEEKDAYS

MONTH = rf"(?:{'|'.join(MONTHS)}|jan)"
"""A month; "jan" may also be a person, so it counts only beside a day or a year."""
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
SHORT_WEEKDAY = rf"(?:{'|'.join(sorted(SHORT_WEEKDAYS, key=len, reverse=True))})"
DAYPART = r"(?:ochtend|morgen|middag|avond|nacht|vroeg)"
COUNT = r"(?:een half|half|een|\d{1,3}(?:,\d)?)"
YEAR = r"(?:19|20)\d\d"
YEAR_AFTER = (
    rf"(?:(?:,|\.)? ?(?:in |van )?[-/]?(?P<year>{YEAR})(?! ?€|\d)"
    r"| (?:van )?(?P<which_year>deze|volgende|komende|vorige) jaar)"
)
"""The year after a month: "december 2026", "1 maart volgend jaar"."""
_FARTHEST = 25
STEPS = {"deze": 0, "de": 0, "volgende": 1, "komende": 1, "vorige": -1}
"""How far "volgende" and its like lie from now."""


@dataclass(frozen=True)
class Moment:
    """The day someone speaks, and whether they look back."""

    today: date
    past: bool = False


@dataclass(frozen=True)
class Days:
    """The days an expression covers, and the one day it answers "when?" with, if it does."""

    first: date
    last: date
    chosen: date | None = None
    has_year: bool = False

    @property
    def value(self) -> str:
        """The days as the bot writes them: one ISO date or two."""
        if self.first == self.last:
            return self.first.isoformat()
        return f"{self.first.isoformat()}..{self.last.isoformat()}"


def one_day(day: date | None, *, has_year: bool = False) -> Days | None:
    """Days for a single day, or nothing when there is no such day."""
    return Days(day, day, day, has_year) if day else None


def period(first: date, last: date, *, has_year: bool = False) -> Days:
    """Days for a period such as "december", which answers "when?" with no single day."""
    return Days(first, last, None, has_year)


def until(first: date, last: date, *, has_year: bool = False) -> Days:
    """Days for "tussen 1 en 5 december", which promises the last of them."""
    return Days(first, last, last, has_year)


Meaning = Callable[[re.Match[str], Moment], Days | None]
"""What a match means at a moment; nothing when the calendar has no such day."""


@dataclass(frozen=True)
class Rule:
    """A pattern, words of which one must be in the text, and what a match means.

    A rule without meaning takes away what looks like a date and is none.
    """

    words: tuple[str, ...]
    pattern: re.Pattern[str]
    days: Meaning | None

    def may_match(self, text: str) -> bool:
        """Whether a full search is worth its time."""
        return not self.words or any(word in text for word in self.words)


def month_number(name: str) -> int:
    """The number of a month by its name."""
    return 1 if name == "jan" else MONTHS.index(name) + 1


def weekday_number(name: str) -> int:
    """The number of a weekday by its name or abbreviation; Monday is 0."""
    return WEEKDAYS.index(name) if name in WEEKDAYS else SHORT_WEEKDAYS[name]


def year_in(match: re.Match[str], moment: Moment) -> int | None:
    """The year that a match names: "2026", "'26", "volgend jaar"."""
    groups = match.groupdict()
    if which := groups.get("which_year"):
        return moment.today.year + STEPS[which]
    typed = groups.get("year") or groups.get("short")
    if not typed:
        return None
    if len(typed) == len("2026"):
        return int(typed)
    century = moment.today.year // 100 * 100
    # "12-3-85" is a day of birth.
    return century + int(typed) - (100 if int(typed) > moment.today.year % 100 + _FARTHEST else 0)
