"""How many arrangements are kept."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from sqlalchemy import case, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.counting import count_each
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import Arrangement, Instalment


class Course(StrEnum):
    """How an arrangement goes."""

    PAID = "paid"
    """All of it was paid."""
    ON_TIME = "on_time"
    """Nothing is open whose day has passed."""
    BEHIND = "behind"
    """An instalment is open whose day has passed."""
    BROKEN = "broken"
    """Staff ended it, because it was not kept."""


COUNTED = (ArrangementState.ACTIVE, ArrangementState.COMPLETED, ArrangementState.BROKEN)


async def arrangements_kept(
    session: AsyncSession, asked: Asked, *, on: date
) -> Mapping[Course, int]:
    """The arrangements that were agreed on in the period, by how they stand on a day.

    One that another took the place of does not count; the other does. An instalment that was paid
    late counts as paid. With a team: those agreed on in its conversations.
    """
    is_behind = exists().where(
        Instalment.arrangement_id == Arrangement.id,
        Instalment.paid_on.is_(None),
        Instalment.due_on < on,
    )
    course = case(
        (Arrangement.state == ArrangementState.COMPLETED, Course.PAID.value),
        (Arrangement.state == ArrangementState.BROKEN, Course.BROKEN.value),
        (is_behind, Course.BEHIND.value),
        else_=Course.ON_TIME.value,
    )
    agreed = select(course.label("course")).where(
        Arrangement.state.in_(COUNTED),
        asked.covers_day(Arrangement.agreed_on),
        asked.was_had(Arrangement.conversation_id),
    )
    found = await count_each(session, agreed)
    return {course: found.get(course, 0) for course in Course}
