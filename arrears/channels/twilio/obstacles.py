"""Why a text may not go now, looked at just before it is sent."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.deliveries import Outgoing
from arrears.cases.kinds import Author, OptOutPurpose
from arrears.cases.models import Address, Message
from arrears.cases.opt_outs import is_opted_out
from arrears.cases.outreach.still import may_still_go
from arrears.channels.twilio.addressing import Addressing, NoSender, NoTemplate
from arrears.channels.twilio.stop_words import wish_of
from arrears.channels.twilio.templates import MESSAGE_WAITING
from arrears.chat.window import is_open as window_is_open
from arrears.clock import moment, now
from arrears.law.contact_hours import may_approach, next_allowed

# With the pauses in between, most of a day.
MOST_ATTEMPTS = 30

HEARD_AT = select(Address.heard_at).where(
    Address.channel == bindparam("via"), Address.address == bindparam("number")
)
SAID_BEFORE = select(Message.text).where(
    Message.conversation_id == bindparam("conversation"),
    Message.sequence == bindparam("sequence"),
    Message.author == Author.PERSON,
)


class Obstacle(StrEnum):
    """Why a text may not go."""

    OPTED_OUT = "opted_out"
    NO_LUCK = "no_luck"
    NO_SENDER = "no_sender"
    NO_TEMPLATE = "no_template"
    WINDOW_CLOSED = "window_closed"
    QUIET_HOURS = "quiet_hours"
    NOT_NEEDED = "not_needed"
    NOT_ANY_MORE = "not_any_more"


async def find_obstacle(
    session: AsyncSession, text: Outgoing, addressing: Addressing
) -> Obstacle | None:
    """What stands in the way of a text; None when it may go."""
    if unwanted := await _why_unwanted(session, text):
        return unwanted
    if text.attempts >= MOST_ATTEMPTS:
        return Obstacle.NO_LUCK
    try:
        addressing.text(text)
    except NoSender:
        return Obstacle.NO_SENDER
    except NoTemplate:
        return Obstacle.NO_TEMPLATE
    asked = {"via": text.channel, "number": text.address}
    heard_at = await session.scalar(HEARD_AT, asked)
    return _why_not_now(text, is_open=window_is_open(text.channel, heard_at))


def _why_not_now(text: Outgoing, *, is_open: bool) -> Obstacle | None:
    """What the hour says: free words go in the window, and we begin when the law lets us."""
    if text.template is None and not is_open:
        return Obstacle.WINDOW_CLOSED
    if text.template == MESSAGE_WAITING and is_open:
        # They wrote by themselves.
        return Obstacle.NOT_NEEDED
    if text.template is not None and not may_approach(moment()):
        return Obstacle.QUIET_HOURS
    return None


def end_of_quiet_hours() -> datetime:
    """When a template may go that may not go now."""
    local = moment()
    return now() + (next_allowed(local) - local)


async def _why_unwanted(session: AsyncSession, text: Outgoing) -> Obstacle | None:
    """Whether the person wants it no more, or it is no longer right to begin about it."""
    if await _is_unwanted(session, text):
        return Obstacle.OPTED_OUT
    if text.unasked and not await may_still_go(session, text.conversation_id):
        return Obstacle.NOT_ANY_MORE
    return None


async def _is_unwanted(session: AsyncSession, text: Outgoing) -> bool:
    """Whether nothing may go there; what answers STOP, START or HELP itself still does.

    Who wants no reminders wants nothing that we begin ourselves.
    """
    purpose = OptOutPurpose.REMINDERS if text.unasked else OptOutPurpose.ALL
    if not await is_opted_out(session, text.channel, text.address, purpose=purpose):
        return False
    asked = {"conversation": text.conversation_id, "sequence": text.first_sequence - 1}
    said = await session.scalar(SAID_BEFORE, asked)
    return said is None or wish_of(said) is None
