"""Everything in a message that has a value, the most telling reading first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dutch.amounts import MONEY, find_sums
from dutch.corrections import without_withdrawn
from dutch.dates import find_dates
from dutch.durations import durations
from dutch.identifiers import FINDERS
from dutch.month_days import month_days
from dutch.policy_types import policy_types
from dutch.reading import fold, spell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from dutch.reading import Found, Reading


@dataclass(frozen=True)
class Entity:
    """A value found in a text, and where it stands there."""

    kind: str
    value: str
    start: int
    end: int


def find_entities(text: str, *, today: date) -> list[Entity]:
    """The entities of a message in the order in which they stand; none overlap.

    >>> from datetime import date
    >>> find_entities("50 euro op 1 dec", today=date(2026, 11, 18))[0]
    Entity(kind='amount', value='50.00', start=0, end=7)
    """
    entities: list[Entity] = []
    reading = fold(text)
    for kind, identify in FINDERS:
        reading = _take(kind, list(identify(reading, text)), reading, entities)
    reading = spell(reading)
    reading = replace(reading, text=without_withdrawn(reading.text))
    for kind, find in _IN_WORDS:
        reading = _take(kind, list(find(reading.text, today)), reading, entities)
    return sorted(entities, key=lambda entity: entity.start)


def _take(kind: str, found: list[Found], reading: Reading, entities: list[Entity]) -> Reading:
    """Keep what was found and give back the reading without it."""
    entities += [
        Entity(kind, value, *reading.source(start, end)) for value, start, end in found if value
    ]
    return reading.without((start, end) for _, start, end in found)


def _dates(text: str, today: date) -> Iterator[Found]:
    for one in find_dates(text, today):
        # A day that does not exist has no value, and is nothing else either.
        yield one.days.value if one.days else "", one.start, one.end


def _months(text: str, _: date) -> Iterator[Found]:
    return ((str(months), start, end) for months, start, end in durations(text))


def _month_days(text: str, _: date) -> Iterator[Found]:
    return ((str(day), start, end) for day, start, end in month_days(text))


def _amounts(text: str, _: date) -> Iterator[Found]:
    return ((one.value, one.start, one.end) for one in find_sums(text) if one.sure >= MONEY)


def _policy_types(text: str, _: date) -> Iterator[Found]:
    return policy_types(text)


_IN_WORDS = (
    ("date", _dates),
    ("months", _months),
    ("day_of_month", _month_days),
    ("amount", _amounts),
    ("policy_type", _policy_types),
)
