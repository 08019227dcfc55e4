"""Whether a case may be talked about over WhatsApp, as its creditor decides.

WhatsApp's business policy restricts debt collection, so that nothing of a case is told there unless
its creditor says so: for all of its cases, or for premiums that it collects itself. By web chat and
SMS it always may be.
"""

from uuid import UUID

from sqlalchemy import bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from arrears.cases.kinds import Channel, Stage, WhatsAppUse
from arrears.cases.models import Case, Conversation

# Built once: building it anew costs more than running it.
CASES_OF_TALK = (
    select(Case)
    .join(
        Conversation,
        or_(Conversation.verified_case_id == Case.id, Conversation.about_case_id == Case.id),
    )
    .where(Conversation.id == bindparam("conversation"), Conversation.channel == Channel.WHATSAPP)
    .options(joinedload(Case.creditor), joinedload(Case.claims))
)


def may_be_told(case: Case, channel: Channel) -> bool:
    """Whether something of this case may be said over a channel."""
    if channel is not Channel.WHATSAPP:
        return True
    match case.creditor.whatsapp:
        case WhatsAppUse.ON:
            return True
        case WhatsAppUse.OWN_PREMIUM:
            return _is_own_premium(case)
        case WhatsAppUse.OFF:
            return False


async def is_told_elsewhere(session: AsyncSession, conversation_id: UUID) -> bool:
    """Whether the case that this talk is about may not be told where the person is now.

    That is the case that they proved to be theirs, or that we wrote to them about.
    """
    found = await session.scalars(CASES_OF_TALK, {"conversation": conversation_id})
    return any(not may_be_told(case, Channel.WHATSAPP) for case in found.unique())


def _is_own_premium(case: Case) -> bool:
    """Only premiums, and the creditor itself asks for them: no agency, bailiff or court yet."""
    has_agency = case.creditor.uses_agency and case.stage is not Stage.REMINDER
    before_court = case.stage in {Stage.REMINDER, Stage.EXTRAJUDICIAL}
    return before_court and not has_agency and all(claim.policy_id for claim in case.claims)
