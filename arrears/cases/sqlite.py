"""SQLite for an asynchronous program: one visit to the connection's thread for a statement.

aiosqlite runs every call of a cursor in a thread of its own: five visits for a query, which cost
more than the queries themselves. A turn of a conversation took 86 visits, and now about 10.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Self

import aiosqlite
from sqlalchemy import Connection
from sqlalchemy.engine import URL

WAIT_SECONDS = 30
ROWS_AT_ONCE = 64


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
        await self._connection.visit(self._execute, operation, parameters)
        return self

    async def executemany(self, operation: str, parameters: Iterable[Sequence[Any]]) -> Self:
        """Execute a statement once for each set of parameters."""
        await self._connection.visit(self._executemany, operation, parameters)
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
    """An aiosqlite connection whose cursors visit its thread once for a statement."""

    def __init__(self, path: str) -> None:
        super().__init__(lambda: sqlite3.connect(path, isolation_level=None), ROWS_AT_ONCE)
        self._thread.daemon = True
        self._to_begin: str | None = None

    def cursor(self) -> OneVisitCursor:  # type: ignore[override]
        """A cursor on this connection."""
        return OneVisitCursor(self)

    @property
    def inner(self) -> sqlite3.Connection:
        """The connection itself, for use in its thread."""
        return self._conn

    def begin(self, kind: str) -> None:
        """Begin a transaction of this kind on the visit of its first statement."""
        self._to_begin = f"BEGIN {kind}"

    async def visit(self, act: Any, *arguments: Any) -> None:
        """Have something done in the connection's thread."""
        await self._execute(self._begun, act, *arguments)  # type: ignore[no-untyped-call]

    async def commit(self) -> None:
        """Keep what the transaction did; nothing to do when it did nothing."""
        await self._end(super().commit)

    async def rollback(self) -> None:
        """Undo what the transaction did; nothing to do when it did nothing."""
        await self._end(super().rollback)

    def _begun(self, act: Any, *arguments: Any) -> None:
        if self._to_begin is not None:
            self.inner.execute(self._to_begin)
            self._to_begin = None
        act(*arguments)

    async def _end(self, end: Callable[[], Awaitable[None]]) -> None:
        self._to_begin = None
        if self.in_transaction:
            await end()


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
    cursor.execute(f"PRAGMA busy_timeout = {WAIT_SECONDS * 1000}")
    cursor.close()


def begin(connection: Connection) -> None:
    """Begin as the session asked: IMMEDIATE to write, DEFERRED to look."""
    driver: Any = connection.connection.driver_connection
    driver.begin(connection.get_execution_options().get("sqlite_begin", "DEFERRED"))
