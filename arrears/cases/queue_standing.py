"""Whether the queue has changed, and who is in danger: asked often, so cheap to answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import case, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.callbacks import WAITING
from arrears.cases.kinds import Channel, Holder
from arrears.cases.models import CallbackRequest, Conversation, Escalation, Staff
from arrears.cases.queue import IS_DANGER, IS_OPEN, NOT_THE_BOT

MOST_DANGERS = 50


@dataclass(frozen=True)
class Danger:
    """An open call for somebody in danger; who of staff has that conversation, if anybody."""

    id: int
    talk: UUID
    channel: Channel
    held_by: str | None


@dataclass(frozen=True)
class Standing:
    """How the queue stands. Two that differ in anything mean that it changed in between."""

    waiting: int
    calls: int
    """How many calls for staff are open."""
    dangers: Sequence[Danger]
    mark: tuple[object, ...]


# Built once: building them anew costs more than running them. Each looks in an index only.
_TALKS = (
    select(
        func.coalesce(func.sum(case((Conversation.holder == Holder.QUEUE, 1), else_=0)), 0),
        func.count(),
        func.sum(Conversation.turn),
    )
    .where(NOT_THE_BOT)
    .subquery("talks")
)
_CALLS = select(func.count(), func.max(Escalation.opened_at)).where(IS_OPEN).subquery("calls")
_CALLBACKS = select(func.count()).where(CallbackRequest.state.in_(WAITING)).subquery("callbacks")
COUNTS = select(_TALKS, _CALLS, _CALLBACKS).select_from(
    _TALKS.join(_CALLS, true()).join(_CALLBACKS, true())
)
DANGERS = (
    select(Escalation.id, Conversation.id.label("talk"), Conversation.channel, Staff.display_name)
    .join(Conversation, Conversation.id == Escalation.conversation_id)
    .outerjoin(Staff, Staff.id == Conversation.held_by_id)
    .where(IS_OPEN, IS_DANGER)
    .order_by(Escalation.id.desc())
    .limit(MOST_DANGERS)
)


async def look(session: AsyncSession) -> Standing:
    """How the queue stands now."""
    waiting, talks, turns, calls, newest, callbacks = (await session.execute(COUNTS)).one()
    dangers = [Danger(*row) for row in await session.execute(DANGERS)]
    return Standing(int(waiting), calls, dangers, (talks, turns, newest, callbacks))
