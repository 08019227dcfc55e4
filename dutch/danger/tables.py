"""All look-alikes and signs in the order in which they are tried, and their telling words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from dutch.danger.farewell_signs import FAREWELL
from dutch.danger.foreign_signs import FOREIGN_LIFE, FOREIGN_OTHER_LIFE, FOREIGN_VIOLENCE
from dutch.danger.kinds import DangerKind
from dutch.danger.look_alikes import LOOK_ALIKES
from dutch.danger.patterns import rows, telling_words, words_of
from dutch.danger.signs import ACUTE, BROAD, CERTAIN, LIFE, OTHER_LIFE
from dutch.danger.violence_signs import VIOLENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

# The kind of danger and its signs, the gravest first. Where there is no kind, the sentence tells
# whose life it is about.
TABLES: tuple[tuple[DangerKind | None, str], ...] = (
    (DangerKind.ACUTE, ACUTE),
    (None, CERTAIN),
    (DangerKind.OTHER_LIFE, OTHER_LIFE),
    (DangerKind.OTHER_LIFE, FOREIGN_OTHER_LIFE),
    (DangerKind.OWN_LIFE, FAREWELL),
    (None, LIFE),
    (None, FOREIGN_LIFE),
    (DangerKind.VIOLENCE, VIOLENCE),
    (DangerKind.VIOLENCE, FOREIGN_VIOLENCE),
    (None, BROAD),
)


@dataclass
class Book:
    """The signs by number, and how to find those that a text may hold."""

    signs: list[tuple[DangerKind | None, str]]
    first: int
    """The number of the first sign of danger; what comes before are look-alikes."""
    certain: range
    """The numbers of the signs that no look-alike takes away."""
    telling: dict[str, set[int]] = field(default_factory=dict)
    telling_stems: dict[str, set[int]] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)


@lru_cache(maxsize=1)
def book() -> Book:
    """The signs, put in order at first use: importing this costs no time."""
    look_alikes = [(None, sign) for sign, _ in rows(LOOK_ALIKES)]
    first = len(look_alikes)
    certain = first + len(rows(ACUTE))
    made = Book(
        [*look_alikes, *_signs()], first, certain=range(certain, certain + len(rows(CERTAIN)))
    )
    for number, (_, sign) in enumerate(made.signs):
        made.known |= words_of(sign)
        for word in telling_words(sign):
            index = made.telling_stems if word.endswith("*") else made.telling
            index.setdefault(word.rstrip("*"), set()).add(number)
    return made


def _signs() -> Iterator[tuple[DangerKind | None, str]]:
    for kind, table in TABLES:
        yield from ((kind, sign) for sign, _ in rows(table))
