"""Invites somebody on WhatsApp to write, when free words may not go there any more."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import bindparam, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.deliveries import call_for_delivery, hold
from arrears.cases.kinds import Author, Channel, MessageState
from arrears.cases.models import Address, Delivery
from arrears.channels.twilio.templates import MESSAGE_WAITING, MESSAGE_WAITING_TEXT
from arrears.chat.entering import claim, number, write
from arrears.chat.posting import post
from arrears.chat.records import Parcel, Reply

HEARD_AT = (
    select(Address.heard_at)
    .where(Address.channel == Delivery.channel, Address.address == Delivery.address)
    .scalar_subquery()
)
# Since the person last wrote; ever, when they never did.
INVITED = select(
    exists().where(
        Delivery.conversation_id == bindparam("conversation"),
        Delivery.channel == Channel.WHATSAPP,
        Delivery.template == MESSAGE_WAITING,
        func.coalesce(Delivery.at >= HEARD_AT, True),
    )
)


async def hold_back(
    session: AsyncSession, delivery_id: UUID, conversation_id: UUID, content: Collection[str]
) -> None:
    """Keep a text till the person writes, and invite them to, once since they last did.

    `content` are the names that have content at Twilio: without the invitation staff is called.
    """
    await hold(session, delivery_id)
    if MESSAGE_WAITING not in content:
        await call_for_delivery(session, delivery_id, conversation_id)
    elif not await session.scalar(INVITED, {"conversation": conversation_id}):
        await _invite(session, conversation_id)


async def _invite(session: AsyncSession, conversation_id: UUID) -> None:
    claimed = await claim(session, conversation_id, 1)
    entries = number([Reply(MESSAGE_WAITING_TEXT)], Author.NOTICE, claimed.last_sequence)
    await write(session, conversation_id, entries, MessageState.SENT)
    place = entries[0].sequence
    parcel = Parcel(MESSAGE_WAITING_TEXT, place, place, template=MESSAGE_WAITING)
    await post(session, conversation_id, Channel.WHATSAPP, [parcel])
