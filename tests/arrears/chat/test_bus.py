"""Live updates between processes: what happens at one is heard at the other."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from uuid import UUID, uuid4

import pytest

from arrears.cases.kinds import Author, Holder
from arrears.chat import bus
from arrears.chat.bus import Bus
from arrears.chat.live import (
    Composing,
    DangerSeen,
    HeldBy,
    Live,
    LiveEvent,
    NewEntries,
    PersonTypes,
    StaffTypes,
)
from arrears.chat.records import Entry
from arrears.clock import now
from scripts.ports import free_port

REDIS = os.environ.get("TEST_REDIS_URL", "redis://127.0.0.1:6379")
TALK = uuid4()
EVENTS: tuple[LiveEvent, ...] = (
    Composing(True),
    Composing(False),
    HeldBy(Holder.PERSON),
    StaffTypes("Anne"),
    PersonTypes(),
    DangerSeen(),
    NewEntries(),
)


def on_bus(live: Live, *, redis_url: str = REDIS, database_url: str = "") -> Bus:
    return Bus(live, redis_url=redis_url, database_url=database_url, process=uuid4())


@pytest.fixture
async def two() -> AsyncIterator[tuple[Live, Live]]:
    """Two processes of one installation, which hear each other."""
    installation = uuid4().hex
    here, there = Live(), Live()
    async with AsyncExitStack() as stack:
        for live in (here, there):
            talk = uuid4()
            with live.listen(talk) as queue:
                await stack.enter_async_context(on_bus(live, database_url=installation).running())
                # Told as soon as it hears the others.
                assert await heard(queue) == NewEntries()
        yield here, there


async def heard(queue: asyncio.Queue[LiveEvent]) -> LiveEvent:
    async with asyncio.timeout(10):
        return await queue.get()


async def test_what_happens_here_is_heard_there_in_order(two: tuple[Live, Live]) -> None:
    here, there = two
    with there.listen(TALK) as queue:
        for event in EVENTS:
            here.tell(TALK, event)
            assert await heard(queue) == event


async def test_here_it_is_heard_once(two: tuple[Live, Live]) -> None:
    here, there = two
    with here.listen(TALK) as own, there.listen(TALK) as other:
        here.tell(TALK, Composing(True))
        there.tell(TALK, HeldBy(Holder.QUEUE))
        assert await heard(own) == Composing(True)
        assert await heard(own) == HeldBy(Holder.QUEUE)
        assert own.empty()
        assert await heard(other) == HeldBy(Holder.QUEUE)


async def test_what_was_said_does_not_travel(two: tuple[Live, Live]) -> None:
    """Redis learns that there is something new, and not what."""
    here, there = two
    said = Entry(1, Author.PERSON, "ik heb schulden", "c1", (), None, now())
    with there.listen(TALK) as queue:
        here.tell(TALK, NewEntries([said]))
        assert await heard(queue) == NewEntries()


async def test_there_too_one_can_ask_whether_the_bot_is_composing(two: tuple[Live, Live]) -> None:
    here, there = two
    with there.listen(TALK) as queue:
        here.tell(TALK, Composing(True))
        await heard(queue)
    assert there.is_composing(TALK)


async def test_another_installation_hears_nothing(two: tuple[Live, Live]) -> None:
    here, there = two
    other = Live()
    marker: UUID = uuid4()
    with other.listen(TALK) as elsewhere, there.listen(marker) as queue:
        async with on_bus(other, database_url="another").running():
            assert await heard(elsewhere) == NewEntries()
            here.tell(TALK, Composing(True))
            here.tell(marker, NewEntries())
            await heard(queue)
            assert elsewhere.empty()


async def test_without_redis_who_listens_looks_in_the_log_again_and_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bus, "AGAIN_AFTER_SECONDS", 0.01)
    live = Live()
    nowhere = f"redis://127.0.0.1:{free_port()}"
    with live.listen(TALK) as queue:
        async with on_bus(live, redis_url=nowhere).running():
            live.tell(TALK, Composing(True))
            told = [await heard(queue) for _ in range(4)]
    assert Composing(True) in told
    assert told.count(NewEntries()) == 3
