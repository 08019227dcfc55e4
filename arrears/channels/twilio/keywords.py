"""STOP, START and HELP at work, for one number in one channel.

One confirmation after STOP, then silence till START; what is written meanwhile is read by staff.
What Twilio's Advanced Opt-Out took for a keyword it has answered itself.
"""

from collections.abc import Sequence

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Channel, DeliveryState, Holder, OptOutPurpose
from arrears.cases.models import Delivery
from arrears.cases.opt_outs import is_opted_out, lift_opt_out, opt_out
from arrears.channels.twilio import notices
from arrears.channels.twilio.arrived import (
    Answer,
    Arrived,
    call_for_danger,
    put_before_staff,
)
from arrears.channels.twilio.inbound import PhoneMessage
from arrears.channels.twilio.stop_words import Wish, wish_of
from arrears.chat.records import Reply
from arrears.clock import now

NOT_SENT_YET = (DeliveryState.WAITING, DeliveryState.HELD)


async def answer_to_keyword(arrived: Arrived) -> Answer | None:
    """What a keyword asks, or the silence that an earlier one asked; None for all else."""
    message = arrived.message
    wish = message.wish or (None if message.has_more_than_text else wish_of(message.text))
    async with arrived.chat.store.reading() as session:
        is_silent = await is_silenced(session, message)
    if wish is Wish.STOP:
        return stop
    if wish is Wish.START and (is_silent or message.wish):
        return start
    if is_silent:
        return keep_silent
    is_with_bot = await arrived.chat.log.holder(arrived.conversation_id) is Holder.BOT
    return help_along if wish is Wish.HELP and is_with_bot else None


async def is_silenced(session: AsyncSession, message: PhoneMessage) -> bool:
    """Whether the number that this came from wants to hear nothing."""
    purpose = OptOutPurpose.ALL
    return await is_opted_out(session, message.channel, message.address, purpose=purpose)


async def stop(session: AsyncSession, arrived: Arrived, holder: Holder) -> Sequence[Reply]:
    """Nothing more goes to this number, nor what was on its way; a second time is no news."""
    channel, address = _at(arrived)
    is_silent = await is_silenced(session, arrived.message)
    await session.execute(
        update(Delivery)
        .where(
            Delivery.channel == channel,
            Delivery.address == address,
            Delivery.state.in_(NOT_SENT_YET),
        )
        .values(state=DeliveryState.CANCELLED, changed_at=now())
    )
    await opt_out(session, channel, address, by=arrived.person)
    return _unless_told(arrived, [] if is_silent else [notices.STOPPED])


async def start(session: AsyncSession, arrived: Arrived, holder: Holder) -> Sequence[Reply]:
    """Messages may come again."""
    await lift_opt_out(session, *_at(arrived), by=arrived.person)
    return _unless_told(arrived, [notices.STARTED])


async def help_along(session: AsyncSession, arrived: Arrived, holder: Holder) -> Sequence[Reply]:
    """Who we are and what can be asked; nothing when a colleague has the talk by now."""
    return _unless_told(arrived, [] if holder is Holder.PERSON else [notices.HELP])


async def keep_silent(session: AsyncSession, arrived: Arrived, holder: Holder) -> Sequence[Reply]:
    """Staff reads it; nobody who asked for silence is answered."""
    await put_before_staff(session, arrived)
    return []


async def look_again(arrived: Arrived) -> None:
    """Have the bot look whether there is danger in what is kept in silence, as for all messages.

    It knows more than the signs by which staff was called already, and may be away.
    """
    if arrived.text and await arrived.chat.bot.sees_danger(arrived):
        async with arrived.chat.store.writing() as session:
            await call_for_danger(session, arrived)


def _unless_told(arrived: Arrived, replies: Sequence[Reply]) -> Sequence[Reply]:
    return [] if arrived.message.wish else replies


def _at(arrived: Arrived) -> tuple[Channel, str]:
    return arrived.message.channel, arrived.message.address
