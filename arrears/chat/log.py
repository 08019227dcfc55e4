"""The conversation log: every message kept before it is acknowledged, in order, once.

An inbound message is written as `received`. The bot's replies and the change to `answered` are
written in one transaction, so that a crash at any moment leaves a message either wholly answered
or still to be answered.
"""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Row, exists, insert, select, update
from sqlalchemy.exc import IntegrityError

from arrears.cases.escalations import call_staff
from arrears.cases.kinds import Author, Channel, EscalationReason, Holder, MessageState
from arrears.cases.models import Conversation, Escalation, Message
from arrears.cases.store import Store
from arrears.chat.entering import (
    AlreadyAnswered,
    claim,
    close,
    keep,
    number,
    write,
)
from arrears.chat.records import (
    Answered,
    ConversationNotFound,
    Entry,
    Inbound,
    Received,
    Reply,
    Unanswered,
)
from arrears.chat.statements import ENTRIES_AFTER, ENTRY_OF_CLIENT, NEXT_UNANSWERED
from arrears.clock import now

MOST_DIGESTS = 10_000


class Log:
    """The conversation log of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        # A conversation's token never changes: most requests need no look in the store for it.
        self._digests: dict[UUID, str] = {}

    async def start(self, channel: Channel) -> tuple[UUID, str]:
        """A new conversation held by the bot: its id, and the token that opens it."""
        conversation_id, token = uuid4(), secrets.token_urlsafe(32)
        async with self._store.writing() as session:
            await session.execute(
                insert(Conversation).values(
                    id=conversation_id,
                    channel=channel,
                    token_digest=_digest(token),
                    started_at=now(),
                )
            )
        return conversation_id, token

    async def admit(self, conversation_id: UUID, token: str) -> None:
        """Let in who has the token. Raises ConversationNotFound."""
        digest = self._digests.get(conversation_id)
        if digest is None:
            async with self._store.reading() as session:
                digest = await session.scalar(
                    select(Conversation.token_digest).where(Conversation.id == conversation_id)
                )
        if digest is None or not hmac.compare_digest(digest, _digest(token)):
            raise ConversationNotFound(conversation_id)
        if len(self._digests) >= MOST_DIGESTS:
            self._digests.clear()
        self._digests[conversation_id] = digest

    async def receive(self, conversation_id: UUID, inbound: Inbound) -> Received:
        """Keep what a person sent, and only then tell under which number.

        The same `client_id` again is the same message. Raises ChoiceNotOffered.
        """
        try:
            async with self._store.writing() as session:
                return await keep(session, conversation_id, inbound)
        except IntegrityError:
            return Received(await self._kept_before(conversation_id, inbound.client_id))

    async def entries(self, conversation_id: UUID, *, after: int = 0) -> list[Entry]:
        """What was said since sequence number `after`, in order; withheld replies left out."""
        async with self._store.reading() as session:
            rows = await session.execute(
                ENTRIES_AFTER, {"conversation": conversation_id, "after": after}
            )
            return [_entry(row) for row in rows]

    async def holder(self, conversation_id: UUID) -> Holder:
        """Who holds the talk now."""
        async with self._store.reading() as session:
            found = await session.scalar(
                select(Conversation.holder).where(Conversation.id == conversation_id)
            )
        if found is None:
            raise ConversationNotFound(conversation_id)
        return found

    async def alert(self, message: Unanswered) -> None:
        """Somebody may be in danger while the bot is silent: tell staff, once for this message."""
        async with self._store.writing() as session:
            await call_staff(
                session,
                message.conversation_id,
                EscalationReason.DANGER,
                key=f"{message.id}:danger",
            )

    async def is_in_danger(self, conversation_id: UUID) -> bool:
        """Whether staff was called because somebody may be in danger, and has not closed that."""
        async with self._store.reading() as session:
            return bool(
                await session.scalar(
                    select(
                        exists().where(
                            Escalation.conversation_id == conversation_id,
                            Escalation.reason == EscalationReason.DANGER,
                            Escalation.closed_at.is_(None),
                        )
                    )
                )
            )

    async def waiting_conversations(self) -> list[UUID]:
        """For each message that waits for an answer its conversation, oldest message first."""
        async with self._store.reading() as session:
            rows = await session.execute(
                select(Message.conversation_id)
                .where(Message.state == MessageState.RECEIVED)
                .order_by(Message.at)
            )
            return list(rows.scalars())

    async def next_unanswered(self, conversation_id: UUID) -> Unanswered | None:
        """The oldest message of this conversation that waits for an answer."""
        async with self._store.reading() as session:
            found = await session.execute(NEXT_UNANSWERED, {"conversation": conversation_id})
            row = found.one_or_none()
        return None if row is None else Unanswered(**row._asdict())

    async def count_attempt(self, message_id: UUID) -> None:
        """Note that handing a message to the bot failed once more."""
        async with self._store.writing() as session:
            await session.execute(
                update(Message)
                .where(Message.id == message_id)
                .values(attempts=Message.attempts + 1)
            )

    async def answer(
        self, message: Unanswered, replies: Sequence[Reply], *, author: Author = Author.BOT
    ) -> Answered:
        """Write the replies to a message and mark it answered, in one transaction.

        Replies are kept as withheld when a person of staff took over since the message was picked
        up. A message that was answered already changes nothing.
        """
        try:
            async with self._store.writing() as session:
                return await close(session, message, replies, author, MessageState.ANSWERED)
        except AlreadyAnswered:
            return Answered(await self.holder(message.conversation_id), [])

    async def set_aside(self, message: Unanswered, reply: Reply) -> Answered:
        """Give up on a message that the bot cannot answer: tell the person, and call staff."""
        try:
            async with self._store.writing() as session:
                await call_staff(
                    session,
                    message.conversation_id,
                    EscalationReason.TECHNICAL,
                    key=f"{message.id}:set_aside",
                )
                return await close(session, message, [reply], Author.NOTICE, MessageState.SET_ASIDE)
        except AlreadyAnswered:
            return Answered(await self.holder(message.conversation_id), [])

    async def notify(self, conversation_id: UUID, text: str) -> None:
        """Tell the person something that answers no message, such as that the bot is away."""
        async with self._store.writing() as session:
            claimed = await claim(session, conversation_id, 1)
            entries = number([Reply(text)], Author.NOTICE, claimed.last_sequence)
            await write(session, conversation_id, entries, MessageState.SENT)

    async def return_to_bot(self, conversation_id: UUID) -> None:
        """The person goes on with the bot while waiting for staff; a taken-over talk stays so."""
        async with self._store.writing() as session:
            await session.execute(
                update(Conversation)
                .where(Conversation.id == conversation_id, Conversation.holder == Holder.QUEUE)
                .values(holder=Holder.BOT, team_id=None)
            )

    async def _kept_before(self, conversation_id: UUID, client_id: str) -> Entry:
        async with self._store.reading() as session:
            rows = await session.execute(
                ENTRY_OF_CLIENT, {"conversation": conversation_id, "client": client_id}
            )
            return _entry(rows.one())


def _entry(row: Row[*tuple[Any, ...]]) -> Entry:
    values = row._asdict()
    return Entry(**(values | {"buttons": values["buttons"] or ()}))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
