"""Where the person of a case is reached: the number, and over which channel."""

from dataclasses import dataclass
from datetime import datetime

import phonenumbers
from phonenumbers import PhoneNumberType
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Channel
from arrears.cases.models import Case
from arrears.cases.outreach.whynot import WhyNot, has_opted_out

TAKES_MESSAGES = frozenset(
    {
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
        PhoneNumberType.PERSONAL_NUMBER,
        PhoneNumberType.UNKNOWN,
    }
)


@dataclass(frozen=True)
class Reach:
    """A telephone number (E.164) and the channel to write to it over."""

    channel: Channel
    address: str


async def find_reach(session: AsyncSession, case: Case, *, at: datetime) -> Reach | WhyNot:
    """Where a message about a case goes at a moment, or why it cannot."""
    number = case.person.phone
    if number is None or not takes_messages(number):
        return WhyNot.NO_NUMBER
    if await has_opted_out(session, number):
        return WhyNot.OPTED_OUT
    return Reach(Channel.SMS, number)


def takes_messages(number: str) -> bool:
    """Whether a number (E.164) can be that of a mobile telephone."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.number_type(parsed) in TAKES_MESSAGES
