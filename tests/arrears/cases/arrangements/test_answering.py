"""A person answers what staff proposed to them."""

from uuid import UUID

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.arrangements.agreeing import AlreadyArranged, NoProposal
from arrears.cases.arrangements.answering import (
    decline_proposal,
    is_offered,
)
from arrears.cases.arrangements.by_staff import agree_as_staff, propose_as_staff
from arrears.cases.arrangements.decisions import refuse_arrangement
from arrears.cases.arrangements.proposals import drop_proposals
from arrears.cases.kinds import EscalationReason
from arrears.cases.models import Arrangement, Escalation
from arrears.cases.store import Store
from tests.arrears.case_lines import verified_conversation
from tests.arrears.cases.desk import audited
from tests.arrears.cases.paying import (
    ACTIVE,
    DROPPED,
    OVER_POLICY,
    PROPOSED,
    agreed,
    owes_more,
    says_yes_to_staff,
    states,
)
from tests.arrears.cases.requests import act
from tests.arrears.fixtures import TODAY


@pytest.fixture
async def proposal(store: Store, talk: UUID, anne: Actor) -> Arrangement:
    """More instalments than the bot may agree to, proposed by Anne."""
    facts = {"conversation_id": talk, "day_of_month": 25, "by": anne, "on": TODAY}
    proposed: Arrangement = await act(store, talk, propose_as_staff, OVER_POLICY, **facts)
    return proposed


async def says_no(store: Store, talk: UUID, proposal: Arrangement) -> None:
    async with store.writing() as session:
        await decline_proposal(session, talk, arrangement_id=proposal.id, key="m1")


async def stands(store: Store, talk: UUID) -> bool:
    async with store.reading() as session:
        return await is_offered(session, talk, on=TODAY)


async def test_a_yes_needs_no_staff_any_more_and_counts_once(
    store: Store, talk: UUID, proposal: Arrangement
) -> None:
    first, again = [await says_yes_to_staff(store, talk, proposal) for _ in range(2)]

    assert (first.state, again.id) == (ACTIVE, first.id)
    (event,) = await audited(store, "arrangement:agreed")
    assert (event.actor, event.staff_id) == ("person", None)


async def test_a_no_is_told_to_staff_once(store: Store, talk: UUID, proposal: Arrangement) -> None:
    for _ in range(2):
        await says_no(store, talk, proposal)

    assert await states(store) == [DROPPED]
    async with store.reading() as session:
        (call,) = await session.scalars(select(Escalation))
    assert (call.reason, call.arrangement_id) == (EscalationReason.NEEDS_STAFF, proposal.id)


async def test_a_no_after_staff_wrote_a_yes_down_changes_nothing(
    store: Store, talk: UUID, proposal: Arrangement, anne: Actor
) -> None:
    facts = {"arrangement_id": proposal.id, "by": anne, "on": TODAY}
    await act(store, talk, agree_as_staff, **facts)

    with pytest.raises(NoProposal):
        await says_no(store, talk, proposal)
    assert await states(store) == [ACTIVE]


async def test_what_was_taken_back_cannot_be_agreed_to(
    store: Store, talk: UUID, proposal: Arrangement, anne: Actor
) -> None:
    await act(store, talk, refuse_arrangement, arrangement_id=proposal.id, by=anne)

    assert not await stands(store, talk)
    with pytest.raises(NoProposal):
        await says_yes_to_staff(store, talk, proposal)


async def test_it_is_offered_as_long_as_all_is_as_it_was(
    store: Store, talk: UUID, proposal: Arrangement
) -> None:
    before = await stands(store, talk)
    await owes_more(store, due_on=TODAY)

    assert (before, await stands(store, talk)) == (True, False)
    with pytest.raises(NoProposal):
        await says_yes_to_staff(store, talk, proposal)


async def test_it_is_not_offered_beside_an_arrangement_of_another_talk(
    store: Store, talk: UUID, proposal: Arrangement
) -> None:
    await agreed(store, await verified_conversation(store))

    assert not await stands(store, talk)
    with pytest.raises(AlreadyArranged):
        await says_yes_to_staff(store, talk, proposal)


async def test_never_mind_is_no_answer_to_it(
    store: Store, talk: UUID, proposal: Arrangement
) -> None:
    async with store.writing() as session:
        await drop_proposals(session, talk)

    assert await states(store) == [PROPOSED]


async def test_who_did_not_prove_who_they_are_is_offered_nothing(
    store: Store, proposal: Arrangement
) -> None:
    assert not await stands(store, UUID(int=1))
