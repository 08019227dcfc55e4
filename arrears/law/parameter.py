"""Legal values by name and day, from the dated files in `parameters/`.

One file is one parameter: a title, a unit, and values that each have the day from which they hold,
their source and how sure we are of them. Nobody gets a value without saying for which day.
"""

import tomllib
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from arrears.law.reason import Fact, Reason, reason

FOLDER = Path(__file__).parent / "parameters"
SHOWN = "arrears/law/parameters"
FILE_KEYS = {"title", "unit", "values"}
VALUE_KEYS = {"from", "value", "source", "confidence"}
OPTIONAL_VALUE_KEYS = {"verified_until"}


class Confidence(StrEnum):
    """How well a value is known."""

    SURE = "sure"
    LIKELY = "likely"
    CHECK = "check"


@dataclass(frozen=True)
class Tier:
    """A rate in percent over the part of an amount up to a bound; the last tier has no bound."""

    up_to: Decimal | None
    rate: Decimal


@dataclass(frozen=True)
class Value[T]:
    """A value as it holds from one day on.

    `verified_until` is the last day for which we know that no other value has taken its place;
    None when nothing is expected to, or when a later value is known.
    """

    value: T
    source: str
    confidence: Confidence
    from_: date
    verified_until: date | None = None

    def is_verified_on(self, day: date) -> bool:
        """Whether what it gives for that day may be told as certain."""
        is_current = self.verified_until is None or day <= self.verified_until
        return is_current and self.confidence is not Confidence.CHECK


@dataclass(frozen=True)
class Parameter[T]:
    """A parameter with all its values, oldest first."""

    name: str
    title: str
    unit: str
    values: tuple[Value[T], ...]

    def on(self, day: date) -> Value[T]:
        """The value that holds on that day."""
        held = [value for value in self.values if value.from_ <= day]
        if not held:
            raise NoValueOnDate(self.name, day, self.values[0].from_)
        return held[-1]

    def next_change(self, day: date) -> date | None:
        """The first day after it on which another value starts; None when none is known."""
        return next((value.from_ for value in self.values if value.from_ > day), None)

    def why_unverified(self, day: date) -> Reason | None:
        """Why what it gives for that day cannot be told as certain; None when it can.

        A rule that uses a value over several days asks for the last of them.
        """
        held = self.on(day)
        if held.is_verified_on(day):
            return None
        facts: dict[str, Fact] = {"parameter": self.name, "on": day, "confidence": held.confidence}
        if held.verified_until:
            facts["verified_until"] = held.verified_until
        return reason("parameter.unverified", held.source, **facts)


class ParameterError(Exception):
    """A legal value cannot be given."""


class UnknownParameter(ParameterError):
    """No file bears that name."""

    def __init__(self, name: str) -> None:
        self.name = name
        known = sorted(path.stem for path in FOLDER.glob("*.toml"))
        close = get_close_matches(name, known, n=1)
        hint = f"Did you mean {close[0]}?" if close else f"Known are: {', '.join(known)}."
        super().__init__(f"{name} is not a parameter: {SHOWN}/{name}.toml does not exist. {hint}")


class NoValueOnDate(ParameterError):
    """The day lies before the first value."""

    def __init__(self, name: str, day: date, first: date) -> None:
        self.name, self.day, self.first = name, day, first
        super().__init__(
            f"{name} has no value on {day}; its first value starts on {first}. "
            f"Add the older value to {SHOWN}/{name}.toml."
        )


class WrongKind(ParameterError):
    """A table of tiers was asked for as one number, or a number as a table."""

    def __init__(self, name: str, *, use: str) -> None:
        self.name = name
        super().__init__(f"{name} holds another kind of value; ask for it with {use}().")


class InvalidParameter(ParameterError):
    """A file cannot be read as a parameter."""

    def __init__(self, name: str, problem: str) -> None:
        self.name, self.problem = name, problem
        super().__init__(f"{SHOWN}/{name}.toml: {problem}.")


class AmbiguousParameter(InvalidParameter):
    """Two values start on the same day, so nobody can say which one holds."""

    def __init__(self, name: str, day: date) -> None:
        self.day = day
        super().__init__(name, f"two values start on {day}; keep one of them")


def parameter(name: str, *, on: date) -> Value[Decimal]:
    """The number that holds on that day: an amount, a percentage, a count of days or months."""
    held = load(name).on(on)
    if not isinstance(held.value, Decimal):
        raise WrongKind(name, use="tiers")
    return Value(held.value, held.source, held.confidence, held.from_, held.verified_until)


def tiers(name: str, *, on: date) -> Value[tuple[Tier, ...]]:
    """The table of tiers that holds on that day."""
    held = load(name).on(on)
    if isinstance(held.value, Decimal):
        raise WrongKind(name, use="parameter")
    return Value(held.value, held.source, held.confidence, held.from_, held.verified_until)


def first_day(name: str) -> date:
    """The day on which the oldest known value starts."""
    return load(name).values[0].from_


@cache
def load(name: str) -> Parameter[Decimal | tuple[Tier, ...]]:
    """The parameter of that name from its file, read once."""
    path = FOLDER / f"{name}.toml"
    if not path.is_file():
        raise UnknownParameter(name)
    return parse(name, path.read_text(encoding="utf-8"))


def parse(name: str, text: str) -> Parameter[Decimal | tuple[Tier, ...]]:
    """A parameter from the text of its file, refused when anything in it is not as it should be."""
    try:
        content = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as problem:
        raise InvalidParameter(name, str(problem)) from problem
    _check_keys(name, content, FILE_KEYS)
    values = sorted((_value(name, row) for row in content["values"]), key=lambda v: v.from_)
    _check_sequence(name, values)
    return Parameter(name, content["title"], content["unit"], tuple(values))


def _check_sequence[T](name: str, values: list[Value[T]]) -> None:
    """One value a day, and an end of verification only where no later value is known."""
    if not values:
        raise InvalidParameter(name, "there is no value")
    for value, following in pairwise(values):
        if value.from_ == following.from_:
            raise AmbiguousParameter(name, value.from_)
        if value.verified_until:
            problem = f"the value from {value.from_} is history: take away its verified_until"
            raise InvalidParameter(name, problem)


def _value(name: str, row: Mapping[str, Any]) -> Value[Decimal | tuple[Tier, ...]]:
    _check_keys(name, row, VALUE_KEYS, OPTIONAL_VALUE_KEYS)
    try:
        confidence = Confidence(row["confidence"])
    except ValueError as problem:
        raise InvalidParameter(name, str(problem)) from problem
    for key in ("from", "verified_until"):
        if key in row and type(row[key]) is not date:
            raise InvalidParameter(name, f"{key} is {row[key]!r}, not a day")
    value = _tiers(name, row["value"]) if isinstance(row["value"], list) else _number(name, row)
    return Value(value, row["source"], confidence, row["from"], row.get("verified_until"))


def _tiers(name: str, rows: list[Mapping[str, Any]]) -> tuple[Tier, ...]:
    """Tiers with rising bounds, of which only the last one is open."""
    for row in rows:
        _check_keys(name, row, {"rate"}, {"up_to"})
    table = tuple(
        Tier(_number(name, row, "up_to") if "up_to" in row else None, _number(name, row, "rate"))
        for row in rows
    )
    bounds = [tier.up_to for tier in table[:-1] if tier.up_to is not None]
    rising = all(low < high for low, high in pairwise(bounds))
    if len(bounds) != len(table) - 1 or table[-1].up_to is not None or not rising:
        raise InvalidParameter(name, "the tiers must rise and only the last one has no up_to")
    return table


def _number(name: str, row: Mapping[str, Any], key: str = "value") -> Decimal:
    given = row[key]
    is_number = isinstance(given, int | Decimal) and not isinstance(given, bool)
    if not is_number or not Decimal(given).is_finite():
        raise InvalidParameter(name, f"{key} is {given!r}, not a number")
    return Decimal(given)


def _check_keys(
    name: str,
    table: Mapping[str, Any],
    required: AbstractSet[str],
    optional: AbstractSet[str] = frozenset(),
) -> None:
    missing = required - table.keys()
    unknown = table.keys() - required - optional
    if missing or unknown:
        problem = f"missing keys {sorted(missing)}, unknown keys {sorted(unknown)}"
        raise InvalidParameter(name, problem)
