"""Whether somebody says that they were taken for meaning something else than they did."""

from __future__ import annotations

import re

from dutch.reading import read
from dutch.vocabulary import WEEKDAYS

# It is said first, or it is about something else.
BEGINNING = 120
_HESITATION = (
    r"(?:(?:nee+|neen|nou|ja|sorry|oeps|ho|wacht|maar|hallo|he|hey|oh|nogmaals|jawel|toch|juist)"
    r" )*"
)
_SAY = r"(?:bedoel|bedoelde|vraag|vroeg|zeg|zei|schrijf|schreef|typte|wil weten|wilde weten)"
_YOU = r"(?:je|u|jij|jullie|ge)"
_GRASP = r"(?:begrijpt?|begrijpen|snapt?|snappen|verstaat?|leest?)"
_GRASPED = r"(?:begrepen|gelezen|verstaan|gesnapt)"
_HAVE = r"(?:heb|hebt|heeft|hebben)"
_WHOM = r"(?: (?:me|mij|het|dat|er|ons|mijn \w+))*"
# "U begrijpt dat ik niet kan betalen" is no reproach.
_BADLY = r"(?: (?!ik\b|we\b|wij\b)\w+){0,2} (?:niet|niks|verkeerd|fout)"
# Who only takes back a value, was read well: "nee, ik bedoel 75".
_VALUE = (
    r"(?: (?:de|op|van|om|maximaal|ongeveer|dus|dan))*"
    rf" (?:€|\d|{'|'.join(WEEKDAYS)}|vandaag|morgen|overmorgen|volgende|eind|begin)"
)
_MISREAD = re.compile(
    _HESITATION
    + "(?:"
    + "|".join(
        (
            rf"(?:dat|dit|zo|het) {_SAY} ik{_WHOM}(?: \w+)? niet\b",
            r"(?:dat|dit) (?:is|was)(?: \w+)? niet (?:wat|waar|hetgeen) ik\b",
            r"(?:dat|dit) (?:is|was)(?: \w+)? niet mijn vraag",
            rf"ik bedoel(?:de)?\b(?!{_VALUE})",
            rf"{_YOU} {_GRASP}{_WHOM}{_BADLY}\b",
            rf"{_GRASP} {_YOU}{_WHOM}{_BADLY}\b",
            rf"(?:{_YOU} )?{_HAVE}(?: {_YOU})?{_WHOM}{_BADLY}(?: goed)? {_GRASPED}",
            rf"(?:dat|dit) {_HAVE} {_YOU}{_BADLY}(?: goed)? {_GRASPED}",
            rf"verkeerd {_GRASPED}",
            r"daar (?:gaat|ging) (?:het|mijn vraag)(?: \w+)? niet (?:om|over)\b",
            r"ik vroeg (?:(?:heel )?(?:iets|wat) anders|niet|toch)\b",
        )
    )
    + ")"
)
_WORD = re.compile(r"[\w€]+")


def says_misread(text: str) -> bool:
    """Whether a message begins with saying that the one before it was misunderstood.

    >>> says_misread("Nee, ik bedoel de kosten"), says_misread("nee ik bedoel 75 euro")
    (True, False)
    """
    plain = read(text[:BEGINNING]).text
    return bool(_MISREAD.match(" ".join(_WORD.findall(plain))))
