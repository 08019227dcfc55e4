"""WhatsApp's window: free words may go for 24 hours after the person's last message.

Source: the parameter `whatsapp_window_hours`. Later only a template may, which invites to write.
"""

from datetime import datetime, timedelta

from arrears.cases.kinds import Channel
from arrears.clock import now, today
from arrears.law.parameter import parameter


def opened_after() -> datetime:
    """Whoever wrote to us after this moment may now be written to in free words."""
    hours = parameter("whatsapp_window_hours", on=today()).value
    return now() - timedelta(hours=float(hours))


def is_open(channel: Channel, heard_at: datetime | None) -> bool:
    """Whether free words may go to whoever last wrote at that moment; an SMS always may."""
    if channel is not Channel.WHATSAPP:
        return True
    return heard_at is not None and heard_at > opened_after()
