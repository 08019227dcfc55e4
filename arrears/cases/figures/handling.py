"""How long people of staff had a talk in their hands."""

from dataclasses import dataclass

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.counting import count_each
from arrears.cases.figures.durations import Durations
from arrears.cases.figures.moments import seconds_of
from arrears.cases.holders import HANDED_BACK, SENT_TO_TEAM, TAKEN
from arrears.cases.models import AuditEvent

# Passed on to a colleague, a talk stays with staff.
LETTING_GO = (HANDED_BACK, SENT_TO_TEAM, "talk:returned", "talk:closed")

later = aliased(AuditEvent)
# Written out, so that the index of who took talks serves.
WAS_TAKEN = AuditEvent.act == bindparam(
    "taken", TAKEN, type_=AuditEvent.act.type, literal_execute=True
)
LET_GO_AT = (
    select(func.min(later.at))
    .where(
        later.conversation_id == AuditEvent.conversation_id,
        later.act.in_(LETTING_GO),
        later.id > AuditEvent.id,
    )
    .correlate(AuditEvent)
    .scalar_subquery()
)


@dataclass(frozen=True)
class Handling:
    """How long staff had the talks that it let go of, and how many it still has."""

    durations: Durations
    still_had: int


async def handling_times(session: AsyncSession, asked: Asked) -> Handling:
    """From each time in the period that a talk was taken until it was given back or closed.

    Back to the bot, to the queue or to a team; what is passed on to a colleague goes on.
    """
    spells = (
        select(AuditEvent.at.label("taken_at"), LET_GO_AT.label("let_go_at"))
        .where(
            WAS_TAKEN,
            asked.covers(AuditEvent.at),
            asked.was_had(AuditEvent.conversation_id),
        )
        .subquery()
    )
    had = seconds_of(spells.c.let_go_at) - seconds_of(spells.c.taken_at)
    found = await count_each(session, select(had.label("seconds")))
    still_had = found.pop(None, 0)
    return Handling(Durations.of(found.items()), still_had)
