"""How long people waited for a person of staff."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.durations import Durations
from arrears.cases.figures.moments import seconds_of
from arrears.cases.holders import HANDED_BACK, PASSED, SENT_TO_TEAM, TAKEN
from arrears.cases.kinds import Holder
from arrears.cases.models import AuditEvent, Conversation, Escalation


class End(StrEnum):
    """How waiting for staff ended."""

    TAKEN = "taken"
    """Somebody took the talk."""
    CLOSED = "closed"
    """Staff dealt with the call, without taking the talk."""
    WITH_BOT = "with_bot"
    """The bot went on: the person went back to it, or never left it."""
    WAITING = "waiting"
    """Not yet."""


@dataclass(frozen=True)
class Waiting:
    """How long it took until the talk was taken, and how many calls ended in which way."""

    durations: Durations
    by_end: Mapping[End, int]


earlier = aliased(AuditEvent)
TAKEN_AT = (
    select(func.min(AuditEvent.at))
    .where(
        AuditEvent.conversation_id == Escalation.conversation_id,
        AuditEvent.act == TAKEN,
        AuditEvent.at >= Escalation.opened_at,
    )
    .correlate(Escalation)
    .scalar_subquery()
)
LAST_CHANGE_OF_HANDS = (
    select(earlier.act)
    .where(
        earlier.conversation_id == Escalation.conversation_id,
        earlier.act.in_([TAKEN, PASSED, SENT_TO_TEAM, HANDED_BACK]),
        earlier.at < Escalation.opened_at,
    )
    .order_by(earlier.id.desc())
    .limit(1)
    .correlate(Escalation)
    .scalar_subquery()
)
NOT_WITH_STAFF = func.coalesce(LAST_CHANGE_OF_HANDS, "").not_in([TAKEN, PASSED])


async def waiting_times(session: AsyncSession, asked: Asked) -> Waiting:
    """From each call for staff in the period until a person of staff took the talk.

    A call while a person of staff already has the talk is no waiting, and does not count.
    """
    calls = (
        select(
            Escalation.opened_at,
            Escalation.closed_at,
            Conversation.holder,
            TAKEN_AT.label("taken_at"),
        )
        .join(Conversation, Conversation.id == Escalation.conversation_id)
        .where(
            asked.covers(Escalation.opened_at),
            asked.was_had(Escalation.conversation_id),
            NOT_WITH_STAFF,
        )
        .cte("calls")
        # Or each time that was looked up is looked up again wherever it is used.
        .prefix_with("MATERIALIZED")
    )
    call = calls.c
    in_time = or_(call.closed_at.is_(None), call.taken_at <= call.closed_at)
    end = case(
        (and_(call.taken_at.is_not(None), in_time), End.TAKEN.value),
        (call.closed_at.is_not(None), End.CLOSED.value),
        (call.holder == Holder.QUEUE, End.WAITING.value),
        else_=End.WITH_BOT.value,
    )
    waited = seconds_of(call.taken_at) - seconds_of(call.opened_at)
    each = select(end.label("end"), waited.label("seconds")).subquery()
    rows = await session.execute(
        select(each.c.end, each.c.seconds, func.count()).group_by(each.c.end, each.c.seconds)
    )
    return _waiting([(End(end), seconds, count) for end, seconds, count in rows])


def _waiting(rows: list[tuple[End, int | None, int]]) -> Waiting:
    taken = (
        (seconds, count) for end, seconds, count in rows if end is End.TAKEN and seconds is not None
    )
    by_end = {one: sum(count for end, _, count in rows if end is one) for one in End}
    return Waiting(Durations.of(taken), by_end)
