"""Opens the case store and hands out transactions, on SQLite and on PostgreSQL alike."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any

from sqlalchemy import event, make_url, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    create_async_engine,
)

from arrears.cases import sqlite

# Of fifteen that there may be at once; who was used last goes first.
MOST_KEPT = 2

type Tables = AsyncSession | AsyncConnection
"""What statements on tables are executed with."""


def driver_url(url: str, *, asynchronous: bool = True) -> str:
    """The URL that a user writes, with the driver that we use for it."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        driver = f"sqlite+{sqlite.DRIVER}" if asynchronous else "sqlite"
    else:
        driver = "postgresql+psycopg"
    return parsed.set(drivername=driver).render_as_string(hide_password=False)


def is_away(error: Exception) -> bool:
    """Whether this says that a store cannot be reached now, or is too busy: later it may do."""
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    # SQLite has one kind of error for what is busy and for a statement that is wrong.
    is_wrong = getattr(getattr(error, "orig", None), "sqlite_errorname", None) == "SQLITE_ERROR"
    return isinstance(error, (OperationalError, InterfaceError, NoConnectionFree)) and not is_wrong


def writes_alone(session: AsyncSession) -> bool:
    """Whether nobody else writes from the beginning of a transaction that does: on SQLite."""
    return session.get_bind().dialect.name == "sqlite"


class Store:
    """The case store as one process sees it. Close it when the process ends.

    `brief` promises that all it writes is as short as what `recording` is for.
    """

    def __init__(self, url: str, *, brief: bool = False) -> None:
        self.engine = new_engine(url)
        is_sqlite = self.engine.dialect.name == "sqlite"
        writer, recorder = (
            sqlite.writing(self.engine, is_brief=is_brief) if is_sqlite else self.engine
            for is_brief in (brief, True)
        )
        most_kept = MOST_KEPT if is_sqlite else 0
        self._readers = _Connections(self.engine, most_kept)
        self._writers = _Connections(writer, most_kept)
        self._recorders = _Connections(recorder, most_kept)
        # SQLite has one writer: queueing for it here is fairer and quicker than its busy wait.
        self._pen: AbstractAsyncContextManager[None] = (
            asyncio.Lock() if is_sqlite else nullcontext()
        )

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session to look with; nothing that it changes is kept."""
        async with self._readers.session() as session:
            yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """One transaction: kept as a whole when the block ends, undone when it raises."""
        async with self._pen, self._writers.session() as session:
            yield session
            await session.commit()

    @asynccontextmanager
    async def recording(self) -> AsyncIterator[AsyncConnection]:
        """The same for brief statements on tables, without what objects cost.

        Few rows, which are found by an index: SQLite does it in the event loop.
        """
        async with self._pen, self._recorders.one() as connection:
            yield connection
            await connection.commit()

    async def answers(self) -> bool:
        """Whether the store can be asked something now."""
        try:
            async with self.engine.connect() as connection:
                await connection.execute(text("SELECT number FROM cases LIMIT 1"))
        except (SQLAlchemyError, OSError):
            return False
        return True

    async def close(self) -> None:
        """Let go of all connections."""
        for connections in (self._readers, self._writers, self._recorders):
            await connections.close()
        await self.engine.dispose()


class _Connections:
    """The connections of an engine, of which some stay open: a file does not go away.

    Taking one anew costs more than most statements of a turn.
    """

    def __init__(self, engine: AsyncEngine, most_kept: int) -> None:
        self._engine, self._most_kept = engine, most_kept
        self._free: list[AsyncConnection] = []

    @asynccontextmanager
    async def one(self) -> AsyncIterator[AsyncConnection]:
        """A connection for this block; what is not kept when it ends is undone."""
        connection = self._free.pop() if self._free else await self._engine.connect()
        is_kept = False
        try:
            yield connection
            is_kept = len(self._free) < self._most_kept
        finally:
            if is_kept:
                self._free.append(connection)
            else:
                # A task, so that it is given back also when that is cancelled half-way.
                await asyncio.shield(asyncio.create_task(connection.close()))

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncSession]:
        """A session over one; where none stays open it takes its own with its first statement."""
        if not self._most_kept:
            async with AsyncSession(self._engine, expire_on_commit=False) as session:
                yield session
            return
        async with self.one() as connection:
            session = AsyncSession(connection, expire_on_commit=False)
            try:
                yield session
            finally:
                await session.close()

    async def close(self) -> None:
        """Close those that stayed open."""
        while self._free:
            await self._free.pop().close()


def new_engine(url: str) -> AsyncEngine:
    """What speaks to the database at this URL; nothing is opened yet."""
    parsed = make_url(driver_url(url))
    if parsed.get_backend_name() != "sqlite":
        engine = create_async_engine(parsed, pool_pre_ping=True, hide_parameters=True)
        event.listen(engine.sync_engine, "connect", _without_jit)
        return engine
    # The connection that was used last knows the pages that it read.
    engine = create_async_engine(parsed, pool_use_lifo=True, hide_parameters=True)
    event.listen(engine.sync_engine, "connect", sqlite.prepare)
    return engine


def _without_jit(connection: Any, record: Any) -> None:
    """Have PostgreSQL compile nothing: that takes longer than any of our queries."""
    cursor = connection.cursor()
    cursor.execute("SET jit = off")
    cursor.close()
    connection.commit()
