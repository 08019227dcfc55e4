"""Postponements: within policy at once, beyond it when staff agrees, and then over again."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, NotThatWay
from arrears.cases.arrangements.course import find_course
from arrears.cases.hindrances import ArrangementRefused, NothingOpen, StageTooFar
from arrears.cases.kinds import EscalationReason, PostponementState
from arrears.cases.models import Postponement
from arrears.cases.postponements import (
    NothingToPostpone,
    PostponementAwaitsStaff,
    ask_postponement,
    end_postponements,
    find_postponement,
    find_postponements,
    grant_postponement,
    refuse_postponement,
)
from arrears.cases.requests import RequestUnknown
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from arrears.law.arrangements import NotLater
from tests.arrears.case_lines import PERSON, Line, case_line, loaded, verified_conversation
from tests.arrears.cases.desk import at_once
from tests.arrears.cases.paying import agreed, arrangements, pauses, pays, schedule
from tests.arrears.cases.requests import (
    STRANGER,
    act,
    act_and_undo,
    acts_of,
    called,
    nothing_happened,
    seen,
    somebody_of_staff,
)
from tests.arrears.fixtures import TODAY

GRANTED, AWAITING = PostponementState.GRANTED, PostponementState.AWAITING_STAFF
REFUSED, ENDED = PostponementState.REFUSED, PostponementState.ENDED
TOO_LONG = date(2027, 1, 4)
# The first of four instalments of 60 euros is due on 25 November.
MISSED = date(2026, 11, 27)


async def ask(store: Store, talk: UUID, **changes: Any) -> Postponement:
    facts = {"by": Actor.person(talk), "on": TODAY, "key": "m1"} | changes
    return await act(store, talk, ask_postponement, **facts)


async def grant(
    store: Store, talk: UUID, by: Actor, asked: Postponement, *, on: date = TODAY
) -> Postponement:
    return await act(store, talk, grant_postponement, postponement_id=asked.id, by=by, on=on)


async def refuse(store: Store, talk: UUID, by: Actor, asked: Postponement) -> Postponement:
    return await act(store, talk, refuse_postponement, postponement_id=asked.id, by=by)


async def states(store: Store) -> list[PostponementState]:
    async with store.reading() as session:
        return list(await session.scalars(select(Postponement.state).order_by(Postponement.id)))


async def instalments(store: Store) -> list[str]:
    return schedule((await arrangements(store))[-1])


async def test_what_it_would_come_to_can_be_told_first(store: Store, talk: UUID) -> None:
    instalment, found = await seen(store, talk, find_postponement, on=TODAY)
    _, later = await seen(store, talk, find_postponement, on=TODAY, until=TOO_LONG)

    assert instalment is None
    assert (found.until, found.needs_staff) == (date(2026, 12, 2), ())
    assert (later.until, bool(later.needs_staff)) == (TOO_LONG, True)
    assert await nothing_happened(store, Postponement)


async def test_within_policy_more_time_is_given_at_once(store: Store, talk: UUID) -> None:
    asked = await ask(store, talk)

    assert (asked.state, asked.asked_on, asked.until) == (GRANTED, TODAY, date(2026, 12, 2))
    assert (asked.amount, asked.instalment_id) == (Decimal("240.00"), None)
    assert await pauses(store) == [("postponement", "2026-12-02", False)]
    assert await called(store) == []
    assert await acts_of(store) == [
        "postponement:asked",
        "postponement:granted",
        "pause:started",
    ]


async def test_a_last_day_on_a_sunday_is_the_monday_after(store: Store, talk: UUID) -> None:
    asked = await ask(store, talk, until=date(2026, 11, 29))

    assert asked.until == date(2026, 11, 30)


async def test_beyond_policy_staff_is_called_and_nothing_is_given_yet(
    store: Store, talk: UUID
) -> None:
    asked = await ask(store, talk, until=TOO_LONG)

    assert asked.state is AWAITING
    assert await pauses(store) == []
    assert await called(store) == [EscalationReason.NEEDS_STAFF]


async def test_the_third_one_of_a_year_is_for_staff(store: Store, talk: UUID) -> None:
    for number in range(3):
        await ask(store, talk, key=f"m{number}")

    assert await states(store) == [GRANTED, GRANTED, AWAITING]


async def test_more_time_counts_from_the_end_of_what_was_given(store: Store, talk: UUID) -> None:
    await ask(store, talk)

    assert (await ask(store, talk, key="m2")).until == date(2026, 12, 16)


async def test_one_that_was_refused_does_not_count(store: Store, talk: UUID, anne: Actor) -> None:
    asked = await ask(store, talk, until=TOO_LONG)
    await refuse(store, talk, anne, asked)

    for number in range(2):
        await ask(store, talk, key=f"again {number}")

    assert await states(store) == [REFUSED, GRANTED, GRANTED]


async def test_the_same_message_again_is_the_same_postponement(store: Store, talk: UUID) -> None:
    asked = await ask(store, talk)
    again = await ask(store, talk)

    assert again.id == asked.id
    assert len(await acts_of(store)) == 3


async def test_who_waits_for_staff_does_not_ask_twice(store: Store, talk: UUID) -> None:
    await ask(store, talk, until=TOO_LONG)

    with pytest.raises(PostponementAwaitsStaff):
        await ask(store, talk, key="m2")
    assert await states(store) == [AWAITING]


async def test_a_day_that_is_not_later_is_refused(store: Store, talk: UUID) -> None:
    with pytest.raises(NotLater):
        await ask(store, talk, until=TODAY)
    assert await nothing_happened(store, Postponement)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        pytest.param({"disputed": True}, ArrangementRefused, id="disputed"),
        pytest.param({"stage": "enforcement"}, StageTooFar, id="with the bailiff"),
        pytest.param({"claims": []}, NothingOpen, id="nothing to pay"),
        pytest.param(
            {"representative": {"role": "administrator", "name": "De Brug"}},
            ArrangementRefused,
            id="under administration",
        ),
    ],
)
async def test_nothing_is_postponed_where_nothing_may_be_agreed(
    store: Store, changes: Line, refusal: type[Exception]
) -> None:
    await loaded(store, case_line(**changes))

    with pytest.raises(refusal):
        await ask(store, await verified_conversation(store))
    assert await nothing_happened(store, Postponement)


async def test_with_an_arrangement_it_is_about_the_next_instalment(
    store: Store, talk: UUID
) -> None:
    await agreed(store, talk)

    asked = await ask(store, talk)

    (arrangement,) = await arrangements(store)
    assert (asked.arrangement_id, asked.instalment_id, asked.amount) == (
        arrangement.id,
        arrangement.instalments[0].id,
        Decimal("60.00"),
    )
    assert schedule(arrangement)[:2] == ["2026-12-09 60.00", "2026-12-28 60.00"]
    assert await pauses(store) == []


async def test_a_missed_instalment_that_is_postponed_is_no_longer_missed(
    store: Store, talk: UUID
) -> None:
    await agreed(store, talk)
    await pays(store, talk, "20.00", on=date(2026, 11, 25))

    asked = await ask(store, talk, on=MISSED)

    assert (asked.amount, asked.until) == (Decimal("40.00"), date(2026, 12, 11))
    course = await seen(store, talk, find_course)
    assert course is not None
    assert course.standing(on=date(2026, 12, 11)).missed == ()
    assert course.postponed_until == date(2026, 12, 11)


async def test_staff_grants_an_instalment_more_time(store: Store, talk: UUID, anne: Actor) -> None:
    await agreed(store, talk)
    asked = await ask(store, talk, until=date(2026, 12, 15))
    assert (await instalments(store))[0] == "2026-11-25 60.00"

    await grant(store, talk, anne, asked)

    assert (await instalments(store))[0] == "2026-12-15 60.00"


async def test_staff_grants_more_time_for_all_that_is_open(
    store: Store, talk: UUID, anne: Actor
) -> None:
    asked = await ask(store, talk, until=TOO_LONG)

    for _ in range(2):
        assert (await grant(store, talk, anne, asked)).state is GRANTED

    assert await pauses(store) == [("postponement", "2027-01-04", False)]
    assert (await acts_of(store)).count("postponement:granted") == 1


async def test_staff_refuses_once(store: Store, talk: UUID, anne: Actor) -> None:
    asked = await ask(store, talk, until=TOO_LONG)

    for _ in range(2):
        assert (await refuse(store, talk, anne, asked)).state is REFUSED

    assert (await acts_of(store)).count("postponement:refused") == 1
    assert await pauses(store) == []


async def test_what_is_granted_is_not_refused_any_more(
    store: Store, talk: UUID, anne: Actor
) -> None:
    asked = await ask(store, talk)

    with pytest.raises(NotThatWay):
        await refuse(store, talk, anne, asked)
    assert await states(store) == [GRANTED]


@pytest.mark.parametrize("decide", [grant, refuse])
@pytest.mark.parametrize("nobody", [Actor("person"), STRANGER])
async def test_only_staff_decides(store: Store, talk: UUID, decide: Any, nobody: Actor) -> None:
    asked = await ask(store, talk, until=TOO_LONG)

    with pytest.raises(NotActiveStaff):
        await decide(store, talk, nobody, asked)
    assert await states(store) == [AWAITING]


@pytest.mark.parametrize("decide", [grant, refuse])
async def test_one_of_another_case_is_unknown(
    store: Store, talk: UUID, anne: Actor, decide: Any
) -> None:
    asked = await ask(store, talk, until=TOO_LONG)
    await loaded(store, case_line("2026-000124", person=PERSON | {"first_name": "Sem"}))

    with pytest.raises(RequestUnknown):
        await decide(store, await verified_conversation(store, "2026-000124"), anne, asked)


async def test_staff_cannot_grant_a_day_that_has_come(
    store: Store, talk: UUID, anne: Actor
) -> None:
    asked = await ask(store, talk, until=TOO_LONG)

    with pytest.raises(NotLater):
        await grant(store, talk, anne, asked, on=TOO_LONG)
    assert await states(store) == [AWAITING]


async def test_staff_cannot_postpone_what_an_arrangement_took_over(
    store: Store, talk: UUID, anne: Actor
) -> None:
    asked = await ask(store, talk, until=TOO_LONG)
    await agreed(store, talk)

    with pytest.raises(NothingToPostpone):
        await grant(store, talk, anne, asked)


async def test_staff_cannot_postpone_an_instalment_that_was_paid(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await agreed(store, talk)
    asked = await ask(store, talk, until=date(2026, 12, 15))
    await pays(store, talk)

    with pytest.raises(NothingToPostpone):
        await grant(store, talk, anne, asked)


async def test_two_decisions_at_once_are_one(store: Store, talk: UUID, anne: Actor) -> None:
    asked = await ask(store, talk, until=TOO_LONG)

    async def decide(session: AsyncSession, command: Any, **facts: Any) -> Postponement:
        case = await access_case(session, talk)
        decided: Postponement = await command(
            session, case, postponement_id=asked.id, by=anne, **facts
        )
        return decided

    first, second = await at_once(
        store,
        lambda session: decide(session, grant_postponement, on=TODAY),
        lambda session: decide(session, refuse_postponement),
    )

    assert first.state is GRANTED
    assert isinstance(second, NotThatWay)
    assert await states(store) == [GRANTED]


async def test_two_who_ask_at_once_are_counted_both(store: Store, talk: UUID) -> None:
    """Neither slips past the count of a year."""
    await ask(store, talk, key="m0")

    async def say(session: AsyncSession, key: str) -> Postponement:
        case = await access_case(session, talk)
        return await ask_postponement(session, case, by=Actor.person(talk), on=TODAY, key=key)

    first, second = await at_once(
        store, lambda session: say(session, "m1"), lambda session: say(session, "m2")
    )

    assert [first.state, second.state] == [GRANTED, AWAITING]


async def test_a_postponement_ends_after_its_last_day(store: Store, talk: UUID) -> None:
    asked = await ask(store, talk)

    async with store.writing() as session:
        assert await end_postponements(session, on=asked.until) == []
    for _ in range(2):
        async with store.writing() as session:
            await end_postponements(session, on=date(2026, 12, 3))

    assert [one.state for one in await seen(store, talk, find_postponements)] == [ENDED]
    assert (await acts_of(store)).count("postponement:ended") == 1


async def test_only_what_is_over_ends(store: Store, talk: UUID) -> None:
    for number in range(2):
        await ask(store, talk, key=f"m{number}")

    async with store.writing() as session:
        await end_postponements(session, on=date(2026, 12, 3))

    assert await states(store) == [ENDED, GRANTED]


async def test_one_that_ended_still_counts_in_its_year(store: Store, talk: UUID) -> None:
    await ask(store, talk)
    async with store.writing() as session:
        await end_postponements(session, on=date(2026, 12, 3))

    for number, day in enumerate([date(2026, 12, 3), date(2026, 12, 4), date(2027, 1, 4)]):
        asked = await ask(store, talk, on=day, key=f"again {number}")
        if asked.state is AWAITING:
            await refuse(store, talk, await somebody_of_staff(store), asked)

    assert await states(store) == [ENDED, GRANTED, REFUSED, GRANTED]


async def test_nothing_is_kept_of_one_that_failed(store: Store, talk: UUID) -> None:
    await act_and_undo(store, talk, ask_postponement, by=Actor.person(talk), on=TODAY, key="m1")

    assert await nothing_happened(store, Postponement)
    assert await pauses(store) == []
