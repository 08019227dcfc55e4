"""How a sign is written, and what it becomes.

Each line of a table is a sign, and behind `--` a sentence with it, which the tests read. In a
sign `a|b` is either word, `WISH` a concept from `concepts`, `spring*` every word that begins so,
`a?` may be left out, `..` is up to five words, `...` up to ten, `....` up to fourteen, `a & b` is
both in any order with up to seven words between, `START` and `END` are the edges of a clause and
`STOP` is the end of a sentence; `a_b` is a phrase among words. Words stand without accents and
apostrophes, as `evening` leaves them.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import permutations

from dutch.danger.concepts import CONCEPTS
from dutch.danger.spelling import LETTERS, SAME, USUAL
from dutch.reading import fold

KIN = "|".join(CONCEPTS["KIN"].replace("CHILD", "kinderen, kind, zoon").split(", "))

_GAPS = {"..": r"(?: [^ .]+){0,5}?", "...": r"(?: [^ .]+){0,10}?", "....": r"(?: [^ .]+){0,14}?"}
_EDGES = {
    "START": r"(?<=[.,])",
    "END": (
        r"(?:(?<=,)|(?= (?:\.|en|maar|want|dus|hoor|als|omdat|sorry|help|haha|and|because|but) ))"
    ),
    "STOP": r"(?=(?:,? haha)*,? \.)",
}
_BOTH_WAYS = r"(?: [^ .]+){0,7}?"
_NO_WORDS = {"&", *_GAPS, *_EDGES}


def rows(table: str) -> list[tuple[str, str]]:
    """The signs of a table, each with its example."""
    lines = [line.strip() for line in table.splitlines()]
    signs = [line for line in lines if line and not line.startswith("#")]
    return [(sign, example) for sign, _, example in (line.partition(" -- ") for line in signs)]


@cache
def sign_pattern(sign: str) -> re.Pattern[str]:
    """The pattern of a sign, over an evened text."""
    parts = ["".join(map(_term, part.split())) for part in sign.split(" & ")]
    orders = [_BOTH_WAYS.join(order) for order in permutations(parts)]
    return re.compile("|".join(orders))


def telling_words(sign: str) -> list[str]:
    """The words of which one must stand in the text: the least usual term of the sign."""
    terms = [
        [max(phrase.split(), key=_weight) for phrase in _phrases(term)]
        for term in sign.split()
        if term not in _NO_WORDS and not term.endswith(("?", "|END"))
    ]
    return max(terms, key=lambda words: min(map(_weight, words)))


def words_of(sign: str) -> set[str]:
    """All words of a sign that are written out in full."""
    terms = [term for term in sign.split() if term not in _NO_WORDS]
    return {
        w for term in terms for phrase in _phrases(term) for w in phrase.split() if w[-1] != "*"
    }


def _weight(word: str) -> int:
    """How unusual a word is: usual words are short."""
    return 0 if word in USUAL else len(word.rstrip("*"))


@cache
def _phrases(term: str) -> tuple[str, ...]:
    """The phrases that one term of a sign stands for."""
    found: list[str] = []
    for option in term.rstrip("?").split("|"):
        concept = CONCEPTS.get(option)
        if concept is None:
            found.append(" ".join(map(_spelled, option.split("_"))))
        else:
            for phrase in concept.split(", "):
                found += _phrases(phrase.replace(" ", "_"))
    return tuple(found)


@cache
def _spelled(word: str) -> str:
    """A word of a sign, spelled as messages are."""
    plain = word if word.isascii() else fold(word).text.translate(LETTERS)
    return SAME.get(plain, plain)


def _word(word: str) -> str:
    return re.escape(word[:-1]) + "[^ ,.]*" if word.endswith("*") else re.escape(word)


@cache
def _term(term: str) -> str:
    if term in _GAPS or term in _EDGES:
        return _GAPS.get(term) or _EDGES[term]
    if term.endswith("|END"):
        return f"(?:{_term(term[: -len('|END')])}|{_EDGES['END']})"
    phrases = sorted(_phrases(term), key=len, reverse=True)
    options = "|".join(",? ".join(map(_word, phrase.split())) for phrase in phrases)
    return f"(?: (?:{options}),?(?= )){'?' if term.endswith('?') else ''}"
