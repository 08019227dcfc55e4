"""Connections stay open between transactions: what one leaves to the next is nothing of its own."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from uuid import UUID

import pytest
from sqlalchemy import func, insert, select, text

from arrears.cases.models import Worker
from arrears.cases.store import MOST_KEPT, Store, Tables
from arrears.clock import now

WAYS = ("writing", "recording")


class Broken(Exception):
    pass


def writing(store: Store, way: str) -> AbstractAsyncContextManager[Tables]:
    return store.writing() if way == "writing" else store.recording()


async def write(tables: Tables, number: int) -> None:
    await tables.execute(insert(Worker).values(id=UUID(int=number), alive_until=now()))


async def count(store: Store) -> int:
    async with store.reading() as session:
        return await session.scalar(select(func.count()).select_from(Worker)) or 0


@asynccontextmanager
async def another_process(of: Store) -> AsyncIterator[Store]:
    other = Store(of.engine.url.render_as_string(hide_password=False))
    yield other
    await other.close()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("elsewhere", [False, True])
async def test_what_is_written_is_seen_at_once_here_and_elsewhere(
    store: Store, way: str, *, elsewhere: bool
) -> None:
    """Also by who looked before."""
    async with another_process(store) as other:
        for number in range(1, 4):
            async with writing(other if elsewhere else store, way) as tables:
                await write(tables, number)
            assert [await count(store), await count(other)] == [number, number]


async def write_and_fail(store: Store, way: str) -> None:
    async with writing(store, way) as tables:
        await write(tables, 0)
        raise Broken


@pytest.mark.parametrize("way", WAYS)
async def test_who_fails_leaves_nothing_and_is_in_nobody_s_way(store: Store, way: str) -> None:
    for number in range(1, 4):
        with pytest.raises(Broken):
            await write_and_fail(store, way)
        async with writing(store, way) as tables:
            await write(tables, number)
    assert await count(store) == 3


async def test_who_looks_changes_nothing(store: Store) -> None:
    for _ in range(2):
        async with store.reading() as session:
            await write(session, 0)
        assert await count(store) == 0


@pytest.mark.parametrize("way", WAYS)
async def test_who_is_cancelled_leaves_nothing_and_is_in_nobody_s_way(
    store: Store, way: str
) -> None:
    for number in range(1, 4):
        has_written = asyncio.Event()

        async def work(has_written: asyncio.Event = has_written) -> None:
            async with writing(store, way) as tables:
                await write(tables, 0)
                has_written.set()
                await asyncio.Event().wait()

        working = asyncio.create_task(work())
        await has_written.wait()
        working.cancel()
        with pytest.raises(asyncio.CancelledError):
            await working
        async with writing(store, way) as tables:
            await write(tables, number)
    assert await count(store) == 3


async def together(store: Store, people: int) -> Sequence[int]:
    """So many look at the same time: nobody ends before all have begun."""
    everybody = asyncio.Barrier(people)

    async def look() -> int:
        async with store.reading() as session:
            found = await session.scalar(select(func.count()).select_from(Worker))
            await everybody.wait()
            return found or 0

    return await asyncio.gather(*(look() for _ in range(people)))


async def test_more_may_look_at_once_than_connections_stay_open(store: Store) -> None:
    for _ in range(2):
        assert await together(store, MOST_KEPT * 4) == [0] * MOST_KEPT * 4
    async with store.writing() as session:
        await write(session, 1)
    assert await together(store, MOST_KEPT * 4) == [1] * MOST_KEPT * 4


async def test_a_connection_that_stays_open_holds_nothing_up(store: Store) -> None:
    """A look that had not ended would keep SQLite's journal from being emptied."""
    await together(store, MOST_KEPT)
    async with store.recording() as tables:
        await write(tables, 1)
    await count(store)

    async with another_process(store) as other, other.reading() as session:
        if store.engine.dialect.name == "sqlite":
            is_busy = await session.scalar(text("PRAGMA wal_checkpoint(TRUNCATE)"))
            assert is_busy == 0
        else:
            idle = "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'"
            mine = f"{idle} AND datname = current_database()"
            assert await session.scalar(text(mine)) == 0


async def test_a_store_that_is_closed_holds_no_connection(store: Store) -> None:
    async with another_process(store) as other:
        await together(other, MOST_KEPT * 2)
        async with other.writing() as session:
            await write(session, 1)
        async with other.recording() as tables:
            await write(tables, 2)
        pool = other.engine.pool
        await other.close()

        assert pool.status().count("Current Checked out connections: 0") == 1
