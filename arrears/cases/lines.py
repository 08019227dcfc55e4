"""Waiting for each other where there is no row to wait at, such as for the next number."""

from enum import IntEnum

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.store import writes_alone


class Line(IntEnum):
    """What is waited for; each has a number that no other lock of the store has."""

    COMPLAINT_NUMBERS = 7_301
    COLLECTION_NUMBERS = 7_302


WAIT = select(func.pg_advisory_xact_lock(bindparam("line"), bindparam("year")))


async def wait_in_line(session: AsyncSession, line: Line, *, year: int) -> None:
    """Wait for whoever is before us in the line of a year. On SQLite all writers do."""
    if not writes_alone(session):
        await session.execute(WAIT, {"line": int(line), "year": year})
