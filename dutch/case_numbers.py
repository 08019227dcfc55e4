"""Our case numbers, "2026-004217", in the ways people type them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dutch.reading import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dutch.reading import Found, Reading

_CASE_NUMBER = re.compile(
    r"(?:(?<![\w€])(?<!\w[-/.])|(?<=dossier)|(?<=zaak)|(?<=nummer)|(?<=kenmerk)|(?<=nr)|(?<=nr\.))"
    r"(?P<year>20\d\d)(?: ?[-./_:] ?| )?"
    r"(?P<serial>\d{6}|\d{3}[ .-]\d{3})(?![\d€]|[-/.,]\d)"
)

_OTHER_NUMBER = re.compile(
    r"(?<!\w)(?:schade|factuur|polis|klant|relatie|bestel|bestelling|order|debiteur(?:en)?|contract"
    r"|offerte)[ -]?(?:nummer|nr)[ .:]*(?:is )?$"
)
_REACH = 30


def parse_case_number(text: str) -> str | None:
    """A case number as we write it.

    >>> parse_case_number("dossier 2026 004217")
    '2026-004217'
    """
    return next((value for value, _, _ in case_numbers(fold(text), text)), None)


def case_numbers(folded: Reading, _: str) -> Iterator[Found]:
    """Case numbers in the ways people type them."""
    for match in _CASE_NUMBER.finditer(folded.text):
        if _OTHER_NUMBER.search(folded.text, max(0, match.start() - _REACH), match.start()):
            continue
        yield f"{match['year']}-{re.sub('[^0-9]', '', match['serial'])}", *match.span()
