"""What the log of a talk shows, one item a message or note, in order."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge

from arrears.cases.notes import Written
from arrears.cases.talk_history import History, Said
from arrears.clock import today


@dataclass(frozen=True)
class Item:
    """A message of the log, or a note that nobody outside reads."""

    said: Said | None = None
    note: Written | None = None

    @property
    def key(self) -> str:
        """What it is called on the page."""
        return f"m{self.said.sequence}" if self.said else f"n{self.note.id if self.note else 0}"

    @property
    def version(self) -> str:
        """Differs as soon as it is shown differently."""
        shown = repr((self.said, self.note, today()))
        return hashlib.sha256(shown.encode()).hexdigest()[:12]


def items_of(history: History, notes: Sequence[Written]) -> list[Item]:
    """Messages with the notes of their time between them; older notes stand on an earlier page."""
    said = [(one.at, Item(said=one)) for one in history.said]
    noted = [(one.at, Item(note=one)) for one in _of_this_stretch(history, notes)]
    return [item for _, item in merge(said, noted, key=lambda pair: pair[0])]


def _of_this_stretch(history: History, notes: Sequence[Written]) -> Iterator[Written]:
    first = history.said[0].at if history.said and history.has_earlier else None
    for note in notes:
        if (first is None or note.at >= first) and not (history.until and note.at > history.until):
            yield note
