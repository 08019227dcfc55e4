"""Whether a message speaks of danger to life: a check of its own, beside the intent classifier.

Recall comes first. The signs and what merely looks like one are in `danger_signs`; here a text is
evened out (chat spelling, typos, letters hidden or pulled apart) and laid beside them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING

from dutch import danger_signs
from dutch.reading import fold

if TYPE_CHECKING:
    from collections.abc import Iterator


class DangerKind(str, Enum):
    """Whose life is in danger, and by what."""

    OWN_LIFE = "own_life"
    """The person may die by suicide."""
    OTHER_LIFE = "other_life"
    """Somebody else may die by suicide, or somebody is about to kill."""
    VIOLENCE = "violence"
    """The person or a child is hurt or threatened: at home, by lenders."""
    ACUTE = "acute"
    """A medical emergency: an overdose taken, somebody collapsed."""


@dataclass(frozen=True)
class Danger:
    """A sign of danger, and from where to where it stands in the text."""

    kind: DangerKind
    start: int
    end: int


def find_danger(text: str) -> Danger | None:
    """The gravest sign of danger to life in this text, or None."""
    message = _even(text)
    found = [sign for piece in _pieces(message.plain) for sign in _first_sign(piece)]
    if not found:
        return None
    _, kind, start, end = min(found)
    return Danger(kind, *message.source(start, end))


@dataclass(frozen=True)
class _Piece:
    plain: str
    offset: int
    since: int
    until: int
    """A sign counts in the piece in which it begins from `since` to `until`."""


def _pieces(plain: str) -> Iterator[_Piece]:
    """The sentences, the stop before and behind included.

    No sign goes beyond a sentence. A very long one comes in pieces that overlap by more than a
    sign is long, so that the time stays in proportion to the length.
    """
    for sentence in _SENTENCE.finditer(plain):
        start, stop = sentence.start() - 2, sentence.end() + 2
        since = start
        while stop - start > _PIECE + _OVERLAP:
            following = plain.index(" ", start + _PIECE)
            until = following + _OVERLAP // 2
            end = plain.index(" ", start + _PIECE + _OVERLAP) + 1
            yield _Piece(plain[start:end], start, since, until)
            start, since = following, until
        yield _Piece(plain[start:stop], start, since, stop)


_SENTENCE = re.compile(r"[^.]{2,}")
_PIECE = 1800
_OVERLAP = 600


def _first_sign(piece: _Piece) -> Iterator[tuple[int, DangerKind, int, int]]:
    """The gravest sign in a piece, if any: its number, its kind and where it stands."""
    plain = piece.plain
    told = {number for word in plain.replace(",", "").split() for number in _told_by(word)}
    if not told or max(told) < _FIRST_SIGN:
        return
    for number in sorted(told):
        sign = _SIGNS[number]
        if number < _FIRST_SIGN:
            plain = sign.pattern.sub(_blank, plain)
            continue
        for match in sign.pattern.finditer(plain):
            start, end = match.start() + piece.offset, match.end() + piece.offset
            if piece.since <= start < piece.until:
                yield number, sign.kind or _whose(plain, *match.span()), start, end
                return


def _blank(alike: re.Match[str]) -> str:
    return _LETTER.sub("_", alike[0])


_LETTER = re.compile(r"[^ ,.]")


# --- Whose life a sign speaks of, when it may be anybody's.

_KIN = "|".join(danger_signs.CONCEPTS["KIN"].replace("CHILD", "kinderen, kind, zoon").split(", "))
_SUBJECT = re.compile(
    rf" (?:(?:van|bij|voor|naar|met|tegen|aan|door|dan) (?:mijn|de|het|onze|me) (?:{_KIN})"
    r"|(?P<self>ik|me|mij|mezelf|mijzelf|i|im|ich|je)"
    rf"|(?P<other>hij|zij|ze|ie|zich|zichzelf|haarzelf|he|she|sich|iemand|klant|{_KIN})),?(?= )"
)
_REACH = 60


def _whose(plain: str, start: int, end: int) -> DangerKind:
    """Of whom the sign speaks: the last that was named in the sentence."""
    sentence = plain[max(start - _REACH, 0) : end + 1]
    named = [match.lastgroup for match in _SUBJECT.finditer(sentence) if match.lastgroup]
    own = not named or named[-1] == "self"
    return DangerKind.OWN_LIFE if own else DangerKind.OTHER_LIFE


# --- The evened text: words set apart by one space, a comma at the end of the word before it, a
# --- full stop as a word of its own, also in front and behind.

_TOKEN = re.compile(r"[^\W_]+(?:['*@$]+[^\W_]+)*|[.!?,;:()\n-]+|\S")
_PAUSE = re.compile(r"\.\.+|[,;:()-]+")
_STOP = re.compile(r"[.!?]+")
_SPELLED_OUT = 4  # that many letters standing alone are a word pulled apart


@dataclass(frozen=True)
class _Message:
    plain: str
    places: list[tuple[int, int]]
    """For each character of `plain`, from where to where its word stands in the source."""

    def source(self, start: int, end: int) -> tuple[int, int]:
        return self.places[start + 1][0], self.places[end - 1][1]


def _even(text: str) -> _Message:
    folded = fold(text)
    pieces = [" ."]
    places = [(0, 0)] * 2
    for raw, start, end in _gathered(folded.text.translate(_LETTERS)):
        if not raw[0].isalnum():
            mark = _mark(raw, pieces)
            pieces.append(mark)
            places += [places[-1]] * len(mark)
            continue
        evened = _even_word(raw)
        pieces.append(f" {evened}")
        places += [folded.source(start, end)] * (len(evened) + 1)
    pieces.append(" . ")
    return _Message("".join(pieces), [*places, *[places[-1]] * 3])


_LETTERS = str.maketrans({"ł": "l", "ı": "i", "đ": "d", "ø": "o", "ی": "ي", "ى": "ي", "ک": "ك"})


def _mark(raw: str, pieces: list[str]) -> str:
    """What a mark becomes: a full stop, a comma or nothing."""
    if pieces[-1] in {",", " ."} or not (_PAUSE.fullmatch(raw) or _STOP.match(raw)):
        return ""
    # "Ik. Wil. Dood." is one sentence.
    alone = len(pieces) > 1 and pieces[-2] in {",", " ."}
    return "," if alone or _PAUSE.fullmatch(raw) else " ."


def _gathered(text: str) -> Iterator[tuple[str, int, int]]:
    """The tokens; letters that stand apart ("d o o d", "d.o.o.d") gathered to words."""
    letters: list[tuple[str, int, int]] = []
    for match in _TOKEN.finditer(text):
        token = match[0], match.start(), match.end()
        if len(match[0]) == 1 and (match[0].isalpha() or (letters and match[0] in ".-*_")):
            letters.append(token)
            continue
        yield from _joined(letters)
        letters = []
        yield token
    yield from _joined(letters)


def _joined(letters: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    word = "".join(token for token, _, _ in letters if token.isalpha())
    if len(word) < _SPELLED_OUT:
        return letters
    return [(word, letters[0][1], letters[-1][2])]


@lru_cache(maxsize=8192)
def _even_word(raw: str) -> str:
    """A word as the signs know it; several words if it was glued together."""
    word = raw.replace("'", "")
    if word in danger_signs.SAME:
        return danger_signs.SAME[word]
    if word in _KNOWN or len(word) > _LONGEST_WORD:
        return word
    if "*" in word:
        return _unstarred(word)
    for guess in _respelled(word):
        if guess in danger_signs.SAME or guess in _KNOWN:
            return danger_signs.SAME.get(guess, guess)
    return _meant(_respelled(word)[0]) or _cut(word) or word


_LONGEST_WORD = 60
_LEET = str.maketrans("013457@$", "oieastas")
_SHORTEST_LEET = 2
_LONG_RUN = re.compile(r"(.)\1{2,}")


def _respelled(word: str) -> list[str]:
    """Other ways to read a word: d00d, doooood, zyn."""
    read = word
    if len(word) > _SHORTEST_LEET and word[0].isalpha() and not word.isalpha():
        read = word.translate(_LEET)
    if word.isdigit():
        return [word]
    run_of_two, run_of_one = _LONG_RUN.sub(r"\1\1", read), _LONG_RUN.sub(r"\1", read)
    return [run_of_two, run_of_one, run_of_one.replace("y", "ij")]


def _unstarred(word: str) -> str:
    bare = word.replace("*", "")
    if bare in _KNOWN or bare in danger_signs.SAME:
        return danger_signs.SAME.get(bare, bare)
    hidden = re.compile("".join("[a-z]" if c == "*" else re.escape(c) for c in word) + "[a-z]?")
    return next((hard for hard in danger_signs.HARD_WORDS if hidden.match(hard)), bare)


# --- Typos: words that sound alike, or are one letter apart from sounding alike.


def _sound(word: str) -> str:
    for written, heard in danger_signs.SOUNDS:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", word)


def _missing_one(sound: str) -> Iterator[str]:
    # The first letter is seldom wrong, and without it too much looks alike.
    return (sound[:at] + sound[at + 1 :] for at in range(1, len(sound)))


def _masking_one(sound: str) -> Iterator[str]:
    return (f"{sound[:at]}?{sound[at + 1 :]}" for at in range(1, len(sound)))


def _swapping_two(sound: str) -> Iterator[str]:
    pairs = range(1, len(sound) - 1)
    return (sound[:at] + sound[at + 1] + sound[at] + sound[at + 2 :] for at in pairs)


_SHORTEST_SOUND = 6


def _meant(word: str) -> str | None:
    """The hard word that this is a misspelling of: one letter more, less, other or swapped."""
    if word in danger_signs.NO_TYPOS or not word.isalpha():
        return None
    sound = _sound(word)
    if len(sound) < _SHORTEST_SOUND:
        return _SOUNDS.get(sound)
    nearly = (_NEARLY.get(near) for near in (sound, *_masking_one(sound)))
    exactly = (_LONG_SOUNDS.get(near) for near in (*_missing_one(sound), *_swapping_two(sound)))
    return next((hard for hard in (*nearly, *exactly) if hard), None)


_SOUNDS = {_sound(word): word for word in danger_signs.HARD_WORDS}
_LONG_SOUNDS = {sound: word for sound, word in _SOUNDS.items() if len(sound) >= _SHORTEST_SOUND}
_NEARLY = {
    near: word
    for sound, word in reversed(_LONG_SOUNDS.items())
    for near in (*_masking_one(sound), *_missing_one(sound), sound)
}


# --- Words glued together: "ikwilniethmeer", or letters pulled apart over a whole sentence.


def _cut(word: str) -> str | None:
    """The word in pieces, when it is made of nothing but words that are often glued."""
    if len(word) < _SHORTEST_GLUED:
        return None
    best: dict[int, list[str]] = {0: []}
    for at in range(len(word)):
        if at in best:
            for end in range(at + 1, min(len(word), at + _LONGEST_GLUED) + 1):
                if word[at:end] in danger_signs.GLUED and end not in best:
                    best[end] = [*best[at], word[at:end]]
    pieces = best.get(len(word), [])
    return " ".join(pieces) if _GLUE.intersection(pieces) else None


_GLUE = frozenset({"ik", "wil", "niet"})
_SHORTEST_GLUED = 8
_LONGEST_GLUED = max(map(len, danger_signs.GLUED))


# --- Signs, as they are written in `danger_signs`, made into patterns.

_GAPS = {"..": r"(?: [^ .]+){0,4}?", "...": r"(?: [^ .]+){0,8}?"}
_EDGES = {
    "START": r"(?<=[.,])",
    "END": r"(?:(?<=,)|(?= (?:\.|en|maar|want|dus|hoor|als|omdat|sorry|help|and|because|but) ))",
    "STOP": r"(?= \.)",
}
_BOTH_WAYS = r"(?: [^ .]+){0,5}?"


@dataclass(frozen=True)
class _Sign:
    kind: DangerKind | None
    pattern: re.Pattern[str]


_TELLING: dict[str, set[int]] = {}
_TELLING_STEMS: dict[str, set[int]] = {}
_KNOWN: set[str] = set()


def _phrases(term: str) -> list[str]:
    """The phrases that one term of a sign stands for."""
    found: list[str] = []
    for option in term.rstrip("?").split("|"):
        concept = danger_signs.CONCEPTS.get(option)
        if concept is None:
            found.append(" ".join(map(_spelled, option.split("_"))))
        else:
            for phrase in concept.split(", "):
                found += _phrases(phrase.replace(" ", "_"))
    return found


def _spelled(word: str) -> str:
    """A word of a sign, spelled as messages are."""
    word = fold(word).text.translate(_LETTERS)
    return danger_signs.SAME.get(word, word)


def _word(word: str) -> str:
    return re.escape(word[:-1]) + "[^ ,.]*" if word.endswith("*") else re.escape(word)


def _term(term: str) -> str:
    if term in _GAPS or term in _EDGES:
        return _GAPS.get(term) or _EDGES[term]
    if term.endswith("|END"):
        return f"(?:{_term(term[: -len('|END')])}|{_EDGES['END']})"
    phrases = sorted(_phrases(term), key=len, reverse=True)
    options = "|".join(",? ".join(map(_word, phrase.split())) for phrase in phrases)
    return f"(?: (?:{options}),?(?= )){'?' if term.endswith('?') else ''}"


def _pattern(sign: str) -> re.Pattern[str]:
    parts = ["".join(map(_term, part.split())) for part in sign.split(" & ")]
    orders = [_BOTH_WAYS.join(order) for order in permutations(parts)]
    return re.compile("|".join(orders))


def _telling(sign: str) -> list[str]:
    """The words of which one must stand in the text: the least usual term of the sign."""
    terms = [
        [max(phrase.split(), key=_weight) for phrase in _phrases(term)]
        for term in sign.split()
        if term not in {"&", *_GAPS, *_EDGES} and not term.endswith(("?", "|END"))
    ]
    return max(terms, key=lambda words: min(map(_weight, words)))


def _weight(word: str) -> int:
    """How unusual a word is: usual words are short."""
    return 0 if word in danger_signs.USUAL else len(word.rstrip("*"))


def _sign(number: int, kind: DangerKind | None, sign: str) -> _Sign:
    for term in sign.split():
        if term not in {"&", *_GAPS, *_EDGES}:
            _KNOWN.update(w for phrase in _phrases(term) for w in phrase.split() if w[-1] != "*")
    for word in _telling(sign):
        index = _TELLING_STEMS if word.endswith("*") else _TELLING
        index.setdefault(word.rstrip("*"), set()).add(number)
    return _Sign(kind, _pattern(sign))


@lru_cache(maxsize=8192)
def _told_by(word: str) -> frozenset[int]:
    """The numbers of the signs and look-alikes that this word may belong to."""
    stems = (_TELLING_STEMS.get(word[:end], ()) for end in range(2, len(word) + 1))
    return frozenset(_TELLING.get(word, set())).union(*stems)


def _signs() -> Iterator[tuple[DangerKind | None, str]]:
    for kind, table in (
        (DangerKind.ACUTE, danger_signs.ACUTE),
        (DangerKind.OTHER_LIFE, danger_signs.OTHER_LIFE),
        (DangerKind.OWN_LIFE, danger_signs.FAREWELL),
        (None, danger_signs.LIFE + danger_signs.FOREIGN_LIFE),
        (DangerKind.VIOLENCE, danger_signs.VIOLENCE + danger_signs.FOREIGN_VIOLENCE),
        (None, danger_signs.BROAD),
    ):
        yield from ((kind, sign) for sign, _ in rows(table))


def rows(table: str) -> list[tuple[str, str]]:
    """The signs of a table from `danger_signs`, each with its example."""
    lines = [line.strip() for line in table.splitlines()]
    signs = [line for line in lines if line and not line.startswith("#")]
    return [(sign, example) for sign, _, example in (line.partition(" -- ") for line in signs)]


_LOOK_ALIKES = [(None, sign) for sign, _ in rows(danger_signs.LOOK_ALIKES)]
_FIRST_SIGN = len(_LOOK_ALIKES)
_SIGNS = [_sign(number, *row) for number, row in enumerate((*_LOOK_ALIKES, *_signs()))]


def sign_matches(sign: str, text: str) -> bool:
    """Whether one sign, look-alikes aside, is told by a word of this text and stands in it."""
    plain = _even(text).plain
    words = plain.replace(",", "").split()
    told = any(
        word.startswith(telling[:-1]) if telling.endswith("*") else word == telling
        for telling in _telling(sign)
        for word in words
    )
    return told and _pattern(sign).search(plain) is not None
