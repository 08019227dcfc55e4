"""How often a query finds each value."""

from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession


async def count_each(session: AsyncSession, found: Select[Any]) -> dict[Any, int]:
    """Each value of the one column that is looked for, and how often it is found."""
    rows = found.subquery()
    (value,) = rows.c
    counted = await session.execute(select(value, func.count()).group_by(value))
    return {value: count for value, count in counted}  # noqa: C416 - rows are no pairs to mypy
