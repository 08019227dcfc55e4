"""Migrations: there and back on both databases, with the demo in, and in step with the models."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import NullPool, create_engine, inspect

from arrears.cases.demo import demo_lines
from arrears.cases.importing import ImportReport, import_cases
from arrears.cases.models import Model
from arrears.cases.store import Store, driver_url
from tests.arrears.databases import DATABASES, alembic

TODAY = date(2026, 11, 18)
OURS = set(Model.metadata.tables)


@pytest.fixture(params=DATABASES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of this test alone, with nothing in it."""
    with DATABASES[request.param](tmp_path) as url:
        yield url


@pytest.fixture
def config(url: str) -> Config:
    config = alembic(url)
    config.stdout = io.StringIO()
    return config


def tables(url: str) -> set[str]:
    engine = create_engine(driver_url(url, asynchronous=False), poolclass=NullPool)
    return set(inspect(engine).get_table_names())


async def load_demo(url: str) -> ImportReport:
    store = Store(url)
    try:
        return await import_cases(store, demo_lines(TODAY))
    finally:
        await store.close()


def test_an_empty_database_gets_every_table(url: str, config: Config) -> None:
    command.upgrade(config, "head")

    assert tables(url) == OURS | {"alembic_version"}


async def test_there_and_back_and_there_again_with_the_demo_in(url: str, config: Config) -> None:
    command.upgrade(config, "head")
    assert await load_demo(url) == ImportReport(added=13)

    command.downgrade(config, "base")
    assert tables(url) <= {"alembic_version"}

    command.upgrade(config, "head")
    assert await load_demo(url) == ImportReport(added=13)


async def test_one_step_down_and_up_with_the_demo_in(url: str, config: Config) -> None:
    command.upgrade(config, "head")
    await load_demo(url)

    command.downgrade(config, "-1")
    command.upgrade(config, "head")

    assert tables(url) == OURS | {"alembic_version"}


def test_migrations_and_models_say_the_same(config: Config) -> None:
    """Raises when autogenerate would find anything to do."""
    command.upgrade(config, "head")

    command.check(config)


def test_upgrading_again_does_nothing(url: str, config: Config) -> None:
    command.upgrade(config, "head")
    command.upgrade(config, "head")

    assert tables(url) == OURS | {"alembic_version"}


def test_there_is_one_line_of_migrations(config: Config) -> None:
    script = ScriptDirectory.from_config(config)

    assert len(script.get_heads()) == 1
    assert len(script.get_bases()) == 1


def test_every_migration_says_what_it_does(config: Config) -> None:
    for revision in ScriptDirectory.from_config(config).walk_revisions():
        assert revision.doc.endswith(".")
