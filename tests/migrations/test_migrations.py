"""Migrations: there and back on both databases, with data in, and in step with the models."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import select, text

from arrears.cases.demo import demo_lines
from arrears.cases.escalations import call_staff
from arrears.cases.importing import ImportReport, import_cases
from arrears.cases.kinds import ArrangementState, EscalationReason, Holder
from arrears.cases.models import Arrangement, Complaint, Conversation, Model, Staff
from arrears.cases.store import Store
from tests.arrears.cases.records import add, with_a_row_of_every_table
from tests.arrears.databases import DATABASES, alembic
from tests.migrations.first_rows import (
    CASE_ROWS,
    FILE_ROWS,
    held,
    tables_as_known,
    write,
)
from tests.migrations.schema import description, engine_of, tables, triggers

TODAY = date(2026, 11, 18)
OURS = set(Model.metadata.tables)
FIRST = "0001"


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


async def load_demo(url: str) -> ImportReport:
    store = Store(url)
    try:
        return await import_cases(store, demo_lines(TODAY))
    finally:
        await store.close()


async def fill(url: str) -> None:
    """A row in every table, and what the first tables have no words or columns for."""
    store = Store(url)
    try:
        await with_a_row_of_every_table(store)
        async with store.writing() as session:
            await add(session, Arrangement, state=ArrangementState.BROKEN)
            talk = (await session.scalars(select(Conversation))).one()
            talk.holder = Holder.PERSON
            talk.held_by_id = await session.scalar(select(Staff.id))
            complaint = (await session.scalars(select(Complaint))).one()
            complaint.term_told_on = complaint.promised_by = TODAY
            reasons = (EscalationReason.COMPLAINT, EscalationReason.PRIVACY)
            for reason in reasons:
                await call_staff(session, talk.id, reason, key=reason)
    finally:
        await store.close()


def rows(url: str, query: str) -> list[tuple[object, ...]]:
    with engine_of(url).connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def test_an_empty_database_gets_every_table(url: str, config: Config) -> None:
    command.upgrade(config, "head")

    assert tables(url) == OURS | {"alembic_version"}


async def test_there_and_back_and_there_again_with_the_demo_in(url: str, config: Config) -> None:
    command.upgrade(config, "head")
    assert await load_demo(url) == ImportReport(added=14)

    command.downgrade(config, "base")
    assert tables(url) <= {"alembic_version"}
    assert triggers(url) == set()

    command.upgrade(config, "head")
    assert await load_demo(url) == ImportReport(added=14)


async def test_one_step_down_and_up_with_the_demo_in(url: str, config: Config) -> None:
    command.upgrade(config, "head")
    await load_demo(url)

    command.downgrade(config, "-1")
    command.upgrade(config, "head")

    assert tables(url) == OURS | {"alembic_version"}


async def test_what_the_first_tables_hold_survives_the_way_back_and_forth(
    url: str, config: Config
) -> None:
    command.upgrade(config, "head")
    await load_demo(url)
    await fill(url)
    files = "SELECT number, state FROM collection_files ORDER BY number"
    letters = "SELECT dated_on, kind, what FROM correspondence WHERE case_id IS NULL ORDER BY id"
    at_head = [rows(url, query) for query in (files, letters)]

    command.downgrade(config, FIRST)
    first_tables = tables_as_known(url)
    there = held(url, first_tables)
    command.upgrade(config, "head")

    assert [rows(url, query) for query in (files, letters)] == at_head
    assert await load_demo(url) == ImportReport(unchanged=14)
    command.downgrade(config, FIRST)
    assert held(url, first_tables) == there
    assert ("dropped",) in rows(url, "SELECT state FROM arrangements")
    assert rows(url, "SELECT reason FROM escalations") == [("needs_staff",)] * 2
    assert rows(url, "SELECT holder FROM conversations") == [("person",)]


def test_lists_of_collection_files_become_rows_and_lists_again(url: str, config: Config) -> None:
    command.upgrade(config, FIRST)
    first_tables = tables_as_known(url)
    write(url, first_tables, CASE_ROWS + FILE_ROWS)
    before = held(url, first_tables)

    command.upgrade(config, "head")

    assert rows(
        url, "SELECT collection_file_id, number, amount FROM collection_invoices ORDER BY id"
    ) == [(1, "KT-2026-038", 127550), (1, "KT-2026-031", 50000)]
    assert rows(url, "SELECT collection_file_id, amount FROM collection_receipts ORDER BY id") == [
        (1, 10000),
        (1, 5),
    ]
    assert rows(url, "SELECT collection_file_id, kind, what FROM correspondence ORDER BY id") == [
        (1, "letter", "Eerste brief"),
        (1, "fax", "“Betaal ik niet”"),
    ]
    command.downgrade(config, FIRST)
    assert held(url, first_tables) == before


def test_the_version_of_the_first_tables_goes_on_writing(url: str, config: Config) -> None:
    """All but collection files, which only an import writes."""
    command.upgrade(config, FIRST)
    first_tables = tables_as_known(url)
    command.upgrade(config, "head")

    write(url, first_tables, CASE_ROWS)
    with engine_of(url).begin() as connection:
        connection.execute(first_tables["arrangements"].update().values(state="active"))

    assert rows(url, "SELECT changes_per_month, postponement_days FROM creditors") == [(1, 14)]
    assert rows(url, "SELECT state FROM arrangements") == [("active",)]


def test_going_back_leaves_the_first_tables_as_they_were(url: str, config: Config) -> None:
    command.upgrade(config, FIRST)
    before = description(url)

    command.upgrade(config, "head")
    command.downgrade(config, FIRST)

    assert description(url) == before
    assert triggers(url) == set()


def test_migrations_and_models_say_the_same(config: Config) -> None:
    """Raises when autogenerate would find anything to do."""
    command.upgrade(config, "head")

    command.check(config)


@pytest.mark.parametrize("database", DATABASES)
def test_migrations_and_models_make_the_same_checks_and_indexes(
    database: str, tmp_path: Path
) -> None:
    """Autogenerate looks at neither checks nor the conditions of indexes."""
    migrated, modelled = tmp_path / "migrated", tmp_path / "modelled"
    migrated.mkdir()
    modelled.mkdir()
    make = DATABASES[database]
    with make(migrated) as by_migrations, make(modelled) as by_models:
        command.upgrade(alembic(by_migrations), "head")
        Model.metadata.create_all(engine_of(by_models))

        assert description(by_migrations) == description(by_models)


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
