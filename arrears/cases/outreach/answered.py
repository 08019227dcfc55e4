"""Answers to what we wrote of our own accord, also of somebody whom it was not meant for."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import bindparam, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.columns import Instant
from arrears.cases.escalations import call_staff
from arrears.cases.kinds import EscalationReason, OptOutPurpose
from arrears.cases.models import Address, Conversation, Outreach
from arrears.cases.opt_outs import opt_out
from arrears.clock import moment

# Whoever speaks later than this begins about something else.
ANSWERED_WITHIN = timedelta(days=7)

# Built once: building them anew costs more than running them.
WRITTEN_SINCE = select(
    exists().where(
        Outreach.conversation_id == bindparam("conversation"),
        Outreach.sent_at > bindparam("since", type_=Instant()),
    )
)
ADDRESSES = (
    select(Address).where(Address.conversation_id == bindparam("conversation")).order_by(Address.id)
)
ABOUT = select(Conversation.about_case_id).where(Conversation.id == bindparam("conversation"))


async def can_be_an_answer(session: AsyncSession, conversation_id: UUID) -> bool:
    """Whether what is said in a conversation now can be an answer to what we wrote there."""
    asked = {"conversation": conversation_id, "since": moment() - ANSWERED_WITHIN}
    return bool(await session.scalar(WRITTEN_SINCE, asked))


async def note_wrong_number(session: AsyncSession, conversation_id: UUID, *, key: str) -> None:
    """Somebody else than we meant answers: no more goes to their number, and staff looks at it."""
    by, of_talk = Actor.person(conversation_id), {"conversation": conversation_id}
    for one in list(await session.scalars(ADDRESSES, of_talk)):
        await opt_out(session, one.channel, one.address, purpose=OptOutPurpose.REMINDERS, by=by)
    await call_staff(
        session,
        conversation_id,
        EscalationReason.NEEDS_STAFF,
        key=key,
        case_id=await session.scalar(ABOUT, of_talk),
        hand_over=False,
    )
