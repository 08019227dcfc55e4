"""Talks by hour of the day: when people write."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.counting import count_each
from arrears.cases.figures.moments import HOUR, HOURS_OF_A_DAY
from arrears.cases.figures.spoken import spoken_in
from arrears.cases.models import Message


async def talks_by_hour(session: AsyncSession, asked: Asked) -> Sequence[int]:
    """In how many conversations a person wrote in each of the 24 hours, all days together.

    A conversation counts once for each hour of each day in which the person wrote in it.
    """
    hour = asked.local(Message.at) // HOUR
    talks = (
        select(Message.conversation_id, hour.label("hour"))
        .where(*spoken_in(asked))
        .distinct()
        .subquery()
    )
    found = await count_each(session, select((talks.c.hour % HOURS_OF_A_DAY).label("hour")))
    return [found.get(number, 0) for number in range(HOURS_OF_A_DAY)]
