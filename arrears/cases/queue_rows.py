"""What the rows of the queue tell: only of those conversations that a page shows."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, case, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Author, Channel, EscalationReason, Holder
from arrears.cases.models import Case, Conversation, Escalation, Message, Staff, Team
from arrears.cases.queue import DUE, IS_OPEN

IMPORTANCE = {reason: place for place, reason in enumerate(EscalationReason)}


@dataclass(frozen=True)
class Talk:
    """A conversation on the queue. `about` is the case that we ourselves wrote about."""

    id: UUID
    channel: Channel
    holder: Holder
    held_by: str | None
    team: str | None
    language: str | None
    case_id: int | None
    about: str | None
    said: str | None
    due_on: date | None
    since: datetime
    reasons: Sequence[EscalationReason]


# Built once: building them anew costs more than running them.
LAST_SAID = (
    select(Message.text)
    .where(Message.conversation_id == Conversation.id, Message.author == Author.PERSON)
    .order_by(Message.sequence.desc())
    .limit(1)
    .scalar_subquery()
)
IS_PROVEN = Conversation.verified_at.is_not(None)
WAITS_FOR_TEAM = and_(Team.id == Conversation.team_id, Conversation.holder == Holder.QUEUE)
TALKS = (
    select(
        Conversation.id,
        Conversation.channel,
        Conversation.holder,
        Staff.display_name.label("held_by"),
        Team.name.label("team"),
        Conversation.language,
        case((IS_PROVEN, Conversation.verified_case_id)).label("case_id"),
        case((~IS_PROVEN, Case.number)).label("about"),
        LAST_SAID.label("said"),
        DUE.c.due_on,
        Conversation.started_at.label("since"),
    )
    .outerjoin(Staff, Staff.id == Conversation.held_by_id)
    .outerjoin(Team, WAITS_FOR_TEAM)
    .outerjoin(Case, Case.id == Conversation.about_case_id)
    .outerjoin(DUE, DUE.c.talk == Conversation.id)
    .where(Conversation.id.in_(bindparam("talks", expanding=True)))
)
CALLS = select(Escalation.conversation_id, Escalation.reason, Escalation.opened_at).where(
    IS_OPEN, Escalation.conversation_id.in_(bindparam("talks", expanding=True))
)


async def find_talks(session: AsyncSession, ids: Sequence[UUID]) -> Mapping[UUID, Talk]:
    """What the rows of these conversations tell."""
    calls: defaultdict[UUID, list[tuple[EscalationReason, datetime]]] = defaultdict(list)
    for talk, reason, opened_at in await session.execute(CALLS, {"talks": ids}):
        calls[talk].append((reason, opened_at))
    return {
        row.id: _talk(row._asdict(), calls[row.id])
        for row in await session.execute(TALKS, {"talks": ids})
    }


def _talk(facts: Mapping[str, Any], calls: Collection[tuple[EscalationReason, datetime]]) -> Talk:
    """It waits since the first open call; without any, since the conversation began."""
    since = min((opened_at for _, opened_at in calls), default=facts["since"])
    reasons = sorted({reason for reason, _ in calls}, key=IMPORTANCE.__getitem__)
    return Talk(**{**facts, "since": since, "reasons": reasons})
