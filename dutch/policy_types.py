"""Kinds of insurance as people call them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_INSURANCE = r"(?:s?[ -]?(?:verzekering(?:en)?|polis(?:sen)?|premie))"
_NAMES = {
    "caravan": rf"(?:sta|tour)?caravan{_INSURANCE}?|vouwwagen{_INSURANCE}?|camper{_INSURANCE}?",
    "business": rf"(?:bedrijfs|zakelijke |ondernemers|beroeps)(?:aansprakelijkheid)?{_INSURANCE}"
    rf"|bedrijfsaansprakelijkheid|avb|cyber{_INSURANCE}|verzuim{_INSURANCE}|bedrijfspolis",
    "car": rf"(?:personen|bestel|lease)?auto{_INSURANCE}?|wagen{_INSURANCE}?"
    rf"|wa[ -]?(?:plus|casco)?{_INSURANCE}"
    rf"|wa[ +-]*casco|all ?-?risk{_INSURANCE}?|(?:wa|casco)(?=[ -]dekking)|casco{_INSURANCE}?",
    "motorcycle": rf"motor(?:fiets)?{_INSURANCE}?",
    "moped": rf"(?:scooter|brommer|bromfiets|snorfiets|snorscooter|brommobiel){_INSURANCE}?",
    "home": rf"(?:woonhuis|opstal|woon|huis|woning|brand|gebouwen){_INSURANCE}|opstal",
    "contents": rf"inboedel{_INSURANCE}?",
    "liability": rf"aansprakelijkheid{_INSURANCE}?|avp|familiale{_INSURANCE}?|ba familiale",
    "legal": rf"rechts?bijstand{_INSURANCE}?",
    "travel": rf"(?:reis|vakantie|annulerings?){_INSURANCE}",
    "health": rf"(?:zorg|ziektekosten|ziekte|basis|tandarts|ziekenfonds|hospitalisatie){_INSURANCE}"
    rf"|zorg kosten{_INSURANCE}|aanvullende {_INSURANCE}|ziektekosten",
    "life": rf"(?:levens?|overlijdensrisico){_INSURANCE}|overlijdensrisico|orv",
    "funeral": rf"(?:uitvaart|begrafenis|crematie){_INSURANCE}?",
}
_PATTERN = re.compile(
    rf"(?<![\w])(?:{'|'.join(f'(?P<{kind}>{names})' for kind, names in _NAMES.items())})(?!\w)"
)


def policy_types(text: str) -> Iterator[tuple[str, int, int]]:
    """The kinds of insurance in plain text, with where they stand."""
    for match in _PATTERN.finditer(text):
        yield str(match.lastgroup), *match.span()
