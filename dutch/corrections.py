"""What is left when someone takes words back: "nee, 75 in plaats van 50"."""

from __future__ import annotations

import re

from dutch.reading import blanked
from dutch.vocabulary import WEEKDAYS

_DAY_WORD = rf"(?:{'|'.join(WEEKDAYS)}|vandaag|morgen|overmorgen|volgende|eind|begin)"
_VALUE = r"(?:de |die |dat |op )*(?:€ ?)?[^\s,.;!?]+(?:[.,]\d+)*(?: €)?"
_WITHDRAWN = re.compile(
    rf"(?<!\w)(?:in plaats van|liever dan|en niet(?= (?:de |op )*(?:€|\\d|{_DAY_WORD}))) {_VALUE}"
)
_NOT_BUT = re.compile(
    r"(?<!\w)(?:niet|geen) (?:op |de )*(?:€ ?)?[\w.]+(?:[^.!?]{0,40}?)"
    r"(?:,? maar (?:wel )?|, wel |,? wel (?=\d))(?!\w+ (?:niet|geen))"
)
_RATHER = re.compile(
    r"(?<=[^\W_])[ ,.!;?-]{1,4}(?:of )?(?:nee|sorry|oeps|wacht|pardon|correctie|ik bedoel(?:de)?"
    r"|bedoel"
    r"|toch maar|doe toch)(?:[ ,.!:]{1,3}(?:nee|sorry|wacht|toch|liever|maar|ik|bedoel|doe|maak"
    r"|er|dan"
    rf"|de|op|van|maximaal|ongeveer))*[ ,.!:]{{1,3}}(?=€|\d|{_DAY_WORD})"
)


def meant(text: str) -> str:
    """Plain text without what its writer takes back, everything else in its place."""
    rest = without_withdrawn(text)
    corrections = [match.end() for match in _RATHER.finditer(rest)]
    return blanked(rest, [(0, corrections[-1])] if corrections else [])


def without_withdrawn(text: str) -> str:
    """Plain text without the values that are named only to be replaced, as in "niet 50 maar 75"."""
    for pattern in (_WITHDRAWN, _NOT_BUT):
        text = blanked(text, (match.span() for match in pattern.finditer(text)))
    return text
