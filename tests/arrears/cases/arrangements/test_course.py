"""How an arrangement goes: what counts as paid, what was missed, and how staff ends it."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, NotThatWay
from arrears.cases.arrangements.changes import propose_change
from arrears.cases.arrangements.course import (
    Course,
    NothingMissed,
    break_arrangement,
    find_course,
)
from arrears.cases.hindrances import CollectionPaused
from arrears.cases.kinds import PauseReason
from arrears.cases.models import Arrangement
from arrears.cases.pauses import pause
from arrears.cases.payments import register_payment
from arrears.cases.reported_payments import report_payment
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from arrears.law.arrangements import Standing
from tests.arrears.case_lines import case_line, loaded, verified_conversation
from tests.arrears.cases.desk import at_once
from tests.arrears.cases.paying import (
    ACTIVE,
    AWAITING,
    BANK,
    BROKEN,
    COMPLETED,
    OVER_POLICY,
    agreed,
    arrangements,
    owes_more,
    paid_on,
    pays,
    says_yes,
    states,
)
from tests.arrears.cases.requests import (
    STRANGER,
    act,
    act_and_undo,
    acts_of,
    seen,
    somebody_of_staff,
)
from tests.arrears.fixtures import TODAY

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
# The first of four instalments of 60 euros is due on 25 November.
MISSED = date(2026, 11, 26)
IMPORTED = {
    "agreed_on": "2026-10-05",
    "day_of_month": 25,
    "instalments": [
        {"due_on": "2026-10-26", "amount": "120.00", "paid_on": "2026-10-26"},
        {"due_on": "2026-11-25", "amount": "120.00"},
    ],
}


@pytest.fixture
async def anne(store: Store) -> Actor:
    """Somebody of staff."""
    return await somebody_of_staff(store)


async def course(store: Store, talk: UUID) -> Course:
    found = await seen(store, talk, find_course)
    assert found is not None
    return found


async def standing(store: Store, talk: UUID, on: date = TODAY) -> Standing:
    return (await course(store, talk)).standing(on=on)


async def break_it(store: Store, talk: UUID, by: Actor, *, on: date = MISSED) -> Arrangement:
    return await act(store, talk, break_arrangement, by=by, on=on)


async def test_without_an_arrangement_there_is_no_course(store: Store, talk: UUID) -> None:
    assert await seen(store, talk, find_course) is None


async def test_what_waits_for_staff_is_not_in_force(store: Store, talk: UUID) -> None:
    await agreed(store, talk, OVER_POLICY)

    assert await states(store) == [AWAITING]
    assert await seen(store, talk, find_course) is None


@pytest.mark.parametrize(
    ("booked_before", "received_on", "left"),
    [
        pytest.param(True, YESTERDAY, "180.00", id="known when it was agreed"),
        pytest.param(True, TODAY, "180.00", id="known then, received that day"),
        pytest.param(False, YESTERDAY, "180.00", id="received before, booked after"),
        pytest.param(False, TODAY, "180.00", id="received and booked after the yes"),
        pytest.param(False, TOMORROW, "180.00", id="received later"),
    ],
)
async def test_a_payment_counts_once_whether_it_was_booked_before_the_yes_or_after(
    store: Store, talk: UUID, booked_before: bool, received_on: date, left: str
) -> None:
    if booked_before:
        await pays(store, talk, received_on=received_on)
        await agreed(store, talk)
    else:
        await agreed(store, talk)
        await pays(store, talk, on=TOMORROW, received_on=received_on)

    found = await standing(store, talk, TOMORROW)
    assert found.left == Decimal(left)
    assert len(found.paid) == (0 if booked_before else 1)


async def test_a_payment_of_before_and_one_of_after_the_yes_on_one_day_are_told_apart(
    store: Store, talk: UUID
) -> None:
    await pays(store, talk, "40.00")
    await agreed(store, talk)
    await pays(store, talk, "50.00")

    assert (await standing(store, talk)).left == Decimal("150.00")


async def test_a_later_claim_is_no_part_of_the_arrangement(store: Store, talk: UUID) -> None:
    await agreed(store, talk)
    await owes_more(store, "100.00")
    await pays(store, talk, "60.00")

    found = await course(store, talk)
    assert found.standing(on=date(2026, 12, 1)).left == Decimal("180.00")
    assert found.outside(on=date(2026, 12, 1)) == Decimal("100.00")
    assert found.outside(on=TODAY) == Decimal("0.00")


async def test_an_arrangement_of_the_case_file_counts_what_came_in_since(store: Store) -> None:
    await loaded(
        store,
        case_line(
            arrangement=IMPORTED,
            payments=[
                {"on": "2026-09-10", "amount": "15.00"},
                {"on": "2026-10-05", "amount": "100.00"},
                {"on": "2026-10-26", "amount": "20.00"},
            ],
        ),
    )
    talk = await verified_conversation(store)

    found = await standing(store, talk)
    assert found.left == Decimal("120.00")
    assert found.missed == ()


async def test_a_payment_completes_an_arrangement_of_the_case_file(store: Store) -> None:
    payments = [{"on": "2026-10-26", "amount": "120.00"}]
    await loaded(store, case_line(arrangement=IMPORTED, payments=payments))

    await pays(store, await verified_conversation(store), "120.00")

    (arrangement,) = await arrangements(store)
    assert arrangement.state is COMPLETED
    assert paid_on(arrangement) == ["2026-10-26", "2026-11-18"]


async def test_staff_ends_an_arrangement_that_was_not_kept(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await agreed(store, talk)

    assert (await break_it(store, talk, anne)).state is BROKEN
    assert (await acts_of(store))[-1] == "arrangement:broken"


async def test_a_broken_one_makes_room_for_another(store: Store, talk: UUID, anne: Actor) -> None:
    await agreed(store, talk)
    await break_it(store, talk, anne)

    await agreed(store, talk, on=MISSED)

    assert await states(store) == [BROKEN, ACTIVE]


@pytest.mark.parametrize(
    "on",
    [
        pytest.param(date(2026, 11, 25), id="on the due day itself"),
        pytest.param(TODAY, id="before it"),
    ],
)
async def test_nothing_is_broken_before_something_was_missed(
    store: Store, talk: UUID, anne: Actor, on: date
) -> None:
    await agreed(store, talk)

    with pytest.raises(NothingMissed):
        await break_it(store, talk, anne, on=on)
    assert await states(store) == [ACTIVE]


async def test_what_does_not_run_is_not_broken(store: Store, talk: UUID, anne: Actor) -> None:
    with pytest.raises(NothingMissed):
        await break_it(store, talk, anne)


@pytest.mark.parametrize("nobody", [Actor("bot"), Actor("person"), STRANGER])
async def test_only_staff_ends_an_arrangement(store: Store, talk: UUID, nobody: Actor) -> None:
    await agreed(store, talk)

    with pytest.raises(NotActiveStaff):
        await break_it(store, talk, nobody)
    assert await states(store) == [ACTIVE]


async def test_nothing_is_broken_while_a_payment_is_under_way(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await agreed(store, talk)
    facts: dict[str, Any] = {"by": Actor.person(talk), "on": MISSED, "key": "m2"}
    await act(store, talk, report_payment, **facts)

    with pytest.raises(CollectionPaused) as refusal:
        await break_it(store, talk, anne)
    assert refusal.value.why == {PauseReason.PAYMENT_UNDER_WAY}


async def test_nothing_is_broken_while_collection_stands_still(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await agreed(store, talk)
    await act(store, talk, pause, PauseReason.DEATH, by=anne, on=MISSED, key="m2")

    with pytest.raises(CollectionPaused):
        await break_it(store, talk, anne)


async def test_nothing_is_broken_while_a_change_waits_for_staff(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await agreed(store, talk)
    async with store.writing() as session:
        await propose_change(session, talk, OVER_POLICY, on=TODAY)
    await says_yes(store, talk)

    with pytest.raises(NotThatWay):
        await break_it(store, talk, anne)


async def test_a_payment_that_comes_first_saves_the_arrangement(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await agreed(store, talk)

    async def payment(session: AsyncSession) -> object:
        case = await access_case(session, talk)
        return await register_payment(
            session, case, Decimal(60), received_on=MISSED, by=BANK, on=MISSED
        )

    async def breaking(session: AsyncSession) -> object:
        case = await access_case(session, talk)
        return await break_arrangement(session, case, by=anne, on=MISSED)

    _, broken = await at_once(store, payment, breaking)

    assert isinstance(broken, NothingMissed)
    assert await states(store) == [ACTIVE]


async def test_staff_ends_it_once(store: Store, talk: UUID, anne: Actor) -> None:
    await agreed(store, talk)

    async def breaking(session: AsyncSession) -> object:
        case = await access_case(session, talk)
        return await break_arrangement(session, case, by=anne, on=MISSED)

    _, second = await at_once(store, breaking, breaking)

    assert isinstance(second, NothingMissed)
    assert (await acts_of(store)).count("arrangement:broken") == 1


async def test_nothing_is_kept_of_an_end_that_failed(store: Store, talk: UUID, anne: Actor) -> None:
    await agreed(store, talk)

    await act_and_undo(store, talk, break_arrangement, by=anne, on=MISSED)

    assert await states(store) == [ACTIVE]
    assert "arrangement:broken" not in await acts_of(store)
