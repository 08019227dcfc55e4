"""Numbers that colleagues need not read in what somebody typed: BSN, accounts, cards."""

import re
from collections.abc import Callable
from re import Match, Pattern

from stdnum import luhn
from stdnum.nl import bsn

MASK = "•••"
LONGEST_CARD = 19
SEPARATOR = r"[ .\-]?"
IBAN = re.compile(
    rf"\b(?:[A-Z]{{2}}|NL{SEPARATOR})\d{{2}}{SEPARATOR}(?:[A-Z]{{4}}{SEPARATOR})?"
    rf"\d(?:{SEPARATOR}\d){{7,29}}(?!\d)",
    re.IGNORECASE,
)
BSN = re.compile(rf"(?<!\d)\d(?:{SEPARATOR}\d){{8}}(?!\d)")
CARD = re.compile(rf"(?<!\d)\d(?:{SEPARATOR}\d){{12,{LONGEST_CARD - 1}}}(?!\d)")


def masked(text: str) -> str:
    """The text without citizen service numbers (BSN), account and card numbers."""
    for pattern, is_one in KINDS:
        text = pattern.sub(_masking(is_one), text)
    return text


def _masking(is_one: Callable[[str], bool]) -> Callable[[Match[str]], str]:
    def mask(found: Match[str]) -> str:
        return MASK if is_one(re.sub(r"\D", "", found[0])) else found[0]

    return mask


def _whatever_it_is(digits: str) -> bool:
    """Also an account number with a mistake in it tells somebody's account."""
    return True


KINDS: tuple[tuple[Pattern[str], Callable[[str], bool]], ...] = (
    (IBAN, _whatever_it_is),
    (CARD, luhn.is_valid),
    (BSN, bsn.is_valid),
)
