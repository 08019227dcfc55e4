"""Promises to pay: one at a time, waited for, and kept or broken by what comes in."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.hindrances import ArrangementRefused, NothingOpen, StageTooFar
from arrears.cases.kinds import EscalationReason, PromiseState
from arrears.cases.models import Creditor, Promise
from arrears.cases.promises import (
    AlreadyPromised,
    MoreThanOpen,
    NothingPromised,
    find_open_promise,
    make_promise,
    settle_promises,
    withdraw_promise,
)
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from arrears.law.arrangements import NothingToArrange, PromisedInThePast
from tests.arrears.case_lines import Line, case_line, loaded, verified_conversation
from tests.arrears.cases.desk import at_once
from tests.arrears.cases.paying import pauses, pays
from tests.arrears.cases.requests import (
    act,
    act_and_undo,
    acts_of,
    called,
    nothing_happened,
    seen,
)
from tests.arrears.fixtures import TODAY

# A Friday; its payment is seen that day.
FRIDAY, SATURDAY = date(2026, 11, 27), date(2026, 11, 28)
OPEN, KEPT, BROKEN = PromiseState.OPEN, PromiseState.KEPT, PromiseState.BROKEN


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation of the person who owes 240 euros."""
    await loaded(store, case_line())
    return await verified_conversation(store)


async def promise(
    store: Store, talk: UUID, amount: str = "60.00", *, pay_on: date = FRIDAY, **changes: Any
) -> Promise:
    facts = {"by": Actor.person(talk), "on": TODAY, "key": "m1"} | changes
    return await act(store, talk, make_promise, Decimal(amount), pay_on=pay_on, **facts)


async def settle(store: Store, on: date) -> list[Promise]:
    async with store.writing() as session:
        return await settle_promises(session, on=on)


async def states(store: Store) -> list[PromiseState]:
    async with store.reading() as session:
        return list(await session.scalars(select(Promise.state).order_by(Promise.id)))


async def test_a_promise_is_waited_for(store: Store, talk: UUID) -> None:
    made = await promise(store, talk)

    assert (made.amount, made.pay_on, made.made_on) == (Decimal("60.00"), FRIDAY, TODAY)
    assert (made.state, made.conversation_id) == (OPEN, talk)
    assert await pauses(store) == [("promise", "2026-11-27", False)]
    assert await called(store) == []
    assert await acts_of(store) == ["promise:made", "pause:started"]
    found = await seen(store, talk, find_open_promise)
    assert found is not None
    assert found.id == made.id


async def test_a_payment_on_a_closed_day_is_waited_for_until_it_is_seen(
    store: Store, talk: UUID
) -> None:
    await promise(store, talk, pay_on=SATURDAY)

    assert await pauses(store) == [("promise", "2026-11-30", False)]


async def test_a_promise_far_off_is_written_down_and_looked_at_by_staff(
    store: Store, talk: UUID
) -> None:
    async with store.writing() as session:
        await session.execute(update(Creditor).values(longest_promise_days=8))

    made = await promise(store, talk)

    assert made.state is OPEN
    assert await pauses(store) == []
    assert await called(store) == [EscalationReason.NEEDS_STAFF]


async def test_the_same_message_again_is_the_same_promise(store: Store, talk: UUID) -> None:
    made = await promise(store, talk)
    again = await promise(store, talk)

    assert again.id == made.id
    assert await acts_of(store) == ["promise:made", "pause:started"]


async def test_there_is_one_promise_at_a_time(store: Store, talk: UUID) -> None:
    await promise(store, talk)

    with pytest.raises(AlreadyPromised) as refusal:
        await promise(store, talk, key="m2")
    assert (refusal.value.amount, refusal.value.pay_on) == (Decimal("60.00"), FRIDAY)


async def test_two_promises_at_once_are_one(store: Store, talk: UUID) -> None:
    async def say(session: AsyncSession, key: str) -> Promise:
        case = await access_case(session, talk)
        by = Actor.person(talk)
        return await make_promise(
            session, case, Decimal(60), pay_on=FRIDAY, by=by, on=TODAY, key=key
        )

    first, second = await at_once(
        store, lambda session: say(session, "m1"), lambda session: say(session, "m2")
    )

    assert first.state is OPEN
    assert isinstance(second, AlreadyPromised)
    assert await states(store) == [OPEN]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        pytest.param({"amount": "240.01"}, MoreThanOpen, id="more than is open"),
        pytest.param({"amount": "0.00"}, NothingToArrange, id="nothing"),
        pytest.param({"pay_on": date(2026, 11, 17)}, PromisedInThePast, id="yesterday"),
    ],
)
async def test_a_promise_that_cannot_be_is_refused(
    store: Store, talk: UUID, changes: Line, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        await promise(store, talk, **changes)
    assert await nothing_happened(store, Promise)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        pytest.param({"disputed": True}, ArrangementRefused, id="disputed"),
        pytest.param({"stage": "judicial"}, StageTooFar, id="before the court"),
        pytest.param({"claims": []}, NothingOpen, id="nothing to pay"),
        pytest.param(
            {"representative": {"role": "administrator", "name": "De Brug"}},
            ArrangementRefused,
            id="under administration",
        ),
    ],
)
async def test_nothing_is_promised_where_nothing_may_be_agreed(
    store: Store, changes: Line, refusal: type[Exception]
) -> None:
    await loaded(store, case_line(**changes))

    with pytest.raises(refusal):
        await promise(store, await verified_conversation(store))
    assert await nothing_happened(store, Promise)


async def test_a_withdrawn_promise_makes_room_for_another(store: Store, talk: UUID) -> None:
    await promise(store, talk)

    await act(store, talk, withdraw_promise, by=Actor.person(talk))
    await promise(store, talk, pay_on=SATURDAY, key="m2")

    assert await states(store) == [PromiseState.WITHDRAWN, OPEN]
    assert [ended for *_, ended in await pauses(store)] == [True, False]


async def test_what_was_not_promised_is_not_withdrawn(store: Store, talk: UUID) -> None:
    with pytest.raises(NothingPromised):
        await act(store, talk, withdraw_promise, by=Actor.person(talk))


async def test_a_payment_keeps_a_promise_and_ends_the_wait(store: Store, talk: UUID) -> None:
    await promise(store, talk)

    await pays(store, talk, "35.00", on=date(2026, 11, 20))
    assert await states(store) == [OPEN]
    await pays(store, talk, "25.00", on=date(2026, 11, 23))

    assert await states(store) == [KEPT]
    assert await pauses(store) == [("promise", "2026-11-27", True)]
    assert (await acts_of(store))[-2:] == ["promise:kept", "pause:ended"]


async def test_who_pays_on_the_day_of_the_promise_keeps_it(store: Store, talk: UUID) -> None:
    await promise(store, talk, pay_on=TODAY)
    await pays(store, talk)

    assert await states(store) == [KEPT]


async def test_what_was_received_before_keeps_no_promise(store: Store, talk: UUID) -> None:
    await pays(store, talk, on=date(2026, 11, 17))
    await promise(store, talk)

    assert [one.state for one in await settle(store, date(2026, 11, 28))] == [BROKEN]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(FRIDAY, [OPEN], id="on the day itself"),
        pytest.param(date(2026, 11, 28), [BROKEN], id="on the day after"),
    ],
)
async def test_a_promise_is_broken_when_its_day_has_passed(
    store: Store, talk: UUID, on: date, expected: list[PromiseState]
) -> None:
    await promise(store, talk)

    await settle(store, on)

    assert await states(store) == expected


async def test_a_promise_for_a_saturday_is_open_until_the_monday_is_over(
    store: Store, talk: UUID
) -> None:
    await promise(store, talk, pay_on=SATURDAY)

    assert await settle(store, date(2026, 11, 30)) == []
    assert [one.state for one in await settle(store, date(2026, 12, 1))] == [BROKEN]


async def test_settling_again_changes_nothing(store: Store, talk: UUID) -> None:
    await promise(store, talk)
    await settle(store, date(2026, 12, 1))
    acts = await acts_of(store)

    assert await settle(store, date(2026, 12, 2)) == []
    assert await acts_of(store) == acts


async def test_what_is_paid_late_is_kept_in_the_end(store: Store, talk: UUID) -> None:
    await promise(store, talk)
    await settle(store, date(2026, 12, 1))

    await pays(store, talk, on=date(2026, 12, 2))

    assert await states(store) == [KEPT]


async def test_nothing_is_kept_of_a_promise_that_failed(store: Store, talk: UUID) -> None:
    facts = {"by": Actor.person(talk), "on": TODAY, "key": "m1", "pay_on": FRIDAY}

    await act_and_undo(store, talk, make_promise, Decimal(60), **facts)

    assert await nothing_happened(store, Promise)
    assert await pauses(store) == []
