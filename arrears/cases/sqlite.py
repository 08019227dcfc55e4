"""SQLite for an asynchronous program: short things at once, the rest in the connection's thread.

What is looked up, and what is written in brief, takes less time than a visit to another thread:
that is done in the event loop, where nothing waits for a lock and no look takes long. Whatever
takes longer is done in the thread, and so is what waits for a disk that is not quick.

Who is to write while another process does, asks again every millisecond. SQLite itself would
sleep longer each time, and so hold up all else that this process has to write.
"""

import asyncio
import math
import sqlite3
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, Self

from sqlalchemy import AsyncAdaptedQueuePool, Pool
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.pool import PoolProxiedConnection
from sqlalchemy.util.concurrency import await_

DRIVER = "at_once"
WAIT_SECONDS = 30
AGAIN_AFTER_SECONDS = 0.001
LONGEST_LOOK = 20_000
"""Steps of SQLite's machine, about a millisecond; a query of a turn takes some hundreds."""
AT_ONCE_IN_A_ROW = 16
"""Then the event loop sees to others."""
QUICK_SECONDS = 0.001
"""A disk that keeps a transaction in less is waited for in the event loop."""
LOCKED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


class _Nothing:
    """To await where nothing is waited for: SQLAlchemy refuses drivers that await nothing."""

    def __await__(self) -> Generator[None]:
        return
        yield


NOTHING = _Nothing()


class Cursor:
    """The part of a cursor that SQLAlchemy uses. All rows are taken as a statement is executed."""

    arraysize = 1

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._rows: Iterator[Any] = iter(())
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    def execute(self, operation: str, parameters: Sequence[Any] = ()) -> None:
        """Execute a statement and take all its rows."""
        looks = operation.startswith("SELECT")
        self._connection.do(self._execute, operation, parameters, looks=looks)

    def executemany(self, operation: str, parameters: Iterable[Sequence[Any]]) -> None:
        """Execute a statement once for each set of parameters."""
        self._connection.do(self._executemany, operation, parameters)

    def fetchone(self) -> Any:
        """The next row, or None."""
        return next(self._rows, None)

    def fetchmany(self, size: int | None = None) -> list[Any]:
        """So many of the rows that are left."""
        return list(islice(self._rows, size or self.arraysize))

    def fetchall(self) -> list[Any]:
        """All rows that are left."""
        return list(self._rows)

    def close(self) -> None:
        """Nothing is open."""

    async def _async_soft_close(self) -> None:
        """What SQLAlchemy asks of cursors that are open."""

    def _execute(self, operation: str, parameters: Sequence[Any]) -> None:
        cursor = self._connection.inner.execute(operation, parameters)
        self.description = cursor.description
        self._rows = iter(cursor.fetchall() if cursor.description else ())
        self._finish(cursor)

    def _executemany(self, operation: str, parameters: Iterable[Sequence[Any]]) -> None:
        self._finish(self._connection.inner.executemany(operation, parameters))

    def _finish(self, cursor: sqlite3.Cursor) -> None:
        self.rowcount, self.lastrowid = cursor.rowcount, cursor.lastrowid
        cursor.close()


class Connection:
    """A connection to a file, used in the event loop and in its thread, never in both at once.

    Who is cancelled while the thread is at work never uses it again: SQLAlchemy then has it
    terminated, which waits in the thread for what is being done there.
    """

    def __init__(self, path: str) -> None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self.inner = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self.create_function = self.inner.create_function
        self._thread = ThreadPoolExecutor(1, "sqlite")
        self._to_begin: str | None = None
        self._waits_seconds: int | None = None
        self._is_brief = False
        self._in_a_row = 0
        self._commit_seconds = math.inf

    def cursor(self) -> Cursor:
        """A cursor on this connection."""
        return Cursor(self)

    def begin(self, kind: str, *, is_brief: bool) -> None:
        """Begin a transaction of this kind with its first statement."""
        self._to_begin, self._is_brief = kind, is_brief

    def do(self, act: Callable[..., None], *arguments: Any, looks: bool = False) -> None:
        """Have something done: at once if it is short and has to wait for nobody."""
        await_(NOTHING)
        if self._to_begin == "IMMEDIATE":
            self._begin_to_write()
        is_short = looks or self._is_brief
        if not (is_short and self._is_done_at_once(act, *arguments, looks=looks)):
            self._visit(self._begun, WAIT_SECONDS, act, *arguments)

    def commit(self) -> None:
        """Keep what the transaction did; nothing to do when it did nothing."""
        self._to_begin = None
        if not self.inner.in_transaction:
            return
        if self._is_brief and self._commit_seconds < QUICK_SECONDS:
            self._commit()
        else:
            self._visit(self._commit)

    def rollback(self) -> None:
        """Undo what the transaction did; nothing to do when it did nothing."""
        self._to_begin = None
        if self.inner.in_transaction:
            self.inner.rollback()

    def close(self) -> None:
        """Let go of the file, which may take a while."""
        closing = self._thread.submit(self.inner.close)
        self._thread.shutdown(wait=False)
        await_(asyncio.wrap_future(closing))

    def terminate(self) -> None:
        """Let go of it as soon as the thread is ready, and wait for nothing."""
        self._thread.submit(self.inner.close)
        self._thread.shutdown(wait=False)

    def _begin_to_write(self) -> None:
        """As soon as no other process writes. Raises OperationalError when that takes too long."""
        until = time.monotonic() + WAIT_SECONDS
        while True:
            try:
                return self._begun(0)
            except sqlite3.OperationalError as error:
                if _code(error) not in LOCKED or time.monotonic() >= until:
                    raise
            await_(asyncio.sleep(AGAIN_AFTER_SECONDS))

    def _is_done_at_once(self, act: Callable[..., None], *arguments: Any, looks: bool) -> bool:
        self._in_a_row += 1
        if self._in_a_row % AT_ONCE_IN_A_ROW == 0:
            await_(asyncio.sleep(0))
        if not looks:
            # It is never stopped: that would undo the whole transaction.
            self._begun(0, act, *arguments)
            return True
        self.inner.set_progress_handler(_stop, LONGEST_LOOK)
        try:
            self._begun(0, act, *arguments)
        except sqlite3.OperationalError as error:
            if _code(error) in {*LOCKED, sqlite3.SQLITE_INTERRUPT}:
                return False
            raise
        finally:
            self.inner.set_progress_handler(None, 0)
        return True

    def _commit(self) -> None:
        begun = time.perf_counter()
        self.inner.commit()
        self._commit_seconds = time.perf_counter() - begun

    def _visit(self, act: Callable[..., None], *arguments: Any) -> None:
        await_(asyncio.wrap_future(self._thread.submit(act, *arguments)))

    def _begun(
        self, waits_seconds: int, act: Callable[..., None] | None = None, *arguments: Any
    ) -> None:
        if waits_seconds != self._waits_seconds:
            self.inner.execute(f"PRAGMA busy_timeout = {waits_seconds * 1000}").close()
            self._waits_seconds = waits_seconds
        if self._to_begin is not None:
            self.inner.execute(f"BEGIN {self._to_begin}").close()
            self._to_begin = None
        if act is not None:
            act(*arguments)


class Dialect(SQLiteDialect_pysqlite):
    """SQLAlchemy's own for SQLite, with these connections.

    How its transactions begin stands in here: were it an event of the engine, SQLAlchemy would look
    for events at every statement.
    """

    driver = DRIVER
    is_async = True
    has_terminate = True
    supports_statement_cache = True
    begins, is_brief = "DEFERRED", False

    def connect(self, *cargs: Any, **cparams: Any) -> Any:
        """Open the file; its folder is made when there is none."""
        return Connection(cargs[0])

    def do_begin(self, dbapi_connection: PoolProxiedConnection) -> None:
        """Begin with the first statement."""
        connection: Any = dbapi_connection.dbapi_connection
        connection.begin(self.begins, is_brief=self.is_brief)

    def do_terminate(self, dbapi_connection: DBAPIConnection) -> None:
        """Let go of a connection without waiting."""
        dbapi_connection.terminate()

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:
        """One that waits in the event loop."""
        return AsyncAdaptedQueuePool

    @cached_property
    def writing(self) -> Self:
        """The same, for transactions that write."""
        return self._changed(begins="IMMEDIATE")

    @cached_property
    def recording(self) -> Self:
        """The same, for transactions that write in brief."""
        return self._changed(begins="IMMEDIATE", is_brief=True)

    def _changed(self, **how: Any) -> Self:
        other = copy(self)
        vars(other).update(how)
        return other


registry.register(f"sqlite.{DRIVER}", __name__, Dialect.__name__)


def _stop() -> bool:
    return True


def _code(error: sqlite3.OperationalError) -> int:
    """The kind of error is its last byte; what Python itself says against it has none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def prepare(connection: Any, record: Any) -> None:
    """Set a new connection up for several processes, and for power cuts."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    # FULL: a message that was acknowledged survives a power cut, not only a crash.
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def writing(engine: AsyncEngine, *, is_brief: bool) -> AsyncEngine:
    """The same connections, on which a transaction begins as one that writes."""
    writer = engine.execution_options()
    dialect: Any = engine.dialect
    writer.sync_engine.dialect = dialect.recording if is_brief else dialect.writing
    return writer
