"""Payments received: each counts once, and settles what it settles."""

import asyncio
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.arrangements.agreeing import NoProposal, agree, propose_arrangement
from arrears.cases.models import Payment
from arrears.cases.overview import overview_of
from arrears.cases.payments import NotReceivedYet, ReferenceTaken, register_payment
from arrears.cases.reported_payments import NotAnAmount
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from tests.arrears.case_lines import PERSON, Line, case_line, loaded, verified_conversation
from tests.arrears.cases.desk import at_once, audited
from tests.arrears.cases.paying import (
    ACTIVE,
    BANK,
    COMPLETED,
    PROPOSED,
    SIXTY,
    agreed,
    arrangements,
    paid_on,
    pays,
    states,
)
from tests.arrears.cases.requests import act_and_undo, acts_of, count, nothing_happened
from tests.arrears.fixtures import TODAY

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation of the person who owes 240 euros."""
    await loaded(store, case_line())
    return await verified_conversation(store)


async def open_amount(store: Store, talk: UUID) -> str:
    async with store.reading() as session:
        return str(overview_of(await access_case(session, talk), on=TODAY).open)


async def test_a_payment_is_written_down_and_lowers_what_is_open(store: Store, talk: UUID) -> None:
    made = await pays(store, talk, "60.00", reference="R-1")

    assert (made.amount, made.received_on, made.reference) == (Decimal("60.00"), TODAY, "R-1")
    assert await open_amount(store, talk) == "180.00"
    (event,) = await audited(store, "payment:registered")
    assert (event.actor, event.case_id, event.facts) == (
        "bank",
        made.case_id,
        {"payment_id": made.id},
    )


async def test_a_payment_with_a_reference_counts_once(store: Store, talk: UUID) -> None:
    first = await pays(store, talk, reference="R-1")
    again = await pays(store, talk, on=TOMORROW, received_on=TODAY, reference="R-1")

    assert again.id == first.id
    assert await acts_of(store) == ["payment:registered"]


async def test_without_a_reference_each_payment_counts(store: Store, talk: UUID) -> None:
    await pays(store, talk)
    await pays(store, talk)

    assert await open_amount(store, talk) == "120.00"


@pytest.mark.parametrize(
    ("amount", "facts", "refusal"),
    [
        pytest.param("0.00", {}, NotAnAmount, id="nothing"),
        pytest.param("-60.00", {}, NotAnAmount, id="less than nothing"),
        pytest.param("0.005", {}, NotAnAmount, id="half a cent"),
        pytest.param("60.00", {"received_on": TOMORROW}, NotReceivedYet, id="tomorrow"),
    ],
)
async def test_what_is_no_payment_is_refused(
    store: Store, talk: UUID, amount: str, facts: Line, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        await pays(store, talk, amount, **facts)
    assert await nothing_happened(store, Payment)


@pytest.mark.parametrize(
    ("amount", "facts"),
    [
        pytest.param("61.00", {}, id="another amount"),
        pytest.param("60.00", {"received_on": date(2026, 11, 17)}, id="another day"),
    ],
)
async def test_a_reference_of_another_payment_is_refused(
    store: Store, talk: UUID, amount: str, facts: Line
) -> None:
    await pays(store, talk, reference="R-1")

    with pytest.raises(ReferenceTaken):
        await pays(store, talk, amount, reference="R-1", **facts)
    assert await open_amount(store, talk) == "180.00"


async def test_a_reference_of_another_case_is_refused(store: Store, talk: UUID) -> None:
    await pays(store, talk, reference="R-1")
    await loaded(store, case_line("2026-000124", person=PERSON | {"first_name": "Sem"}))

    with pytest.raises(ReferenceTaken):
        await pays(store, await verified_conversation(store, "2026-000124"), reference="R-1")


async def test_payments_pay_the_oldest_instalment_first(store: Store, talk: UUID) -> None:
    await agreed(store, talk)

    await pays(store, talk, "90.00", on=TOMORROW)
    (arrangement,) = await arrangements(store)
    assert paid_on(arrangement) == ["2026-11-19", None, None, None]
    await pays(store, talk, "30.00", on=date(2026, 11, 20))

    (arrangement,) = await arrangements(store)
    assert paid_on(arrangement) == ["2026-11-19", "2026-11-20", None, None]


async def test_the_last_payment_completes_the_arrangement(store: Store, talk: UUID) -> None:
    await agreed(store, talk)

    await pays(store, talk, "200.00")
    assert await states(store) == [ACTIVE]
    await pays(store, talk, "40.00")

    assert await states(store) == [COMPLETED]
    assert (await acts_of(store))[-3:] == [
        "payment:registered",
        "arrangement:completed",
        "case:closed",
    ]


async def test_a_payment_after_the_end_completes_nothing_twice(store: Store, talk: UUID) -> None:
    await agreed(store, talk)
    await pays(store, talk, "240.00")
    await pays(store, talk, "10.00")

    assert (await acts_of(store)).count("arrangement:completed") == 1


async def test_payments_at_once_all_count(store: Store, database_url: str, talk: UUID) -> None:
    """As many at once as there are instalments and more, from two processes."""
    await agreed(store, talk)
    other_process = Store(database_url)

    await asyncio.gather(
        *(pays(one, talk, "30.00") for one in (store, other_process) * 4),
    )
    await other_process.close()

    assert await count(store, Payment) == 8
    (arrangement,) = await arrangements(store)
    assert arrangement.state is COMPLETED
    assert paid_on(arrangement) == [str(TODAY)] * 4
    assert (await acts_of(store)).count("arrangement:completed") == 1


async def test_the_second_of_two_payments_sees_the_first(store: Store, talk: UUID) -> None:
    await agreed(store, talk)

    async def half(session: AsyncSession) -> Payment:
        case = await access_case(session, talk)
        return await register_payment(
            session, case, Decimal(120), received_on=TODAY, by=BANK, on=TODAY
        )

    await at_once(store, half, half)

    assert await states(store) == [COMPLETED]


async def test_one_payment_handed_in_twice_at_once_counts_once(store: Store, talk: UUID) -> None:
    async def hand_in(session: AsyncSession) -> Payment:
        case = await access_case(session, talk)
        facts: dict[str, Any] = {"received_on": TODAY, "by": BANK, "on": TODAY}
        return await register_payment(session, case, Decimal(60), reference="R-1", **facts)

    first, second = await at_once(store, hand_in, hand_in)

    assert first.id == second.id
    assert await count(store, Payment) == 1


async def test_a_yes_that_waited_for_a_payment_sees_it(store: Store, talk: UUID) -> None:
    """What was proposed is no longer what is open, so nothing is agreed."""
    async with store.writing() as session:
        await propose_arrangement(session, talk, SIXTY, day_of_month=25, on=TODAY)

    async def payment(session: AsyncSession) -> Payment:
        case = await access_case(session, talk)
        return await register_payment(
            session, case, Decimal(60), received_on=TODAY, by=BANK, on=TODAY
        )

    _, yes = await at_once(store, payment, lambda session: agree(session, talk, on=TODAY, key="m1"))

    assert isinstance(yes, NoProposal)
    assert await states(store) == [PROPOSED]


async def test_nothing_is_kept_of_a_payment_that_failed(store: Store, talk: UUID) -> None:
    facts = {"received_on": TODAY, "by": BANK, "on": TODAY}

    await act_and_undo(store, talk, register_payment, Decimal(60), **facts)

    assert await nothing_happened(store, Payment)
