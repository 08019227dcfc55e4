"""The share of talks that the bot dealt with alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.handling import WAS_TAKEN
from arrears.cases.figures.spoken import BY_PERSON
from arrears.cases.kinds import Channel, MessageState
from arrears.cases.models import AuditEvent, Conversation, Escalation, Message


@dataclass(frozen=True)
class Alone:
    """How many talks there were, and how many of them needed no staff."""

    talks: int
    without_staff: int


async def talks_without_staff(session: AsyncSession, asked: Asked) -> Mapping[Channel, Alone]:
    """Conversations with an answered message in the period, and those without staff, by channel.

    Without staff: no call for staff in the period, and nobody took the talk. Of all teams together,
    also when one is asked for: what needed no staff was of no team.
    """
    talks = (
        select(Message.conversation_id.label("id"))
        .where(BY_PERSON, asked.covers(Message.at), Message.state == MessageState.ANSWERED)
        .distinct()
        .subquery()
    )
    called = select(Escalation.conversation_id).where(asked.covers(Escalation.opened_at))
    taken = select(AuditEvent.conversation_id).where(WAS_TAKEN, asked.covers(AuditEvent.at))
    needed_staff = or_(talks.c.id.in_(called), talks.c.id.in_(taken))
    counted = (
        select(
            Conversation.channel,
            func.count(),
            func.sum(case((needed_staff, 0), else_=1)),
        )
        .join(talks, talks.c.id == Conversation.id)
        .group_by(Conversation.channel)
    )
    rows = await session.execute(counted)
    found = {channel: Alone(count, int(alone)) for channel, count, alone in rows}
    return {channel: found.get(channel, Alone(0, 0)) for channel in Channel}
