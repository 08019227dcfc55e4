"""The log's everyday statements, built once: building one anew costs more than running it."""

from typing import cast

from sqlalchemy import Table, bindparam, exists, insert, select, update

from arrears.cases.columns import Instant
from arrears.cases.kinds import Author, MessageState
from arrears.cases.models import Conversation, Message
from arrears.cases.verification import kept_alive

conversations = cast("Table", Conversation.__table__)
messages = cast("Table", Message.__table__)
earlier, later = messages.alias("earlier"), messages.alias("later")

THIS_CONVERSATION = conversations.c.id == bindparam("conversation")

CLAIM = (
    update(conversations)
    .where(THIS_CONVERSATION)
    .values(last_sequence=conversations.c.last_sequence + bindparam("count"))
    .returning(
        conversations.c.last_sequence,
        conversations.c.turn,
        conversations.c.holder,
        conversations.c.channel,
    )
)

# The person is there, so a verification stays alive.
MOMENT, SINCE = bindparam("moment", type_=Instant()), bindparam("since", type_=Instant())
CLAIM_FOR_PERSON = CLAIM.values(verified_at=kept_alive(MOMENT, SINCE))

ADD = insert(messages)

# Asked as the message is written, which waits for other writers of its conversation.
ADD_AND_SEE_IF_NEXT = ADD.returning(
    ~exists().where(
        earlier.c.conversation_id == bindparam("conversation"),
        earlier.c.sequence < bindparam("own"),
        earlier.c.state == MessageState.RECEIVED,
    )
)

MARK = (
    update(messages)
    .where(
        messages.c.id == bindparam("message"),
        messages.c.state == MessageState.RECEIVED,
    )
    .values(state=bindparam("outcome"))
    .returning(messages.c.id)
)

ENTRIES = (
    select(
        messages.c.sequence,
        messages.c.author,
        messages.c.text,
        messages.c.client_id,
        messages.c.buttons,
        messages.c.card,
        messages.c.at,
    )
    .where(messages.c.conversation_id == bindparam("conversation"))
    .order_by(messages.c.sequence)
)

ENTRIES_AFTER = ENTRIES.where(
    messages.c.sequence > bindparam("after"),
    messages.c.state != MessageState.WITHHELD,
)

ENTRY_OF_CLIENT = ENTRIES.where(messages.c.client_id == bindparam("client"))

NEXT_UNANSWERED = (
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
        exists()
        .where(
            later.c.conversation_id == messages.c.conversation_id,
            later.c.sequence > messages.c.sequence,
            later.c.author.not_in([Author.PERSON, Author.NOTICE]),
        )
        .label("overtaken"),
    )
    .join(conversations, conversations.c.id == messages.c.conversation_id)
    .where(
        messages.c.conversation_id == bindparam("conversation"),
        messages.c.state == MessageState.RECEIVED,
    )
    .order_by(messages.c.sequence)
    .limit(1)
)
