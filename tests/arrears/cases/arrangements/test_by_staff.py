"""Arrangements that staff makes with a person."""

from uuid import UUID

import pytest

from arrears.cases.acting import Actor
from arrears.cases.arrangements.agreeing import AlreadyArranged, NoProposal, propose_arrangement
from arrears.cases.arrangements.by_staff import agree_as_staff, propose_as_staff
from arrears.cases.arrangements.changes import ChangeAwaitsStaff, propose_change
from arrears.cases.arrangements.course import find_course
from arrears.cases.models import Arrangement
from arrears.cases.staff import NotActiveStaff, open_case
from arrears.cases.store import Store
from tests.arrears.cases.desk import audited, id_of
from tests.arrears.cases.paying import (
    ACTIVE,
    DROPPED,
    OVER_POLICY,
    PROPOSED,
    SIXTY,
    agreed,
    owes_more,
    pays,
    says_yes,
    states,
)
from tests.arrears.cases.requests import STRANGER, act, seen
from tests.arrears.fixtures import TODAY


async def propose(
    store: Store, by: Actor, talk: UUID | None, *, is_change: bool = True
) -> Arrangement:
    async with store.writing() as session:
        case = await open_case(session, id_of(by), "2026-000123")
        return await propose_as_staff(
            session,
            case,
            OVER_POLICY,
            conversation_id=talk,
            day_of_month=25,
            by=by,
            on=TODAY,
            is_change=is_change,
        )


async def test_the_same_that_the_bot_proposed_makes_way_for_it(
    store: Store, talk: UUID, anne: Actor
) -> None:
    """Whoever said yes to the bot meanwhile said it to what staff must still agree to."""
    async with store.writing() as session:
        await propose_arrangement(session, talk, OVER_POLICY, day_of_month=25, on=TODAY)
    await propose(store, anne, talk)

    with pytest.raises(NoProposal):
        await says_yes(store, talk)
    assert await states(store) == [DROPPED, PROPOSED]


async def test_staff_writes_a_yes_down_under_its_own_name(
    store: Store, talk: UUID, anne: Actor
) -> None:
    proposal = await propose(store, anne, talk)
    facts = {"arrangement_id": proposal.id, "by": anne, "on": TODAY}
    first = await act(store, talk, agree_as_staff, **facts)
    again = await act(store, talk, agree_as_staff, **facts)

    assert (first.state, again.id) == (ACTIVE, first.id)
    (event,) = await audited(store, "arrangement:agreed")
    assert event.staff_id == anne.staff_id


async def test_staff_writes_no_yes_down_to_what_the_bot_proposed(
    store: Store, talk: UUID, anne: Actor
) -> None:
    async with store.writing() as session:
        proposal = await propose_arrangement(session, talk, SIXTY, day_of_month=25, on=TODAY)

    with pytest.raises(NoProposal):
        await act(store, talk, agree_as_staff, arrangement_id=proposal.id, by=anne, on=TODAY)


async def test_without_a_conversation_what_was_paid_later_counts(
    store: Store, talk: UUID, anne: Actor
) -> None:
    """It is ours and no arrangement of the case file: its total is what was open."""
    async with store.writing() as session:
        case = await open_case(session, id_of(anne), "2026-000123")
        proposal = await propose_as_staff(
            session, case, SIXTY, conversation_id=None, day_of_month=25, by=anne, on=TODAY
        )
        await agree_as_staff(session, case, arrangement_id=proposal.id, by=anne, on=TODAY)
    await pays(store, talk)
    course = await seen(store, talk, find_course)

    assert course is not None
    assert course.standing(on=TODAY).left == 180


@pytest.mark.parametrize(("is_change", "total"), [(True, 240), (False, 340)])
async def test_a_running_one_is_changed_alone_or_with_all_that_is_open(
    store: Store, talk: UUID, anne: Actor, *, is_change: bool, total: int
) -> None:
    await agreed(store, talk)
    await owes_more(store, due_on=TODAY)

    assert (await propose(store, anne, talk, is_change=is_change)).total == total


async def test_nothing_is_proposed_while_a_decision_is_waited_for(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await agreed(store, talk, OVER_POLICY)
    with pytest.raises(AlreadyArranged):
        await propose(store, anne, talk)


async def test_nothing_is_proposed_while_a_change_waits(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await agreed(store, talk)
    async with store.writing() as session:
        await propose_change(session, talk, OVER_POLICY, on=TODAY)
    await says_yes(store, talk)

    with pytest.raises(ChangeAwaitsStaff):
        await propose(store, anne, talk)


async def test_only_staff_proposes_as_staff(store: Store, talk: UUID) -> None:
    facts = {"conversation_id": talk, "day_of_month": 25, "by": STRANGER, "on": TODAY}
    with pytest.raises(NotActiveStaff):
        await act(store, talk, propose_as_staff, SIXTY, **facts)
