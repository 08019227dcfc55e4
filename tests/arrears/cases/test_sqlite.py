"""What SQLite does in the event loop, and what it leaves to its thread."""

import asyncio
import math
import sqlite3
import threading
import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases import sqlite
from arrears.cases.store import Store, Tables

COUNTED = """
(WITH RECURSIVE counted(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM counted WHERE n < :up_to)
SELECT n FROM counted)
"""
COUNT = text("SELECT count(*), thread() FROM" + COUNTED)
NUMBERS = text("SELECT n FROM" + COUNTED)
LOOK_LONG = text("SELECT count(*), at_work() FROM" + COUNTED)
NOTE_MANY = text("INSERT INTO notes (thread) SELECT coalesce(at_work(), n) FROM" + COUNTED)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = Store(f"sqlite:///{tmp_path}/store.db")
    async with opened.writing() as session:
        await session.execute(text("CREATE TABLE notes (id INTEGER PRIMARY KEY, thread INTEGER)"))
    yield opened
    await opened.close()


def written(store: Store, *, briefly: bool) -> AbstractAsyncContextManager[Tables]:
    return store.recording() if briefly else store.writing()


async def here(tables: Tables) -> int:
    """Have SQLite know in which thread it is asked; gives the one of the event loop."""
    (await driver_of(tables)).create_function("thread", 0, threading.get_ident)
    return threading.get_ident()


async def driver_of(tables: Tables) -> Any:
    connection = await tables.connection() if isinstance(tables, AsyncSession) else tables
    return (await connection.get_raw_connection()).driver_connection


async def notes(store: Store) -> int:
    async with store.reading() as session:
        return int((await session.execute(text("SELECT count(*) FROM notes"))).scalar_one())


async def test_a_short_look_is_done_at_once_and_a_long_one_in_the_thread(store: Store) -> None:
    async with store.reading() as session:
        loop = await here(session)
        for up_to, at_once in ((10, True), (200_000, False), (10, True)):
            counted, thread = (await session.execute(COUNT, {"up_to": up_to})).one()

            assert counted == up_to
            assert (thread == loop) is at_once


async def test_a_look_that_is_now_and_then_stopped_gives_all_its_rows(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "LONGEST_LOOK", 300)
    async with store.reading() as session:
        for _ in range(50):
            assert (await session.scalars(NUMBERS, {"up_to": 9})).all() == list(range(1, 10))


async def test_what_is_written_is_done_in_the_thread_unless_in_brief(store: Store) -> None:
    note = text("INSERT INTO notes (thread) VALUES (thread()) RETURNING thread")
    for brief in (False, True):
        async with written(store, briefly=brief) as tables:
            loop = await here(tables)
            assert (await tables.scalar(note) == loop) is brief
    assert await notes(store) == 2


async def test_a_brief_write_waits_for_another_process_while_others_go_on(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "WAIT_SECONDS", 5)
    somebody_else = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
    somebody_else.execute("BEGIN IMMEDIATE")

    async def write() -> None:
        async with store.recording() as tables:
            await tables.execute(text("INSERT INTO notes (thread) VALUES (1)"))

    writing = asyncio.create_task(write())
    begun = time.monotonic()
    await asyncio.sleep(0)
    assert time.monotonic() - begun < sqlite.WAIT_SECONDS / 2
    assert await notes(store) == 0
    assert not writing.done()
    somebody_else.execute("COMMIT")
    somebody_else.close()
    await writing

    assert await notes(store) == 1


@pytest.mark.parametrize(("quick_seconds", "at_once"), [(math.inf, True), (0, False)])
async def test_what_is_brief_is_kept_at_once_on_a_quick_disk_only(
    store: Store, monkeypatch: pytest.MonkeyPatch, quick_seconds: float, at_once: bool
) -> None:
    monkeypatch.setattr(sqlite, "QUICK_SECONDS", quick_seconds)
    threads = []
    keep = sqlite.Connection._commit  # noqa: SLF001 - where it is done

    def noted(connection: sqlite.Connection) -> None:
        threads.append(threading.get_ident())
        keep(connection)

    monkeypatch.setattr(sqlite.Connection, "_commit", noted)
    for brief in (True, True, False):
        async with written(store, briefly=brief) as tables:
            await tables.execute(text("INSERT INTO notes (thread) VALUES (1)"))

    _, second, long = threads
    assert (second == threading.get_ident()) is at_once
    assert long != threading.get_ident()
    assert await notes(store) == 3


@pytest.mark.parametrize("statement", [LOOK_LONG, NOTE_MANY])
async def test_who_is_cancelled_leaves_a_connection_at_work_to_nobody(
    store: Store, statement: TextClause
) -> None:
    drivers: list[Any] = []
    at_work = asyncio.Event()

    async def work() -> None:
        async with store.writing() as session:
            drivers.append(await driver_of(session))
            tell = partial(asyncio.get_running_loop().call_soon_threadsafe, at_work.set)
            drivers[0].create_function("at_work", 0, tell)
            await session.execute(text("INSERT INTO notes (thread) VALUES (1)"))
            await session.execute(statement, {"up_to": 1_000_000})

    working = asyncio.create_task(work())
    await at_work.wait()
    working.cancel()
    with pytest.raises(asyncio.CancelledError):
        await working

    # It begins while the thread is still at work, and waits till that is undone.
    async with store.recording() as tables:
        assert await driver_of(tables) is not drivers[0]
        await tables.execute(text("INSERT INTO notes (thread) VALUES (2)"))
    assert await notes(store) == 1
