"""Where the person of a case is reached: the number, and over which channel."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import phonenumbers
from phonenumbers import PhoneNumberType
from sqlalchemy import bindparam, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Channel, Holder
from arrears.cases.models import Address, Case, Conversation
from arrears.cases.outreach.rules import OutreachRules
from arrears.cases.outreach.whynot import PHONE_CHANNELS, WhyNot, has_opted_out
from arrears.cases.verification import VERIFIED_TIME
from arrears.cases.whatsapp_policy import may_be_told
from arrears.clock import now

# Who spoke so lately is in the middle of something: nothing of ours comes in between.
STILL_TALKING = timedelta(hours=1)
TAKES_MESSAGES = frozenset(
    {
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
        PhoneNumberType.PERSONAL_NUMBER,
        PhoneNumberType.UNKNOWN,
    }
)

# Built once: building them anew costs more than running them.
IS_AT_NUMBER = (Address.channel.in_(PHONE_CHANNELS), Address.address == bindparam("number"))
AT_NUMBER = select(Address).where(*IS_AT_NUMBER)
IN_TALK = select(
    exists()
    .where(*IS_AT_NUMBER, Conversation.id == Address.conversation_id)
    .where(or_(Conversation.holder != Holder.BOT, Address.heard_at > bindparam("heard")))
)
VERIFIED_NOW = select(
    exists().where(
        Conversation.verified_case_id == bindparam("case"),
        Conversation.verified_at > bindparam("since"),
    )
)


@dataclass(frozen=True)
class Reach:
    """A telephone number (E.164), the channel to write to it over, and ours that it knows."""

    channel: Channel
    address: str
    own_address: str | None = None


async def find_reach(session: AsyncSession, case: Case, rules: OutreachRules) -> Reach | WhyNot:
    """Where a message about a whole case goes now, or why it cannot."""
    number = case.person.phone
    if number is None or not takes_messages(number):
        return WhyNot.NO_NUMBER
    if await has_opted_out(session, number):
        return WhyNot.OPTED_OUT
    if await _is_in_talk(session, case, number):
        return WhyNot.IN_TALK
    known = {one.channel: one for one in await session.scalars(AT_NUMBER, {"number": number})}
    channel = _channel(case, known, rules)
    if channel is None:
        return WhyNot.NO_CHANNEL
    return Reach(channel, number, known[channel].own_address if channel in known else None)


def takes_messages(number: str) -> bool:
    """Whether a number (E.164) can be that of a mobile telephone."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.number_type(parsed) in TAKES_MESSAGES


def _channel(case: Case, known: Mapping[Channel, Address], rules: OutreachRules) -> Channel | None:
    """WhatsApp for who wrote to us over it, where the creditor lets it; else SMS."""
    wrote = Channel.WHATSAPP in known and known[Channel.WHATSAPP].heard_at is not None
    if wrote and Channel.WHATSAPP in rules.channels and may_be_told(case, Channel.WHATSAPP):
        return Channel.WHATSAPP
    return Channel.SMS if Channel.SMS in rules.channels else None


async def _is_in_talk(session: AsyncSession, case: Case, number: str) -> bool:
    """Whether the person speaks with us, by telephone or on the web, or waits for staff."""
    moment = now()
    heard = {"number": number, "heard": moment - STILL_TALKING}
    verified = {"case": case.id, "since": moment - VERIFIED_TIME}
    return bool(
        await session.scalar(IN_TALK, heard) or await session.scalar(VERIFIED_NOW, verified)
    )
