"""The marks that people gave."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.models import Staff, Survey
from arrears.cases.surveys import HIGHEST, LOWEST


@dataclass(frozen=True)
class Given:
    """How often a mark was given to the assistant alone, and to a person of staff."""

    assistant: int = 0
    staff: int = 0


async def marks_given(session: AsyncSession, asked: Asked) -> Mapping[int, Given]:
    """How often each mark was given in the period; with a team, to somebody who is in it now."""
    of_team = true() if asked.team_id is None else Staff.team_id == asked.team_id
    counted = (
        select(Survey.mark, func.count(), func.count(Survey.handler_id))
        .outerjoin(Staff, Staff.id == Survey.handler_id)
        .where(asked.covers(Survey.at), of_team)
        .group_by(Survey.mark)
    )
    rows = await session.execute(counted)
    found = {mark: Given(count - staff, staff) for mark, count, staff in rows}
    return {mark: found.get(mark, Given()) for mark in range(LOWEST, HIGHEST + 1)}
