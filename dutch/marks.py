"""The mark out of ten that somebody gives: "een 8", "dikke zeven", "4 sterren", "9 van de 10"."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from dutch.reading import fold, read

_NUMBER = r"(?P<mark>\d{1,3}(?:[.,]\d{1,2})?)"
# Numbers of something else: "al 3 weken", "2 keer gebeld".
_NO_UNIT = (
    r"(?![.,:-]?\d| ?(?:€|euro|eur|x\b|keer|maal|maanden?|weken|week|dagen|dag|uur|uren|minuten"
    r"|min\b|jaar|brieven|mails?|mensen|medewerkers|personen|vragen|punten|procent|%|januari"
    r"|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))"
)
_STARS = re.compile(rf"{_NUMBER} ?(?:van de (?:vijf|5) )?ster(?:ren)?\b")
_OUT_OF = re.compile(rf"{_NUMBER} ?(?:/|van de|van|uit de|uit|op de|op) ?(?P<best>5|10|100)\b")
_NAMED = re.compile(
    r"\b(?:\w*cijfer|geef|gaf|score|scoor|beoordeling|waardering|nps|krijgen|krijgt|verdien\w*"
    rf"|dikke|ruime|magere)\b(?:[ :,]+(?!\d)\w+){{0,5}}?[ :,]+{_NUMBER}{_NO_UNIT}"
)
_CLOSING = re.compile(rf"\been {_NUMBER}(?=[,.!]|$| (?:voor|want|en|omdat|maar|min|plus|neer)\b)")
_DIMINUTIVE = re.compile(r"\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien)t?je\b")
_GIVEN = re.compile(rf"\b{_NUMBER} (?:zou ik )?geven\b")
_FIRST = re.compile(
    r"(?:(?:een|n|'n|ik|denk|nou|nja|ja|ok|oke|doe|maar|toch|wel|zeg|zo'n|hooguit|hoogstens)\b"
    rf"[ ,.]*)*{_NUMBER}[+-]?{_NO_UNIT}"
)
_ANY = re.compile(rf"(?<![\w.,:/-]){_NUMBER}{_NO_UNIT}")
_LONGEST = 1_000
_ONLY_ONE = frozenset({"een", "een een", "1"})
_TEN = Decimal(10)


def parse_mark(text: str, *, asked: bool = False) -> int | None:
    """The mark in a text as a whole number out of ten; `asked`: any number after the question.

    It may lie outside 1 to 10: whoever asks says so.

    >>> parse_mark("ik geef een 7,5"), parse_mark("4 sterren"), parse_mark("ik wacht al 3 weken")
    (8, 8, None)
    """
    if len(text) > _LONGEST:
        return None
    if stars := text.count("⭐"):
        return 2 * min(stars, 5)
    said = read(_DIMINUTIVE.sub(r"\1", text.lower())).text.strip()
    if asked and fold(text).text.strip(" .!") in _ONLY_ONE:
        return 1
    for pattern, best in ((_STARS, Decimal(5)), (_OUT_OF, None)):
        if found := pattern.search(said):
            return _out_of_ten(found["mark"], best or Decimal(found["best"]))
    told = (_NAMED.search(said), _GIVEN.search(said), _FIRST.match(said), _CLOSING.search(said))
    found = next(filter(None, told), None) or (_ANY.search(said) if asked else None)
    return _out_of_ten(found["mark"], _TEN) if found else None


def _out_of_ten(mark: str, best: Decimal) -> int:
    value = Decimal(mark.replace(",", ".")) * _TEN / best
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))
