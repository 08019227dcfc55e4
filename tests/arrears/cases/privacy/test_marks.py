"""What was erased is not brought back by the next case file; the rest of that file is loaded."""

from datetime import date

import pytest
from sqlalchemy import select, update

from arrears.cases.models import Case, Document, ErasedCase, Person
from arrears.cases.privacy.retention import count_due, retain
from arrears.cases.store import Store
from arrears.settings import settings
from tests.arrears.case_lines import CREDITOR, PERSON, case_line, loaded
from tests.arrears.cases.privacy.planting import dump

NUMBER, ANOTHER = "2026-000123", "2026-000456"
CLOSED = date(2027, 3, 1)
AFTER_FILE, AFTER_BOOKS = date(2029, 3, 2), date(2035, 1, 1)
SEM = PERSON | {"first_name": "Sem"}


@pytest.fixture
async def closed_case(store: Store) -> None:
    """Noor's case, which was closed."""
    await loaded(store, case_line(NUMBER))
    async with store.writing() as session:
        await session.execute(update(Case).values(closed_on=CLOSED))


def key(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("ERASURE_KEY", value)
    settings.cache_clear()


async def marks(store: Store) -> list[str]:
    async with store.reading() as session:
        return list(await session.scalars(select(ErasedCase.mark)))


@pytest.mark.usefixtures("closed_case")
async def test_an_erased_case_stays_out_and_the_rest_of_the_file_comes_in(store: Store) -> None:
    await retain(store, on=AFTER_BOOKS)

    report = await loaded(store, case_line(NUMBER), case_line(ANOTHER, person=SEM))

    assert (report.added, report.left_out) == (1, [1])
    assert NUMBER not in await dump(store)
    async with store.reading() as session:
        assert "Noor" not in set(await session.scalars(select(Person.first_name)))


@pytest.mark.usefixtures("closed_case")
async def test_the_same_number_at_another_creditor_is_another_case(store: Store) -> None:
    await retain(store, on=AFTER_BOOKS)

    report = await loaded(store, case_line(NUMBER, creditor=CREDITOR | {"name": "Duinrand"}))

    assert (report.added, report.left_out) == (1, [])


@pytest.mark.usefixtures("closed_case")
async def test_a_file_that_is_gone_is_not_filled_again(store: Store) -> None:
    await retain(store, on=AFTER_FILE)
    letter = {"on": "2026-09-01", "kind": "invoice", "what": "Factuur"}

    report = await loaded(store, case_line(NUMBER, documents=[letter]))

    assert (report.updated, report.left_out) == (0, [1])
    async with store.reading() as session:
        assert list(await session.scalars(select(Document.id))) == []


@pytest.mark.usefixtures("closed_case", "fixed_day")
async def test_a_mark_needs_the_key_it_was_made_with(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    key(monkeypatch, "een")
    await retain(store, on=AFTER_BOOKS)

    key(monkeypatch, "twee")
    assert (await loaded(store, case_line(NUMBER))).left_out == []
    key(monkeypatch, "een")
    assert (await loaded(store, case_line(NUMBER))).left_out == [1]


@pytest.mark.usefixtures("closed_case", "fixed_day")
async def test_a_mark_of_before_there_was_a_key_still_counts(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await retain(store, on=AFTER_BOOKS)

    key(monkeypatch, "een")

    assert (await loaded(store, case_line(NUMBER))).left_out == [1]


@pytest.mark.usefixtures("closed_case")
async def test_counting_what_is_due_leaves_no_mark(store: Store) -> None:
    assert (await count_due(store, on=AFTER_BOOKS))["books"] == 1

    assert await marks(store) == []
