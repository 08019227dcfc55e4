"""E-mail addresses, and phone numbers that can be called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import phonenumbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dutch.reading import Found, Reading

_EMAIL = re.compile(
    r"(?<![\w.+%-])[\w+%][\w.+%-]{0,63}@(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,24}(?![\w-])"
)
_PHONE = re.compile(
    r"(?<![\w+])(?<!\d[-./])"
    r"(?:\(?(?:\+|00) ?[1-9]\d{0,2}\)?(?:[ -]{0,2}\(0\))?(?:[ ./()-]{0,3}\d){6,12}"
    r"|\(?0(?:[ ./()-]{0,3}\d){8,9})(?!\d)(?![-/]\d)"
)


def emails(folded: Reading, _: str) -> Iterator[Found]:
    """E-mail addresses."""
    for match in _EMAIL.finditer(folded.text):
        yield match[0], *match.span()


def phones(folded: Reading, _: str) -> Iterator[Found]:
    """Phone numbers that exist in the Netherlands, in Belgium or where their prefix says."""
    for match in _PHONE.finditer(folded.text):
        if value := _phone(match[0]):
            yield value, *match.span()


def _phone(typed: str) -> str | None:
    foreign = typed.lstrip("(").startswith(("+", "00"))
    for region in ("NL", "BE"):
        try:
            number = phonenumbers.parse(typed, region)
        except phonenumbers.NumberParseException:
            continue
        exists = phonenumbers.is_valid_number(number)
        if exists or (foreign and phonenumbers.is_possible_number(number)):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None
