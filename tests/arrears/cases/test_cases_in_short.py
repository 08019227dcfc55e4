"""A case in one line: always as it is now, and worked out only when something changed."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import InstrumentedAttribute

from arrears.cases.cases_in_short import CaseInShort, cases_in_short
from arrears.cases.kinds import PersonKind
from arrears.cases.models import Case, Claim, Creditor, Payment, Person
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, loaded
from tests.arrears.fixtures import TODAY


@pytest.fixture
async def case_id(store: Store) -> int:
    await loaded(store, case_line())
    async with store.reading() as session:
        return (await session.scalars(select(Case.id))).one()


async def in_short(store: Store, case_id: int, on: date = TODAY) -> CaseInShort:
    async with store.reading() as session:
        return (await cases_in_short(session, [case_id], on=on))[case_id]


async def test_what_did_not_change_is_worked_out_once(store: Store, case_id: int) -> None:
    assert await in_short(store, case_id) is await in_short(store, case_id)


async def test_a_payment_is_taken_off_at_once(store: Store, case_id: int) -> None:
    before = await in_short(store, case_id)
    async with store.writing() as session:
        session.add(Payment(case_id=case_id, received_on=TODAY, amount=Decimal("20.00")))

    assert (await in_short(store, case_id)).open == before.open - Decimal("20.00")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        (Claim.principal, Decimal("9.00")),
        (Creditor.charges_interest, True),
        (Person.kind, PersonKind.BUSINESS),
    ],
    ids=lambda one: str(one) if isinstance(one, InstrumentedAttribute) else "",
)
async def test_whatever_it_is_made_of_counts(
    store: Store, case_id: int, column: InstrumentedAttribute[object], value: object
) -> None:
    before = await in_short(store, case_id)
    async with store.writing() as session:
        await session.execute(update(column.class_).values({column.key: value}))

    assert await in_short(store, case_id) is not before


async def test_each_day_is_worked_out_anew(store: Store, case_id: int) -> None:
    today = await in_short(store, case_id)

    assert await in_short(store, case_id, TODAY + timedelta(days=1)) is not today
