"""Which errors of a store pass by themselves."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, SQLAlchemyError

from arrears.cases import sqlite
from arrears.cases.store import Store, is_away


async def error_of(store: Store, statement: str) -> SQLAlchemyError:
    with pytest.raises(SQLAlchemyError) as raised:
        async with store.writing() as session:
            await session.execute(text(statement))
    return raised.value


async def test_a_server_that_cannot_be_reached_is_away() -> None:
    # Nothing listens on port 1.
    assert is_away(await error_of(Store("postgresql://127.0.0.1:1/none"), "SELECT 1"))


async def test_a_file_that_somebody_else_writes_is_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "WAIT_SECONDS", 0)
    store = Store(f"sqlite:///{tmp_path}/busy.db")
    somebody_else = sqlite3.connect(tmp_path / "busy.db", isolation_level=None)
    somebody_else.execute("BEGIN IMMEDIATE")
    try:
        assert is_away(await error_of(store, "CREATE TABLE mine (id)"))
    finally:
        somebody_else.close()
        await store.close()


@pytest.mark.parametrize(
    "statement", ["SELECT nothing_such FROM cases", "SELEC", "SELECT 1 FROM x"]
)
async def test_a_statement_that_is_wrong_stays_wrong(store: Store, statement: str) -> None:
    assert not is_away(await error_of(store, statement))


def test_what_the_store_refuses_it_refuses_later_too() -> None:
    assert not is_away(IntegrityError("x", {}, sqlite3.IntegrityError()))
    assert not is_away(RuntimeError())


def test_any_error_that_ends_a_connection_is_away() -> None:
    assert is_away(DBAPIError("x", {}, Exception(), connection_invalidated=True))
    assert is_away(OperationalError("x", {}, Exception()))
