"""A message from a telephone in its conversation, and how the channel settles one itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.escalations import call_staff, is_called
from arrears.cases.holders import access_hold, hold_conversation
from arrears.cases.kinds import EscalationReason, Holder
from arrears.channels.twilio.attachments import attach
from arrears.channels.twilio.inbound import PhoneMessage
from arrears.chat.live import NewEntries
from arrears.chat.records import Inbound, Reply
from arrears.chat.service import Chat
from dutch import find_danger


@dataclass(frozen=True)
class Arrived:
    """A message from a telephone, where it belongs."""

    chat: Chat
    conversation_id: UUID
    message: PhoneMessage

    @property
    def text(self) -> str:
        """What it says."""
        return self.message.text

    @property
    def person(self) -> Actor:
        """Who sent it."""
        return Actor.person(self.conversation_id)


class Answer(Protocol):
    """What the channel itself makes of a message."""

    async def __call__(
        self, session: AsyncSession, arrived: Arrived, holder: Holder
    ) -> Sequence[Reply]:
        """Do what goes with it, in the transaction that keeps it; what is said to it."""


async def settle(arrived: Arrived, answer: Answer, *, text: str) -> None:
    """Keep a message, all that came with it, and what is said to it; once, however often it comes.

    Who holds the talk stays so till it is kept: nothing is said over the head of a colleague.
    """
    chat, talk, message = arrived.chat, arrived.conversation_id, arrived.message
    inbound = Inbound(client_id=message.sid, text=text, provider_id=message.sid)
    try:
        async with chat.store.writing() as session:
            await hold_conversation(session, talk)
            hold = await access_hold(session, talk)
            replies = await answer(session, arrived, hold.holder)
            entries = await chat.log.settle_within(
                session, talk, inbound, replies, via=message.channel
            )
            await attach(session, message.sid, message.media)
    except IntegrityError:
        return
    chat.live.tell(talk, NewEntries(entries))


async def put_before_staff(session: AsyncSession, arrived: Arrived) -> None:
    """Have staff read a message that the bot does not answer: at once when there may be danger.

    They are called once for all that comes till they have looked.
    """
    talk = arrived.conversation_id
    if find_danger(arrived.text):
        await call_for_danger(session, arrived)
    elif not await is_called(session, talk, EscalationReason.NEEDS_STAFF):
        key, reason = f"{arrived.message.sid}:read", EscalationReason.NEEDS_STAFF
        await call_staff(session, talk, reason, key=key, hand_over=False)


async def call_for_danger(session: AsyncSession, arrived: Arrived) -> None:
    """Somebody may be in danger: call staff, once for this message."""
    key = f"{arrived.message.sid}:danger"
    await call_staff(session, arrived.conversation_id, EscalationReason.DANGER, key=key)
