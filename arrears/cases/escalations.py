"""Calls for a person of staff."""

from uuid import UUID

from sqlalchemy import bindparam, exists, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases import audit
from arrears.cases.acting import Actor, Refused, note
from arrears.cases.kinds import EscalationReason, Holder
from arrears.cases.models import Conversation, Escalation
from arrears.cases.staff import access_staff
from arrears.cases.verification import verified_case_id
from arrears.clock import now

# Built once: building it anew costs more than running it.
HELD_ESCALATION = (
    select(Escalation)
    .where(Escalation.id == bindparam("escalation"))
    .with_for_update()
    .execution_options(populate_existing=True)
)
OPEN_CALLS = (
    select(Escalation)
    .where(Escalation.conversation_id == bindparam("conversation"), Escalation.closed_at.is_(None))
    .order_by(Escalation.id)
    .with_for_update()
    .execution_options(populate_existing=True)
)
IS_CALLED = select(
    exists().where(
        Escalation.conversation_id == bindparam("conversation"),
        Escalation.reason == bindparam("why"),
        Escalation.closed_at.is_(None),
    )
)


CALL_UNDER_KEY = select(Escalation.id).where(Escalation.key == bindparam("key"))


class EscalationUnknown(Refused):
    """There is no such call for staff."""


async def call_staff(
    session: AsyncSession,
    conversation_id: UUID,
    reason: EscalationReason,
    *,
    key: str,
    case_id: int | None = None,
    arrangement_id: int | None = None,
    hand_over: bool = True,
) -> None:
    """Put a conversation before staff; asked twice under one `key`, it is done once.

    With `hand_over` the conversation waits in the queue and the bot steps back; without it the bot
    goes on while staff looks at something, such as an arrangement that needs approval. It is about
    the case that the conversation is verified for, unless a `case_id` is given.
    """
    known = await session.scalar(select(Escalation.id).where(Escalation.key == key))
    if known is not None:
        return
    case_id = case_id or await verified_case_id(session, conversation_id)
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


async def is_called(session: AsyncSession, conversation_id: UUID, reason: EscalationReason) -> bool:
    """Whether staff was called to this conversation for that, and has not closed it."""
    asked = {"conversation": conversation_id, "why": reason}
    return bool(await session.scalar(IS_CALLED, asked))


async def was_called_for(session: AsyncSession, conversation_id: UUID, message_id: UUID) -> bool:
    """Whether a message had staff called, by whatever it asked for."""
    of_message = Escalation.key.startswith(f"{message_id}:")
    asked = exists().where(Escalation.conversation_id == conversation_id, of_message)
    return bool(await session.scalar(select(asked)))


async def close_escalation(session: AsyncSession, escalation_id: int, *, by: Actor) -> Escalation:
    """Staff has looked at what it was called for; closed once, it stays closed by whoever did.

    Raises NotActiveStaff or EscalationUnknown.
    """
    closer = await access_staff(session, by.staff_id)
    found = await session.scalars(HELD_ESCALATION, {"escalation": escalation_id})
    escalation = found.one_or_none()
    if escalation is None:
        raise EscalationUnknown(escalation_id)
    if escalation.closed_at is None:
        await _close(session, escalation, closer.id)
    return escalation


async def close_calls(session: AsyncSession, conversation_id: UUID, *, by: Actor) -> None:
    """Staff has dealt with all that it was called to a conversation for. Raises NotActiveStaff."""
    closer = await access_staff(session, by.staff_id)
    for escalation in await session.scalars(OPEN_CALLS, {"conversation": conversation_id}):
        await _close(session, escalation, closer.id)


async def _close(session: AsyncSession, escalation: Escalation, closer_id: int) -> None:
    escalation.closed_at = now()
    await note(
        session,
        "staff:call_closed",
        Actor.staff(closer_id, escalation.conversation_id),
        case_id=escalation.case_id,
        escalation_id=escalation.id,
        reason=escalation.reason.value,
    )


async def close_call(session: AsyncSession, key: str, *, by: Actor) -> None:
    """Staff did what a message asked for: the call under its key is closed, if there is one.

    Raises NotActiveStaff.
    """
    escalation_id = await session.scalar(CALL_UNDER_KEY, {"key": key})
    if escalation_id is not None:
        await close_escalation(session, escalation_id, by=by)
