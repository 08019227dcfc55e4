"""Why staff was called."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.kinds import EscalationReason
from arrears.cases.models import Escalation


@dataclass(frozen=True)
class Calls:
    """How many calls there were, and how many of them staff has closed."""

    made: int
    closed: int


async def calls_by_reason(session: AsyncSession, asked: Asked) -> Mapping[EscalationReason, Calls]:
    """The calls for staff in the period, by reason; a talk counts once for each call."""
    counted = (
        select(Escalation.reason, func.count(), func.count(Escalation.closed_at))
        .where(asked.covers(Escalation.opened_at), asked.was_had(Escalation.conversation_id))
        .group_by(Escalation.reason)
    )
    rows = await session.execute(counted)
    found = {reason: Calls(made, closed) for reason, made, closed in rows}
    return {reason: found.get(reason, Calls(0, 0)) for reason in EscalationReason}
