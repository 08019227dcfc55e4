"""Brings unanswered messages to the bot: one at a time per conversation, and in order.

Whatever stops in between (bot, action server, database, this process), a message stays `received`
in the log until its answer is written, and is handed on again.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from uuid import UUID

import structlog

from arrears.cases.kinds import Author, Holder
from arrears.chat import notices
from arrears.chat.bot import Bot, BotFailed, BotUnavailable
from arrears.chat.live import Composing, HeldBy, Live, NewEntries
from arrears.chat.log import Log
from arrears.chat.records import Answered, Reply, Unanswered
from dutch import find_danger

MOST_FAILED_ATTEMPTS = 3
FIRST_WAIT_SECONDS = 0.1
LONGEST_WAIT_SECONDS = 2.0
COMPOSING_AFTER_SECONDS = 0.2

events = structlog.get_logger()


class DangerUnanswered(Exception):
    """Somebody may be in danger, and the bot cannot answer now: that is not waited for."""


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
        self._waiting: Counter[UUID] = Counter()
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

    def wake(self, conversation_id: UUID, message: Unanswered | None = None) -> None:
        """There is one more message to answer in this conversation; `message` when it is next."""
        self._waiting[conversation_id] += 1
        if conversation_id not in self._tasks:
            self._tasks[conversation_id] = asyncio.create_task(self._work(conversation_id, message))

    async def _work(self, conversation_id: UUID, message: Unanswered | None) -> None:
        try:
            while self._waiting[conversation_id] > 0:
                try:
                    await self._answer_next(conversation_id, message)
                except Exception as error:  # noqa: BLE001 - a database that is away comes back
                    events.error("answering_failed", error=type(error).__name__)
                    await asyncio.sleep(LONGEST_WAIT_SECONDS)
                message = None
        finally:
            del self._waiting[conversation_id], self._tasks[conversation_id]

    async def _answer_next(self, conversation_id: UUID, message: Unanswered | None) -> None:
        known = self._waiting[conversation_id]
        message = message or await self._log.next_unanswered(conversation_id)
        if message is None:
            # Only what was known before looking: a message may have come in meanwhile.
            self._waiting[conversation_id] -= known
            return
        answered = await self._answer(message)
        if answered is None:
            return
        self._waiting[conversation_id] -= 1
        if answered.holder is not message.holder:
            self._live.tell(conversation_id, HeldBy(answered.holder))
        self._live.tell(conversation_id, NewEntries(answered.entries))

    async def _answer(self, message: Unanswered) -> Answered | None:
        """Answer one message by whoever holds the talk; None when it must be tried again."""
        if message.payload == notices.RETURN_TO_BOT and message.holder is not Holder.PERSON:
            await self._log.return_to_bot(message.conversation_id)
            return await self._notice(message, notices.BACK_WITH_BOT)
        if message.holder is Holder.BOT:
            return await self._answer_by_bot(message)
        # Two that look independently: the second knows more, and may be away.
        alarming = bool(find_danger(message.text)) or await self._bot.sees_danger(message)
        if alarming:
            await self._log.alert(message)
        if message.holder is Holder.PERSON:
            return await self._log.answer(message, [])
        if alarming:
            return await self._notice(message, notices.STAFF_WAS_ALERTED)
        in_danger = await self._log.is_in_danger(message.conversation_id)
        notice = notices.in_danger(message.text) if in_danger else notices.WAITING_FOR_STAFF
        return await self._notice(message, notice)

    async def _notice(self, message: Unanswered, reply: Reply) -> Answered:
        return await self._log.answer(message, [reply], author=Author.NOTICE)

    async def _answer_by_bot(self, message: Unanswered) -> Answered | None:
        with self._composing(message.conversation_id):
            try:
                replies = await self._bot_reply(message)
            except DangerUnanswered:
                await self._log.alert(message)
                return await self._notice(message, notices.DANGER_WAS_SEEN)
            except BotFailed:
                return await self._failed(message)
            return await self._log.answer(message, replies)

    async def _bot_reply(self, message: Unanswered) -> list[Reply]:
        """The bot's replies, however long it is away; the person hears of it once."""
        patience = asyncio.get_running_loop().call_later(
            self._patience_seconds, self._excuse_bot, message.conversation_id
        )
        try:
            return await self._ask_bot(message)
        finally:
            patience.cancel()

    async def _ask_bot(self, message: Unanswered) -> list[Reply]:
        wait = FIRST_WAIT_SECONDS
        while True:
            try:
                async with self._slots:
                    return await self._bot.reply(message)
            except (BotUnavailable, BotFailed) as error:
                if find_danger(message.text):
                    raise DangerUnanswered from error
                if isinstance(error, BotFailed):
                    raise
                await asyncio.sleep(wait)
                wait = min(2 * wait, LONGEST_WAIT_SECONDS)

    def _excuse_bot(self, conversation_id: UUID) -> None:
        excuse = asyncio.create_task(self._log.notify(conversation_id, notices.BOT_IS_AWAY))
        self._excuses.add(excuse)
        excuse.add_done_callback(self._excuses.discard)
        excuse.add_done_callback(lambda _: self._live.tell(conversation_id, NewEntries()))

    async def _failed(self, message: Unanswered) -> Answered | None:
        events.warning("bot_failed", message_id=str(message.id), attempt=message.attempts + 1)
        if message.attempts + 1 < MOST_FAILED_ATTEMPTS:
            await self._log.count_attempt(message.id)
            return None
        return await self._log.set_aside(message, notices.SET_ASIDE)

    @contextmanager
    def _composing(self, conversation_id: UUID) -> Iterator[None]:
        """Show that an answer is being composed, when it takes longer than the blink of an eye."""
        shown = asyncio.get_running_loop().call_later(
            COMPOSING_AFTER_SECONDS, self._live.tell, conversation_id, Composing(True)
        )
        try:
            yield
        finally:
            shown.cancel()
            if self._live.is_composing(conversation_id):
                self._live.tell(conversation_id, Composing(False))
