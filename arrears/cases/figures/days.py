"""Talks by day."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.counting import count_each
from arrears.cases.figures.moments import DAY, day_number
from arrears.cases.figures.spoken import spoken_hours


async def talks_by_day(session: AsyncSession, asked: Asked) -> Mapping[date, int]:
    """In how many conversations a person wrote on each day of the period.

    A conversation counts once for each day on which the person wrote in it.
    """
    spoken = spoken_hours(asked).c
    day = asked.local(spoken.hour) // DAY
    talks = select(day.label("day"), spoken.conversation_id).distinct().subquery()
    found = await count_each(session, select(talks.c.day))
    counts = {day_number(number): count for number, count in found.items()}
    return {on: counts.get(on, 0) for on in asked.days}
