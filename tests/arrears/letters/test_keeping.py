"""Letters are made once, whoever asks first, and stay as they are."""

import asyncio
import hashlib
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select, update

from arrears.cases.arrangements.agreeing import agree
from arrears.cases.arrangements.changes import propose_change
from arrears.cases.arrangements.decisions import approve_arrangement
from arrears.cases.documents import find_documents
from arrears.cases.models import Arrangement, Person
from arrears.cases.staff import open_case
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from arrears.law.arrangements import MonthlyAmount
from arrears.letters.confirmation import TITLE
from arrears.letters.keeping import file_of, make_next
from tests.arrears.case_lines import PERSON, case_line, loaded
from tests.arrears.cases.desk import id_of
from tests.arrears.cases.requests import somebody_of_staff
from tests.arrears.letters.agreed import TODAY, agreed, files, letter_ids, text_of

pytestmark = pytest.mark.usefixtures("fixed_day")

OVER_POLICY = MonthlyAmount(Decimal("15.00"))
OTHER = PERSON | {"first_name": "Sem"}
SEVENTY = MonthlyAmount(Decimal("70.00"))


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation in which an arrangement was just agreed."""
    return await agreed(store)


@pytest.mark.usefixtures("talk")
async def test_what_is_agreed_has_one_letter_that_waits_to_be_made(store: Store) -> None:
    assert len(await letter_ids(store)) == 1
    assert await files(store) == []


async def test_a_yes_that_is_handed_on_again_makes_no_second_letter(
    store: Store, talk: UUID
) -> None:
    async with store.writing() as session:
        await agree(session, talk, on=TODAY, key="m1:agree")

    assert len(await letter_ids(store)) == 1


async def test_what_waits_for_staff_is_confirmed_only_once_they_approve(store: Store) -> None:
    await agreed(store, wish=OVER_POLICY)
    assert await letter_ids(store) == []
    anne = await somebody_of_staff(store)

    async with store.writing() as session:
        case = await open_case(session, id_of(anne), "2026-000123")
        waiting = (await session.scalars(select(Arrangement))).one()
        await approve_arrangement(session, case, arrangement_id=waiting.id, by=anne, on=TODAY)

    assert len(await letter_ids(store)) == 1


async def test_a_change_has_a_letter_of_its_own(store: Store, talk: UUID) -> None:
    async with store.writing() as session:
        await propose_change(session, talk, SEVENTY, on=TODAY)
    async with store.writing() as session:
        await agree(session, talk, on=TODAY, key="m2:agree")

    first, second = await letter_ids(store)
    assert "in 4 termijnen" in text_of((await file_of(store, first)).content)
    changed = text_of((await file_of(store, second)).content).replace("\xa0", " ")
    assert "€ 70,00" in changed
    # What is paid, and what it is about.
    assert changed.count("Totaal € 240,00") == 2


async def test_an_arrangement_that_the_creditor_made_has_no_letter_of_ours(store: Store) -> None:
    instalments = [{"due_on": "2026-12-25", "amount": "240.00"}]
    arrangement = {"agreed_on": "2026-11-01", "day_of_month": 25, "instalments": instalments}
    await loaded(store, case_line(arrangement=arrangement))

    assert await letter_ids(store) == []


@pytest.mark.usefixtures("talk")
async def test_the_job_makes_each_letter_and_then_has_nothing_to_do(store: Store) -> None:
    await agreed(store, case_line("2026-000124", person=OTHER))

    assert [await make_next(store) for _ in range(3)] == [True, True, False]
    assert len(await files(store)) == 2


@pytest.mark.usefixtures("talk")
async def test_two_who_make_it_at_once_make_one(store: Store, database_url: str) -> None:
    """Each with a store of its own, as two processes have."""
    other = Store(database_url)
    (letter,) = await letter_ids(store)

    one, two = await asyncio.gather(file_of(store, letter), file_of(other, letter))

    await other.close()
    assert one.content == two.content
    (kept,) = await files(store)
    assert kept.sha256 == hashlib.sha256(one.content).hexdigest()


@pytest.mark.usefixtures("talk")
async def test_a_letter_that_was_made_says_the_same_for_ever(store: Store) -> None:
    (letter,) = await letter_ids(store)
    before = await file_of(store, letter)
    async with store.writing() as session:
        await session.execute(update(Person).values(last_name="Anders"))

    assert (await file_of(store, letter)).content == before.content


async def test_a_case_that_comes_in_again_keeps_the_letters_that_were_written_here(
    store: Store, talk: UUID
) -> None:
    papers = [
        {
            "on": "2026-11-18",
            "kind": "confirmation",
            "what": "Bevestiging van uw betalingsregeling",
        },
        {"on": "2026-11-01", "kind": "letter", "what": "Herinnering"},
    ]
    (letter,) = await letter_ids(store)
    await make_next(store)

    await loaded(store, case_line(documents=papers))
    await loaded(store, case_line(documents=papers[1:]))

    assert await letter_ids(store) == [letter]
    assert len(await files(store)) == 1
    async with store.reading() as session:
        case = await access_case(session, talk)
        held = [one.what for one in await find_documents(session, case)]
    assert held == ["Herinnering", TITLE]
