"""Whether what was written of our own accord may still go, looked at as it is about to."""

from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import Case, Conversation
from arrears.cases.outreach.whynot import why_not
from arrears.cases.situation import situation_of
from arrears.cases.whole_case import WHOLE_CASE
from arrears.clock import day_of, moment
from arrears.law.contact_hours import may_approach

# Built once: building it anew costs more than running it.
ABOUT = (
    select(Case)
    .join(Conversation, Conversation.about_case_id == Case.id)
    .where(Conversation.id == bindparam("conversation"))
    .options(*WHOLE_CASE)
)


async def may_still_go(session: AsyncSession, conversation_id: UUID) -> bool:
    """Whether it is an hour for it, and nothing came up since that keeps all back."""
    at = moment()
    if not may_approach(at):
        return False
    found = await session.scalars(ABOUT, {"conversation": conversation_id})
    case = found.unique().one_or_none()
    if case is None:
        return False
    situation = await situation_of(session, case, on=day_of(at))
    return await why_not(session, situation) is None
