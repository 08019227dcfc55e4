"""A conversation service: what every channel needs, in one hand."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from arrears.cases.acting import Actor
from arrears.cases.holders import Hold
from arrears.cases.kinds import Channel, TalkOutcome
from arrears.cases.staff import first_name
from arrears.cases.staff_presence import find_left_behind, note_leaving, note_presence
from arrears.cases.store import Store
from arrears.chat import notices
from arrears.chat.bot import Bot
from arrears.chat.bus import Bus
from arrears.chat.handovers import Handover, Handovers
from arrears.chat.live import HeldBy, Live, NewEntries, PersonTypes, StaffTypes
from arrears.chat.log import Log
from arrears.chat.presence import Presence
from arrears.chat.records import Entry, Inbound, Pack
from arrears.chat.staff_words import WhereClosed, say
from arrears.chat.window import Window, find_window
from arrears.chat.worker import Worker
from arrears.loops import recurring
from arrears.settings import Settings

# For talks of colleagues who are gone.
LOOK_EVERY_SECONDS = 10.0


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
            chat = cls(store, log, live, bot, worker)
            looking = recurring("return_talks", chat.return_left_behind, every=LOOK_EVERY_SECONDS)
            await stack.enter_async_context(looking)
            yield chat

    async def receive(
        self, conversation_id: UUID, inbound: Inbound, *, via: Channel = Channel.WEB
    ) -> int:
        """Keep a message, then have it answered; its number in the conversation."""
        received = await self.log.receive(conversation_id, inbound, via=via)
        self.live.tell(conversation_id, NewEntries([received.entry]))
        self.worker.wake(conversation_id, received.unanswered)
        # The bot gets to work on it while this process tells that it was kept.
        await asyncio.sleep(0)
        return received.entry.sequence

    async def sign_out(self, conversation_id: UUID) -> None:
        """Close the case for a conversation, and say so to all who read along."""
        entries = await self.log.sign_out(conversation_id, notices.SIGNED_OUT)
        if entries:
            self.live.tell(conversation_id, NewEntries(entries))

    def person_types(self, conversation_id: UUID) -> None:
        """The person is typing: an answer may wait for it, and a colleague sees it."""
        self.worker.person_types(conversation_id)
        self.live.tell(conversation_id, PersonTypes())

    async def take_over(self, conversation_id: UUID, *, by: Actor) -> Hold:
        """Somebody of staff takes the talk; its person reads who is there now.

        Raises HeldByColleague, ConversationUnknown or NotActiveStaff.
        """
        return await self._hand_over(conversation_id, lambda talk: talk.take(by=by))

    async def say_as_staff(
        self,
        conversation_id: UUID,
        text: str,
        *,
        by: Actor,
        client_id: str,
        where_closed: WhereClosed | None = None,
    ) -> Entry:
        """What a colleague says in a talk that they have, or that nobody of staff has.

        The same `client_id` (at most 50 signs) is the same message. Where WhatsApp's window is
        closed it waits till the person writes, who is invited to, or the talk goes on by SMS
        (`where_closed`). Raises NotYours, WindowClosed, NoSms, ConversationUnknown or
        NotActiveStaff.
        """
        async with self.store.writing() as session:
            said = await say(
                session,
                self.log,
                conversation_id,
                text,
                by=by,
                client_id=client_id,
                where_closed=where_closed,
            )
        self._tell(conversation_id, said)
        return said.entries[-1]

    def staff_types(self, conversation_id: UUID, name: str) -> None:
        """A colleague with this name is typing: the person sees the first of it."""
        self.live.tell(conversation_id, StaffTypes(first_name(name)))

    async def hand_back(
        self, conversation_id: UUID, *, by: Actor, summary: str | None = None
    ) -> Hold:
        """Give the talk back to the bot; the person reads so, with what was noted (`summary`).

        Raises HeldByColleague, HeldByNobody, ConversationUnknown or NotActiveStaff.
        """
        hold = await self._hand_over(conversation_id, lambda talk: talk.hand_back(summary, by=by))
        self.worker.wake(conversation_id)
        return hold

    async def pass_on(self, conversation_id: UUID, colleague_id: int, *, by: Actor) -> Hold:
        """Give the talk to a colleague; the person reads who. Raises as `hand_back` does."""
        return await self._hand_over(
            conversation_id, lambda talk: talk.pass_on(colleague_id, by=by)
        )

    async def send_to_team(self, conversation_id: UUID, team_id: int, *, by: Actor) -> Hold:
        """Put the talk in the queue of a team. Raises TeamUnknown, or as `hand_back` does."""
        return await self._hand_over(
            conversation_id, lambda talk: talk.send_to_team(team_id, by=by)
        )

    async def close_talk(self, conversation_id: UUID, outcome: TalkOutcome, *, by: Actor) -> None:
        """End the talk, and its calls for staff; what the person writes next is for the bot.

        Raises as `hand_back` does.
        """
        await self._hand_over(conversation_id, lambda talk: talk.close(outcome, by=by))
        self.worker.wake(conversation_id)

    async def window(self, conversation_id: UUID) -> Window:
        """Whether free words may go to the person now. Raises ConversationUnknown."""
        async with self.store.reading() as session:
            return await find_window(session, conversation_id)

    async def staff_is_here(self, staff_id: int) -> None:
        """Somebody of staff has the desk open: to be said again within a minute."""
        async with self.store.writing() as session:
            await note_presence(session, staff_id)

    async def staff_has_left(self, staff_id: int) -> None:
        """Somebody of staff signed out: their talks go back to the queue at once."""
        async with self.store.writing() as session:
            await note_leaving(session, staff_id)
        await self.return_left_behind()

    async def return_left_behind(self) -> bool:
        """Put the talks of colleagues who are gone into the queue; whether there were any.

        Of several apps that look at once, one does it.
        """
        async with self.store.reading() as session:
            left_behind = await find_left_behind(session)
        returned = [await self._give_up(*one) for one in left_behind]
        return any(returned)

    async def _give_up(self, conversation_id: UUID, staff_id: int, name: str) -> bool:
        async with self.store.writing() as session:
            handovers = Handovers(session, self.log, conversation_id)
            handover = await handovers.give_up(staff_id, name)
        if handover is not None:
            self._tell(conversation_id, handover)
        return handover is not None

    async def _hand_over(
        self, conversation_id: UUID, change: Callable[[Handovers], Awaitable[Handover]]
    ) -> Hold:
        """Change hands in a transaction, then tell all who listen."""
        async with self.store.writing() as session:
            handover = await change(Handovers(session, self.log, conversation_id))
        self._tell(conversation_id, handover)
        return handover.hold

    def _tell(self, conversation_id: UUID, handover: Handover) -> None:
        if handover.is_new:
            self.live.tell(conversation_id, HeldBy(handover.hold.holder))
        if handover.entries:
            self.live.tell(conversation_id, NewEntries(handover.entries))
