"""IBANs with the right check digits, with or without spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stdnum import iban
from stdnum.exceptions import ValidationError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dutch.reading import Found, Reading

_IBAN_LENGTHS = {
    "nl": 18, "be": 16, "de": 22, "fr": 27, "lu": 20, "es": 24, "it": 27, "pt": 25, "pl": 28,
    "gb": 22, "ie": 22, "at": 20, "lt": 20, "lv": 21, "ee": 20, "ro": 24, "bg": 22, "hu": 28,
    "cz": 24, "sk": 24, "ch": 21, "dk": 18, "se": 24, "no": 15, "fi": 18, "gr": 27, "hr": 21,
    "si": 19, "mt": 31, "cy": 28, "tr": 26, "is": 26, "li": 21, "mc": 27,
}  # fmt: skip
_IBAN = re.compile(
    rf"(?<![a-z0-9])(?P<country>{'|'.join(_IBAN_LENGTHS)}) ?\d(?:[ .-]?[a-z0-9]){{13,32}}"
)


def ibans(folded: Reading, _: str) -> Iterator[Found]:
    """Account numbers whose check digits are right."""
    match = _IBAN.search(folded.text)
    while match:
        end = _nth_sign(folded.text, match.start(), _IBAN_LENGTHS[match["country"]])
        typed = folded.text[match.start() : end]
        value = _valid_iban(typed) if end <= match.end() else None
        if value:
            yield value, match.start(), end
        # What follows may be another account number.
        match = _IBAN.search(folded.text, end if value else match.start() + 1)


def _nth_sign(text: str, start: int, count: int) -> int:
    """Where the so manieth letter or digit from `start` ends."""
    at = start
    while count and at < len(text):
        count -= text[at].isalnum()
        at += 1
    return at


def _valid_iban(typed: str) -> str | None:
    try:
        return str(iban.validate(re.sub(r"[^a-z0-9]", "", typed), check_country=False))
    except ValidationError:
        return None
