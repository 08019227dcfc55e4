"""How often the queue is read, however many look at it."""

import asyncio

import pytest

from arrears.cases.kinds import EscalationReason
from arrears.cases.queue import Part, Queue, Wanted
from arrears.cases.store import Store
from arrears.desk.queue.places import Places
from tests.arrears.cases.queueing import called
from tests.arrears.statements import sent_statements

COLLEAGUES = 10
# Of how it stands, and of all that is on it.
LOOK, READ = 2, 1


@pytest.fixture
def places() -> Places:
    return Places()


async def seen(places: Places, store: Store) -> Queue:
    async with store.reading() as session:
        return await places.now(session)


async def test_a_queue_at_rest_is_read_once(places: Places, store: Store) -> None:
    await called(store)
    first = await seen(places, store)

    with sent_statements() as sent:
        assert await seen(places, store) is first

    assert len(sent) == LOOK


async def test_danger_is_there_for_who_looks_next(places: Places, store: Store) -> None:
    await called(store)
    await seen(places, store)
    danger = await called(store, EscalationReason.DANGER)

    found = await seen(places, store)

    ((part, talk),) = found.page(Wanted(me=1), most=1)
    assert (part, talk) == (Part.DANGER, danger)


async def test_colleagues_who_look_at_the_same_time_share_what_is_read(
    places: Places, store: Store
) -> None:
    """Only the first began before the others asked: the next look is for all of them.

    SQLite answers a look before anybody else can ask: the queue itself is read once all the same.
    """
    looks = COLLEAGUES if store.engine.dialect.name == "sqlite" else 2
    talk = await called(store)

    with sent_statements() as sent:
        found = await asyncio.gather(*(seen(places, store) for _ in range(COLLEAGUES)))

    assert len(sent) <= looks * LOOK + READ
    assert all(one.page(Wanted(me=1), most=1)[0][1] == talk for one in found)
