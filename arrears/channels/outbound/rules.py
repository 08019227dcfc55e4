"""What this installation sets about messages of our own accord."""

from collections.abc import Iterator

from arrears.cases.kinds import Channel, OutreachKind
from arrears.cases.outreach.rules import OutreachRules
from arrears.settings import Settings


def rules_of(settings: Settings) -> OutreachRules:
    """The rules by which the plan is made."""
    return OutreachRules(
        before_due=settings.outbound_days_before,
        after_due=settings.outbound_days_after,
        channels=frozenset(_channels(settings)),
    )


def _channels(settings: Settings) -> Iterator[Channel]:
    """Those that we have a number for, and both where none is set up: a plan shows what could be.

    Over WhatsApp goes only what has a template that was approved.
    """
    is_set_up = settings.twilio_account_sid is not None
    if settings.twilio_sms_sender or not is_set_up:
        yield Channel.SMS
    has_templates = all(kind.value in settings.twilio_content for kind in OutreachKind)
    if (settings.twilio_whatsapp_sender and has_templates) or not is_set_up:
        yield Channel.WHATSAPP
