"""A message in its clauses, so that a request is found wherever it stands in a story."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Iterator, List, Tuple

# Where a clause may end: after punctuation, or before a word that begins another one.
BOUNDARY = re.compile(
    r"(?<=[.!?;\n…])\s+|(?<=[,:)])\s+|\s+(?=(?:maar|want|dus|omdat|en|toen|nou|of|daarom)\s)",
    re.IGNORECASE,
)
# Fewer words than this say too little by themselves, and go with what follows.
FEWEST_WORDS = 5
# Without a boundary somebody may go on for long: then a clause is as many words as this.
MOST_WORDS = 18
MOST_CLAUSES = 150
WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Clause:
    """A part of a message, and where it stands in it."""

    text: str
    start: int
    end: int


def clauses(text: str) -> List[Clause]:
    """The clauses of a message in order: one if it is short, at most `MOST_CLAUSES`.

    >>> [one.text for one in clauses("ik ben mijn werk kwijt, kan ik in delen betalen aub?")]
    ['ik ben mijn werk kwijt,', 'kan ik in delen betalen aub?']
    """
    found: List[Clause] = []
    start = words = 0
    for piece_start, piece_end in _pieces(text):
        count = len(WORD.findall(text, piece_start, piece_end))
        if words and words + count > MOST_WORDS:
            found.append(_clause(text, start, piece_start))
            start, words = piece_start, 0
        words += count
        if words >= FEWEST_WORDS:
            found.append(_clause(text, start, piece_end))
            start, words = piece_end, 0
        if len(found) == MOST_CLAUSES:
            return found
    if words:
        found.append(_clause(text, start, len(text)))
    return found


def _pieces(text: str) -> Iterator[Tuple[int, int]]:
    """From boundary to boundary, long stretches cut after `MOST_WORDS` words."""
    start = 0
    for end in [*(match.end() for match in BOUNDARY.finditer(text)), len(text)]:
        words = list(WORD.finditer(text, start, end))
        for cut in range(MOST_WORDS, len(words), MOST_WORDS):
            yield start, words[cut].start()
            start = words[cut].start()
        if start < end:
            yield start, end
            start = end


def _clause(text: str, start: int, end: int) -> Clause:
    stripped = text[start:end].rstrip()
    return Clause(stripped, start, start + len(stripped))
