"""SQLite for an asynchronous program: short looks at once, the rest in the connection's thread.

aiosqlite runs every call of a cursor in a thread of its own: five visits for a query, which cost
more than the queries themselves. Here a statement visits it once. What is looked up, and what is
written in brief, takes less time than a visit: that is tried in the event loop, where nothing waits
for a lock and no look takes long, and visits the thread if it would. Whatever waits for the disk
is done there: the end of what was written.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Self

import aiosqlite
from sqlalchemy import Connection
from sqlalchemy.engine import URL

WAIT_SECONDS = 30
ROWS_AT_ONCE = 64
LONGEST_LOOK = 20_000
"""Steps of SQLite's machine, about a millisecond; a query of a turn takes some hundreds."""
AT_ONCE_IN_A_ROW = 16
"""Then the event loop sees to others."""
# Locked by somebody, or longer than a look.
NOT_AT_ONCE = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_INTERRUPT})


class OneVisitCursor:
    """The part of a cursor that SQLAlchemy uses."""

    def __init__(self, connection: "OneVisitConnection") -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        """Nothing is opened before there is something to execute."""
        return self

    async def execute(self, operation: str, parameters: Sequence[Any] = ()) -> Self:
        """Execute a statement and take all its rows."""
        looks = operation.startswith("SELECT")
        await self._connection.do(self._execute, operation, parameters, looks=looks)
        return self

    async def executemany(self, operation: str, parameters: Iterable[Sequence[Any]]) -> Self:
        """Execute a statement once for each set of parameters."""
        await self._connection.do(self._executemany, operation, parameters)
        return self

    async def fetchall(self) -> list[Any]:
        """The rows that were taken."""
        return self._rows

    async def close(self) -> None:
        """Nothing is open."""

    def _execute(self, operation: str, parameters: Sequence[Any]) -> None:
        cursor = self._connection.inner.execute(operation, parameters)
        self.description = cursor.description
        self._rows = cursor.fetchall() if cursor.description else []
        self._finish(cursor)

    def _executemany(self, operation: str, parameters: Iterable[Sequence[Any]]) -> None:
        self._finish(self._connection.inner.executemany(operation, parameters))

    def _finish(self, cursor: sqlite3.Cursor) -> None:
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        cursor.close()


class OneVisitConnection(aiosqlite.Connection):
    """An aiosqlite connection whose cursors visit its thread once for a statement, or not at all.

    It is used in the event loop and in its thread, never in both at the same time.
    """

    def __init__(self, path: str) -> None:
        super().__init__(
            lambda: sqlite3.connect(path, isolation_level=None, check_same_thread=False),
            ROWS_AT_ONCE,
        )
        self._thread.daemon = True
        self._to_begin: str | None = None
        self._waits_seconds: int | None = None
        self._is_brief = False
        self._in_a_row = 0
        # Counted each by one thread only.
        self._visits_begun = 0
        self._visits_ended = 0

    def cursor(self) -> OneVisitCursor:  # type: ignore[override]
        """A cursor on this connection."""
        return OneVisitCursor(self)

    @property
    def inner(self) -> sqlite3.Connection:
        """The connection itself."""
        return self._conn

    def begin(self, kind: str, *, is_brief: bool) -> None:
        """Begin a transaction of this kind with its first statement."""
        self._to_begin, self._is_brief = kind, is_brief

    async def do(self, act: Callable[..., None], *arguments: Any, looks: bool = False) -> None:
        """Have something done: at once if it is short and has to wait for nobody."""
        if not await self._at_once(act, *arguments, looks=looks):
            await self._in_thread(self._begun, WAIT_SECONDS, act, *arguments)

    async def _at_once(self, act: Callable[..., None], *arguments: Any, looks: bool) -> bool:
        is_short = self._is_brief or (looks and self._to_begin != "IMMEDIATE")
        if self._is_in_thread or not is_short:
            return False
        self._in_a_row += 1
        if self._in_a_row % AT_ONCE_IN_A_ROW == 0:
            await asyncio.sleep(0)
        # Never for what writes: stopping that undoes its whole transaction.
        self.inner.set_progress_handler(_stop if looks else None, LONGEST_LOOK)
        try:
            self._begun(0, act, *arguments)
        except sqlite3.OperationalError as error:
            # The kind of error is its last byte; what Python itself says against it has none.
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in NOT_AT_ONCE:
                return False
            raise
        finally:
            self.inner.set_progress_handler(None, 0)
        return True

    async def commit(self) -> None:
        """Keep what the transaction did; nothing to do when it did nothing."""
        self._to_begin = None
        if self._is_in_thread or self.in_transaction:
            await self._in_thread(self.inner.commit)

    async def rollback(self) -> None:
        """Undo what the transaction did; nothing to do when it did nothing."""
        self._to_begin = None
        if self._is_in_thread:
            await self._in_thread(self.inner.rollback)
        elif self.in_transaction:
            self.inner.rollback()

    @property
    def _is_in_thread(self) -> bool:
        """Whether the thread is still at work for who was cancelled as they waited for it."""
        return self._visits_begun != self._visits_ended

    async def _in_thread(self, act: Callable[..., None], *arguments: Any) -> None:
        self._visits_begun += 1
        await self._execute(self._visited, act, *arguments)  # type: ignore[no-untyped-call]

    def _visited(self, act: Callable[..., None], *arguments: Any) -> None:
        try:
            act(*arguments)
        finally:
            self._visits_ended += 1

    def _begun(self, waits_seconds: int, act: Callable[..., None], *arguments: Any) -> None:
        if waits_seconds != self._waits_seconds:
            self.inner.execute(f"PRAGMA busy_timeout = {waits_seconds * 1000}").close()
            self._waits_seconds = waits_seconds
        if self._to_begin is not None:
            self.inner.execute(f"BEGIN {self._to_begin}")
            self._to_begin = None
        act(*arguments)


def _stop() -> bool:
    return True


def opener(url: URL) -> Any:
    """What opens connections to the database of this URL; makes its folder when there is none."""
    path = url.database or ":memory:"
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    return lambda: OneVisitConnection(path)


def prepare(connection: Any, record: Any) -> None:
    """Set a new connection up for several processes, and for power cuts."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    # FULL: a message that was acknowledged survives a power cut, not only a crash.
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def begin(connection: Connection) -> None:
    """Begin as the session asked: IMMEDIATE to write, DEFERRED to look."""
    driver: Any = connection.connection.driver_connection
    options = connection.get_execution_options()
    driver.begin(
        options.get("sqlite_begin", "DEFERRED"), is_brief=options.get("sqlite_brief", False)
    )
