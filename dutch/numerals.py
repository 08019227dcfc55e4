"""Numbers written in digits, with Dutch, English or no separators."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUPED = r"\d{1,3}(?:[.,' ]\d{3}){1,3}(?![\d])"
_NUMERAL = re.compile(
    rf"(?:(?<![\w.,])|(?<=keer)|(?<=\da))(?P<sign>-(?=[\d,]))?"
    rf"(?:(?P<whole>{_GROUPED}|\d{{1,12}})(?:(?:[.,]| ,)(?P<decimals>\d{{1,2}})(?!\d)"
    rf"|, (?P<zeros>00)(?!\d))?"
    rf"|,(?P<fraction>\d{{1,2}}))(?!\d)"
)


@dataclass(frozen=True)
class Numeral:
    """A number in a reading's text."""

    value: Decimal
    start: int
    end: int


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers in plain text, from left to right."""
    for match in _NUMERAL.finditer(text):
        yield Numeral(_value(match), match.start(), match.end())


def _value(match: re.Match[str]) -> Decimal:
    whole = re.sub(r"\D", "", match["whole"] or "0")
    decimals = match["decimals"] or match["fraction"]
    return Decimal(f"{match['sign'] or ''}{whole}" + (f".{decimals}" if decimals else ""))
