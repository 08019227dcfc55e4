"""The amount in an answer to "hoeveel kunt u per maand betalen?", where bare numbers count."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from dutch.amounts import Sum, find_sums
from dutch.corrections import meant
from dutch.dates import find_dates
from dutch.durations import durations
from dutch.identifiers import without_identifiers
from dutch.month_days import month_days
from dutch.reading import blanked

if TYPE_CHECKING:
    from decimal import Decimal

# Which day it is changes what a date means, not where it stands.
_ANY_DAY = date(2024, 1, 1)
_NOT_PAID = re.compile(
    r"(?<!\w)(?:verdien|inkomen|loon|salaris|uitkering|bijstand|huur|schuld|krijg|ontvang|openstaan"
    r"|rekening van|toeslag|totaal|van de|polis|nummer|kost)[^.!?\d\x1f]{0,25}$"
)
_REFUSED = re.compile(
    r"(?: per maand| €)*(?: dat)?(?:,| is| was| vind ik| red ik| lukt| kan| gaat| haal| trek)*"
    r"(?: ik| me| mij| echt| helaas| wel)*"
    r" (?:te veel|teveel|te hoog|te duur|te gek|niet|onmogelijk|onhaalbaar)(?!\w)"
)
_REACH = 40


def parse_amount(text: str) -> Decimal | None:
    """The amount meant, in euros; of a range the lower bound.

    >>> parse_amount("nee, 75 in plaats van 50")
    Decimal('75')
    """
    plain = _without_other_numbers(meant(without_identifiers(text).text))
    sums = find_sums(plain)
    best = max(sums, key=lambda found: _fitness(found, plain), default=None)
    if best is None:
        return None
    return best.high if best.low is None else best.low


def _without_other_numbers(text: str) -> str:
    dates = blanked(text, ((one.start, one.end) for one in find_dates(text, _ANY_DAY)))
    months = blanked(dates, ((start, end) for _, start, end in durations(dates)))
    return blanked(months, ((start, end) for _, start, end in month_days(months)))


def _fitness(found: Sum, text: str) -> tuple[bool, bool, int]:
    before = text[max(0, found.start - _REACH) : found.start]
    refused = _REFUSED.match(text, found.end) is not None
    return not refused, _NOT_PAID.search(before) is None, found.sure
