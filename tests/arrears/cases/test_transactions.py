"""Transactions of the store: whole or not at all, one writer at a time, no reader in the way."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from arrears.cases.models import Case, Conversation
from arrears.cases.store import Store, driver_url
from tests.arrears.case_lines import case_line, conversation, loaded


class OnPurposeError(Exception):
    """Raised by a test."""


async def test_what_a_block_writes_is_undone_as_a_whole_when_it_raises(store: Store) -> None:
    await loaded(store, case_line())

    async def fails_half_way() -> None:
        async with store.writing() as session:
            await session.execute(update(Case).values(disputed=True))
            raise OnPurposeError

    with pytest.raises(OnPurposeError):
        await fails_half_way()

    async with store.reading() as session:
        assert await session.scalar(select(Case.disputed)) is False


async def test_nothing_is_kept_of_a_session_to_look_with(store: Store) -> None:
    await loaded(store, case_line())

    async with store.reading() as session:
        await session.execute(update(Case).values(disputed=True))

    async with store.reading() as session:
        assert await session.scalar(select(Case.disputed)) is False


async def test_a_reader_sees_the_store_as_it_was_while_another_writes(store: Store) -> None:
    await loaded(store, case_line())

    async with store.writing() as writing:
        await writing.execute(update(Case).values(disputed=True))
        async with store.reading() as reading:
            assert await reading.scalar(select(Case.disputed)) is False


async def test_two_processes_that_count_at_once_lose_no_count(
    store: Store, database_url: str
) -> None:
    conversation_id = await conversation(store)
    other_process = Store(database_url)

    async def count_up(in_process: Store) -> None:
        async with in_process.writing() as session:
            await session.execute(
                update(Conversation)
                .where(Conversation.id == conversation_id)
                .values(turn=Conversation.turn + 1)
            )

    await asyncio.gather(*(count_up(one) for one in (store, other_process) * 10))
    await other_process.close()

    async with store.reading() as session:
        assert await session.scalar(select(Conversation.turn)) == 20


async def test_foreign_keys_hold(store: Store) -> None:
    conversation_id = await conversation(store)

    with pytest.raises(Exception, match=r"(?i)foreign key"):
        async with store.writing() as session:
            await session.execute(
                update(Conversation)
                .where(Conversation.id == conversation_id)
                .values(verified_case_id=404)
            )


async def test_a_store_with_its_tables_answers(store: Store) -> None:
    assert await store.answers()


async def test_a_store_without_tables_does_not_answer(tmp_path: Path) -> None:
    empty = Store(f"sqlite:///{tmp_path / 'new' / 'store.db'}")

    assert not await empty.answers()
    await empty.close()


async def test_a_database_that_is_away_does_not_answer() -> None:
    # Nothing listens on port 1.
    away = Store("postgresql://postgres@127.0.0.1:1/postgres")

    assert not await away.answers()
    await away.close()


async def test_sqlite_keeps_an_acknowledged_write_through_a_power_cut(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'store.db'}")

    async with store.reading() as session:
        assert await session.scalar(text("PRAGMA synchronous")) == 2
        assert await session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert await session.scalar(text("PRAGMA foreign_keys")) == 1
    await store.close()


@pytest.mark.parametrize(
    ("written", "used"),
    [
        ("sqlite:///var/store.db", "sqlite+at_once:///var/store.db"),
        ("postgresql://me:secret@db/store", "postgresql+psycopg://me:secret@db/store"),
        ("postgres://me:secret@db/store", "postgresql+psycopg://me:secret@db/store"),
    ],
)
def test_a_url_gets_the_driver_that_we_use(written: str, used: str) -> None:
    assert driver_url(written) == used
