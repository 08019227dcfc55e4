"""Talks by day."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.counting import count_each
from arrears.cases.figures.moments import DAY, day_number
from arrears.cases.figures.spoken import spoken_in
from arrears.cases.models import Message


async def talks_by_day(session: AsyncSession, asked: Asked) -> Mapping[date, int]:
    """In how many conversations a person wrote on each day of the period.

    A conversation counts once for each day on which the person wrote in it.
    """
    day = asked.local(Message.at) // DAY
    talks = (
        select(Message.conversation_id, day.label("day"))
        .where(*spoken_in(asked))
        .distinct()
        .subquery()
    )
    found = await count_each(session, select(talks.c.day))
    counts = {day_number(number): count for number, count in found.items()}
    return {on: counts.get(on, 0) for on in asked.days}
