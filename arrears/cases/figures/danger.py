"""Alerts that somebody may be in danger, and how fast a person of staff was there."""

from dataclasses import dataclass

from sqlalchemy import case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.counting import count_each
from arrears.cases.figures.durations import Durations
from arrears.cases.figures.moments import seconds_of
from arrears.cases.figures.waiting import TAKEN_AT
from arrears.cases.kinds import Author, EscalationReason
from arrears.cases.models import Escalation, Message


@dataclass(frozen=True)
class Danger:
    """How long it took until staff was there, and how many alerts nobody answered yet."""

    durations: Durations
    unanswered: int


SAID_AT = (
    select(func.min(Message.at))
    .where(
        Message.conversation_id == Escalation.conversation_id,
        Message.author == Author.STAFF,
        Message.at >= Escalation.opened_at,
    )
    .correlate(Escalation)
    .scalar_subquery()
)


async def danger_alerts(session: AsyncSession, asked: Asked) -> Danger:
    """From each alert in the period until staff first wrote, or took the talk.

    A call that was closed without either stays unanswered: nothing shows that the person heard us.
    """
    alerts = (
        select(Escalation.opened_at, TAKEN_AT.label("taken_at"), SAID_AT.label("said_at"))
        .where(
            Escalation.reason == EscalationReason.DANGER,
            asked.covers(Escalation.opened_at),
            asked.was_had(Escalation.conversation_id),
        )
        .subquery()
    )
    taken_at, said_at = alerts.c.taken_at, alerts.c.said_at
    said_first = or_(taken_at.is_(None), said_at < taken_at)
    there_at = case((said_first, said_at), else_=taken_at)
    waited = seconds_of(there_at) - seconds_of(alerts.c.opened_at)
    found = await count_each(session, select(waited.label("seconds")))
    unanswered = found.pop(None, 0)
    return Danger(Durations.of(found.items()), unanswered)
