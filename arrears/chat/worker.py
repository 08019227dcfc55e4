"""Brings unanswered messages to the bot: one at a time per conversation, and in order.

Whatever stops in between (bot, action server, database, this process), a message stays `received`
in the log until its answer is written, and is handed on again.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from uuid import UUID

import stamina
import structlog

from arrears.cases.kinds import Author, Holder
from arrears.chat import notices
from arrears.chat.bot import Bot, BotFailed, BotUnavailable
from arrears.chat.live import Composing, HeldBy, Live, NewEntries
from arrears.chat.log import Log
from arrears.chat.records import Reply, Unanswered

MOST_FAILED_ATTEMPTS = 3
LONGEST_WAIT_SECONDS = 2.0

events = structlog.get_logger()


class Worker:
    """Answers the conversations of this process."""

    def __init__(
        self, log: Log, bot: Bot, live: Live, *, concurrency: int, patience_seconds: float
    ) -> None:
        self._log = log
        self._bot = bot
        self._live = live
        self._slots = asyncio.Semaphore(concurrency)
        self._patience_seconds = patience_seconds
        self._woken: set[UUID] = set()
        self._tasks: dict[UUID, asyncio.Task[None]] = {}
        self._excuses: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Work while the block runs, starting with what an earlier process left unanswered."""
        for conversation_id in await self._log.waiting_conversations():
            self.wake(conversation_id)
        try:
            yield
        finally:
            tasks = list(self._tasks.values())
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def wake(self, conversation_id: UUID) -> None:
        """There is something to answer in this conversation."""
        self._woken.add(conversation_id)
        if conversation_id not in self._tasks:
            self._tasks[conversation_id] = asyncio.create_task(self._work(conversation_id))

    async def _work(self, conversation_id: UUID) -> None:
        try:
            while conversation_id in self._woken:
                self._woken.discard(conversation_id)
                # Nothing may end this but an empty log: a database that is away comes back.
                async for attempt in stamina.retry_context(
                    on=Exception, attempts=None, timeout=None, wait_max=LONGEST_WAIT_SECONDS
                ):
                    with attempt:
                        await self._answer_all(conversation_id)
        finally:
            del self._tasks[conversation_id]

    async def _answer_all(self, conversation_id: UUID) -> None:
        while message := await self._log.next_unanswered(conversation_id):
            holder = await self._answer(message)
            if holder is not message.holder:
                self._live.tell(conversation_id, HeldBy(holder))
            self._live.tell(conversation_id, NewEntries())

    async def _answer(self, message: Unanswered) -> Holder:
        """Answer one message by whoever holds the talk; who holds it afterwards."""
        if message.payload == notices.RETURN_TO_BOT:
            await self._log.return_to_bot(message.conversation_id)
            return await self._notice(message, notices.BACK_WITH_BOT)
        match message.holder:
            case Holder.PERSON:
                return await self._log.answer(message, [])
            case Holder.QUEUE:
                return await self._notice(message, notices.WAITING_FOR_STAFF)
            case Holder.BOT:
                return await self._answer_by_bot(message)

    async def _notice(self, message: Unanswered, reply: Reply) -> Holder:
        return await self._log.answer(message, [reply], author=Author.NOTICE)

    async def _answer_by_bot(self, message: Unanswered) -> Holder:
        try:
            with self._composing(message.conversation_id):
                replies = await self._bot_reply(message)
        except BotFailed:
            return await self._failed(message)
        return await self._log.answer(message, replies)

    async def _bot_reply(self, message: Unanswered) -> list[Reply]:
        """The bot's replies, however long it is away; the person hears of it once."""
        patience = asyncio.get_running_loop().call_later(
            self._patience_seconds, self._excuse_bot, message.conversation_id
        )
        try:
            async for attempt in stamina.retry_context(
                on=BotUnavailable, attempts=None, timeout=None, wait_max=LONGEST_WAIT_SECONDS
            ):
                with attempt:
                    async with self._slots:
                        return await self._bot.reply(message)
            raise AssertionError("retrying has no end")
        finally:
            patience.cancel()

    def _excuse_bot(self, conversation_id: UUID) -> None:
        excuse = asyncio.create_task(self._log.notify(conversation_id, notices.BOT_IS_AWAY))
        self._excuses.add(excuse)
        excuse.add_done_callback(self._excuses.discard)
        excuse.add_done_callback(lambda _: self._live.tell(conversation_id, NewEntries()))

    async def _failed(self, message: Unanswered) -> Holder:
        events.warning("bot_failed", message_id=str(message.id), attempt=message.attempts + 1)
        if message.attempts + 1 < MOST_FAILED_ATTEMPTS:
            await self._log.count_attempt(message.id)
            return message.holder
        return await self._log.set_aside(message, notices.SET_ASIDE)

    @contextmanager
    def _composing(self, conversation_id: UUID) -> Iterator[None]:
        self._live.tell(conversation_id, Composing(True))
        try:
            yield
        finally:
            self._live.tell(conversation_id, Composing(False))
