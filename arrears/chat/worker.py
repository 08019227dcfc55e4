"""Brings unanswered messages to the bot: one at a time per conversation, and in order.

Whatever stops in between (bot, action server, database, this process), a message stays `received`
in the log until its answer is written, and is handed on again.
"""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy.exc import SQLAlchemyError

from arrears.cases.kinds import Author, Holder
from arrears.cases.office_hours import when_staff_is_back
from arrears.chat import notices
from arrears.chat.bot import Bot, BotFailed, BotUnavailable
from arrears.chat.bursts import in_a_row, may_go_on, quiet_at
from arrears.chat.live import Composing, DangerSeen, HeldBy, Live, NewEntries
from arrears.chat.log import Log
from arrears.chat.presence import BEAT_SECONDS, Presence
from arrears.chat.records import Answered, BotAnswer, Reply, Unanswered
from arrears.clock import moment, now
from arrears.loops import recurring
from dutch import find_danger

MOST_FAILED_ATTEMPTS = 3
FIRST_WAIT_SECONDS = 0.1
LONGEST_WAIT_SECONDS = 2.0
COMPOSING_AFTER_SECONDS = 0.2

events = structlog.get_logger()


class DangerUnanswered(Exception):
    """Somebody may be in danger, and the bot cannot answer now: that is not waited for."""


class TakenOver(Exception):
    """A colleague has the talk by now, while the bot is away: the message is for them."""


class Talk:
    """A conversation while this process answers it."""

    def __init__(self) -> None:
        self.news = asyncio.Event()
        self.look_again = False
        self.typed_at: datetime | None = None


class Worker:
    """Answers conversations, each of which one process is at; `presence` tells the others so."""

    def __init__(
        self,
        log: Log,
        bot: Bot,
        live: Live,
        *,
        presence: Presence,
        concurrency: int,
        patience_seconds: float,
    ) -> None:
        self._log = log
        self._bot = bot
        self._live = live
        self._presence = presence
        self._slots = asyncio.Semaphore(concurrency)
        self._patience_seconds = patience_seconds
        self._talks: dict[UUID, Talk] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Work while the block runs, also on what other processes left undone."""
        # A store that is away is tried again with the beats that follow.
        with suppress(SQLAlchemyError, OSError):
            await self._beat()
        try:
            async with recurring("pick_up", self._beat, every=BEAT_SECONDS):
                yield
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            with suppress(SQLAlchemyError, OSError):
                await self._presence.end()

    def wake(self, conversation_id: UUID, message: Unanswered | None = None) -> None:
        """There is more to answer in this conversation; `message` when this process is to do it."""
        talk = self._talks.get(conversation_id)
        if talk is None:
            self._talks[conversation_id] = Talk()
            self._begin(self._work(conversation_id, message))
        else:
            talk.look_again = True
            talk.news.set()

    def person_types(self, conversation_id: UUID) -> None:
        """The person is typing: what they say may go on."""
        if talk := self._talks.get(conversation_id):
            talk.typed_at = now()
            talk.news.set()

    def _begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        # Begun at once: what can be done without waiting does not wait its turn.
        task = asyncio.Task(work, loop=asyncio.get_running_loop(), eager_start=True)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _beat(self) -> bool:
        if await self._presence.beat():
            await self._pick_up()
        return False

    async def _pick_up(self) -> None:
        for conversation_id in await self._log.left_alone():
            if conversation_id not in self._talks:
                self.wake(conversation_id)

    async def _work(self, conversation_id: UUID, message: Unanswered | None) -> None:
        talk = self._talks[conversation_id]
        try:
            more = True
            while more or talk.look_again:
                talk.look_again = False
                try:
                    more = await self._answer_next(conversation_id, message)
                except Exception as error:  # noqa: BLE001 - a database that is away comes back
                    events.error("answering_failed", error=type(error).__name__)
                    await asyncio.sleep(LONGEST_WAIT_SECONDS)
                message = None
        finally:
            del self._talks[conversation_id]

    async def _answer_next(self, conversation_id: UUID, message: Unanswered | None) -> bool:
        """Answer what comes next; whether to look for more."""
        talk = self._talks[conversation_id]
        waiting = [message] if message else await self._take(talk, conversation_id)
        message = await self._whole(talk, waiting)
        if message is None:
            return False
        answered = await self._answer(message)
        if answered is None:
            return True
        if answered.holder is not message.holder:
            self._live.tell(conversation_id, HeldBy(answered.holder))
        self._live.tell(conversation_id, NewEntries(answered.entries, answered.standing))
        return answered.more

    async def _whole(self, talk: Talk, waiting: Sequence[Unanswered]) -> Unanswered | None:
        """The next message; as one with what is typed in a row with it, which is waited for."""
        if not waiting:
            return None
        if not may_go_on(waiting[0]) or waiting[0].holder is Holder.PERSON:
            return waiting[0]
        row = in_a_row(waiting)
        while until := quiet_at(row, typed_at=talk.typed_at):
            is_new = await self._news_within(talk, until - now())
            seen = len(row)
            waiting = await self._take(talk, row[0].conversation_id)
            if not waiting:
                return None
            row = in_a_row(waiting)
            if not is_new and len(row) == seen:
                break
        return await self._log.answer_together(row)

    async def _take(self, talk: Talk, conversation_id: UUID) -> list[Unanswered]:
        """All that waits now; what comes in from here on is news."""
        talk.news.clear()
        return await self._log.take(conversation_id)

    async def _news_within(self, talk: Talk, time: timedelta) -> bool:
        """Whether the person goes on within this time."""
        try:
            await asyncio.wait_for(talk.news.wait(), max(0, time.total_seconds()))
        except TimeoutError:
            return False
        return True

    async def _answer(self, message: Unanswered) -> Answered | None:
        """Answer one message by whoever holds the talk; None when it must be tried again."""
        if message.payload == notices.RETURN_TO_BOT and message.holder is not Holder.PERSON:
            await self._log.return_to_bot(message.conversation_id)
            return await self._notice(message, notices.BACK_WITH_BOT)
        if message.holder is Holder.BOT or await self._was_interrupted(message):
            return await self._answer_by_bot(message)
        if message.holder is Holder.PERSON:
            return await self._leave_to_staff(message)
        if await self._alarmed(message):
            return await self._notice(message, notices.staff_was_alerted(_staff_is_back()))
        if await self._log.is_in_danger(message.conversation_id):
            notice = notices.in_danger(message.text, _staff_is_back())
        else:
            notice = notices.waiting_for_staff(_staff_is_back())
        return await self._notice(message, notice)

    async def _leave_to_staff(self, message: Unanswered) -> Answered:
        """A colleague reads it, and hears of danger as well."""
        await self._alarmed(message)
        return await self._log.answer(message, [])

    async def _alarmed(self, message: Unanswered) -> bool:
        """Whether somebody may be in danger, of which staff is told."""
        # Two that look independently: the second knows more, and may be away.
        alarming = bool(find_danger(message.text)) or await self._bot.sees_danger(message)
        if alarming:
            await self._log.alert(message)
            self._live.tell(message.conversation_id, DangerSeen())
        return alarming

    async def _was_interrupted(self, message: Unanswered) -> bool:
        """Whether the bot called staff for this very message, and what it said of that was lost."""
        return message.holder is Holder.QUEUE and await self._log.called_staff(message)

    async def _notice(self, message: Unanswered, reply: Reply) -> Answered:
        return await self._log.answer(message, [reply], author=Author.NOTICE)

    async def _answer_by_bot(self, message: Unanswered) -> Answered | None:
        # Read while the bot is at it: nobody waits for that.
        asyncio.get_running_loop().call_soon(getattr, message, "corrects")
        with self._composing(message.conversation_id):
            try:
                answer = await self._bot_reply(message)
            except DangerUnanswered:
                await self._log.alert(message)
                return await self._notice(message, notices.danger_was_seen(_staff_is_back()))
            except TakenOver:
                return await self._leave_to_staff(message)
            except BotFailed:
                return await self._failed(message)
            return await self._log.answer(message, answer.replies, understood=answer.understood)

    async def _bot_reply(self, message: Unanswered) -> BotAnswer:
        """The bot's replies, however long it is away; the person hears of it once."""
        patience = asyncio.get_running_loop().call_later(
            self._patience_seconds, self._excuse_bot, message
        )
        try:
            return await self._ask_bot(message)
        finally:
            patience.cancel()

    async def _ask_bot(self, message: Unanswered) -> BotAnswer:
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
                if await self._is_taken(message.conversation_id):
                    raise TakenOver from error
                await asyncio.sleep(wait)
                wait = min(2 * wait, LONGEST_WAIT_SECONDS)

    async def _is_taken(self, conversation_id: UUID) -> bool:
        return await self._log.holder(conversation_id) is Holder.PERSON

    def _excuse_bot(self, message: Unanswered) -> None:
        if not message.is_ours:
            self._begin(self._excuse(message.conversation_id))

    async def _excuse(self, conversation_id: UUID) -> None:
        if await self._is_taken(conversation_id):
            return
        await self._log.notify(conversation_id, notices.BOT_IS_AWAY)
        self._live.tell(conversation_id, NewEntries())

    async def _failed(self, message: Unanswered) -> Answered | None:
        events.warning("bot_failed", message_id=str(message.id), attempt=message.attempts + 1)
        if message.attempts + 1 < MOST_FAILED_ATTEMPTS:
            await self._log.count_attempt(message.id)
            return None
        if message.is_ours:
            return await self._log.answer(message, [])
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


def _staff_is_back() -> str | None:
    return when_staff_is_back(moment())
