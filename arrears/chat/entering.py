"""Writes into the conversation log, within a transaction that the caller holds."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Row, exists, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from arrears.cases.kinds import Author, Channel, Holder, MessageState
from arrears.cases.models import Address, Message
from arrears.cases.store import Tables
from arrears.cases.verification import VERIFIED_TIME
from arrears.chat.records import (
    Answered,
    ChoiceNotOffered,
    ConversationNotFound,
    Entry,
    Inbound,
    Received,
    Reply,
    Standing,
    Unanswered,
    Understood,
)
from arrears.chat.statements import (
    ADD,
    ADD_AND_TAKE_IF_NEXT,
    CLAIM,
    CLAIM_FOR_PERSON,
    CORRECT,
    LATEST_OF_PERSON,
    MARK,
    OFFERS,
)
from arrears.clock import now

# Nobody says the same again so soon on purpose.
TWICE_WITHIN = timedelta(seconds=2)

# Who says later that they meant something else, means something else again.
CORRECTS_WITHIN = timedelta(minutes=5)

type Claimed = Row[int, int, Holder, Channel, datetime | None]


class AlreadyAnswered(Exception):
    """The message was answered before, or another process is at it: nothing of this may stay."""


async def claim(tables: Tables, conversation_id: UUID, count: int) -> Claimed:
    """Claim the next `count` sequence numbers: the last of them, the turn, and who holds the talk.

    The first statement of every write: it makes writers of one conversation wait for each other.
    """
    return await _claimed(tables, CLAIM, {"conversation": conversation_id, "count": count})


async def claim_for_person(
    tables: Tables, conversation_id: UUID, count: int, *, via: Channel
) -> Claimed:
    """The same when the person speaks: a verification stays alive, and answers go there."""
    moment = now()
    claimed = await _claimed(
        tables,
        CLAIM_FOR_PERSON,
        {
            "conversation": conversation_id,
            "count": count,
            "via": via,
            "moment": moment,
            "since": moment - VERIFIED_TIME,
        },
    )
    if via is not Channel.WEB:
        await _heard_from(tables, conversation_id, via)
    return claimed


async def keep(
    tables: Tables, conversation_id: UUID, inbound: Inbound, *, via: Channel, worker_id: UUID
) -> Received:
    """Add what a person said, to be answered by this process if it is next. Or ChoiceNotOffered."""
    claimed = await claim_for_person(tables, conversation_id, 1, via=via)
    if inbound.payload is not None:
        await _check_offered(tables, conversation_id, inbound)
    last, turn, holder, channel, _ = claimed
    entry = _said(inbound, last)
    row = _row(conversation_id, entry, MessageState.RECEIVED) | {
        "payload": inbound.payload,
        "provider_id": inbound.provider_id,
        "typed": inbound.typed,
    }
    if inbound.typed and await _said_just_now(tables, conversation_id, inbound):
        await tables.execute(ADD, row | {"state": MessageState.DOUBLED})
        return Received(entry)
    asked = {"conversation": conversation_id, "own": last, "worker": worker_id}
    if await tables.scalar(ADD_AND_TAKE_IF_NEXT, row | asked) is None:
        return Received(entry)
    return Received(
        entry,
        Unanswered(
            id=row["id"],
            conversation_id=conversation_id,
            sequence=last,
            text=inbound.text,
            payload=inbound.payload,
            attempts=0,
            holder=holder,
            turn=turn,
            channel=channel,
            at=entry.at,
            typed=inbound.typed,
        ),
    )


async def keep_as_answered(
    tables: Tables,
    conversation_id: UUID,
    inbound: Inbound,
    replies: Sequence[Reply],
    *,
    via: Channel,
) -> tuple[Channel, list[Entry]]:
    """Add what a person said with what the channel itself says to it: where, and all entries."""
    count = 1 + len(replies)
    last, _, _, channel, _ = await claim_for_person(tables, conversation_id, count, via=via)
    said = _said(inbound, last - len(replies))
    row = _row(conversation_id, said, MessageState.ANSWERED)
    await tables.execute(ADD, row | {"provider_id": inbound.provider_id})
    entries = number(replies, Author.NOTICE, last)
    await write(tables, conversation_id, entries, MessageState.SENT)
    return channel, [said, *entries]


async def close(
    tables: Tables,
    message: Unanswered,
    replies: Sequence[Reply],
    author: Author,
    outcome: MessageState,
    *,
    understood: Understood | None,
    worker_id: UUID,
) -> tuple[Channel, Answered]:
    """Mark a message and write its replies, withheld when staff took over. Or AlreadyAnswered.

    Gives where they are said, and what it came to.
    """
    conversation_id = message.conversation_id
    claimed = await claim(tables, conversation_id, len(replies))
    last, turn, holder, channel, verified_at = claimed
    marked = await tables.execute(
        MARK,
        {
            "conversation": conversation_id,
            "own": message.sequence,
            "worker": worker_id,
            "outcome": outcome,
            "understood_as": understood and understood.intent,
            "how_sure": understood and understood.confidence,
            "is_unclear": understood and understood.not_understood,
        },
    )
    more = marked.scalars().first()
    if more is None:
        raise AlreadyAnswered
    if understood is not None and message.corrects:
        await _note_correction(tables, message)
    entries = number(replies, author, last)
    standing = None
    if holder is not Holder.PERSON:
        verified = verified_at is not None and verified_at > now() - VERIFIED_TIME
        standing = Standing(holder, verified, handled=message.sequence if more else last)
    if turn == message.turn:
        await write(tables, conversation_id, entries, MessageState.SENT)
        return channel, Answered(holder, entries, more, standing)
    await write(tables, conversation_id, entries, MessageState.WITHHELD)
    return channel, Answered(holder, [], more, standing)


async def _note_correction(tables: Tables, message: Unanswered) -> None:
    """The bot took what the person said just before for something that they did not mean."""
    await tables.execute(
        CORRECT,
        {
            "conversation": message.conversation_id,
            "own": message.sequence,
            "together": message.id,
            "since": message.at - CORRECTS_WITHIN,
        },
    )


def number(replies: Sequence[Reply], author: Author, last: int) -> list[Entry]:
    """Replies as entries of the log, the last of them with the number `last`."""
    moment = now()
    first = last - len(replies) + 1
    return [
        Entry(sequence, author, reply.text, None, reply.buttons, reply.card, moment)
        for sequence, reply in enumerate(replies, start=first)
    ]


async def write(
    tables: Tables,
    conversation_id: UUID,
    entries: Sequence[Entry],
    state: MessageState,
    **more: Any,
) -> None:
    """Add entries to a conversation, with what else its log keeps of all of them."""
    if entries:
        rows = [_row(conversation_id, entry, state) | more for entry in entries]
        await tables.execute(ADD, rows)


async def offers(tables: Tables, conversation_id: UUID) -> list[dict[str, str]]:
    """The buttons that were offered after the person's latest message, in order."""
    found = await tables.scalars(OFFERS, {"conversation": conversation_id})
    return [button for buttons in found for button in buttons or ()]


async def numbered_offers(tables: Tables, conversation_id: UUID) -> list[dict[str, str]]:
    """Those of them that came with one answer, the latest: numbers on a telephone are of these."""
    found = (await tables.execute(OFFERS, {"conversation": conversation_id})).all()
    # What is said at one moment is one answer.
    return [button for buttons, at in found if at == found[-1].at for button in buttons]


async def _heard_from(tables: Tables, conversation_id: UUID, via: Channel) -> None:
    await tables.execute(
        update(Address)
        .where(Address.conversation_id == conversation_id, Address.channel == via)
        .values(heard_at=now())
        .execution_options(synchronize_session=False)
    )


async def _claimed(
    tables: Tables, statement: ReturningUpdate[Any], values: dict[str, Any]
) -> Claimed:
    row: Claimed | None = (await tables.execute(statement, values)).one_or_none()
    if row is None:
        raise ConversationNotFound(values["conversation"])
    return row


def _said(inbound: Inbound, sequence: int) -> Entry:
    return Entry(sequence, Author.PERSON, inbound.text, inbound.client_id, (), None, now())


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


async def _said_just_now(tables: Tables, conversation_id: UUID, inbound: Inbound) -> bool:
    """Whether the very same was the latest that the person said, a moment ago."""
    latest = (
        await tables.execute(LATEST_OF_PERSON, {"conversation": conversation_id})
    ).one_or_none()
    if latest is None or latest.at < now() - TWICE_WITHIN:
        return False
    said, again = (latest.text, latest.payload), (inbound.text, inbound.payload)
    return said == again and latest.client_id != inbound.client_id


async def _check_offered(tables: Tables, conversation_id: UUID, inbound: Inbound) -> None:
    """Only what was offered after the person's latest message may be chosen."""
    known = await tables.scalar(
        select(
            exists().where(
                Message.conversation_id == conversation_id,
                Message.client_id == inbound.client_id,
            )
        )
    )
    if known:
        return
    on_offer = await offers(tables, conversation_id)
    if inbound.payload not in {button["payload"] for button in on_offer}:
        raise ChoiceNotOffered(inbound.payload)
