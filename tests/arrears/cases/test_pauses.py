"""Pauses of collection: for what, until when, and who ends them."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from arrears.cases.acting import Actor
from arrears.cases.kinds import PauseReason
from arrears.cases.models import Creditor, Pause
from arrears.cases.pauses import (
    NotByItself,
    end_pause,
    last_days_of_pauses,
    pause,
    paused,
    reasons_of_pause,
)
from arrears.cases.promises import make_promise
from arrears.cases.requests import RequestUnknown
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from tests.arrears.case_lines import PERSON, case_line, loaded, verified_conversation
from tests.arrears.cases.desk import at_once
from tests.arrears.cases.paying import pauses
from tests.arrears.cases.requests import (
    STRANGER,
    act,
    act_and_undo,
    acts_of,
    nothing_happened,
    seen,
)
from tests.arrears.fixtures import TODAY

DEATH, DEBT_HELP, STAFF = PauseReason.DEATH, PauseReason.DEBT_HELP, PauseReason.STAFF
WITH_SOMETHING = [
    PauseReason.DISPUTE,
    PauseReason.PROMISE,
    PauseReason.POSTPONEMENT,
    PauseReason.PAYMENT_UNDER_WAY,
]


async def stop(store: Store, talk: UUID, why: PauseReason, **changes: Any) -> Pause:
    facts = {"by": Actor.bot(talk), "on": TODAY, "key": f"m1:{why}"} | changes
    return await act(store, talk, pause, why, **facts)


async def test_collection_goes_on_when_nothing_is_known(store: Store, talk: UUID) -> None:
    assert not (await seen(store, talk, paused, on=TODAY)).is_paused
    assert await seen(store, talk, reasons_of_pause, on=TODAY) == frozenset()


async def test_debt_help_pauses_as_long_as_the_creditor_says(store: Store, talk: UUID) -> None:
    async with store.writing() as session:
        await session.execute(update(Creditor).values(debt_help_pause_days=60))

    await stop(store, talk, DEBT_HELP)

    found = await seen(store, talk, paused, on=TODAY)
    assert (found.is_paused, found.until) == (True, date(2027, 1, 17))
    assert [why.rule for why in found.reasons] == ["pause.debt_help"]
    assert not (await seen(store, talk, paused, on=date(2027, 1, 18))).is_paused
    assert await acts_of(store) == ["pause:started"]


@pytest.mark.parametrize("why", [DEATH, PauseReason.DANGER])
async def test_a_death_or_danger_pauses_until_a_person_decides(
    store: Store, talk: UUID, why: PauseReason
) -> None:
    await stop(store, talk, why)

    found = await seen(store, talk, paused, on=date(2036, 1, 1))
    assert found.ends_by_person
    assert await pauses(store) == [(why.value, None, False)]


async def test_staff_pauses_until_the_day_that_it_names(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await stop(store, talk, STAFF, by=anne, until=date(2026, 11, 30))

    assert (await seen(store, talk, paused, on=TODAY)).until == date(2026, 11, 30)


@pytest.mark.parametrize("nobody", [Actor("person"), STRANGER])
async def test_only_staff_pauses_for_no_other_reason_than_its_own(
    store: Store, talk: UUID, nobody: Actor
) -> None:
    with pytest.raises(NotActiveStaff):
        await stop(store, talk, STAFF, by=nobody)
    assert await nothing_happened(store, Pause)


@pytest.mark.parametrize("why", WITH_SOMETHING)
async def test_what_comes_with_something_else_does_not_begin_by_itself(
    store: Store, talk: UUID, why: PauseReason
) -> None:
    with pytest.raises(NotByItself):
        await stop(store, talk, why)
    assert await nothing_happened(store, Pause)


async def test_a_day_where_a_person_decides_is_an_error(store: Store, talk: UUID) -> None:
    with pytest.raises(ValueError, match="a person decides"):
        await stop(store, talk, DEATH, until=date(2026, 12, 1))
    assert await nothing_happened(store, Pause)


@pytest.mark.parametrize("key", ["m1:death", "m2:death"], ids=["same message", "said again"])
async def test_told_twice_it_is_one_pause(store: Store, talk: UUID, key: str) -> None:
    first = await stop(store, talk, DEATH)
    again = await stop(store, talk, DEATH, key=key)

    assert again.id == first.id
    assert await acts_of(store) == ["pause:started"]


async def test_told_again_when_it_is_over_it_is_another_pause(store: Store, talk: UUID) -> None:
    await stop(store, talk, DEBT_HELP)
    await stop(store, talk, DEBT_HELP, on=date(2026, 12, 19), key="m2")

    assert [until for _, until, _ in await pauses(store)] == ["2026-12-18", "2027-01-18"]


async def test_another_last_day_is_another_pause(store: Store, talk: UUID, anne: Actor) -> None:
    await stop(store, talk, DEBT_HELP)
    await stop(store, talk, DEBT_HELP, by=anne, until=date(2027, 3, 1), key="m2")

    assert (await seen(store, talk, paused, on=TODAY)).until == date(2027, 3, 1)


async def test_two_who_tell_it_at_once_make_one_pause(store: Store, talk: UUID) -> None:
    other = await verified_conversation(store)

    async def tell(session: Any, talk: UUID) -> Pause:
        case = await access_case(session, talk)
        by = Actor.bot(talk)
        return await pause(session, case, DEATH, by=by, on=TODAY, key=f"{talk}:death")

    first, second = await at_once(
        store, lambda session: tell(session, talk), lambda session: tell(session, other)
    )

    assert first.id == second.id
    assert len(await pauses(store)) == 1


async def test_staff_ends_a_pause_once(store: Store, talk: UUID, anne: Actor) -> None:
    begun = await stop(store, talk, DEATH)

    for _ in range(2):
        ended = await act(store, talk, end_pause, pause_id=begun.id, by=anne)
        assert ended.ended_at is not None
    assert not (await seen(store, talk, paused, on=TODAY)).is_paused
    assert await acts_of(store) == ["pause:started", "pause:ended"]


@pytest.mark.parametrize("nobody", [Actor("person"), STRANGER])
async def test_nobody_else_ends_a_pause(store: Store, talk: UUID, nobody: Actor) -> None:
    begun = await stop(store, talk, DEATH)

    with pytest.raises(NotActiveStaff):
        await act(store, talk, end_pause, pause_id=begun.id, by=nobody)
    assert await pauses(store) == [("death", None, False)]


async def test_a_pause_of_another_case_is_unknown(store: Store, talk: UUID, anne: Actor) -> None:
    begun = await stop(store, talk, DEATH)
    await loaded(store, case_line("2026-000124", person=PERSON | {"first_name": "Sem"}))
    other = await verified_conversation(store, "2026-000124")

    with pytest.raises(RequestUnknown):
        await act(store, other, end_pause, pause_id=begun.id, by=anne)


async def test_what_came_with_a_promise_ends_with_it_only(
    store: Store, talk: UUID, anne: Actor
) -> None:
    person = Actor.person(talk)
    await act(store, talk, make_promise, Decimal(60), pay_on=TODAY, by=person, on=TODAY, key="m1")
    async with store.reading() as session:
        pause_id = await session.scalar(select(Pause.id)) or 0

    with pytest.raises(NotByItself):
        await act(store, talk, end_pause, pause_id=pause_id, by=anne)
    assert [ended for *_, ended in await pauses(store)] == [False]


async def test_a_dispute_of_the_case_file_pauses_too(store: Store) -> None:
    await loaded(store, case_line(disputed=True))
    talk = await verified_conversation(store)

    found = await seen(store, talk, paused, on=TODAY)
    assert found.ends_by_person
    assert await seen(store, talk, reasons_of_pause, on=TODAY) == {PauseReason.DISPUTE}


async def test_nothing_is_kept_of_a_pause_that_failed(store: Store, talk: UUID) -> None:
    await act_and_undo(store, talk, pause, DEATH, by=Actor.bot(talk), on=TODAY, key="m1")

    assert await nothing_happened(store, Pause)


async def test_each_reason_has_its_own_last_day(store: Store, talk: UUID) -> None:
    await stop(store, talk, DEBT_HELP, until=date(2026, 11, 30))
    await stop(store, talk, DEBT_HELP, until=date(2026, 12, 15), key="m2")
    await stop(store, talk, DEATH)

    found = await seen(store, talk, last_days_of_pauses, on=TODAY)

    assert found == {DEBT_HELP: date(2026, 12, 15), DEATH: None}
