"""The conversation log: every message kept before it is acknowledged, in order, once.

An inbound message is written as `received`. The bot's replies and the change to `answered` are
written in one transaction, so that a crash at any moment leaves a message either wholly answered
or still to be answered.
"""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Row, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.escalations import call_staff, is_called, was_called_for
from arrears.cases.kinds import Author, Channel, EscalationReason, Holder, MessageState
from arrears.cases.models import Conversation, Message, Staff
from arrears.cases.staff import first_name
from arrears.cases.store import Store, Tables
from arrears.cases.verification import VERIFIED_TIME, sign_out
from arrears.chat.addresses import conversation_at
from arrears.chat.entering import (
    AlreadyAnswered,
    claim,
    close,
    keep,
    keep_as_answered,
    number,
    numbered_offers,
    offers,
    write,
)
from arrears.chat.opening import open_talk
from arrears.chat.posting import post, try_again
from arrears.chat.records import (
    Answered,
    ConversationNotFound,
    Entry,
    Inbound,
    Opening,
    Pack,
    Received,
    Reply,
    Standing,
    Unanswered,
    Understood,
)
from arrears.chat.statements import (
    ANSWER_TOGETHER,
    ENTRIES_AFTER,
    ENTRY,
    LEFT_ALONE,
    OF_CONVERSATION,
    STANDING,
    TAKE_OLDEST,
    WAITING,
    messages,
)
from arrears.clock import now

MOST_DIGESTS = 10_000
# Compared with where there is none: no token has it.
NO_DIGEST = "-" * 64
MOST_LEFT_ALONE = 500


class NoTelephones(Exception):
    """No telephone can be reached: nothing is set up that brings texts there."""


class Log:
    """The conversation log of one store, as the process with this `worker_id` writes it.

    `pack` makes texts for telephones of what is said there; without it nothing goes to any.
    """

    def __init__(
        self, store: Store, *, worker_id: UUID | None = None, pack: Pack | None = None
    ) -> None:
        self.worker_id = worker_id or uuid4()
        self._store = store
        self._pack = pack
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
        """Let in who has the token. Raises ConversationNotFound.

        A wrong token costs the same work whether or not there is such a conversation.
        """
        digest = _digest(token)
        if hmac.compare_digest(self._digests.get(conversation_id, NO_DIGEST), digest):
            return
        async with self._store.reading() as session:
            kept = await session.scalar(
                select(Conversation.token_digest).where(Conversation.id == conversation_id)
            )
        if not hmac.compare_digest(kept or NO_DIGEST, digest):
            raise ConversationNotFound(conversation_id)
        if len(self._digests) >= MOST_DIGESTS:
            self._digests.clear()
        self._digests[conversation_id] = digest

    async def conversation_at(
        self, channel: Channel, address: str, *, own_address: str | None
    ) -> UUID:
        """The conversation that is held at a telephone number (E.164), begun if there is none."""
        return await conversation_at(self._store, channel, address, own_address=own_address)

    @property
    def reaches_telephones(self) -> bool:
        """Whether anything brings to a telephone what is said there."""
        return self._pack is not None

    async def open_talk(self, session: AsyncSession, opening: Opening) -> UUID:
        """Write to somebody of our own accord, within a transaction; see `open_talk`."""
        if self._pack is None:
            raise NoTelephones
        return await open_talk(session, opening, pack=self._pack)

    async def receive(
        self, conversation_id: UUID, inbound: Inbound, *, via: Channel = Channel.WEB
    ) -> Received:
        """Keep what a person sent, and only then tell under which number.

        The same `client_id` again is the same message, and so is the same `provider_id`. Raises
        ChoiceNotOffered.
        """
        try:
            async with self._store.recording() as tables:
                return await keep(
                    tables, conversation_id, inbound, via=via, worker_id=self.worker_id
                )
        except IntegrityError:
            return Received(await self._kept_before(conversation_id, inbound))

    async def settle(
        self, conversation_id: UUID, inbound: Inbound, replies: Sequence[Reply], *, via: Channel
    ) -> Sequence[Entry]:
        """Keep what a person sent with what the channel itself answers, in one transaction.

        For what is no turn of the dialogue, such as STOP. Sent again, it is settled already.
        """
        try:
            async with self._store.writing() as session:
                return await self.settle_within(session, conversation_id, inbound, replies, via=via)
        except IntegrityError:
            return [await self._kept_before(conversation_id, inbound)]

    async def settle_within(
        self,
        session: AsyncSession,
        conversation_id: UUID,
        inbound: Inbound,
        replies: Sequence[Reply],
        *,
        via: Channel,
    ) -> Sequence[Entry]:
        """The same within a transaction. Raises IntegrityError when it is settled already."""
        channel, entries = await keep_as_answered(
            session, conversation_id, inbound, replies, via=via
        )
        await self._post(session, conversation_id, channel, entries[1:])
        return entries

    async def offered(self, conversation_id: UUID) -> Sequence[dict[str, str]]:
        """The buttons that may be pressed now, in order."""
        async with self._store.reading() as session:
            return await offers(session, conversation_id)

    async def numbered(self, conversation_id: UUID) -> Sequence[dict[str, str]]:
        """Those of them that a telephone shows by number: the ones that came last, together."""
        async with self._store.reading() as session:
            return await numbered_offers(session, conversation_id)

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

    async def standing(self, conversation_id: UUID) -> Standing:
        """How the conversation stands now. Raises ConversationNotFound."""
        values = {"conversation": conversation_id, "since": now() - VERIFIED_TIME}
        async with self._store.reading() as session:
            row = (await session.execute(STANDING, values)).one_or_none()
        if row is None:
            raise ConversationNotFound(conversation_id)
        return Standing(row.holder, row.verified, row.handled, row.by and first_name(row.by))

    async def alert(self, message: Unanswered) -> None:
        """Somebody may be in danger while the bot is silent: tell staff, once for this message."""
        async with self._store.writing() as session:
            await _call_for(session, message, EscalationReason.DANGER, "danger")

    async def called_staff(self, message: Unanswered) -> bool:
        """Whether staff was called for this very message."""
        async with self._store.reading() as session:
            return await was_called_for(session, message.conversation_id, message.id)

    async def is_in_danger(self, conversation_id: UUID) -> bool:
        """Whether staff was called because somebody may be in danger, and has not closed that."""
        async with self._store.reading() as session:
            return await is_called(session, conversation_id, EscalationReason.DANGER)

    async def left_alone(self) -> list[UUID]:
        """Conversations with a message that nobody is at, the longest waiting first; not all."""
        async with self._store.reading() as session:
            asked = {"moment": now(), "most": MOST_LEFT_ALONE}
            return list(await session.scalars(LEFT_ALONE, asked))

    async def take(self, conversation_id: UUID) -> list[Unanswered]:
        """All that waits in a conversation, in order, if this process may answer the first of it.

        What was to be answered together before, is one. Empty when nothing waits, or when another
        process is at it.
        """
        asked = {"conversation": conversation_id}
        async with self._store.recording() as tables:
            who = {"worker": self.worker_id, "moment": now()}
            if await tables.scalar(TAKE_OLDEST, asked | who) is None:
                return []
            rows = (await tables.execute(WAITING, asked)).all()
            first, *rest = _together(rows)
            if rows[0].answered_with is not None:
                await self._take_together(tables, first)
        return [first, *rest]

    async def answer_together(self, waiting: Sequence[Unanswered]) -> Unanswered:
        """Have messages of one conversation, the first of which was taken, answered as one.

        Kept before it is begun: after a crash it is the same ones again.
        """
        whole = as_one(waiting)
        async with self._store.recording() as tables:
            await self._take_together(tables, whole)
        return whole

    async def count_attempt(self, message_id: UUID) -> None:
        """Note that handing a message to the bot failed once more."""
        async with self._store.writing() as session:
            await session.execute(
                update(Message)
                .where(Message.id == message_id)
                .values(attempts=Message.attempts + 1)
            )

    async def answer(
        self,
        message: Unanswered,
        replies: Sequence[Reply],
        *,
        author: Author = Author.BOT,
        understood: Understood | None = None,
    ) -> Answered:
        """Write the replies to a message and mark it answered, in one transaction.

        What it was understood as is kept with it; with the last, where several were read as one.
        Replies are kept as withheld when a person of staff took over since the message was picked
        up. A message that was answered already changes nothing.
        """
        try:
            async with self._store.recording() as tables:
                return await self._close(
                    tables,
                    message,
                    replies,
                    author=author,
                    outcome=MessageState.ANSWERED,
                    understood=understood,
                )
        except AlreadyAnswered:
            return await self._as_it_stands(message)

    async def set_aside(self, message: Unanswered, reply: Reply) -> Answered:
        """Give up on a message that the bot cannot answer: tell the person, and call staff."""
        try:
            async with self._store.writing() as session:
                await _call_for(session, message, EscalationReason.TECHNICAL, "set_aside")
                return await self._close(
                    session,
                    message,
                    [reply],
                    author=Author.NOTICE,
                    outcome=MessageState.SET_ASIDE,
                )
        except AlreadyAnswered:
            return await self._as_it_stands(message)

    async def notify(self, conversation_id: UUID, text: str) -> None:
        """Tell the person something that answers no message, such as that the bot is away."""
        async with self._store.writing() as session:
            await self.say_within(session, conversation_id, Reply(text))

    async def say_within(
        self,
        session: AsyncSession,
        conversation_id: UUID,
        reply: Reply,
        *,
        author: Author = Author.NOTICE,
        key: str | None = None,
        staff: Staff | None = None,
        payload: str | None = None,
        invites: bool = True,
    ) -> list[Entry]:
        """The same within a transaction, or what `staff` says: what was added, once under a `key`.

        With a `payload` the bot answers it, as if it were pressed. Where WhatsApp's window is
        closed it waits till the person writes, who is invited to unless not `invites`.
        """
        if key is not None and await self.find_said(session, conversation_id, key):
            return []
        claimed = await claim(session, conversation_id, 1)
        name = None if staff is None else first_name(staff.display_name)
        [entry] = number([reply], author, claimed.last_sequence)
        entries = [replace(entry, client_id=key, by=name)]
        more = {"staff_id": staff and staff.id, "payload": payload}
        state = MessageState.SENT if payload is None else MessageState.RECEIVED
        await write(session, conversation_id, entries, state, **more)
        if claimed.channel is Channel.WHATSAPP and invites:
            await try_again(session, conversation_id)
        await self._post(session, conversation_id, claimed.channel, entries, invites=invites)
        return entries

    async def withhold(self, session: AsyncSession, conversation_id: UUID, reply: Reply) -> None:
        """Keep in the log what the person does not read, for staff, within a transaction."""
        claimed = await claim(session, conversation_id, 1)
        entries = number([reply], Author.NOTICE, claimed.last_sequence)
        await write(session, conversation_id, entries, MessageState.WITHHELD)

    async def find_said(
        self, session: AsyncSession, conversation_id: UUID, key: str
    ) -> Entry | None:
        """What was said under a key, if it was."""
        known = ENTRY.where(OF_CONVERSATION, messages.c.client_id == key)
        row = (await session.execute(known, {"conversation": conversation_id})).one_or_none()
        return None if row is None else _entry(row)

    async def sign_out(self, conversation_id: UUID, notice: Reply) -> list[Entry]:
        """Close the case for this conversation, at its person's wish, and say so: once."""
        async with self._store.writing() as session:
            if not await sign_out(session, conversation_id, by=Actor.person(conversation_id)):
                return []
            return await self.say_within(session, conversation_id, notice)

    async def return_to_bot(self, conversation_id: UUID) -> None:
        """The person goes on with the bot while waiting for staff; a taken-over talk stays so."""
        async with self._store.writing() as session:
            await session.execute(
                update(Conversation)
                .where(Conversation.id == conversation_id, Conversation.holder == Holder.QUEUE)
                .values(holder=Holder.BOT, team_id=None)
            )

    async def _take_together(self, tables: Tables, whole: Unanswered) -> None:
        await tables.execute(
            ANSWER_TOGETHER,
            {
                "conversation": whole.conversation_id,
                "own": whole.sequence,
                "worker": self.worker_id,
                "message": whole.id,
            },
        )

    async def _close(
        self,
        tables: Tables,
        message: Unanswered,
        replies: Sequence[Reply],
        *,
        author: Author,
        outcome: MessageState,
        understood: Understood | None = None,
    ) -> Answered:
        channel, answered = await close(
            tables,
            message,
            replies,
            author,
            outcome,
            understood=understood,
            worker_id=self.worker_id,
        )
        await self._post(tables, message.conversation_id, channel, answered.entries)
        return answered

    async def _as_it_stands(self, message: Unanswered) -> Answered:
        return Answered(await self.holder(message.conversation_id), [], more=True)

    async def _post(
        self,
        tables: Tables,
        conversation_id: UUID,
        channel: Channel,
        entries: Sequence[Entry],
        *,
        invites: bool = True,
    ) -> None:
        if channel is not Channel.WEB and self._pack is not None and entries:
            parcels = self._pack(channel, entries)
            await post(tables, conversation_id, channel, parcels, invites=invites)

    async def _kept_before(self, conversation_id: UUID, inbound: Inbound) -> Entry:
        """The message that stands in the log already; one that was brought, wherever it is now."""
        if inbound.provider_id is None:
            known = ENTRY.where(OF_CONVERSATION, messages.c.client_id == inbound.client_id)
        else:
            known = ENTRY.where(messages.c.provider_id == inbound.provider_id)
        async with self._store.reading() as session:
            rows = await session.execute(known, {"conversation": conversation_id})
            return _entry(rows.one())


def as_one(waiting: Sequence[Unanswered]) -> Unanswered:
    """Several messages in a row as one: the last, with the text of all, as new as the first."""
    texts = [message.text for message in waiting]
    overtaken = any(message.overtaken for message in waiting)
    return replace(waiting[-1], text="\n".join(texts), overtaken=overtaken)


def _together(rows: Sequence[Row[*tuple[Any, ...]]]) -> list[Unanswered]:
    """What waits, with those that were begun together as the one that they are."""
    waiting = [_unanswered(row) for row in rows]
    last = rows[0].answered_with
    if last is None:
        return waiting
    begun = 1 + next(place for place, row in enumerate(rows) if row.id == last)
    # Nothing more is added to what was begun.
    return [replace(as_one(waiting[:begun]), typed=False), *waiting[begun:]]


def _unanswered(row: Row[*tuple[Any, ...]]) -> Unanswered:
    values = row._asdict()
    del values["answered_with"]
    return Unanswered(**values)


async def _call_for(
    session: AsyncSession, message: Unanswered, reason: EscalationReason, why: str
) -> None:
    key = f"{message.id}:{why}"
    await call_staff(session, message.conversation_id, reason, key=key)


def _entry(row: Row[*tuple[Any, ...]]) -> Entry:
    values = row._asdict()
    name = values["by"]
    more = {"buttons": values["buttons"] or (), "by": name and first_name(name)}
    return Entry(**(values | more))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
