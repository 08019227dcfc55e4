"""Talks by day."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import CTE, Date, column, func, select, values
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.columns import Instant
from arrears.cases.figures.asked import Asked
from arrears.cases.figures.spoken import BY_PERSON
from arrears.cases.models import Message


async def talks_by_day(session: AsyncSession, asked: Asked) -> Mapping[date, int]:
    """In how many conversations a person wrote on each day of the period.

    A conversation counts once for each day on which the person wrote in it.
    """
    day = _days(asked).c
    # Day by day, so that never more than the conversations of one day are told apart.
    talks = (
        select(func.count(Message.conversation_id.distinct()))
        .where(
            BY_PERSON,
            Message.at >= day.since,
            Message.at < day.until,
            asked.was_had(Message.conversation_id),
        )
        .scalar_subquery()
    )
    rows = await session.execute(select(day.day, talks).order_by(day.day))
    return {on: count for on, count in rows}  # noqa: C416 - rows are no pairs to mypy


def _days(asked: Asked) -> CTE:
    """The days of the period, each with when it begins and ends in the Netherlands."""
    bounds = [(one.first_day, one.since, one.until) for one in asked.each_day]
    columns = column("day", Date), column("since", Instant()), column("until", Instant())
    return values(*columns, name="days").data(bounds).cte("days")
