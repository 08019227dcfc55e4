"""That this process is there to answer messages, so that another takes over when it is not."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, insert, update

from arrears.cases.models import Worker
from arrears.cases.store import Store
from arrears.clock import now

BEAT_SECONDS = 2.0
ALIVE_FOR = timedelta(seconds=8)


class Presence:
    """The life signs of one process in the store."""

    def __init__(self, store: Store, worker_id: UUID) -> None:
        self._store = store
        self._worker_id = worker_id
        self._latest: datetime | None = None

    async def begin(self) -> None:
        """Be there from now on. A SQLite store has one process: whoever was there, is gone."""
        async with self._store.writing() as session:
            if self._store.engine.dialect.name == "sqlite":
                await session.execute(delete(Worker))
            await session.execute(
                insert(Worker).values(id=self._worker_id, alive_until=now() + ALIVE_FOR)
            )
        self._latest = now()

    async def beat(self) -> bool:
        """Give a life sign, with which one begins; whether it is known who else is there.

        After a silence, such as of the database, nobody can tell yet.
        """
        if self._latest is None:
            await self.begin()
            return True
        async with self._store.writing() as session:
            await session.execute(
                update(Worker)
                .where(Worker.id == self._worker_id)
                .values(alive_until=now() + ALIVE_FOR)
            )
        steady = now() - self._latest < ALIVE_FOR
        self._latest = now()
        return steady

    async def end(self) -> None:
        """Be gone: what was left undone is for another process at once."""
        async with self._store.writing() as session:
            await session.execute(delete(Worker).where(Worker.id == self._worker_id))
