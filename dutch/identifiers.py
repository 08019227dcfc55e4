"""All numbers and codes that name something, in the order in which they may be told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dutch.account_numbers import ibans
from dutch.case_numbers import case_numbers
from dutch.contact_details import emails, phones
from dutch.plates import plates
from dutch.postcodes import postcodes
from dutch.reading import Found, Reading, fold, spell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FINDERS: tuple[tuple[str, Callable[[Reading, str], Iterator[Found]]], ...] = (
    ("email", emails),
    ("iban", ibans),
    ("case_number", case_numbers),
    ("phone", phones),
    ("license_plate", plates),
    ("postcode", postcodes),
)
"""Each kind with its finder, the most telling one first."""


def without_identifiers(text: str) -> Reading:
    """The text read with every identifier taken out, so that its digits mislead nobody."""
    folded = fold(text)
    for _, find in FINDERS:
        folded = folded.without((start, end) for _, start, end in find(folded, text))
    return spell(folded)
