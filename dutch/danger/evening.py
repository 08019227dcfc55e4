"""A message made even: chat spelling, typos, dialect, letters hidden or pulled apart.

Its words are set apart by one space, a comma stands at the end of the word before it, a full stop
is a word of its own, also in front and behind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dutch.danger.spelling import GLUED, HARD_WORDS, HEARD, LETTERS, NO_TYPOS, SAME, SOUNDS
from dutch.danger.tables import book
from dutch.reading import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"[:;]-?[dp](?![^\W_])|\d+(?:[.,:]\d+)+|[^\W_]+(?:['*@$]+[^\W_]+)*|[.!?,;:()\n-]+|\S",
    re.IGNORECASE,
)
_PAUSE = re.compile(r"\.\.+|[,;:()-]+")
_STOP = re.compile(r"[.!?]+")
_SMILEY = re.compile(r"[:;]-?[)dp]+|[😂🤣😅😆😄😁😉😜🤪😝]")
_SPELLED_OUT = 4  # that many letters standing alone are a word pulled apart


@dataclass(frozen=True)
class Message:
    """An evened text that knows its source."""

    plain: str
    places: list[tuple[int, int]]
    """For each character of `plain`, from where to where its word stands in the source."""

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` stand in the source."""
        return self.places[start + 1][0], self.places[end - 1][1]


def even(text: str) -> Message:
    """The text as the signs know it."""
    folded = fold(text)
    pieces = [" ."]
    places = [(0, 0)] * 2
    for raw, start, end in _gathered(folded.text.translate(LETTERS)):
        if raw[0].isalnum() or _SMILEY.fullmatch(raw):
            evened = _even_word(raw) if raw[0].isalnum() else "haha"
            pieces.append(f" {evened}")
            places += [folded.source(start, end)] * (len(evened) + 1)
            continue
        mark = _mark(raw, pieces)
        pieces.append(mark)
        places += [places[-1]] * len(mark)
    pieces.append(" . ")
    return Message("".join(pieces), [*places, *[places[-1]] * 3])


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
    if raw[0].isdigit():
        word = _IN_NUMBER.sub("", word)
    known = book().known
    if word in SAME:
        return SAME[word]
    if word in known or len(word) > _LONGEST_WORD:
        return word
    if "*" in word:
        return _unstarred(word)
    for guess in _respelled(word):
        if guess in SAME or guess in known:
            return SAME.get(guess, guess)
    return _meant(_respelled(word)[0]) or _cut(word) or word


_LONGEST_WORD = 60
_IN_NUMBER = re.compile("[.,:]")
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
    if bare in book().known or bare in SAME:
        return SAME.get(bare, bare)
    hidden = re.compile("".join("[a-z]" if c == "*" else re.escape(c) for c in word) + "[a-z]?")
    return next((hard for hard in HARD_WORDS if hidden.match(hard)), bare)


# --- Words spelled as they sound, and hard words one letter apart from that.


def _sound(word: str) -> str:
    for written, heard in SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLE.sub(r"\1", word)


_DOUBLE = re.compile(r"(.)\1+")
_SILENT_N = re.compile(r"(?<=e)n$")
_SILENT_T = re.compile(r"(?<=[^aeiouy])t$")


@lru_cache(maxsize=1)
def _heard() -> dict[str, str]:
    """The telling words by how they sound, also with the last letter swallowed."""
    words = [(word, _sound(word)) for word in (*HARD_WORDS, *HEARD)]
    heard: dict[str, str] = {}
    for silent in (None, _SILENT_N, _SILENT_T):
        for word, sound in words:
            heard.setdefault(silent.sub("", sound) if silent else sound, word)
    return heard


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
    """The word that this is a misspelling of, if any.

    A hard word may have one letter more, less, other or swapped; any other word must sound alike.
    """
    if word in NO_TYPOS or not word.isalpha():
        return None
    sound = _sound(word)
    if len(sound) >= _SHORTEST_SOUND:
        exact, nearly = _hard_sounds()
        near = (nearly.get(near) for near in (sound, *_masking_one(sound)))
        same = (exact.get(near) for near in (*_missing_one(sound), *_swapping_two(sound)))
        meant = next((hard for hard in (*near, *same) if hard), None)
        if meant:
            return meant
    return _heard().get(sound) or _heard().get(_SILENT_N.sub("", sound))


@lru_cache(maxsize=1)
def _hard_sounds() -> tuple[dict[str, str], dict[str, str]]:
    """The hard words by their sound, and by what is left of it when a letter is wrong."""
    sounds = {_sound(word): word for word in HARD_WORDS}
    exact = {sound: word for sound, word in sounds.items() if len(sound) >= _SHORTEST_SOUND}
    nearly = {
        near: word
        for sound, word in reversed(exact.items())
        for near in (*_masking_one(sound), *_missing_one(sound), sound)
    }
    return exact, nearly


# --- Words glued together: "ikwilniethmeer", or letters pulled apart over a whole sentence.


def _cut(word: str) -> str | None:
    """The word in pieces, when it is made of nothing but words that are often glued."""
    if len(word) < _SHORTEST_GLUED:
        return None
    best: dict[int, list[str]] = {0: []}
    for at in range(len(word)):
        if at in best:
            for end in range(at + 1, min(len(word), at + _LONGEST_GLUED) + 1):
                if word[at:end] in GLUED and end not in best:
                    best[end] = [*best[at], word[at:end]]
    pieces = best.get(len(word), [])
    return " ".join(pieces) if _GLUE.intersection(pieces) else None


_GLUE = frozenset({"ik", "wil", "niet"})
_SHORTEST_GLUED = 8
_LONGEST_GLUED = max(map(len, GLUED))
