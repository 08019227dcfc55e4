"""What happened in talks, written into the store with the time on a Dutch clock."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid4

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import (
    ArrangementState,
    Author,
    Channel,
    EscalationReason,
    Holder,
    MessageState,
)
from arrears.cases.models import (
    Arrangement,
    AuditEvent,
    Case,
    Conversation,
    Escalation,
    Instalment,
    Message,
)
from arrears.clock import AMSTERDAM
from tests.arrears.cases.records import add


def at(local: str) -> datetime:
    """`2026-03-23 09:30:10` on a Dutch clock."""
    return datetime.fromisoformat(local).replace(tzinfo=AMSTERDAM)


async def talk(
    session: AsyncSession,
    channel: Channel,
    *said_at: str,
    state: MessageState = MessageState.ANSWERED,
    holder: Holder = Holder.BOT,
) -> UUID:
    """A conversation in which a person wrote at these times."""
    talk_id = uuid4()
    # When a conversation began says nothing: on a telephone it goes on for years.
    began = {"holder": holder, "started_at": at("2026-01-01 12:00")}
    await session.execute(insert(Conversation).values(id=talk_id, channel=channel, **began))
    for local in said_at:
        await said(session, talk_id, local, state=state)
    return talk_id


async def said(
    session: AsyncSession,
    talk_id: UUID,
    local: str,
    *,
    author: Author = Author.PERSON,
    state: MessageState = MessageState.ANSWERED,
) -> None:
    """One message more."""
    last = select(func.count()).where(Message.conversation_id == talk_id)
    sequence = (await session.scalar(last) or 0) + 1
    message = {"sequence": sequence, "author": author, "state": state, "at": at(local)}
    await session.execute(
        insert(Message).values(id=uuid4(), conversation_id=talk_id, text="dag", **message)
    )


async def called(
    session: AsyncSession,
    talk_id: UUID,
    reason: EscalationReason,
    local: str,
    *,
    closed: str | None = None,
) -> None:
    """Staff was called."""
    call = {
        "reason": reason,
        "opened_at": at(local),
        "closed_at": closed and at(closed),
        "key": uuid4().hex,
    }
    await session.execute(insert(Escalation).values(conversation_id=talk_id, **call))


async def done(
    session: AsyncSession, talk_id: UUID, act: str, local: str, *, to: int | None = None
) -> None:
    """An act of the audit trail; of those that change hands, `to` says who has the talk then."""
    facts = {"hold": {"holder": "person", "turn": 1, "staff_id": to}} if to else {}
    await add(
        session,
        AuditEvent,
        conversation_id=talk_id,
        case_id=None,
        act=act,
        at=at(local),
        facts=facts,
    )


async def arranged(
    session: AsyncSession,
    number: str,
    state: ArrangementState,
    *,
    talk_id: UUID | None,
    proposed: str,
    agreed: bool = False,
    terms: tuple[tuple[str, str | None], ...] = (),
) -> None:
    """An arrangement for a case: fifty euros a term, each with its due day and when it was paid."""
    moment = at(proposed)
    facts = {
        "total": Decimal("50.00") * len(terms),
        "proposed_at": moment,
        "agreed_on": moment.date() if agreed else None,
        "conversation_id": talk_id,
        "case_id": await session.scalar(select(Case.id).where(Case.number == number)),
    }
    arrangement_id = await add(session, Arrangement, **facts)
    for position, (due_on, paid_on) in enumerate(terms, start=1):
        term = {
            "position": position,
            "due_on": at(due_on).date(),
            "paid_on": paid_on and at(paid_on).date(),
            "amount": Decimal("50.00"),
        }
        await session.execute(insert(Instalment).values(arrangement_id=arrangement_id, **term))
    await session.execute(
        update(Arrangement).where(Arrangement.id == arrangement_id).values(state=state)
    )
