"""A talk on WhatsApp goes on by SMS, where free words may not go to WhatsApp any more.

The person reads it at the same number, and what they answer there comes into the same talk. Once
they write on WhatsApp again, it goes on there.
"""

from enum import StrEnum
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, note
from arrears.cases.kinds import Channel, OptOutPurpose
from arrears.cases.models import Address, Conversation
from arrears.cases.opt_outs import is_opted_out
from arrears.cases.outreach.reaching import takes_messages
from arrears.chat.addresses import HELD_AT
from arrears.clock import moment
from arrears.law.contact_hours import may_approach

# Built once: building it anew costs more than running it.
ON_WHATSAPP = select(Address.address).where(
    Address.conversation_id == bindparam("conversation"), Address.channel == Channel.WHATSAPP
)


class WhyNoSms(StrEnum):
    """Why a talk cannot go on by SMS now."""

    NO_MOBILE = "no_mobile"
    OPTED_OUT = "opted_out"
    OTHER_TALK = "other_talk"
    QUIET_HOURS = "quiet_hours"


class NoSms(Refused):
    """A talk cannot go on by SMS; `why` says what stands in the way."""

    def __init__(self, why: WhyNoSms) -> None:
        super().__init__(why)
        self.why = why


async def why_no_sms(session: AsyncSession, conversation_id: UUID) -> WhyNoSms | None:
    """What keeps a talk on WhatsApp from going on by SMS; None when it may."""
    number = await session.scalar(ON_WHATSAPP, {"conversation": conversation_id})
    return await _why_not(session, conversation_id, number)


async def go_on_by_sms(session: AsyncSession, conversation_id: UUID, *, by: Actor) -> None:
    """From now on this talk is held by SMS at the number that WhatsApp has. Raises NoSms."""
    number = await session.scalar(ON_WHATSAPP, {"conversation": conversation_id})
    if why := await _why_not(session, conversation_id, number):
        raise NoSms(why)
    if await _holder_of(session, number) is None:
        place = {"channel": Channel.SMS, "address": number, "conversation_id": conversation_id}
        try:
            async with session.begin_nested():
                await session.execute(insert(Address).values(place))
        except IntegrityError as error:
            # They wrote an SMS at this very moment.
            raise NoSms(WhyNoSms.OTHER_TALK) from error
    await session.execute(
        update(Conversation)
        .where(Conversation.id == conversation_id)
        .values(channel=Channel.SMS)
        .execution_options(synchronize_session=False)
    )
    await note(session, "talk:went_on_by_sms", by)


async def _why_not(
    session: AsyncSession, conversation_id: UUID, number: str | None
) -> WhyNoSms | None:
    if number is None or not takes_messages(number):
        return WhyNoSms.NO_MOBILE
    for channel in (Channel.WHATSAPP, Channel.SMS):
        if await is_opted_out(session, channel, number, purpose=OptOutPurpose.ALL):
            return WhyNoSms.OPTED_OUT
    if await _holder_of(session, number) not in {None, conversation_id}:
        return WhyNoSms.OTHER_TALK
    # So long after the person wrote it is no answer any more, but something that we begin.
    return None if may_approach(moment()) else WhyNoSms.QUIET_HOURS


async def _holder_of(session: AsyncSession, number: str | None) -> UUID | None:
    """The conversation that is held by SMS at a number."""
    return await session.scalar(HELD_AT, {"via": Channel.SMS, "number": number})
