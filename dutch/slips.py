"""Slips of the finger in long words: a letter forgotten, or two letters swapped."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG = 6
_OTHER_WORDS = frozenset({"mogen", "moren", "manden", "betaal"})


def slips(word: str) -> Iterator[str]:
    """What a hurried finger makes of a long word; the first letter is nearly always right."""
    if len(word) < _LONG or not word.isalpha():
        return
    for at in range(1, len(word)):
        forgotten = word[:at] + word[at + 1 :]
        swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
        yield from {forgotten, swapped} - {word} - _OTHER_WORDS
