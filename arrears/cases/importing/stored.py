"""What the store holds of a batch of lines, in one look; and rows into a table, many at once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Table, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import Case, Model
from arrears.cases.store import writes_alone


async def stored_digests(session: AsyncSession, numbers: Sequence[str]) -> dict[str, str | None]:
    """Per case number that the store has: the digest of the line that it last came in with."""
    found = await session.execute(
        select(Case.number, Case.import_digest).where(Case.number.in_(numbers))
    )
    return {row.number: row.import_digest for row in found}


async def insert_rows(
    session: AsyncSession, kind: type[Model], rows: Iterable[Mapping[str, Any]]
) -> None:
    """Add rows to a table."""
    values = list(rows)
    if values:
        await session.execute(insert(table_of(kind)), values)


async def insert_known_rows(
    session: AsyncSession, kind: type[Model], rows: Sequence[Mapping[str, Any]]
) -> list[int]:
    """Add rows that others will refer to: their ids, in the order of the rows."""
    ids = await _new_ids(session, table_of(kind), len(rows))
    numbered = zip(ids, rows, strict=True)
    await insert_rows(session, kind, ({"id": number, **row} for number, row in numbered))
    return ids


async def _new_ids(session: AsyncSession, table: Table, count: int) -> list[int]:
    """Ids that nobody else will use: asking for them in advance beats asking for them after."""
    if not writes_alone(session):
        sequence = func.pg_get_serial_sequence(table.name, "id")
        numbers = select(func.nextval(sequence)).select_from(func.generate_series(1, count))
        return list(await session.scalars(numbers))
    highest = await session.scalar(select(func.coalesce(func.max(table.c.id), 0)))
    return [(highest or 0) + number for number in range(1, count + 1)]


def table_of(kind: type[Model]) -> Table:
    """The table itself: adding rows to it is quicker than to what is mapped on it."""
    return cast("Table", kind.__table__)
