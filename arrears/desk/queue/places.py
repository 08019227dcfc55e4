"""The queue as this process knows it: read whole only when it changed, for all who look at it."""

import asyncio
import time

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.queue import Queue, read_queue
from arrears.cases.queue_standing import Standing, look
from arrears.clock import today

# A term can move while nothing else of the queue does.
ANEW_AFTER_SECONDS = 30.0


class Places:
    """Remembers the queue, and how it stood when it was read."""

    def __init__(self) -> None:
        self._queue = Queue({})
        self._standing: Standing | None = None
        self._read_at = self._looked_at = float("-inf")
        self._one_at_a_time = asyncio.Lock()

    async def now(self, session: AsyncSession) -> Queue:
        """The queue as it is in the store now.

        Who had to wait for a look that began after they asked has their answer with it: however
        many ask, it is read once for those who came before and once for those who came meanwhile.
        """
        asked_at = time.monotonic()
        async with self._one_at_a_time:
            if self._looked_at < asked_at:
                await self._look(session)
            return self._queue

    async def _look(self, session: AsyncSession) -> None:
        looked_at = time.monotonic()
        standing = await look(session)
        is_old = looked_at - self._read_at > ANEW_AFTER_SECONDS
        if is_old or standing != self._standing:
            self._queue = await read_queue(session, on=today())
            self._standing, self._read_at = standing, looked_at
        self._looked_at = looked_at
