"""What a test sends to the store: the statements, and how the database goes about one."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from sqlalchemy import Engine, Executable, event
from sqlalchemy.ext.asyncio import AsyncSession

_sent: ContextVar[list[tuple[str, Any]] | None] = ContextVar("sent", default=None)


@event.listens_for(Engine, "before_cursor_execute")
def _hear(connection: Any, cursor: Any, statement: str, given: Any, *_: Any) -> None:
    sent = _sent.get()
    if sent is not None:
        sent.append((statement, given))


@contextmanager
def sent_statements() -> Iterator[list[tuple[str, Any]]]:
    """Statements with their values, of the block and of the requests that it makes.

    What an app does of its own accord meanwhile is not among them: it began before.
    """
    sent: list[tuple[str, Any]] = []
    token = _sent.set(sent)
    try:
        yield sent
    finally:
        _sent.reset(token)


async def plan(session: AsyncSession, statement: Executable, values: Any = None) -> str:
    """How the database carries a statement out, with its values as they are sent."""
    connection = await session.connection()
    with sent_statements() as sent:
        await session.execute(statement, values)
    explain = "EXPLAIN" if connection.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
    ((written, given),) = sent
    rows = await connection.exec_driver_sql(f"{explain} {written}", given)
    return "".join(f"{row[-1]}\n" for row in rows)
