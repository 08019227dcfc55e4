"""A conversation service: what every channel needs, in one hand."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from arrears.cases.kinds import Channel
from arrears.cases.store import Store
from arrears.chat import notices
from arrears.chat.bot import Bot
from arrears.chat.bus import Bus
from arrears.chat.live import Live, NewEntries
from arrears.chat.log import Log
from arrears.chat.presence import Presence
from arrears.chat.records import Inbound, Pack
from arrears.chat.worker import Worker
from arrears.settings import Settings


@dataclass(frozen=True)
class Chat:
    """The log of all conversations, those who listen along, and the worker that answers."""

    store: Store
    log: Log
    live: Live
    bot: Bot
    worker: Worker

    @classmethod
    @asynccontextmanager
    async def running(cls, settings: Settings, *, pack: Pack | None = None) -> AsyncIterator[Self]:
        """A service that answers messages while the block runs.

        `pack` makes texts for telephones of what is said there; without it none is reached.
        """
        store = Store(settings.database_url)
        log, live = Log(store, pack=pack), Live()
        async with AsyncExitStack() as stack:
            stack.push_async_callback(store.close)
            bot = await stack.enter_async_context(Bot(*settings.bots))
            worker = Worker(
                log,
                bot,
                live,
                presence=Presence(store, log.worker_id),
                concurrency=settings.bot_concurrency,
                patience_seconds=settings.bot_patience_seconds,
            )
            if settings.redis_url is not None:
                bus = Bus(
                    live,
                    redis_url=settings.redis_url,
                    database_url=settings.database_url,
                    process=log.worker_id,
                )
                await stack.enter_async_context(bus.running())
            await stack.enter_async_context(worker.running())
            yield cls(store, log, live, bot, worker)

    async def receive(
        self, conversation_id: UUID, inbound: Inbound, *, via: Channel = Channel.WEB
    ) -> int:
        """Keep a message, then have it answered; its number in the conversation."""
        received = await self.log.receive(conversation_id, inbound, via=via)
        self.worker.wake(conversation_id, received.unanswered)
        self.live.tell(conversation_id, NewEntries([received.entry]))
        return received.entry.sequence

    async def sign_out(self, conversation_id: UUID) -> None:
        """Close the case for a conversation, and say so to all who read along."""
        entries = await self.log.sign_out(conversation_id, notices.SIGNED_OUT)
        if entries:
            self.live.tell(conversation_id, NewEntries(entries))
