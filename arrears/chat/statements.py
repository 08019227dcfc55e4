"""The log's everyday statements, built once: building one anew costs more than running it."""

from typing import Any, cast

from sqlalchemy import (
    Case,
    Column,
    Table,
    Uuid,
    and_,
    bindparam,
    case,
    exists,
    false,
    func,
    insert,
    null,
    or_,
    select,
    true,
    update,
)

from arrears.cases.columns import Instant
from arrears.cases.kinds import Author, Holder, MessageState
from arrears.cases.models import Conversation, Message, Staff, Worker
from arrears.cases.verification import kept_alive

conversations = cast("Table", Conversation.__table__)
messages = cast("Table", Message.__table__)
workers = cast("Table", Worker.__table__)
staff = cast("Table", Staff.__table__)
earlier, later = messages.alias("earlier"), messages.alias("later")

THIS_CONVERSATION = conversations.c.id == bindparam("conversation")
OF_CONVERSATION = messages.c.conversation_id == bindparam("conversation")
WAITS = messages.c.state == MessageState.RECEIVED
ME = bindparam("worker", type_=Uuid())
MOMENT, SINCE = bindparam("moment", type_=Instant()), bindparam("since", type_=Instant())

CLAIM = (
    update(conversations)
    .where(THIS_CONVERSATION)
    .values(last_sequence=conversations.c.last_sequence + bindparam("count"))
    .returning(
        conversations.c.last_sequence,
        conversations.c.turn,
        conversations.c.holder,
        conversations.c.channel,
        conversations.c.verified_at,
    )
)

# The person is there, so a verification stays alive, and a talk that was closed goes on; and they
# are answered where they speak.
CLAIM_FOR_PERSON = CLAIM.values(
    verified_at=kept_alive(MOMENT, SINCE),
    channel=bindparam("via", type_=conversations.c.channel.type),
    closed_at=null(),
)

ADD = insert(messages)

# Asked as the message is written, which waits for other writers of its conversation.
_IS_NEXT = ~exists().where(
    earlier.c.conversation_id == bindparam("conversation"),
    earlier.c.sequence < bindparam("own"),
    earlier.c.state == MessageState.RECEIVED,
)
ADD_AND_TAKE_IF_NEXT = ADD.values(worker_id=case((_IS_NEXT, ME), else_=null())).returning(
    messages.c.worker_id
)

LATEST_OF_PERSON = (
    select(messages.c.text, messages.c.payload, messages.c.client_id, messages.c.at)
    .where(OF_CONVERSATION, messages.c.author == Author.PERSON)
    .order_by(messages.c.sequence.desc())
    .limit(1)
)


def _of_last(name: str, column: Column[Any]) -> Case[Any]:
    """A value for the last of those that are answered together: it stands for them all."""
    return case(
        (messages.c.sequence == bindparam("own"), bindparam(name, type_=column.type)),
        else_=column,
    )


# All that is answered together: what comes before this message was answered before it.
MARK = (
    update(messages)
    .where(
        OF_CONVERSATION,
        WAITS,
        messages.c.sequence <= bindparam("own"),
        messages.c.worker_id == ME,
    )
    .values(
        state=bindparam("outcome"),
        intent=_of_last("understood_as", messages.c.intent),
        confidence=_of_last("how_sure", messages.c.confidence),
        not_understood=_of_last("is_unclear", messages.c.not_understood),
    )
    .returning(
        exists().where(
            later.c.conversation_id == bindparam("conversation"),
            later.c.sequence > bindparam("own"),
            later.c.state == MessageState.RECEIVED,
        )
    )
)

_SAID_BEFORE = (
    select(earlier.c.id)
    .where(
        earlier.c.conversation_id == bindparam("conversation"),
        earlier.c.author == Author.PERSON,
        earlier.c.sequence < bindparam("own"),
        earlier.c.state != MessageState.DOUBLED,
        # Not a part of what is answered now.
        or_(
            earlier.c.answered_with.is_(None),
            earlier.c.answered_with != bindparam("together", type_=Uuid()),
        ),
    )
    .order_by(earlier.c.sequence.desc())
    .limit(1)
    .scalar_subquery()
)
# A button was pressed on purpose, and a colleague understands: only what the bot read.
CORRECT = (
    update(messages)
    .where(
        messages.c.id == _SAID_BEFORE,
        messages.c.not_understood.is_not(None),
        messages.c.at >= SINCE,
    )
    .values(corrected=true())
)

ENTRY = select(
    messages.c.sequence,
    messages.c.author,
    messages.c.text,
    messages.c.client_id,
    messages.c.buttons,
    messages.c.card,
    messages.c.at,
    staff.c.display_name.label("by"),
).select_from(messages.outerjoin(staff, staff.c.id == messages.c.staff_id))

ENTRIES_AFTER = ENTRY.where(
    OF_CONVERSATION,
    messages.c.sequence > bindparam("after"),
    messages.c.state != MessageState.WITHHELD,
).order_by(messages.c.sequence)

_LATEST_SAID = (
    select(earlier.c.sequence)
    .where(
        earlier.c.conversation_id == bindparam("conversation"),
        earlier.c.author == Author.PERSON,
        earlier.c.state != MessageState.DOUBLED,
    )
    .order_by(earlier.c.sequence.desc())
    .limit(1)
    .scalar_subquery()
)
# What was offered after the person's latest message.
OFFERS = (
    select(messages.c.buttons, messages.c.at)
    .where(
        OF_CONVERSATION,
        or_(_LATEST_SAID.is_(None), messages.c.sequence > _LATEST_SAID),
        messages.c.state == MessageState.SENT,
        messages.c.buttons.is_not(None),
    )
    .order_by(messages.c.sequence)
)

IS_ALIVE = exists().where(workers.c.id == messages.c.worker_id, workers.c.alive_until > MOMENT)
_OLDEST_WAITING = (
    select(earlier.c.id)
    .where(
        earlier.c.conversation_id == bindparam("conversation"),
        earlier.c.state == MessageState.RECEIVED,
    )
    .order_by(earlier.c.sequence)
    .limit(1)
    .scalar_subquery()
)
# Nobody else is at it: who was, is gone.
TAKE_OLDEST = (
    update(messages)
    .where(
        messages.c.id == _OLDEST_WAITING,
        WAITS,
        or_(messages.c.worker_id.is_(None), messages.c.worker_id == ME, ~IS_ALIVE),
    )
    .values(worker_id=ME)
    .returning(messages.c.id)
)

ANSWER_TOGETHER = (
    update(messages)
    .where(OF_CONVERSATION, WAITS, messages.c.sequence <= bindparam("own"))
    .values(worker_id=ME, answered_with=bindparam("message"))
)

FIRST_UNANSWERED = (
    select(func.min(messages.c.sequence))
    .where(messages.c.conversation_id == conversations.c.id, WAITS)
    .scalar_subquery()
)

HAS_TALK = and_(staff.c.id == conversations.c.held_by_id, conversations.c.holder == Holder.PERSON)
STANDING = (
    select(
        conversations.c.holder,
        func.coalesce(conversations.c.verified_at > SINCE, false()).label("verified"),
        func.coalesce(FIRST_UNANSWERED - 1, conversations.c.last_sequence).label("handled"),
        staff.c.display_name.label("by"),
    )
    .select_from(conversations.outerjoin(staff, HAS_TALK))
    .where(THIS_CONVERSATION)
)

WAITING = (
    select(
        messages.c.id,
        messages.c.conversation_id,
        messages.c.sequence,
        messages.c.text,
        messages.c.payload,
        messages.c.attempts,
        conversations.c.holder,
        conversations.c.turn,
        conversations.c.channel,
        messages.c.at,
        messages.c.typed,
        (messages.c.author != Author.PERSON).label("is_ours"),
        exists()
        .where(
            later.c.conversation_id == messages.c.conversation_id,
            later.c.sequence > messages.c.sequence,
            later.c.author.not_in([Author.PERSON, Author.NOTICE]),
        )
        .label("overtaken"),
        messages.c.answered_with,
    )
    .join(conversations, conversations.c.id == messages.c.conversation_id)
    .where(OF_CONVERSATION, WAITS)
    .order_by(messages.c.sequence)
)

# Conversations whose oldest waiting message nobody is at.
LEFT_ALONE = (
    select(messages.c.conversation_id)
    .where(
        WAITS,
        ~exists().where(
            earlier.c.conversation_id == messages.c.conversation_id,
            earlier.c.sequence < messages.c.sequence,
            earlier.c.state == MessageState.RECEIVED,
        ),
        or_(messages.c.worker_id.is_(None), ~IS_ALIVE),
    )
    .order_by(messages.c.at)
    .limit(bindparam("most"))
)
