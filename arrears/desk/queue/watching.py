"""Watches the queue while somebody listens: other processes write in the store, and tell nobody."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog
from sqlalchemy.exc import SQLAlchemyError

from arrears.cases.queue_standing import Standing, look
from arrears.cases.store import Store
from arrears.chat.live import HeldBy, Live, LiveEvent, NewEntries

# However much happens, and when nothing is told here.
LOOK_AT_MOST_EVERY_SECONDS, LOOK_AGAIN_SECONDS = 0.1, 0.4
AGAIN_WHEN_AWAY_SECONDS = 2.0

events = structlog.get_logger()


class Watch:
    """The queue of one store, for all who have a page of the desk open in this process."""

    def __init__(self, store: Store, live: Live) -> None:
        self._store, self._live = store, live
        self._listeners: set[asyncio.Queue[Standing]] = set()
        self._latest: Standing | None = None
        self._looking: asyncio.Task[None] | None = None
        self._hurry = asyncio.Event()

    @property
    def is_looking(self) -> bool:
        """Whether anybody listens, so that it looks."""
        return self._looking is not None

    @asynccontextmanager
    async def listen(self) -> AsyncIterator[asyncio.Queue[Standing]]:
        """How the queue stands now, and each time that it changes; only the latest waits."""
        queue: asyncio.Queue[Standing] = asyncio.Queue(1)
        self._listeners.add(queue)
        if self._looking is None:
            self._live.overhearing.add(self._overhear)
            self._looking = asyncio.create_task(self._look())
        elif self._latest is not None:
            queue.put_nowait(self._latest)
        try:
            yield queue
        finally:
            self._listeners.discard(queue)
            if not self._listeners:
                await self._stop()

    def _overhear(self, event: LiveEvent) -> None:
        """What may have changed the queue is looked at without waiting."""
        if isinstance(event, (HeldBy, NewEntries)):
            self._hurry.set()

    async def _stop(self) -> None:
        looking, self._looking, self._latest = self._looking, None, None
        self._live.overhearing.discard(self._overhear)
        if looking is not None:
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)

    async def _look(self) -> None:
        while True:
            wait = LOOK_AGAIN_SECONDS
            self._hurry.clear()
            try:
                self._tell(await self._standing())
            except (SQLAlchemyError, OSError) as error:
                events.warning("queue_not_seen", error=type(error).__name__)
                wait = AGAIN_WHEN_AWAY_SECONDS
            await asyncio.sleep(LOOK_AT_MOST_EVERY_SECONDS)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hurry.wait(), wait - LOOK_AT_MOST_EVERY_SECONDS)

    async def _standing(self) -> Standing:
        async with self._store.reading() as session:
            return await look(session)

    def _tell(self, standing: Standing) -> None:
        if standing == self._latest:
            return
        self._latest = standing
        for queue in self._listeners:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(standing)
