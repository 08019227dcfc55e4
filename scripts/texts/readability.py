"""How hard a Dutch text is to read: the Flesch-Douma score and the length of its sentences.

Flesch-Douma is 206.84 - 0.93 x words per sentence - 77 x syllables per word (W.H. Douma, 1960);
higher is easier. Syllables are counted by Pyphen, with the Dutch patterns that it brings along.
"""

import re
from dataclasses import dataclass
from functools import cache

from pyphen import Pyphen

END_OF_SENTENCE = re.compile(r"(?<=[.?!])(?<!\.\w\.)\s+|(?<=[.?!][\"')”’])\s+")
MARKER = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+")
OPENS_WITH_ONE_VOWEL = re.compile(r"[aeiou][bcdfghjklmnpqrstvwxz][aeiou]")

_patterns = Pyphen(lang="nl_NL")


@dataclass(frozen=True)
class Measure:
    """How hard a text is to read."""

    sentences: int
    words_per_sentence: float
    longest: int
    longest_sentence: str
    flesch_douma: float


def measure(text: str) -> Measure:
    """The measure of a text without blanks; each line of a list counts on its own."""
    counted = {one: len(words(one)) for one in sentences(text)}
    counted = {one: number for one, number in counted.items() if number} or {text: 1}
    syllables = sum(_syllables(word) for one in counted for word in words(one))
    total = sum(counted.values())
    longest = max(counted, key=lambda one: counted[one])
    return Measure(
        sentences=len(counted),
        words_per_sentence=total / len(counted),
        longest=counted[longest],
        longest_sentence=longest,
        flesch_douma=206.84 - 0.93 * total / len(counted) - 77 * syllables / total,
    )


def sentences(text: str) -> list[str]:
    """The sentences of a text, without the marks of lists."""
    lines = (MARKER.sub("", line).strip() for line in text.splitlines())
    return [one for line in lines if line for one in END_OF_SENTENCE.split(line)]


def words(sentence: str) -> list[str]:
    """Its words; an amount, a telephone number or a web address is one."""
    return [word for word in sentence.split() if re.search(r"\w", word)]


@cache
def _syllables(word: str) -> int:
    """How often one hears a vowel; figures and addresses count as one."""
    bare = word.strip(".,:;?!()\"'").lower()
    if not re.fullmatch(r"[^\W\d_][^\W\d_'’-]*", bare):
        return 1
    # Patterns for breaking words never leave one letter alone, as in o-pen.
    alone = OPENS_WITH_ONE_VOWEL.match(bare) is not None
    return len(_patterns.positions(bare)) + 1 + alone
