"""Databases to test on: a SQLite file and one in PostgreSQL, made new and thrown away."""

import asyncio
import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, make_url, text
from sqlalchemy.ext.asyncio import AsyncEngine

from arrears.cases import store as stores
from arrears.cases.__main__ import ALEMBIC
from arrears.cases.models import Model
from arrears.cases.store import Store

POSTGRES = os.environ.get("TEST_POSTGRES_URL", "postgresql://postgres@127.0.0.1:5432/postgres")


@pytest.fixture(scope="session", autouse=True)
def shared_statements() -> Iterator[None]:
    """Every store knows the statements that another compiled: each test opens stores anew."""
    firsts: dict[str, Engine] = {}
    make = stores.new_engine

    def engine(url: str) -> AsyncEngine:
        made = make(url)
        own = made.sync_engine
        first = firsts.setdefault(own.dialect.name, own)
        own.dialect = own.pool._dialect = first.dialect  # noqa: SLF001 - what compiles
        own._compiled_cache = first._compiled_cache  # noqa: SLF001 - what was compiled
        return made

    stores.new_engine = engine
    yield
    stores.new_engine = make


# Where nothing waits for a disk; each test of what a crash leaves behind has a store of its own.
MEMORY, ROOM = Path("/dev/shm"), 2**30  # noqa: S108 - in a folder of our own


@contextmanager
def sqlite(folder: Path) -> Iterator[str]:
    """A SQLite file that is not there yet."""
    has_room = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    with TemporaryDirectory(dir=MEMORY if has_room else folder) as place:
        yield f"sqlite:///{place}/store.db"


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """An empty database in PostgreSQL."""
    name = f"meedenker_test_{uuid4().hex}"
    with psycopg.connect(POSTGRES, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"'.encode())
        server.execute(f'ALTER DATABASE "{name}" SET synchronous_commit = off'.encode())
        try:
            yield make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)
        finally:
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


DATABASES: dict[str, Callable[[Path], AbstractContextManager[str]]] = {
    "sqlite": sqlite,
    "postgresql": postgresql,
}


def alembic(url: str) -> Config:
    """Alembic as our command line uses it, for this database."""
    config = Config(ALEMBIC)
    config.set_main_option("path_separator", "os")
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    return config


def make_tables(url: str) -> None:
    """Bring an empty database to the newest form, as an installation does."""
    command.upgrade(alembic(url), "head")


type DatabaseOf = Callable[[str], str]


@pytest.fixture(scope="session")
def database_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DatabaseOf]:
    """The URL of a database of a kind with our tables, made when first asked for."""
    with ExitStack() as stack:

        @cache
        def database_of(kind: str) -> str:
            url = stack.enter_context(DATABASES[kind](tmp_path_factory.mktemp(kind)))
            make_tables(url)
            return url

        yield database_of


# As text: nothing to compile, thousands of times; and most tables are empty after most tests.
TABLES = [table.name for table in reversed(Model.metadata.sorted_tables)]
FILLED = text(f"SELECT {', '.join(f'EXISTS (SELECT 1 FROM {name})' for name in TABLES)}")  # noqa: S608 - our own names


async def empty(store: Store) -> None:
    """Take everything out."""
    async with store.writing() as session:
        filled = (await session.execute(FILLED)).one()
        for name in itertools.compress(TABLES, filled):
            await session.execute(text(f"DELETE FROM {name}"))  # noqa: S608 - our own names


async def until_it_waits(task: asyncio.Task[Any], store: Store) -> None:
    """Until a task waits for the transaction that the caller holds, or is done.

    On SQLite it cannot even begin before that transaction has ended.
    """
    waiting = text("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
    if store.engine.dialect.name == "sqlite":
        return
    async with asyncio.timeout(10), store.engine.connect() as connection:
        while not task.done() and not await connection.scalar(waiting):  # noqa: ASYNC110 - a database tells no events
            await asyncio.sleep(0)
