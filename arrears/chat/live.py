"""Tells open channels at once what happens in a conversation."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from arrears.cases.kinds import Holder
from arrears.chat.records import Entry, Standing

# For one listener. Who is further behind than this reads on in the log.
MOST_WAITING = 100


@dataclass(frozen=True)
class NewEntries:
    """There is something new in the log: these entries, or what stands there after a gap.

    `standing` is how the conversation stands with them, where that is known.
    """

    entries: Sequence[Entry] = ()
    standing: Standing | None = None


@dataclass(frozen=True)
class Composing:
    """The bot is composing an answer, or has stopped."""

    composing: bool


@dataclass(frozen=True)
class HeldBy:
    """Somebody else holds the talk now."""

    holder: Holder


@dataclass(frozen=True)
class StaffTypes:
    """A colleague with this first name is typing."""

    name: str


@dataclass(frozen=True)
class PersonTypes:
    """The person is typing."""


@dataclass(frozen=True)
class DangerSeen:
    """Staff was called because somebody may be in danger, in a talk that the bot does not have."""


type LiveEvent = NewEntries | Composing | HeldBy | StaffTypes | PersonTypes | DangerSeen


class Live:
    """The open channels of this process, by conversation."""

    def __init__(self) -> None:
        self._listeners: defaultdict[UUID, set[asyncio.Queue[LiveEvent]]] = defaultdict(set)
        self._composing: set[UUID] = set()
        self.tells_others: Callable[[UUID, LiveEvent], None] | None = None
        # Called with what happens in any conversation.
        self.overhearing: set[Callable[[LiveEvent], None]] = set()

    @contextmanager
    def listen(self, conversation_id: UUID) -> Iterator[asyncio.Queue[LiveEvent]]:
        """A queue of all that happens in this conversation from now on."""
        queue: asyncio.Queue[LiveEvent] = asyncio.Queue(MOST_WAITING)
        self._listeners[conversation_id].add(queue)
        try:
            yield queue
        finally:
            self._listeners[conversation_id].discard(queue)
            if not self._listeners[conversation_id]:
                del self._listeners[conversation_id]

    def tell(self, conversation_id: UUID, event: LiveEvent) -> None:
        """Pass an event to whoever listens, in other processes too."""
        self.hear(conversation_id, event)
        if self.tells_others is not None:
            self.tells_others(conversation_id, event)

    def hear(self, conversation_id: UUID, event: LiveEvent) -> None:
        """Pass an event to whoever listens in this process."""
        if isinstance(event, Composing):
            (self._composing.add if event.composing else self._composing.discard)(conversation_id)
        for queue in self._listeners.get(conversation_id, ()):
            _put(queue, event)
        for overhears in self.overhearing:
            overhears(event)

    def refresh(self) -> None:
        """Have all who listen look in the log: something may have been missed."""
        for queues in self._listeners.values():
            for queue in queues:
                _put(queue, NewEntries())

    def is_composing(self, conversation_id: UUID) -> bool:
        """Whether the bot is composing an answer in this conversation."""
        return conversation_id in self._composing


def _put(queue: asyncio.Queue[LiveEvent], event: LiveEvent) -> None:
    if queue.full():
        _shorten(queue)
    queue.put_nowait(event)


def _shorten(queue: asyncio.Queue[LiveEvent]) -> None:
    """Keep what counts: the last of each kind, and that there is something new in the log."""
    waiting = [queue.get_nowait() for _ in range(queue.qsize())]
    latest: dict[type, LiveEvent] = {type(event): event for event in waiting}
    latest[NewEntries] = NewEntries()
    for event in latest.values():
        queue.put_nowait(event)
