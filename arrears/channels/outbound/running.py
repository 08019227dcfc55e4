"""Sends what there is to send, minute by minute, while the app runs."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog

from arrears.channels.outbound.rules import rules_of
from arrears.channels.outbound.sending import send_due
from arrears.chat.live import NewEntries
from arrears.chat.service import Chat
from arrears.loops import recurring
from arrears.settings import Settings

EVERY_SECONDS = 60

events = structlog.get_logger()


@asynccontextmanager
async def running(chat: Chat, settings: Settings) -> AsyncIterator[None]:
    """Send while the block runs, if this installation wants that and can reach telephones."""
    if settings.outbound and not chat.log.reaches_telephones:
        events.warning("outbound_cannot_start", reason="no telephones are set up")
    if not settings.outbound or not chat.log.reaches_telephones:
        yield
        return

    async def step() -> bool:
        sent = await send_due(chat.store, chat.log, rules_of(settings))
        for one in sent:
            chat.live.tell(one.conversation_id, NewEntries())
        return bool(sent)

    async with recurring("outbound", step, every=EVERY_SECONDS):
        yield
