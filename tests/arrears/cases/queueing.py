"""Conversations that wait for staff, for the tests of the queue."""

from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import insert, update

from arrears.cases.acting import Actor
from arrears.cases.escalations import call_staff
from arrears.cases.holders import take_over
from arrears.cases.kinds import Author, EscalationReason, MessageState
from arrears.cases.models import Conversation, Message
from arrears.cases.store import Store
from arrears.clock import now
from tests.arrears.case_lines import conversation, verified_conversation
from tests.arrears.cases.desk import do

REQUESTED = EscalationReason.REQUESTED


async def called(
    store: Store,
    reason: EscalationReason = REQUESTED,
    *,
    talk: UUID | None = None,
    hand_over: bool = True,
    **facts: Any,
) -> UUID:
    """A conversation, a new one unless it is given, for which staff is called now."""
    talk = talk or await conversation(store)
    await do(store, call_staff, talk, reason, key=uuid4().hex, hand_over=hand_over, **facts)
    return talk


async def called_for_case(store: Store, number: str = "2026-000123") -> UUID:
    """The same by somebody who has proved that this case is theirs."""
    return await called(store, talk=await verified_conversation(store, number))


async def taken(store: Store, talk: UUID, by: Actor) -> UUID:
    """The conversation, after somebody of staff took it."""
    await do(store, take_over, talk, by=by)
    return talk


async def changed(store: Store, talk: UUID, **values: Any) -> UUID:
    """The conversation, with other values in its row."""
    async with store.writing() as session:
        await session.execute(update(Conversation).where(Conversation.id == talk).values(values))
    return talk


async def said(store: Store, talk: UUID, text: str, *, sequence: int = 1) -> None:
    """The person of a conversation says something."""
    async with store.writing() as session:
        await session.execute(
            insert(Message).values(
                id=uuid4(),
                conversation_id=talk,
                sequence=sequence,
                author=Author.PERSON,
                state=MessageState.ANSWERED,
                at=now(),
                text=text,
            )
        )
