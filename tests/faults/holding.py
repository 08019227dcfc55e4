"""Holds many conversations at once while processes are killed, and judges each of them."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count, product

from sqlalchemy import func, select

from arrears.cases.kinds import Channel, MessageState
from arrears.cases.models import Delivery, Message
from arrears.cases.store import Store
from tests.contract.twilio.double import Double
from tests.contract.twilio.mischief import Mishap, Rates
from tests.contract.twilio.server import running
from tests.faults.judging import Account, Fault, account_of, faults_of
from tests.faults.killing import Casualties, killing, plan
from tests.faults.progress import Progress
from tests.faults.set_ups import SetUp
from tests.faults.stories import STORIES, Story
from tests.faults.talks import UNFINISHED, Place, Talk, Visit, talk
from tests.system.debtors import new_debtors
from tests.system.fixtures import opened_store

TELL_EVERY_SECONDS = 10.0
KINDS = tuple(product(STORIES, (Channel.WEB, Channel.WHATSAPP, Channel.SMS)))
# One call in ten goes wrong; besides, some are slow.
RATES = Rates(
    failed=0.03,
    throttled=0.02,
    cut_before=0.02,
    cut_after=0.015,
    failed_after=0.01,
    hangs_after=0.005,
    slow=0.05,
    doubled_webhooks=0.1,
    doubled_callbacks=0.1,
    shuffled_callbacks=0.1,
)
FAILURES = frozenset(Mishap) - {Mishap.SLOW}

_numbers = (f"+3161{number:07}" for number in count())


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
    twilio: Counter[str]
    """What the double of Twilio did, by kind."""
    violations: Sequence[str]
    """Where it was not called as it is published."""
    faults: Sequence[tuple[Talk, Fault]]
    left: Counter[str]
    """What is not done in the end: messages that wait, texts that were not sent, or sent twice."""
    seconds: float

    @property
    def is_clean(self) -> bool:
        """Whether all is as it would have been without a kill."""
        wrong = [self.faults, self.violations, self.casualties.ended, *self.left.values()]
        return not any(wrong)


async def hold(set_up: SetUp, order: Order) -> Run:
    """Hold the conversations that are asked for."""
    chance = random.Random(order.seed)  # noqa: S311 - chance that can be repeated
    kinds = [KINDS[number % len(KINDS)] for number in range(order.conversations)]
    chance.shuffle(kinds)
    messages = sum(len(story.says) for story, _ in kinds)
    twilio = Double(app_url=set_up.system.addresses, seed=order.seed)
    async with running(twilio, set_up.twilio_port), opened_store(set_up.system) as store:
        place = Place(set_up.system, twilio, store)
        undisturbed = await _undisturbed(place, store)
        visits = await _visits(store, kinds, hurry=True)
        kills = plan(set_up, chance, len(kinds), messages, outage=order.outage)
        progress, begun = Progress(), time.monotonic()
        twilio.mischief.rates = RATES
        async with (
            _telling(progress, messages, tells=order.tells),
            killing(set_up, kills, progress, chance) as casualties,
        ):
            talks = await _talks(place, visits, undisturbed, progress, people=order.people)
        set_up.system.wait_till_ready()
        await twilio.posts.settled()
        return Run(
            order,
            messages,
            casualties,
            twilio.calls,
            twilio.violations,
            [
                (one, fault)
                for one in talks
                for fault in await faults_of(store, one, undisturbed[_kind(one)].account)
            ],
            await _left(store, twilio),
            time.monotonic() - begun,
        )


@dataclass(frozen=True)
class Undisturbed:
    """A conversation as it goes when nothing is killed: what others of its kind are held to."""

    talk: Talk
    account: Account


type Kind = tuple[str, Channel]
type AllUndisturbed = dict[Kind, Undisturbed]


def _kind(talk: Talk) -> Kind:
    return talk.visit.story.name, talk.visit.channel


async def _undisturbed(place: Place, store: Store) -> AllUndisturbed:
    visits = await _visits(store, KINDS)
    talks = await asyncio.gather(*(talk(place, visit, Progress()) for visit in visits))
    failed = [(_kind(one), one.failed, one.heard[-1:]) for one in talks if one.failed]
    assert not failed, f"{failed}\n{place.system.logs()}"
    held = {_kind(one): Undisturbed(one, await account_of(store, one)) for one in talks}
    for one in talks:
        assert await faults_of(store, one, held[_kind(one)].account) == []
        wanted = one.visit.story.comes_to
        assert any(wanted in line for line in one.heard), (_kind(one), one.heard)
    return held


async def _visits(
    store: Store, kinds: Sequence[tuple[Story, Channel]], *, hurry: bool = False
) -> list[Visit]:
    """Somebody for each of these; with `hurry` half of them are in one."""
    debtors = await new_debtors(store, [story.template for story, _ in kinds])
    return [
        Visit(story, debtor, channel, next(_numbers), in_a_hurry=hurry and number % 2 == 1)
        for number, ((story, channel), debtor) in enumerate(zip(kinds, debtors, strict=True))
    ]


async def _talks(
    place: Place,
    visits: Sequence[Visit],
    undisturbed: AllUndisturbed,
    progress: Progress,
    *,
    people: int,
) -> list[Talk]:
    """All conversations, so many at the same time."""
    at_a_time = asyncio.Semaphore(people)

    async def one(visit: Visit) -> Talk:
        expects = undisturbed[visit.story.name, visit.channel].talk.texts_read
        async with at_a_time:
            return await talk(place, visit, progress, expects=expects)

    return await asyncio.gather(*map(one, visits))


async def _left(store: Store, twilio: Double) -> Counter[str]:
    """What is not done, or was done twice, by the store and by Twilio together."""
    async with store.reading() as session:
        waiting = select(func.count()).where(Message.state == MessageState.RECEIVED)
        unfinished = select(func.count()).where(Delivery.state.in_(UNFINISHED))
        texts = await session.scalar(select(func.count()).select_from(Delivery)) or 0
        return Counter(
            {
                "messages waiting": await session.scalar(waiting) or 0,
                "texts not sent": await session.scalar(unfinished) or 0,
                "texts sent twice": len(twilio.outbox.messages) - texts,
            }
        )


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
