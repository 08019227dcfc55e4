"""Writes into the conversation log, within a transaction that the caller holds."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Row, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.dml import ReturningUpdate

from arrears.cases.kinds import Author, Channel, Holder, MessageState
from arrears.cases.models import Message
from arrears.cases.verification import VERIFIED_TIME
from arrears.chat.records import (
    Answered,
    ChoiceNotOffered,
    ConversationNotFound,
    Entry,
    Inbound,
    Received,
    Reply,
    Unanswered,
)
from arrears.chat.statements import ADD, ADD_AND_SEE_IF_NEXT, CLAIM, CLAIM_FOR_PERSON, MARK
from arrears.clock import now


class AlreadyAnswered(Exception):
    """The message was answered before: nothing of this transaction may stay."""


async def claim(
    session: AsyncSession, conversation_id: UUID, count: int
) -> Row[int, int, Holder, Channel]:
    """Claim the next `count` sequence numbers: the last of them, the turn, and who holds the talk.

    The first statement of every write: it makes writers of one conversation wait for each other.
    """
    return await _claimed(session, CLAIM, {"conversation": conversation_id, "count": count})


async def keep(session: AsyncSession, conversation_id: UUID, inbound: Inbound) -> Received:
    """Add what a person said, to be answered. Raises ChoiceNotOffered.

    The person is there, so a verification stays alive.
    """
    moment = now()
    claimed = await _claimed(
        session,
        CLAIM_FOR_PERSON,
        {
            "conversation": conversation_id,
            "count": 1,
            "moment": moment,
            "since": moment - VERIFIED_TIME,
        },
    )
    if inbound.payload is not None:
        await _check_offered(session, conversation_id, inbound)
    last, turn, holder, channel = claimed
    entry = Entry(last, Author.PERSON, inbound.text, inbound.client_id, (), None, moment)
    row = _row(conversation_id, entry, MessageState.RECEIVED) | {"payload": inbound.payload}
    added = await session.execute(
        ADD_AND_SEE_IF_NEXT, row | {"conversation": conversation_id, "own": last}
    )
    if not added.scalar_one():
        return Received(entry)
    waits = Unanswered(
        row["id"], conversation_id, last, inbound.text, inbound.payload, 0, holder, turn, channel
    )
    return Received(entry, waits)


async def _claimed(
    session: AsyncSession, statement: ReturningUpdate[Any], values: dict[str, Any]
) -> Row[int, int, Holder, Channel]:
    row: Row[int, int, Holder, Channel] | None = (
        await session.execute(statement, values)
    ).one_or_none()
    if row is None:
        raise ConversationNotFound(values["conversation"])
    return row


async def close(
    session: AsyncSession,
    message: Unanswered,
    replies: Sequence[Reply],
    author: Author,
    outcome: MessageState,
) -> Answered:
    """Mark a message and write its replies, withheld when staff took over. Or AlreadyAnswered."""
    last, turn, holder, _ = await claim(session, message.conversation_id, len(replies))
    marked = await session.execute(MARK, {"message": message.id, "outcome": outcome})
    if marked.one_or_none() is None:
        raise AlreadyAnswered
    entries = number(replies, author, last)
    if turn == message.turn:
        await write(session, message.conversation_id, entries, MessageState.SENT)
        return Answered(holder, entries)
    await write(session, message.conversation_id, entries, MessageState.WITHHELD)
    return Answered(holder, [])


def number(replies: Sequence[Reply], author: Author, last: int) -> list[Entry]:
    """Replies as entries of the log, the last of them with the number `last`."""
    moment = now()
    first = last - len(replies) + 1
    return [
        Entry(sequence, author, reply.text, None, reply.buttons, reply.card, moment)
        for sequence, reply in enumerate(replies, start=first)
    ]


async def write(
    session: AsyncSession, conversation_id: UUID, entries: Sequence[Entry], state: MessageState
) -> None:
    """Add entries to a conversation."""
    if entries:
        await session.execute(ADD, [_row(conversation_id, entry, state) for entry in entries])


def _row(conversation_id: UUID, entry: Entry, state: MessageState) -> dict[str, Any]:
    return {
        "id": uuid4(),
        "conversation_id": conversation_id,
        "sequence": entry.sequence,
        "author": entry.author,
        "state": state,
        "at": entry.at,
        "text": entry.text,
        "payload": None,
        "client_id": entry.client_id,
        "buttons": list(entry.buttons) or None,
        "card": entry.card,
        "attempts": 0,
    }


async def _check_offered(session: AsyncSession, conversation_id: UUID, inbound: Inbound) -> None:
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
