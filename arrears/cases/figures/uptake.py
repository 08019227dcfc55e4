"""How many of the arrangements that were proposed came to something."""

from collections.abc import Mapping
from enum import StrEnum

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.counting import count_each
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import Arrangement


class Answer(StrEnum):
    """What became of what was proposed for a case, the best first."""

    AGREED = "agreed"
    WITH_STAFF = "with_staff"
    REFUSED = "refused"
    NOT_AGREED = "not_agreed"


# Who said yes, took it back and had it dropped, agreed to nothing.
IN_FORCE = (
    ArrangementState.ACTIVE,
    ArrangementState.COMPLETED,
    ArrangementState.BROKEN,
    ArrangementState.REPLACED,
)
ANSWERS = tuple(Answer)
RANK = case(
    (Arrangement.state.in_(IN_FORCE), ANSWERS.index(Answer.AGREED)),
    (
        Arrangement.state == ArrangementState.AWAITING_STAFF,
        ANSWERS.index(Answer.WITH_STAFF),
    ),
    (Arrangement.state == ArrangementState.REFUSED, ANSWERS.index(Answer.REFUSED)),
    else_=ANSWERS.index(Answer.NOT_AGREED),
)


async def arrangement_uptake(session: AsyncSession, asked: Asked) -> Mapping[Answer, int]:
    """The cases for which an arrangement was proposed in the period, by what came of it.

    A case counts once, by the best that came of all that was proposed for it: who tries two amounts
    and agrees to one, has agreed. What came in with a case file was not proposed here.
    """
    best = (
        select(func.min(RANK).label("rank"))
        .where(
            Arrangement.conversation_id.is_not(None),
            asked.covers(Arrangement.proposed_at),
            asked.was_had(Arrangement.conversation_id),
        )
        .group_by(Arrangement.case_id)
    )
    found = await count_each(session, best)
    return {answer: found.get(rank, 0) for rank, answer in enumerate(Answer)}
