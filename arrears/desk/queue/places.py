"""The queue as this process knows it: read whole only when it changed, for all who look at it."""

import asyncio
import time
from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.queue import Place, read_places
from arrears.cases.queue_standing import Standing, look

# A term can move while nothing else of the queue does.
ANEW_AFTER_SECONDS = 30.0


class Places:
    """Remembers the places, and with which standing of the queue they were read."""

    def __init__(self) -> None:
        self._places: Sequence[Place] = ()
        self._standing: Standing | None = None
        self._read_at = 0.0
        self._one_at_a_time = asyncio.Lock()

    async def now(self, session: AsyncSession) -> Sequence[Place]:
        """All places, as they are in the store now."""
        async with self._one_at_a_time:
            standing = await look(session)
            is_old = time.monotonic() - self._read_at > ANEW_AFTER_SECONDS
            if is_old or standing != self._standing:
                self._places = await read_places(session)
                self._standing, self._read_at = standing, time.monotonic()
            return self._places
