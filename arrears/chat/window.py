"""WhatsApp's window: free words may go for 24 hours after the person's last message.

Source: the parameter `whatsapp_window_hours`. Later only a template may, which invites to write.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Refused
from arrears.cases.holders import ConversationUnknown
from arrears.cases.kinds import Channel
from arrears.cases.models import Address, Conversation
from arrears.clock import now, today
from arrears.law.parameter import parameter

# Built once: building it anew costs more than running it.
HEARD = (
    select(Conversation.channel, Address.heard_at)
    .outerjoin(
        Address,
        (Address.conversation_id == Conversation.id) & (Address.channel == Conversation.channel),
    )
    .where(Conversation.id == bindparam("conversation"))
)


@dataclass(frozen=True)
class Window:
    """Whether free words may go to a person where they are now; web chat and SMS never close."""

    channel: Channel
    is_open: bool
    closes_at: datetime | None = None


class WindowClosed(Refused):
    """Free words may not go to WhatsApp now; `window` says since when.

    What else is possible: have it wait while a template invites the person to write, or go on by
    SMS (`say_as_staff(..., where_closed=…)`), or a call.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window.channel)
        self.window = window


def opened_after() -> datetime:
    """Whoever wrote to us after this moment may now be written to in free words."""
    return now() - _length()


def is_open(channel: Channel, heard_at: datetime | None) -> bool:
    """Whether free words may go to whoever last wrote at that moment; an SMS always may."""
    if channel is not Channel.WHATSAPP:
        return True
    return heard_at is not None and heard_at > opened_after()


async def find_window(session: AsyncSession, conversation_id: UUID) -> Window:
    """Whether free words may go to the person of a conversation. Raises ConversationUnknown."""
    found = (await session.execute(HEARD, {"conversation": conversation_id})).one_or_none()
    if found is None:
        raise ConversationUnknown(conversation_id)
    channel, heard_at = found
    if channel is not Channel.WHATSAPP or heard_at is None:
        return Window(channel, is_open(channel, heard_at))
    return Window(channel, is_open(channel, heard_at), heard_at + _length())


def _length() -> timedelta:
    hours = parameter("whatsapp_window_hours", on=today()).value
    return timedelta(hours=float(hours))
