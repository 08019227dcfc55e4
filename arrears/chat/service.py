"""A conversation service: what every channel needs, in one hand."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from arrears.cases.acting import Actor
from arrears.cases.holders import Hold
from arrears.cases.kinds import Channel, TalkOutcome
from arrears.cases.store import Store
from arrears.chat import notices
from arrears.chat.bot import Bot
from arrears.chat.bus import Bus
from arrears.chat.live import Live, NewEntries
from arrears.chat.log import Log
from arrears.chat.presence import Presence
from arrears.chat.records import Entry, Inbound, Pack
from arrears.chat.window import Window
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

    async def take_over(self, conversation_id: UUID, *, by: Actor) -> Hold:
        """Somebody of staff takes the talk; its person reads who is there now.

        Raises HeldByColleague, ConversationUnknown or NotActiveStaff.
        """
        raise NotImplementedError

    async def say_as_staff(
        self,
        conversation_id: UUID,
        text: str,
        *,
        by: Actor,
        client_id: str,
        waits: bool = False,
    ) -> Entry:
        """What a colleague who has the talk says in it; the same `client_id` is the same message.

        With `waits` it goes to WhatsApp when the person writes, who is invited to. Raises NotYours,
        WindowClosed, ConversationUnknown or NotActiveStaff.
        """
        raise NotImplementedError

    def staff_types(self, conversation_id: UUID, name: str) -> None:
        """A colleague with this first name is typing: the person sees it."""
        raise NotImplementedError

    async def hand_back(
        self, conversation_id: UUID, *, by: Actor, summary: str | None = None
    ) -> Hold:
        """Give the talk back to the bot; the person reads so, with what was noted (`summary`).

        Raises HeldByColleague, HeldByNobody, ConversationUnknown or NotActiveStaff.
        """
        raise NotImplementedError

    async def pass_on(self, conversation_id: UUID, colleague_id: int, *, by: Actor) -> Hold:
        """Give the talk to a colleague; the person reads who. Raises as `hand_back` does."""
        raise NotImplementedError

    async def send_to_team(self, conversation_id: UUID, team_id: int, *, by: Actor) -> Hold:
        """Put the talk in the queue of a team. Raises TeamUnknown, or as `hand_back` does."""
        raise NotImplementedError

    async def close_talk(self, conversation_id: UUID, outcome: TalkOutcome, *, by: Actor) -> None:
        """End the talk, and its calls for staff; what the person writes next is for the bot.

        Raises as `hand_back` does.
        """
        raise NotImplementedError

    async def window(self, conversation_id: UUID) -> Window:
        """Whether free words may go to the person now. Raises ConversationUnknown."""
        raise NotImplementedError

    async def staff_is_here(self, staff_id: int) -> None:
        """Somebody of staff has the desk open: to be said again within a minute."""
        raise NotImplementedError

    async def staff_has_left(self, staff_id: int) -> None:
        """Somebody of staff signed out: their talks go back to the queue at once."""
        raise NotImplementedError
