"""Calls for a person of staff."""

from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases import audit
from arrears.cases.kinds import EscalationReason, Holder
from arrears.cases.models import Conversation, Escalation
from arrears.cases.verification import verified_case_id
from arrears.clock import now


async def call_staff(
    session: AsyncSession,
    conversation_id: UUID,
    reason: EscalationReason,
    *,
    key: str,
    arrangement_id: int | None = None,
    hand_over: bool = True,
) -> None:
    """Put a conversation before staff; asked twice under one `key`, it is done once.

    With `hand_over` the conversation waits in the queue and the bot steps back; without it the bot
    goes on while staff looks at something, such as an arrangement that needs approval.
    """
    known = await session.scalar(select(Escalation.id).where(Escalation.key == key))
    if known is not None:
        return
    case_id = await verified_case_id(session, conversation_id)
    await session.execute(
        insert(Escalation).values(
            conversation_id=conversation_id,
            case_id=case_id,
            arrangement_id=arrangement_id,
            reason=reason,
            opened_at=now(),
            key=key,
        )
    )
    if hand_over:
        await session.execute(
            update(Conversation)
            .where(Conversation.id == conversation_id, Conversation.holder == Holder.BOT)
            .values(holder=Holder.QUEUE)
        )
    await audit.record(
        session,
        "staff:called",
        actor="bot",
        case_id=case_id,
        conversation_id=conversation_id,
        reason=reason.value,
    )
