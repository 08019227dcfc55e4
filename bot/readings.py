"""A text as the model of intents reads it: by its letters, its words, their sound, its lemmas."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Sequence

from bot.lexicon import LEXICON

LONGEST_READ = 2_000

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
REPEATED = re.compile(r"(.)\1{2,}")
NUMBER = re.compile(r"\d+")
# A question mark counts as a word: "heb ik al betaald?" asks, "heb ik al betaald" tells.
WORD = re.compile(r"[\w€]+(?:'\w+)*|'\w+|\?")
# How Dutch letters sound, so that "ik kan nie betaalun" and "egt weinug gelt" come near to what
# they stand for. In this order; each as it is most often heard.
SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ij|ei", "y"),
        (r"sch", "sg"),
        (r"ch", "g"),
        (r"ck|c(?![eiy])", "k"),
        (r"c", "s"),
        (r"qu", "kw"),
        (r"x", "ks"),
        (r"ph|v", "f"),
        (r"z", "s"),
        (r"ou", "au"),
        (r"dt?\b", "t"),
        (r"b\b", "p"),
        (r"n\b", ""),
        (r"([a-z])\1", r"\1"),
        (r"oe", "u"),
        (r"ie", "i"),
        (r"h", ""),
    )
]


@dataclass(frozen=True)
class Reading:
    """The forms of one text: `words` as the lexicon spells them, `sounds` as they are heard."""

    letters: str
    words: str
    sounds: str
    lemmas: str

    @classmethod
    def of(cls, text: str, lemmas: Sequence[str]) -> Reading:
        """The reading of a text: its beginning, when it is very long."""
        letters = plain(INVISIBLE.sub("", text[:LONGEST_READ]))
        words = " ".join(LEXICON.get(word, word) for word in WORD.findall(letters))
        return cls(letters, words, as_heard(words), plain(" ".join(lemmas)[:LONGEST_READ]))


def plain(text: str) -> str:
    """Lower case, without accents, long-drawn letters shortened, all numbers alike."""
    lower = text.lower().replace("’", "'")
    if not lower.isascii():
        decomposed = unicodedata.normalize("NFKD", lower)
        lower = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return NUMBER.sub("0", REPEATED.sub(r"\1\1", lower))


def as_heard(plain_text: str) -> str:
    """A plain text as it sounds, whatever its spelling: `ik wort` as `ik word`."""
    return " ".join(map(_word_as_heard, plain_text.split()))


@lru_cache(maxsize=50_000)
def _word_as_heard(word: str) -> str:
    for pattern, sound in SOUNDS:
        word = pattern.sub(sound, word)
    return word
