"""Dates of birth, which people also type without separators."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from dutch.date_rules import MONTH, month_number
from dutch.days import day_or_none, months_later
from dutch.identifiers import without_identifiers

if TYPE_CHECKING:
    from collections.abc import Iterator

_OLDEST = 120
_DAY = r"(?P<day>\d{1,2})"
_BETWEEN = r"(?: ?[-/.,] ?| )"
_OF = r"(?:ste|e)?(?: dag)?(?: van(?: de)?)?[ ./-]{0,2}"
_YEAR = r"'?(?P<year>(?:1[89]|20) ?\d\d|\d\d)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\d)(?P<year>(?:1[89]|20)\d\d){_BETWEEN}(?P<month>\d{{1,2}}){_BETWEEN}{_DAY}(?!\d)",
        rf"(?<!\d){_DAY}{_BETWEEN}(?P<month>\d{{1,2}}){_BETWEEN}{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}{_OF}(?P<month>{MONTH})(?![a-z])\.?[ ,/-]{{0,2}}(?:van |in )?{_YEAR}(?!\d)",
        rf"(?<!\w)(?P<month>{MONTH}) (?:de )?{_DAY}(?:ste|e)?,? {_YEAR}(?!\d)",
        r"(?<!\d)(?P<year>(?:1[89]|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        r"(?<!\d)(?P<day>\d\d)(?P<month>\d\d)(?P<year>(?:1[89]|20)\d\d)(?!\d)",
        r"(?<!\d)(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d\d)(?!\d)",
    )
)
_ADULT = 16


def parse_birth_date(text: str, *, today: date) -> date | None:
    """A day in the past on which someone alive can be born.

    >>> parse_birth_date("3 febr '90", today=date(2026, 11, 18))
    datetime.date(1990, 2, 3)
    """
    plain = without_identifiers(text).text
    return next(_possible(plain, today), None)


def _possible(text: str, today: date) -> Iterator[date]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            days = (_day(match, year) for year in _years(match["year"].replace(" ", ""), today))
            yield from (day for day in days if day and _can_be_born(day, today))


def _day(match: re.Match[str], year: int) -> date | None:
    month = match["month"]
    return day_or_none(
        year, int(month) if month.isdigit() else month_number(month), int(match["day"])
    )


def _years(typed: str, today: date) -> tuple[int, ...]:
    """The years meant by "1990" or "90"; who owes something is rarely a child."""
    if len(typed) == len("1990"):
        return (int(typed),)
    recent = today.year // 100 * 100 + int(typed)
    return (recent, recent - 100) if today.year - recent >= _ADULT else (recent - 100, recent)


def _can_be_born(day: date, today: date) -> bool:
    return months_later(today, -12 * _OLDEST) < day < today
