"""Licence plates, Dutch and Belgian."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dutch.postcodes import SHORT_WORDS
from dutch.vocabulary import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dutch.reading import Found, Reading

_SHAPES = (
    "LL-DD-DD", "DD-DD-LL", "DD-LL-DD", "LL-DD-LL", "LL-LL-DD", "DD-LL-LL", "DD-LLL-D",
    "D-LLL-DD", "LL-DDD-L", "L-DDD-LL", "LLL-DD-L", "L-DD-LLL", "D-LL-DDD", "DDD-LL-D",
    "D-LLL-DDD",
)  # fmt: skip


def _pattern(between: str) -> str:
    shapes = (shape.replace("-", between) for shape in _SHAPES)
    return "|".join(shape.replace("D", r"\d").replace("L", "[a-z]") for shape in shapes)


_PLATE = re.compile(
    rf"(?<![\w.,-])(?:(?P<dashed>{_pattern('-')})|(?P<spaced>{_pattern(' ')})"
    rf"|(?P<together>{_pattern('')}))(?![\w-])"
)
_ANNOUNCED = re.compile(r"(?:kenteken|nummerplaat|kentekenplaat)[^.!?]{0,20}$")
_REACH = 40
# "1-dec-26" is a date, "50eur3" money.
_NO_PLATE = frozenset([*(name[:3] for name in MONTHS), "mrt", "okt", "eur"])


def plates(folded: Reading, source: str) -> Iterator[Found]:
    """The licence plates in a text; without dashes only where nothing else is likely."""
    for match in _PLATE.finditer(folded.text):
        if _is_plate(match, folded, source):
            yield re.sub("[^a-z0-9]", "", match[0]).upper(), *match.span()


def _is_plate(match: re.Match[str], folded: Reading, source: str) -> bool:
    if _ANNOUNCED.search(folded.text[max(0, match.start() - _REACH) : match.start()]):
        return True
    letters = re.sub("[^a-z]", "", match[0])
    if match["dashed"]:
        return letters not in _NO_PLATE
    if match["spaced"]:
        return folded.is_upper(source, match.span()) and letters not in SHORT_WORDS | _NO_PLATE
    return _is_plate_together(match[0], letters, folded)


def _is_plate_together(typed: str, letters: str, folded: Reading) -> bool:
    """Whether "12abc3", which is hardly anything else, or "ab1234" as a whole message."""
    if typed == folded.text.strip() and typed[0].isalpha():
        return True
    around = typed[0].isdigit() and typed[-1].isdigit()
    return around and len(letters) == len("abc") and letters not in _NO_PLATE
