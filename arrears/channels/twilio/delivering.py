"""Texts go to telephones while the app runs, where an account at Twilio is set."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog

from arrears.cases.kinds import Channel
from arrears.cases.store import Store
from arrears.channels.twilio.addressing import Addressing
from arrears.channels.twilio.client import Twilio
from arrears.channels.twilio.courier import Courier
from arrears.channels.twilio.pace import Pace
from arrears.channels.twilio.rendering import pack
from arrears.chat.records import Pack
from arrears.settings import Settings

events = structlog.get_logger()


def pack_for(settings: Settings) -> Pack | None:
    """How texts for telephones are made; None where no telephone is reached."""
    return pack if settings.twilio_account_sid else None


@asynccontextmanager
async def delivering(settings: Settings, store: Store) -> AsyncIterator[None]:
    """Bring texts to telephones while the block runs, if there is an account."""
    if settings.twilio_account_sid is None:
        yield
        return
    if not settings.twilio_public_urls:
        events.warning("twilio_cannot_report", do="set TWILIO_PUBLIC_URLS")
    token = settings.twilio_auth_tokens[0].get_secret_value()
    paces = {
        Channel.SMS: Pace(settings.twilio_sms_per_second),
        Channel.WHATSAPP: Pace(settings.twilio_whatsapp_per_second),
    }
    async with (
        Twilio.running(settings.twilio_account_sid, token, url=settings.twilio_api_url) as twilio,
        Courier(store, twilio, Addressing.of(settings), paces).running(),
    ):
        yield
