"""Text made plain for reading, with the way back to where each character stood."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dutch import number_words
from dutch.vocabulary import SPELLINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Found = tuple[str, int, int]
"""A value, and from where to where it stands in a reading."""

# Stands where something was already recognised; no pattern matches it.
TAKEN = "\x1f"

_TOKEN = re.compile(
    r"(?<![a-z0-9])(?:v[./]d|t/m|p[./][mwj](?:nd)?|a\.s|j\.l|i\.p\.v|m\.i\.v)(?![a-z])\.?"
    r"|(?<!\w)'n(?!\w)|\d+(?:[.,]\d+)*|[a-z]+(?:'[a-z]+)*|.",
    re.DOTALL,
)


@dataclass(frozen=True)
class Reading:
    """A plain form of a text; `starts` and `ends` lead each character back to its source."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` stand in the source."""
        return self.starts[start], self.ends[end - 1]

    def is_upper(self, source: str, span: tuple[int, int]) -> bool:
        """Whether these characters are capitals in the source."""
        start, end = self.source(*span)
        return source[start:end].isupper()

    def without(self, spans: Iterable[tuple[int, int]]) -> Reading:
        """The same reading with these spans taken out, everything else in its place."""
        return Reading(blanked(self.text, spans), self.starts, self.ends)


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with these spans taken out, of the same length."""
    pieces, done = [], 0
    for start, end in sorted(spans):
        pieces += [text[done:start], TAKEN * (end - max(start, done))]
        done = max(end, done)
    return "".join([*pieces, text[done:]])


def read(text: str) -> Reading:
    """The text in plain letters, its chat spelling and number words written out as digits."""
    return spell(fold(text))


def fold(text: str) -> Reading:
    """The text in lower case without accents, invisible characters and double spaces."""
    if text.isascii() and not _UNEVEN.search(text):
        return Reading(text.lower(), range(len(text)), range(1, len(text) + 1))
    plain: list[str] = []
    origins: list[int] = []
    for origin, character in enumerate(text):
        folded = _fold_character(character)
        if folded == " " and plain and plain[-1] == " ":
            continue
        plain.extend(folded)
        origins.extend([origin] * len(folded))
    return Reading("".join(plain), origins, [origin + 1 for origin in origins])


_UNEVEN = re.compile(r"[\x00-\x1f\x7f`]|  ")
_AS_WRITTEN = {"½": ",5", "`": "'", "´": "'", "‘": "'", "’": "'", "‛": "'", "−": "-", "€": "€"}


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _AS_WRITTEN:
        return _AS_WRITTEN[character]
    if character.isspace() or unicodedata.category(character) == "Cc":
        return " "
    if unicodedata.category(character) == "Pd":
        return "-"
    if (digit := unicodedata.decimal(character, None)) is not None:
        return str(digit)
    letters = unicodedata.normalize("NFKD", character.lower())
    return "".join(c for c in letters if unicodedata.category(c) not in {"Mn", "Me", "Cf"})


def spell(folded: Reading) -> Reading:
    """The same text with words spelled as our patterns know them."""
    plain: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece, start, end in _respelled(folded.text):
        plain.append(piece)
        if len(piece) == end - start:
            starts.extend(folded.starts[start:end])
            ends.extend(folded.ends[start:end])
        else:
            first, last = folded.source(start, end)
            starts.extend([first] * len(piece))
            ends.extend([last] * len(piece))
    return Reading("".join(plain), starts, ends)


def _respelled(text: str) -> Iterator[tuple[str, int, int]]:
    tokens = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]
    words = [token for token, _, _ in tokens]
    at = 0
    while at < len(tokens):
        number, after = number_words.number_at(words, at)
        if number is None:
            number, after = SPELLINGS.get(words[at].rstrip("."), words[at]), at + 1
        yield number, tokens[at][1], tokens[after - 1][2]
        at = after
