"""The gravest sign of danger in a message."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from dutch.danger.evening import even
from dutch.danger.kinds import DangerKind
from dutch.danger.patterns import KIN, sign_pattern
from dutch.danger.tables import book

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True)
class Danger:
    """A sign of danger, and from where to where it stands in the text."""

    kind: DangerKind
    start: int
    end: int


def find_danger(text: str) -> Danger | None:
    """The gravest sign of danger to life in this text, or None."""
    message = even(text)
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
    plain, first, certain = piece.plain, book().first, book().certain
    told = sorted({number for word in plain.replace(",", "").split() for number in _told_by(word)})
    signs = [number for number in told if number >= first]
    # What is taken out of a text never makes a sign, so most texts are done here.
    signs = [number for number in signs if _pattern(number).search(plain)]
    if not signs:
        return
    for number in told[: bisect_left(told, first)]:
        plain = _pattern(number).sub(_blank, plain)
    for number in signs:
        for match in _pattern(number).finditer(piece.plain if number in certain else plain):
            start, end = match.start() + piece.offset, match.end() + piece.offset
            if piece.since <= start < piece.until:
                kind = book().signs[number][0]
                yield number, kind or _whose(plain, *match.span()), start, end
                return


@cache
def _pattern(number: int) -> re.Pattern[str]:
    return sign_pattern(book().signs[number][1])


def _blank(alike: re.Match[str]) -> str:
    return _LETTER.sub("_", alike[0])


_LETTER = re.compile(r"[^ ,.]")


@lru_cache(maxsize=8192)
def _told_by(word: str) -> frozenset[int]:
    """The numbers of the signs and look-alikes that this word may belong to."""
    signs = book()
    longest = min(len(word), _LONGEST_STEM)
    stems = (signs.telling_stems.get(word[:end], ()) for end in range(2, longest + 1))
    return frozenset(signs.telling.get(word, ())).union(*stems)


_LONGEST_STEM = 30


# --- Whose life a sign speaks of, when it may be anybody's.

_SUBJECT = re.compile(
    rf" (?:(?:van|bij|voor|naar|met|tegen|aan|door|dan) (?:mijn|de|het|onze|me) (?:{KIN})"
    r"|(?P<self>ik|me|mij|mezelf|mijzelf|i|im|ich|je)"
    rf"|(?P<other>hij|zij|ze|ie|zich|zichzelf|haarzelf|he|she|sich|iemand|klant|{KIN})),?(?= )"
)
_REACH = 60


def _whose(plain: str, start: int, end: int) -> DangerKind:
    """Of whom the sign speaks: the last that was named in the sentence."""
    sentence = plain[max(start - _REACH, 0) : end + 1]
    named = [match.lastgroup for match in _SUBJECT.finditer(sentence) if match.lastgroup]
    own = not named or named[-1] == "self"
    return DangerKind.OWN_LIFE if own else DangerKind.OTHER_LIFE
