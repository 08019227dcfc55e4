"""A message without what tells who wrote it, so that others may learn from its words.

Every number becomes zeros, as the model of intents reads all numbers alike; names, addresses and
what else names something become the word for it. On one line, without signs of markup.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dutch.identifiers import FINDERS
from dutch.reading import fold, spell
from dutch.vocabulary import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dutch.reading import Reading

    Span = tuple[int, int]
    Finder = Callable[[Reading, str], Iterator[Span]]

LONGEST = 500
NAME, ADDRESS, LINK, EMAIL, NUMBER = "NAAM", "ADRES", "LINK", "E-MAIL", "0"
STAND_INS = {
    "email": EMAIL,
    "iban": "REKENINGNUMMER",
    "case_number": "ZAAKNUMMER",
    "phone": "TELEFOONNUMMER",
    "license_plate": "KENTEKEN",
    "postcode": "POSTCODE",
}

_LINK = re.compile(r"(?:https?://|www\.)\S+")
_AT = re.compile(r"[^\s@]*@\S*")
_STREETS = r"(?:straat|str|laan|weg|plein|gracht|kade|dijk|singel|hof|pad|dreef|steeg|plantsoen)"
_ADDRESS = re.compile(rf"(?<![\w'.-])[\w'.-]{{3,40}}{_STREETS}\.? \d+(?: ?[a-z](?!\w))?")
# What a name follows: at most three words of it.
_INTRODUCED = re.compile(
    r"(?<!\w)(?:(?:mijn|mn|m'n) (?:voor|achter)?naam is|ik heet|(?:u|je) spreekt met"
    r"|hoogachtend|groet(?:en|jes)?|mvg|gr)[ ,.:!-]{1,4}"
    r"(?P<name>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,2})"
)
# Alone they are no name.
_PARTICLES = frozenset({
    "aan", "al", "bij", "bv", "da", "de", "den", "der", "di", "do", "du", "el", "en", "het",
    "in", "la", "le", "nv", "op", "te", "ten", "ter", "van", "vof", "von",
})  # fmt: skip
_WORD = re.compile(r"(?P<begins>(?:\A|[.!?:…\n])[\s\"'“„‘(-]*)?(?P<word>[^\W\d_][\w'’-]*)")
# A number in words; "eerste" and "een" are more often no number.
_SPELLED = re.compile(r"\d+(?:[.,]\d+)*(?!\d|ste)")
_NO_NAMES = frozenset({
    *MONTHS, *WEEKDAYS,
    "ik", "uw", "je", "jij", "jullie", "mijn", "de", "het", "een", "en", "maar", "ja", "nee",
    "dag", "hallo", "hoi", "beste", "geachte", "mevrouw", "meneer", "sorry", "whatsapp",
    "nederland", "nederlands", "nederlandse",
})  # fmt: skip
_MARKUP = re.compile(r"[\[\](){}<>|`]")


def without_personal_data(text: str, names: Iterable[str] = ()) -> str:
    """The text with stand-ins; `names` are those of people and firms that may be in it.

    >>> without_personal_data("Noor, 06-12345678: mag ik 50 euro betalen?", ["Noor de Wit"])
    'NAAM, TELEFOONNUMMER: mag ik 00 euro betalen?'
    """
    reading = fold(text)
    hidden: list[tuple[int, int, str]] = []
    for stand_in, find in _finders(names):
        spans = list(find(reading, text))
        hidden += [(*reading.source(*span), stand_in) for span in spans]
        reading = reading.without(spans)
    hidden += _spelled_numbers(reading, text)
    hidden += _capitalised(_replaced(text, hidden, keep_places=True))
    return _plain(_replaced(text, hidden))


def _finders(names: Iterable[str]) -> Iterator[tuple[str, Finder]]:
    """What to look for, the most telling first."""
    yield LINK, _matching(_LINK)
    for kind, identify in FINDERS:
        yield STAND_INS[kind], _identified_by(identify)
    yield EMAIL, _matching(_AT)
    yield ADDRESS, _matching(_ADDRESS)
    if known := _known(names):
        yield NAME, _matching(known)
    yield NAME, _matching(_INTRODUCED, "name")


def _matching(pattern: re.Pattern[str], group: int | str = 0) -> Finder:
    return lambda reading, _: (match.span(group) for match in pattern.finditer(reading.text))


def _identified_by(identify: Callable[[Reading, str], Iterator[tuple[str, int, int]]]) -> Finder:
    return lambda reading, text: ((start, end) for _, start, end in identify(reading, text))


def _known(names: Iterable[str]) -> re.Pattern[str] | None:
    """Every name, and every word of it that is more than a particle, however it is written."""
    words: set[str] = set()
    for name in names:
        plain = " ".join(fold(name).text.split())
        parts = {plain, *re.split(r"[ -]", plain)}
        words |= parts | {one.replace("'", "") for one in parts}
    known = sorted((one for one in words - _PARTICLES if len(one) > 1), key=len, reverse=True)
    either = "|".join(map(re.escape, known))
    return re.compile(rf"(?<!\w)(?:{either})(?:'?s)?(?!\w)") if known else None


def _spelled_numbers(reading: Reading, text: str) -> Iterator[tuple[int, int, str]]:
    spelled = spell(reading)
    for match in _SPELLED.finditer(spelled.text):
        start, end = spelled.source(*match.span())
        if any(sign.isalpha() for sign in text[start:end]):
            yield start, end, NUMBER


def _capitalised(text: str) -> Iterator[tuple[int, int, str]]:
    """Words that begin with a capital in the middle of a sentence, as hardly any but names do.

    What is all capitals is shouted, or short for something.
    """
    for match in _WORD.finditer(text):
        parts = re.split("['’-]", match["word"])
        is_name = any(part[:1].isupper() and not part.isupper() for part in parts)
        if is_name and match["begins"] is None and match["word"].lower() not in _NO_NAMES:
            yield *match.span("word"), NAME


def _replaced(
    text: str, hidden: Iterable[tuple[int, int, str]], *, keep_places: bool = False
) -> str:
    """The text with stand-ins; or with signs that mean nothing, so that the rest stays in place."""
    pieces: list[str] = []
    done = 0
    for start, end, stand_in in sorted(hidden):
        if start >= done:
            pieces += [text[done:start], "\x1f" * (end - start) if keep_places else stand_in]
        elif end > done and keep_places:
            pieces.append("\x1f" * (end - done))
        done = max(done, end)
    return "".join([*pieces, text[done:]])


def _plain(text: str) -> str:
    """On one line, with zeros for all digits, and not longer than one needs to learn from it."""
    signs = (NUMBER if sign.isnumeric() else sign if sign.isprintable() else " " for sign in text)
    line = " ".join(_MARKUP.sub(" ", "".join(signs)).split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rsplit(' ', 1)[0]} …"
