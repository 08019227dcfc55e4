"""Payments that people say they made: under way, found, or for staff to look for."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.kinds import EscalationReason, ReportedPaymentState
from arrears.cases.models import Escalation, Payment, ReportedPayment
from arrears.cases.payments import register_payment
from arrears.cases.reported_payments import (
    NotAnAmount,
    NotPaidYet,
    find_reported_payments,
    give_up_reports,
    report_payment,
)
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from arrears.law.arrangements import Policy
from tests.arrears.case_lines import Line, case_line, loaded, verified_conversation
from tests.arrears.cases.desk import at_once
from tests.arrears.cases.paying import BANK, pauses, pays
from tests.arrears.cases.requests import (
    act,
    act_and_undo,
    acts_of,
    called,
    nothing_happened,
    seen,
)
from tests.arrears.fixtures import TODAY, Clock

UNDER_WAY, RECEIVED, NOT_FOUND = (
    ReportedPaymentState.UNDER_WAY,
    ReportedPaymentState.RECEIVED,
    ReportedPaymentState.NOT_FOUND,
)
YESTERDAY = TODAY - timedelta(days=1)
LAST_DAY = TODAY + timedelta(days=Policy().payment_under_way_days)
TOO_LATE = LAST_DAY + timedelta(days=1)
SIXTY = Decimal("60.00")


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation of the person who owes 240 euros."""
    await loaded(store, case_line())
    return await verified_conversation(store)


async def tell(store: Store, talk: UUID, **changes: Any) -> ReportedPayment:
    facts = {"by": Actor.person(talk), "on": TODAY, "key": "m1", "amount": SIXTY} | changes
    return await act(store, talk, report_payment, **facts)


async def give_up(store: Store, on: date = TOO_LATE) -> list[ReportedPayment]:
    async with store.writing() as session:
        return await give_up_reports(session, on=on)


async def states(store: Store) -> list[ReportedPaymentState]:
    async with store.reading() as session:
        found = select(ReportedPayment.state).order_by(ReportedPayment.id)
        return list(await session.scalars(found))


async def test_a_payment_that_was_told_of_is_under_way(
    store: Store, talk: UUID, clock: Clock
) -> None:
    told = await tell(store, talk, said_paid_on=YESTERDAY)

    assert (told.state, told.amount, told.said_paid_on) == (UNDER_WAY, SIXTY, YESTERDAY)
    assert (told.reported_at, told.payment_id) == (clock.now(), None)
    assert await pauses(store) == [("payment_under_way", str(LAST_DAY), False)]
    assert await called(store) == []
    assert await acts_of(store) == ["reported_payment:reported", "pause:started"]


@pytest.mark.parametrize("key", ["m1", "m2"], ids=["same message", "said again"])
async def test_told_twice_it_is_one_payment(store: Store, talk: UUID, key: str) -> None:
    told = await tell(store, talk)

    assert (await tell(store, talk, key=key)).id == told.id
    assert len(await pauses(store)) == 1


async def test_another_payment_is_another_one(store: Store, talk: UUID) -> None:
    await tell(store, talk)
    await tell(store, talk, amount=Decimal("30.00"), key="m2")

    assert await states(store) == [UNDER_WAY, UNDER_WAY]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        pytest.param({"amount": Decimal("0.00")}, NotAnAmount, id="nothing"),
        pytest.param({"amount": Decimal("-5.00")}, NotAnAmount, id="less than nothing"),
        pytest.param({"amount": Decimal("5.005")}, NotAnAmount, id="half a cent"),
        pytest.param({"said_paid_on": TODAY + timedelta(days=1)}, NotPaidYet, id="tomorrow"),
    ],
)
async def test_what_cannot_have_been_paid_is_refused(
    store: Store, talk: UUID, changes: Line, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        await tell(store, talk, **changes)
    assert await nothing_happened(store, ReportedPayment)


async def test_also_who_disputes_can_tell_of_a_payment(store: Store) -> None:
    await loaded(store, case_line(disputed=True, stage="judicial"))

    assert (await tell(store, await verified_conversation(store))).state is UNDER_WAY


@pytest.mark.parametrize(
    ("told", "received_on", "expected"),
    [
        pytest.param({}, TODAY, RECEIVED, id="the amount"),
        pytest.param({"amount": None}, TODAY, RECEIVED, id="no amount, no day"),
        pytest.param({"said_paid_on": YESTERDAY}, YESTERDAY, RECEIVED, id="that day"),
        pytest.param({"said_paid_on": YESTERDAY}, TODAY, RECEIVED, id="the day after"),
        pytest.param({"said_paid_on": TODAY}, YESTERDAY, UNDER_WAY, id="the day before"),
        pytest.param({"amount": Decimal("60.01")}, TODAY, UNDER_WAY, id="another amount"),
    ],
)
async def test_a_payment_that_comes_in_is_the_one_that_was_told_of(
    store: Store, talk: UUID, told: Line, received_on: date, expected: ReportedPaymentState
) -> None:
    await tell(store, talk, **told)

    payment = await pays(store, talk, received_on=received_on)

    (found,) = await seen(store, talk, find_reported_payments)
    assert found.state is expected
    assert found.payment_id == (payment.id if expected is RECEIVED else None)
    assert [ended for *_, ended in await pauses(store)] == [expected is RECEIVED]


async def test_one_payment_is_one_that_was_told_of(store: Store, talk: UUID) -> None:
    await tell(store, talk)
    await tell(store, talk, said_paid_on=YESTERDAY, key="m2")

    await pays(store, talk)
    assert await states(store) == [RECEIVED, UNDER_WAY]
    await pays(store, talk)
    assert await states(store) == [RECEIVED, RECEIVED]


async def test_what_came_in_before_it_was_told_of_is_found_at_once(
    store: Store, talk: UUID
) -> None:
    payment = await pays(store, talk)

    told = await tell(store, talk, said_paid_on=YESTERDAY)

    assert (told.state, told.payment_id) == (RECEIVED, payment.id)
    assert await pauses(store) == []


@pytest.mark.parametrize(
    "told",
    [
        pytest.param({}, id="no day"),
        pytest.param({"amount": None, "said_paid_on": YESTERDAY}, id="no amount"),
        pytest.param({"said_paid_on": date(2026, 11, 10)}, id="too long before"),
        pytest.param({"said_paid_on": TODAY}, id="paid after it"),
    ],
)
async def test_an_earlier_payment_is_not_taken_for_it_by_chance(
    store: Store, talk: UUID, told: Line
) -> None:
    await pays(store, talk, received_on=YESTERDAY)

    assert (await tell(store, talk, **told)).state is UNDER_WAY


async def test_a_payment_is_found_once_only(store: Store, talk: UUID) -> None:
    await pays(store, talk)
    await tell(store, talk, said_paid_on=YESTERDAY)

    again = await tell(store, talk, said_paid_on=YESTERDAY, key="m2")

    assert again.state is UNDER_WAY


async def test_what_does_not_turn_up_is_for_staff_to_look_for(store: Store, talk: UUID) -> None:
    told = await tell(store, talk)

    assert await give_up(store, LAST_DAY) == []
    assert [one.id for one in await give_up(store)] == [told.id]
    assert await give_up(store) == []

    assert await states(store) == [NOT_FOUND]
    assert await called(store) == [EscalationReason.NEEDS_STAFF]
    assert (await acts_of(store)).count("reported_payment:not_found") == 1


async def test_what_staff_was_told_by_telephone_is_given_up_too(store: Store, talk: UUID) -> None:
    await tell(store, talk, by=Actor("console"))

    assert len(await give_up(store)) == 1
    assert await called(store) == []


async def test_what_turns_up_late_is_received(store: Store, talk: UUID) -> None:
    await tell(store, talk)
    await give_up(store)

    await pays(store, talk, on=TOO_LATE)

    assert await states(store) == [RECEIVED]


async def test_what_was_told_of_without_an_amount_is_not_found_by_chance(
    store: Store, talk: UUID
) -> None:
    await tell(store, talk, amount=None)
    await give_up(store)

    await pays(store, talk, on=TOO_LATE)

    assert await states(store) == [NOT_FOUND]


async def test_what_is_under_way_comes_before_what_was_given_up(store: Store, talk: UUID) -> None:
    await tell(store, talk)
    await give_up(store)
    await tell(store, talk, on=TOO_LATE, key="m2")

    await pays(store, talk, on=TOO_LATE)

    assert await states(store) == [NOT_FOUND, RECEIVED]


async def test_giving_up_while_the_payment_comes_in_does_not_lose_it(
    store: Store, talk: UUID
) -> None:
    await tell(store, talk)

    async def comes_in(session: AsyncSession) -> Payment:
        case = await access_case(session, talk)
        return await register_payment(
            session, case, SIXTY, received_on=TOO_LATE, by=BANK, on=TOO_LATE
        )

    _, given_up = await at_once(
        store, comes_in, lambda session: give_up_reports(session, on=TOO_LATE)
    )

    assert given_up == []
    assert await states(store) == [RECEIVED]
    assert await called(store) == []


async def test_nothing_is_kept_of_one_that_failed(store: Store, talk: UUID) -> None:
    facts = {"by": Actor.person(talk), "on": TODAY, "key": "m1", "amount": SIXTY}

    await act_and_undo(store, talk, report_payment, **facts)

    assert await nothing_happened(store, ReportedPayment)
    assert await pauses(store) == []


async def test_staff_hears_of_which_case_a_payment_was_not_found_though_nobody_is_there(
    store: Store, talk: UUID, clock: Clock
) -> None:
    """By then the person has left, and the conversation is verified for no case any more."""
    told = await tell(store, talk)
    clock.move(days=9)

    await give_up(store, on=TOO_LATE)

    async with store.reading() as session:
        (call,) = await session.scalars(select(Escalation))
    assert told.case_id == call.case_id
