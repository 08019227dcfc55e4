"""Hides numbers that nobody of staff needs to see: citizen service numbers and payment cards.

People write them without being asked. A citizen service number (BSN) may not be used by us at all
(art. 46 UAVG). Account numbers (IBAN) stay readable, and so do telephone numbers.
"""

import re

from stdnum import luhn
from stdnum.nl import bsn

BSN = "[burgerservicenummer verborgen]"
CARD = "[kaartnummer verborgen]"

GAP = r"[ \u00a0.\-]"
# Each begins and ends where no letter or digit stands. What is longer comes first.
NUMBERS = re.compile(
    rf"""
    (?P<phone>(?<!\w)(?:\+|00)\d[\d \u00a0.\-]{{6,18}}\d(?!\w))
    | (?P<card>(?<!\w)(?:
        \d{{13,19}}
        | \d{{4}}(?:{GAP}\d{{4}}){{3}}(?:{GAP}\d{{1,3}})?
        | \d{{4}}{GAP}\d{{6}}{GAP}\d{{5}}
      )(?!\w))
    | (?P<bsn>(?<![\w+])(?:
        \d{{9}}
        | \d{{3}}(?:{GAP}\d{{3}}){{2}}
        | \d{{4}}{GAP}\d{{2}}{GAP}\d{{3}}
        | \d{{2}}(?:{GAP}\d{{2}}){{2}}{GAP}\d{{3}}
      )(?!\w))
    """,
    re.VERBOSE,
)
# An account number in groups of four begins with two letters and two digits.
ACCOUNT_BEFORE = re.compile(r"\b[A-Za-z]{2}\d{2}[ \u00a0]$")


def masked(text: str) -> str:
    """The same text, without citizen service numbers and numbers of payment cards."""
    if not any(sign.isdigit() for sign in text):
        return text
    return NUMBERS.sub(_hidden, text)


def _hidden(found: re.Match[str]) -> str:
    written = found.group()
    digits = re.sub(r"\D", "", written)
    is_account = ACCOUNT_BEFORE.search(found.string, 0, found.start()) is not None
    match found.lastgroup:
        case "card" if luhn.is_valid(digits) and not is_account:
            return CARD
        case "bsn" if bsn.is_valid(digits):
            return BSN
        case _:
            return written
