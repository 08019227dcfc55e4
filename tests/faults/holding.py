"""Holds many conversations at once while processes are killed, and judges each of them."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from sqlalchemy import func, select

from arrears.cases.kinds import MessageState
from arrears.cases.models import Message
from arrears.cases.store import Store
from tests.faults.judging import Account, Fault, account_of, faults_of
from tests.faults.killing import Casualties, killing, plan
from tests.faults.progress import Progress
from tests.faults.set_ups import SetUp
from tests.faults.stories import STORIES, Story
from tests.faults.talks import Talk, talk
from tests.system.debtors import Debtor, new_debtors
from tests.system.fixtures import opened_store
from tests.system.running import System

TELL_EVERY_SECONDS = 10.0


@dataclass(frozen=True)
class Order:
    """What is asked of a run."""

    conversations: int
    people: int
    """So many talk at the same time."""
    seed: int
    outage: float
    """So many seconds each server is away once."""
    tells: bool = False
    """Whether progress is printed."""


@dataclass(frozen=True)
class Run:
    """What came of it."""

    order: Order
    messages: int
    casualties: Casualties
    faults: list[tuple[Talk, Fault]]
    waiting: int
    """Messages that nobody has answered in the end."""
    seconds: float

    @property
    def is_clean(self) -> bool:
        """Whether all is as it would have been without a kill."""
        return not (self.faults or self.waiting or self.casualties.ended)


async def hold(set_up: SetUp, order: Order) -> Run:
    """Hold the conversations that are asked for."""
    chance = random.Random(order.seed)  # noqa: S311 - chance that can be repeated
    stories = [STORIES[number % len(STORIES)] for number in range(order.conversations)]
    chance.shuffle(stories)
    messages = sum(len(story.says) for story in stories)
    kills = plan(set_up, chance, len(stories), messages, outage=order.outage)
    async with opened_store(set_up.system) as store:
        undisturbed = await _undisturbed(set_up.system, store)
        debtors = await new_debtors(store, [story.template for story in stories])
        progress, begun = Progress(), time.monotonic()
        async with (
            _telling(progress, messages, tells=order.tells),
            killing(set_up, kills, progress, chance) as casualties,
        ):
            pairs = list(zip(stories, debtors, strict=True))
            talks = await _talks(set_up.system, pairs, progress, people=order.people)
        seconds = time.monotonic() - begun
        set_up.system.wait_till_ready()
        faults = [
            (one, fault)
            for one in talks
            for fault in await faults_of(store, one, undisturbed[one.story.name])
        ]
        return Run(order, messages, casualties, faults, await _waiting(store), seconds)


async def _undisturbed(system: System, store: Store) -> dict[str, Account]:
    """Each story as it goes when nothing is killed; what we compare with is good itself."""
    debtors = await new_debtors(store, [story.template for story in STORIES])
    accounts = {}
    for story, debtor in zip(STORIES, debtors, strict=True):
        told = await talk(system, story, debtor, Progress(), in_a_hurry=False)
        assert told.failed is None, told.failed
        accounts[story.name] = await account_of(store, told)
        assert await faults_of(store, told, accounts[story.name]) == []
        assert any(story.comes_to in line for line in told.heard), told.heard
    return accounts


async def _talks(
    system: System, pairs: Sequence[tuple[Story, Debtor]], progress: Progress, *, people: int
) -> list[Talk]:
    """All conversations, so many at the same time; half of the people are in a hurry."""
    at_a_time = asyncio.Semaphore(people)

    async def one(number: int, story: Story, debtor: Debtor) -> Talk:
        async with at_a_time:
            return await talk(system, story, debtor, progress, in_a_hurry=number % 2 == 1)

    return await asyncio.gather(*(one(number, *pair) for number, pair in enumerate(pairs)))


async def _waiting(store: Store) -> int:
    async with store.reading() as session:
        received = Message.state == MessageState.RECEIVED
        return await session.scalar(select(func.count()).where(received)) or 0


@asynccontextmanager
async def _telling(progress: Progress, messages: int, *, tells: bool) -> AsyncIterator[None]:
    """Say every now and then how far it is."""

    async def tell() -> None:
        while True:
            await asyncio.sleep(TELL_EVERY_SECONDS)
            print(f"  {progress.answered} of {messages} messages", flush=True)

    telling = asyncio.create_task(tell()) if tells else None
    try:
        yield
    finally:
        if telling:
            telling.cancel()
