"""What the store holds of a batch of lines, in one look; and rows into a table, many at once."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Table, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import Case, Model


async def stored_digests(session: AsyncSession, numbers: Sequence[str]) -> dict[str, str | None]:
    """Per case number that the store has: the digest of the line that it last came in with."""
    found = await session.execute(
        select(Case.number, Case.import_digest).where(Case.number.in_(numbers))
    )
    return {row.number: row.import_digest for row in found}


async def insert_rows(
    session: AsyncSession, kind: type[Model], rows: Sequence[Mapping[str, Any]]
) -> list[int]:
    """Add rows to a table: their ids, in the order of the rows."""
    if not rows:
        return []
    table = table_of(kind)
    adding = insert(table).returning(table.c.id, sort_by_parameter_order=True)
    return list((await session.execute(adding, rows)).scalars())


def table_of(kind: type[Model]) -> Table:
    """The table itself: adding rows to it is quicker than to what is mapped on it."""
    return cast("Table", kind.__table__)
