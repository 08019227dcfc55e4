"""Writes into the conversation log, within a transaction that the caller holds."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Author, Holder, MessageState
from arrears.cases.models import Conversation, Message
from arrears.chat.records import (
    ChoiceNotOffered,
    ConversationNotFound,
    Inbound,
    Reply,
    Unanswered,
)
from arrears.clock import now


async def next_sequences(
    session: AsyncSession, conversation_id: UUID, count: int = 1, **changes: Any
) -> int:
    """Claim the next `count` sequence numbers; the last of them."""
    last: int | None = await session.scalar(
        update(Conversation)
        .where(Conversation.id == conversation_id)
        .values(last_sequence=Conversation.last_sequence + count, **changes)
        .returning(Conversation.last_sequence)
    )
    if last is None:
        raise ConversationNotFound(conversation_id)
    return last


async def close(
    session: AsyncSession,
    message: Unanswered,
    replies: Sequence[Reply],
    author: Author,
    outcome: MessageState,
) -> Holder:
    """Mark a message and write its replies, withheld when staff took over; who holds the talk."""
    current = (
        await session.execute(
            select(Conversation.turn, Conversation.holder)
            .where(Conversation.id == message.conversation_id)
            .with_for_update()
        )
    ).one()
    marked = await session.scalar(
        update(Message)
        .where(Message.id == message.id, Message.state == MessageState.RECEIVED)
        .values(state=outcome)
        .returning(Message.id)
    )
    if marked is not None:
        state = MessageState.SENT if current.turn == message.turn else MessageState.WITHHELD
        await append(session, message.conversation_id, replies, author, state)
    return Holder(current.holder)


async def append(
    session: AsyncSession,
    conversation_id: UUID,
    replies: Sequence[Reply],
    author: Author,
    state: MessageState,
) -> None:
    """Add messages to a conversation, in order."""
    if not replies:
        return
    last = await next_sequences(session, conversation_id, len(replies))
    moment = now()
    await session.execute(
        insert(Message),
        [
            {
                "id": uuid4(),
                "conversation_id": conversation_id,
                "sequence": last - len(replies) + position,
                "author": author,
                "state": state,
                "at": moment,
                "text": reply.text,
                "buttons": list(reply.buttons) or None,
                "card": reply.card,
            }
            for position, reply in enumerate(replies, start=1)
        ],
    )


async def check_offered(session: AsyncSession, conversation_id: UUID, inbound: Inbound) -> None:
    """Only what was offered after the person's latest message may be chosen."""
    known = await session.scalar(
        select(
            exists().where(
                Message.conversation_id == conversation_id,
                Message.client_id == inbound.client_id,
            )
        )
    )
    if known:
        return
    latest = (
        select(Message.sequence)
        .where(Message.conversation_id == conversation_id, Message.author == Author.PERSON)
        .order_by(Message.sequence.desc())
        .limit(1)
        .scalar_subquery()
    )
    offers = await session.scalars(
        select(Message.buttons).where(
            Message.conversation_id == conversation_id,
            Message.sequence > func.coalesce(latest, 0),
            Message.state == MessageState.SENT,
            Message.buttons.is_not(None),
        )
    )
    payloads = {button["payload"] for buttons in offers for button in buttons or ()}
    if inbound.payload not in payloads:
        raise ChoiceNotOffered(inbound.payload)
