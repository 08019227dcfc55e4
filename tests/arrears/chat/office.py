"""A worker with everything around it, and a bot that does as a test says."""

import asyncio
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from uuid import UUID

from arrears.cases.store import Store
from arrears.chat.bot import Bot, Said
from arrears.chat.live import Live
from arrears.chat.log import Log
from arrears.chat.presence import Presence
from arrears.chat.records import BotAnswer, Reply, Unanswered
from arrears.chat.service import Chat
from arrears.chat.worker import Worker
from tests.arrears.chat.talking import Talk

NEVER = 3600.0
SECONDS_TO_GIVE_UP = 10


class FakeBot(Bot):
    """Repeats what it hears, unless a test gave it troubles, and as soon as it may.

    It sees danger where that word is.
    """

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.troubles: deque[Exception] = deque()
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.busy_with: Counter[UUID] = Counter()
        self.most_in_one_conversation = 0
        self.busy_with_all = asyncio.Event()
        self.expects = 0

    @property
    def busy(self) -> int:
        return self.busy_with.total()

    async def reply(self, message: Unanswered) -> BotAnswer:
        self.heard.append(message.payload or message.text)
        conversation = message.conversation_id
        self.busy_with[conversation] += 1
        self.most_in_one_conversation = max(
            self.most_in_one_conversation, self.busy_with[conversation]
        )
        try:
            if self.expects and self.busy >= self.expects:
                self.busy_with_all.set()
            await self.may_answer.wait()
            if self.troubles:
                raise self.troubles.popleft()
            return BotAnswer([Reply(f"U zei: {message.text}")])
        finally:
            self.busy_with[conversation] -= 1

    async def sees_danger(self, message: Said) -> bool:
        return "gevaar" in message.text


class Office:
    """A worker with everything around it."""

    def __init__(self, store: Store, *, log: Log | None = None) -> None:
        self.store = store
        self.log = log or Log(store)
        self.live = Live()
        self.bot = FakeBot()

    def at_work(
        self, *, concurrency: int = 8, patience: float = NEVER
    ) -> AbstractAsyncContextManager[None]:
        self.worker = Worker(
            self.log,
            self.bot,
            self.live,
            presence=Presence(self.store, self.log.worker_id),
            concurrency=concurrency,
            patience_seconds=patience,
        )
        return self.worker.running()

    async def until(self, talk: Talk, reached: Callable[[], Awaitable[bool]]) -> None:
        """Wait for as long as it takes the worker; look again at each thing that it tells."""
        with self.live.listen(talk.id) as happenings:
            async with asyncio.timeout(SECONDS_TO_GIVE_UP):
                while not await reached():
                    await happenings.get()

    async def until_answered(self, talk: Talk) -> None:
        async def all_is_answered() -> bool:
            return not await talk.waits()

        await self.until(talk, all_is_answered)

    async def say(self, talk: Talk, *texts: str) -> None:
        for text in texts:
            await talk.say(text)
            self.worker.wake(talk.id)

    async def press(self, talk: Talk, payload: str) -> None:
        await talk.press(payload)
        self.worker.wake(talk.id)

    @property
    def chat(self) -> Chat:
        """The service around the worker that is at work."""
        return Chat(self.store, self.log, self.live, self.bot, self.worker)
