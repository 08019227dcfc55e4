"""Talks by hour of the day: when people write."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.counting import count_each
from arrears.cases.figures.moments import hour_of
from arrears.cases.figures.spoken import spoken_in
from arrears.cases.models import Message
from arrears.clock import AMSTERDAM

HOURS_OF_A_DAY = 24


async def talks_by_hour(session: AsyncSession, asked: Asked) -> Sequence[int]:
    """In how many conversations a person wrote in each of the 24 hours, all days together.

    A conversation counts once for each hour of each day in which the person wrote in it.
    """
    # The hour first: the index is in order of time, so what is the same is found close by.
    spoken = (
        select(hour_of(Message.at).label("hour"), Message.conversation_id)
        .where(*spoken_in(asked))
        .distinct()
        .subquery()
    )
    found = await count_each(session, select(spoken.c.hour))
    talks = Counter[int]()
    for hour, count in found.items():
        talks[hour.astimezone(AMSTERDAM).hour] += count
    return [talks[hour] for hour in range(HOURS_OF_A_DAY)]
