"""Talks by hour of the day: when people write."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.counting import count_each
from arrears.cases.figures.moments import HOURS_OF_A_DAY
from arrears.cases.figures.spoken import spoken_hours
from arrears.clock import AMSTERDAM


async def talks_by_hour(session: AsyncSession, asked: Asked) -> Sequence[int]:
    """In how many conversations a person wrote in each of the 24 hours, all days together.

    A conversation counts once for each hour of each day in which the person wrote in it.
    """
    found = await count_each(session, select(spoken_hours(asked).c.hour))
    talks = Counter[int]()
    for hour, count in found.items():
        talks[hour.astimezone(AMSTERDAM).hour] += count
    return [talks[hour] for hour in range(HOURS_OF_A_DAY)]
