"""Dutch number words: "vijfentwintighonderd", "anderhalf honderd", "twee en een half", "derde"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from dutch.number_spellings import (
    MULTIPLIERS,
    TEENS,
    TENS,
    UNDER_HUNDRED,
    UNITS,
    multiplier,
    well_spelled,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_HALVES = ("eneenhalve", "eneenhalf", "enhalve", "enhalf")
_IRREGULAR_ORDINALS = {"eerste": 1, "derde": 3, "achste": 8, "twede": 2}
_DIGITS = re.compile(r"\d{1,9}(?:[.,]\d{1,3}){0,3}")
_UNCOUNTED = {"paar", "enkele", "aantal", "meerdere", "zoveel", "vele"}
_LONGEST_WORD = 60
_TIES = frozenset({"a", "tot", "of"})
_UNITS_END = 100
_JOINTS = frozenset({" ", "-"})


def number_at(words: Sequence[str], at: int) -> tuple[str | None, int]:
    """The number that starts at `at`, in digits ("2,5", "15ste"), and where it ends."""
    first = words[at]
    if not (first[0].isdigit() or cardinal(first) is not None):
        return _ordinal_at(first, at)
    if first[0].isdigit() and (suffix := _ordinal_suffix(words, at)):
        return f"{first}ste", suffix
    before = words[max(0, at - 2)]
    if before in _UNCOUNTED and multiplier(first):
        return None, at
    if before == "half" and (size := multiplier(first)):
        return _in_digits(Decimal(size) / 2), at + 1
    phrase = _Phrase(words, at)
    if shared := _shared_size(words, at, phrase):
        return _in_digits(phrase.total * shared), phrase.end
    changed = phrase.end > at + 1 or not (first[0].isdigit() or first == "een")
    return (_in_digits(phrase.total), phrase.end) if changed else (None, at)


@lru_cache(maxsize=4096)
def cardinal(word: str) -> Decimal | None:
    """The value of one number word, written together."""
    if word in {"anderhalf", "anderhalve"}:
        return Decimal("1.5")
    if len(word) > _LONGEST_WORD:
        return None
    word = well_spelled(word)
    for half in _HALVES:
        if word.endswith(half):
            whole = _whole(word[: -len(half)])
            return None if not whole else whole + Decimal("0.5")
    whole = _whole(word)
    return None if whole is None else Decimal(whole)


@lru_cache(maxsize=4096)
def ordinal(word: str) -> int | None:
    """The value of an ordinal word: "eerste", "vijfentwintigste"."""
    if word in _IRREGULAR_ORDINALS:
        return _IRREGULAR_ORDINALS[word]
    for ending in ("ste", "de"):
        if word.endswith(ending) and len(word) <= _LONGEST_WORD:
            return _whole(word[: -len(ending)])
    return None


def _whole(word: str) -> int | None:
    for name, size in reversed(MULTIPLIERS.items()):
        left, found, right = word.partition(name)
        if found:
            return _multiplied(left, size, right)
    if word in UNDER_HUNDRED:
        return UNDER_HUNDRED[word]
    return _year(word)


def _multiplied(left: str, size: int, right: str) -> int | None:
    count = _whole(left) if left else 1
    rest = _rest(right) if right else 0
    return None if count is None or rest is None else count * size + rest


def _rest(word: str) -> int | None:
    """What follows "honderd", with or without "en" between."""
    value = _whole(word)
    return _whole(word[2:]) if value is None and word.startswith("en") else value


def _year(word: str) -> int | None:
    """A year said in pairs, "negentiennegentig"."""
    for century in ("negentien", "twintig"):
        rest = UNDER_HUNDRED.get(word.removeprefix(century), 0)
        if word.startswith(century) and rest >= TEENS["tien"]:
            return UNDER_HUNDRED[century] * 100 + rest
    return None


def _ordinal_at(word: str, at: int) -> tuple[str | None, int]:
    value = ordinal(word)
    return (None, at) if value is None else (f"{value}ste", at + 1)


def _ordinal_suffix(words: Sequence[str], at: int) -> int | None:
    """Where "25ste", "25de" or "25 ste" ends."""
    if words[at + 1 : at + 2] in (["ste"], ["de"], ["sten"]):
        return at + 2
    if list(words[at + 1 : at + 3]) == [" ", "ste"]:
        return at + 3
    return None


def _in_digits(value: Decimal) -> str:
    plain = format(value.normalize(), "f")
    return plain.replace(".", ",")


class _Phrase:
    """A number over several words, read from left to right as far as it makes sense."""

    def __init__(self, words: Sequence[str], at: int) -> None:
        self._words = words
        self._before = words[max(0, at - 4) : at]
        self._spoken = not words[at][0].isdigit()
        first = cardinal(words[at]) if self._spoken else _from_digits(words[at])
        self._parts = [first or Decimal(0)]
        self.end = at + 1
        self._take_fraction()
        while self._take_half() or self._take_word(after="en") or self._take_word():
            pass

    @property
    def total(self) -> Decimal:
        return sum(self._parts, Decimal(0))

    def _following(self, count: int) -> list[str]:
        return list(self._words[self.end : self.end + count])

    def _take_fraction(self) -> None:
        """The rest of "twaalf komma vijf"."""
        following = self._following(4)
        if following[:3] != [" ", "komma", " "] or len(following) < len([" ", "komma", " ", "5"]):
            return
        value = _from_digits(following[3]) if following[3].isdigit() else cardinal(following[3])
        digits = "" if value is None else str(value)
        if digits.isdigit() and len(digits) <= len("50"):
            self._parts = [self._parts[0] + Decimal(f"0.{digits}")]
            self.end += len(following)

    def _take_half(self) -> bool:
        if self._parts[-1] % 1:
            return False
        for pattern in ([" ", "en", " ", "een", " "], [" ", "en", " "]):
            following = self._following(len(pattern) + 1)
            if following[:-1] == pattern and following[-1] in {"half", "halve"}:
                self._parts.append(Decimal("0.5"))
                self.end += len(following)
                return True
        return False

    def _take_word(self, after: str = "") -> bool:
        joint = self._following(1)
        if not joint or joint[0] not in _JOINTS:
            return self._take_glued(joint)
        skipped = 1
        if after:
            if self._following(3)[1:] != [after, joint[0]]:
                return False
            skipped = 3
        word = "".join(self._following(skipped + 1)[skipped:])
        taken = self._combine(word, with_en=bool(after))
        self.end += skipped + 1 if taken else 0
        return taken

    def _take_glued(self, following: list[str]) -> bool:
        """The second half of "2honderd"."""
        size = multiplier(following[0]) if following and not self._spoken else None
        taken = size is not None and self._multiply(Decimal(size))
        self.end += 1 if taken else 0
        return taken

    def _combine(self, word: str, *, with_en: bool) -> bool:
        size = None if with_en else multiplier(word)
        if size:
            return self._multiply(Decimal(size))
        value = cardinal(word) if self._spoken else None
        if not value or value % 1:
            return False
        if with_en and self._is_unit_before_tens(value):
            self._parts[-1] += value
            return True
        if value < _room_after(self._parts[-1]):
            self._parts.append(value)
            return True
        return False

    def _is_unit_before_tens(self, value: Decimal) -> bool:
        """Whether it says "vijf en twintig", 25, and not "tussen vijf en twintig"."""
        follows_unit = self._parts[-1] in UNITS.values() and value in TENS.values()
        return follows_unit and "tussen" not in self._before

    def _multiply(self, size: Decimal) -> bool:
        last = self._parts[-1] * size
        if len(self._parts) > 1 and last < _room_after(self._parts[-2]):
            self._parts[-1] = last
        elif 0 < self.total < size:
            self._parts = [self.total * size]
        else:
            return False
        return True


def _shared_size(words: Sequence[str], at: int, first: _Phrase) -> int | None:
    """The hundreds or thousands of the second number when they are the first one's too.

    "Twee a driehonderd" is 200 to 300, "tussen de 1 en 2 duizend" 1000 to 2000.
    """
    tie = list(words[first.end : first.end + 3])
    second_at = first.end + 3
    if tie[:1] + tie[2:] != [" ", " "] or second_at >= len(words) or first.total >= _UNITS_END:
        return None
    if tie[1] not in _TIES and not (tie[1] == "en" and "tussen" in words[max(0, at - 4) : at]):
        return None
    second = _Phrase(words, second_at)
    size = next((size for size in (1000, 100) if second.total % size == 0), None)
    named = any(word.endswith(("honderd", "duizend")) for word in words[second_at : second.end])
    return size if size and named and 0 < first.total < second.total / size < _UNITS_END else None


def _room_after(value: Decimal) -> int:
    """What may still follow: after 2000 anything under 1000, after 25 nothing."""
    sizes = (size for size in sorted(MULTIPLIERS.values(), reverse=True) if value >= size)
    return next((size for size in sizes if value % size == 0), 0)


def _from_digits(digits: str) -> Decimal | None:
    if not _DIGITS.fullmatch(digits):
        return None
    if re.fullmatch(r"\d+[.,]\d{1,2}", digits):
        return Decimal(digits.replace(",", "."))
    return Decimal(re.sub(r"[.,]", "", digits))
