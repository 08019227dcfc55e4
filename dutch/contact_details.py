"""E-mail addresses, and phone numbers that can be called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import phonenumbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dutch.reading import Found, Reading

_EMAIL = re.compile(
    r"(?<![\w.+%-])(?P<name>[\w+%][\w.+%'-]{0,63})(?: ?@ ?| ?[(\[] ?at ?[)\]] ?"
    r"| at (?=[a-z0-9-]{1,40}(?: ?\.[a-z]| punt | dot ))| (?:apen|ape)staart(?:je)? )"
    r"(?P<domain>(?:[a-z0-9][a-z0-9-]{0,62}(?:\.| (?:punt|dot) )){1,4}[a-z]{2,24})(?![\w-])"
)
# Of "jan punt jansen at ..." the name is longer than what was read.
_SPOKEN = re.compile(r"(?<!\w)(?:punt|dot|streepje|underscore|laag streepje)(?: [\w-]{1,20})? $")
_REACH = 40
_PHONE = re.compile(
    r"(?<![\w+])(?:(?<!\d[-./])|(?<=\d{8}/))"
    r"(?:\(?(?:\+|00) ?[1-9]\d{0,2}\)?(?:[ -]{0,2}\(0\))?(?:[ ./()-]{0,3}\d){6,12}"
    r"|\(?0(?:[ ./()-]{0,3}\d){8,9}|o6(?:[ ./()-]{0,3}\d){8}|316\d{8})(?!\d)"
    r"(?![-/](?!0\d{8})\d)"
)


def emails(folded: Reading, _: str) -> Iterator[Found]:
    """E-mail addresses."""
    for match in _EMAIL.finditer(folded.text):
        spoken = _SPOKEN.search(folded.text, max(0, match.start() - _REACH), match.start())
        domain = re.sub(" (?:punt|dot) ", ".", match["domain"])
        yield "" if spoken else f"{match['name']}@{domain}", *match.span()


def phones(folded: Reading, _: str) -> Iterator[Found]:
    """Phone numbers that exist in the Netherlands, in Belgium or where their prefix says."""
    for match in _PHONE.finditer(folded.text):
        if value := _phone(match[0]):
            yield value, *match.span()


def _phone(typed: str) -> str | None:
    if typed.startswith("316"):
        typed = f"+{typed}"
    elif typed.startswith("o"):
        typed = f"0{typed[1:]}"
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
