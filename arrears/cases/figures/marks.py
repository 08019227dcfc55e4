"""The marks that people gave."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

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

    @property
    def all(self) -> int:
        """How often in all."""
        return self.assistant + self.staff


@dataclass(frozen=True)
class Marks:
    """How often each mark was given."""

    by_mark: Mapping[int, Given]

    @property
    def count(self) -> int:
        """How many marks were given."""
        return sum(given.all for given in self.by_mark.values())

    @property
    def average(self) -> Decimal | None:
        """The average mark, not rounded; None when there is none."""
        total = sum(mark * given.all for mark, given in self.by_mark.items())
        return Decimal(total) / self.count if self.count else None


async def marks_given(session: AsyncSession, asked: Asked) -> Marks:
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
    return Marks({mark: found.get(mark, Given()) for mark in range(LOWEST, HIGHEST + 1)})
