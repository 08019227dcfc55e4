"""Disputes: collection stands still at once, staff looks, and only a decision ends it."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.disputes import (
    AlreadyDisputed,
    ClaimUnknown,
    DisputeClosed,
    close_dispute,
    find_open_disputes,
    is_disputed,
    open_dispute,
)
from arrears.cases.kinds import DisputeOutcome, DisputeReason, EscalationReason
from arrears.cases.models import Claim, Dispute
from arrears.cases.pauses import paused
from arrears.cases.requests import RequestUnknown
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from tests.arrears.case_lines import (
    PERSON,
    case_line,
    invoice,
    loaded,
    verified_conversation,
)
from tests.arrears.cases.desk import at_once, audited
from tests.arrears.cases.paying import pauses
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
from tests.arrears.fixtures import TODAY, Clock

NOT_MINE, WRONG = DisputeReason.NOT_MINE, DisputeReason.AMOUNT_WRONG
UPHELD, REJECTED, WITHDRAWN = (
    DisputeOutcome.UPHELD,
    DisputeOutcome.REJECTED,
    DisputeOutcome.WITHDRAWN,
)
TWO_INVOICES = case_line(claims=[invoice(), invoice("60.00", "2026-10-01", invoice="F-2")])


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation of the person who owes two invoices."""
    await loaded(store, TWO_INVOICES)
    return await verified_conversation(store)


@pytest.fixture
async def anne(store: Store) -> Actor:
    """Somebody of staff."""
    return await somebody_of_staff(store)


async def dispute(
    store: Store, talk: UUID, reason: DisputeReason = NOT_MINE, **changes: Any
) -> Dispute:
    facts = {"by": Actor.person(talk), "on": TODAY, "key": "m1"} | changes
    return await act(store, talk, open_dispute, reason, **facts)


async def close(
    store: Store, talk: UUID, by: Actor, one: Dispute, outcome: DisputeOutcome = REJECTED
) -> Dispute:
    return await act(store, talk, close_dispute, outcome, dispute_id=one.id, by=by)


async def claims(store: Store) -> list[int]:
    async with store.reading() as session:
        return list(await session.scalars(select(Claim.id).order_by(Claim.id)))


async def test_who_says_that_a_debt_is_not_theirs_is_not_asked_to_pay(
    store: Store, talk: UUID, clock: Clock
) -> None:
    made = await dispute(store, talk, told="Ik heb daar nooit iets besteld.")

    assert (made.whole_case, made.claim_id, made.told) == (
        True,
        None,
        "Ik heb daar nooit iets besteld.",
    )
    assert (made.conversation_id, made.opened_at, made.closed_at) == (talk, clock.now(), None)
    assert (await seen(store, talk, paused, on=TODAY)).ends_by_person
    assert await seen(store, talk, is_disputed)
    assert await called(store) == [EscalationReason.NEEDS_STAFF]
    assert await acts_of(store) == ["dispute:opened", "pause:started", "staff:called"]


async def test_the_audit_trail_has_no_word_of_what_was_told(store: Store, talk: UUID) -> None:
    made = await dispute(store, talk, told="Ik heb daar nooit iets besteld.")

    (event,) = await audited(store, "dispute:opened")
    assert (event.actor, event.case_id, event.conversation_id) == ("person", made.case_id, talk)
    assert event.facts == {"dispute_id": made.id, "reason": "not_mine"}


async def test_one_claim_can_be_disputed_by_itself(store: Store, talk: UUID) -> None:
    first, second = await claims(store)

    made = await dispute(store, talk, WRONG, claim_id=first)
    other = await dispute(store, talk, WRONG, claim_id=second, key="m2")

    assert (made.whole_case, made.claim_id) == (False, first)
    assert [one.id for one in await seen(store, talk, find_open_disputes)] == [made.id, other.id]


async def test_a_claim_of_another_case_is_unknown(store: Store, talk: UUID) -> None:
    await loaded(store, case_line("2026-000124", person=PERSON | {"first_name": "Sem"}))

    with pytest.raises(ClaimUnknown):
        await dispute(store, talk, claim_id=(await claims(store))[-1])
    assert await nothing_happened(store, Dispute)


@pytest.mark.parametrize("again", [None, 0], ids=["the whole case", "a claim of it"])
async def test_what_is_disputed_already_is_not_disputed_twice(
    store: Store, talk: UUID, again: int | None
) -> None:
    made = await dispute(store, talk)
    claim_id = None if again is None else (await claims(store))[again]

    with pytest.raises(AlreadyDisputed) as refusal:
        await dispute(store, talk, claim_id=claim_id, key="m2")
    assert refusal.value.dispute_id == made.id


async def test_one_claim_is_not_disputed_twice(store: Store, talk: UUID) -> None:
    first, _ = await claims(store)
    await dispute(store, talk, claim_id=first)

    with pytest.raises(AlreadyDisputed):
        await dispute(store, talk, claim_id=first, key="m2")


async def test_the_whole_case_can_be_disputed_after_a_claim_that_is_gone(
    store: Store, talk: UUID
) -> None:
    """A claim that an import takes out leaves its dispute without one."""
    first, _ = await claims(store)
    await dispute(store, talk, claim_id=first)
    await loaded(store, TWO_INVOICES | {"claims": [invoice("60.00", "2026-10-01", invoice="F-2")]})

    assert (await dispute(store, talk, key="m2")).whole_case


async def test_the_same_message_again_is_the_same_dispute(store: Store, talk: UUID) -> None:
    made = await dispute(store, talk)
    again = await dispute(store, talk)

    assert again.id == made.id
    assert await acts_of(store) == ["dispute:opened", "pause:started", "staff:called"]


@pytest.mark.parametrize("outcome", DisputeOutcome)
async def test_a_decision_of_staff_lets_collection_go_on(
    store: Store, talk: UUID, anne: Actor, clock: Clock, outcome: DisputeOutcome
) -> None:
    made = await dispute(store, talk)

    closed = await close(store, talk, anne, made, outcome)

    assert (closed.outcome, closed.closed_at) == (outcome, clock.now())
    assert not (await seen(store, talk, paused, on=TODAY)).is_paused
    assert not await seen(store, talk, is_disputed)
    (event,) = await audited(store, "dispute:closed")
    assert (event.staff_id, event.facts["outcome"]) == (anne.staff_id, outcome.value)


async def test_collection_stands_still_until_all_is_decided(
    store: Store, talk: UUID, anne: Actor
) -> None:
    first, second = await claims(store)
    made = await dispute(store, talk, claim_id=first)
    await dispute(store, talk, claim_id=second, key="m2")

    await close(store, talk, anne, made)

    assert (await seen(store, talk, paused, on=TODAY)).is_paused
    assert await seen(store, talk, is_disputed)


async def test_what_the_creditor_says_stays_disputed(store: Store, anne: Actor) -> None:
    await loaded(store, case_line(disputed=True))
    talk = await verified_conversation(store)
    made = await dispute(store, talk)

    await close(store, talk, anne, made)

    assert await seen(store, talk, is_disputed)
    assert (await seen(store, talk, paused, on=TODAY)).is_paused


async def test_an_import_does_not_end_a_dispute(store: Store, talk: UUID) -> None:
    await dispute(store, talk)
    await loaded(store, TWO_INVOICES | {"stage": "extrajudicial"})

    assert await seen(store, talk, is_disputed)
    assert (await seen(store, talk, paused, on=TODAY)).is_paused


async def test_a_person_withdraws_their_own_dispute(store: Store, talk: UUID) -> None:
    made = await dispute(store, talk)

    await close(store, talk, Actor.person(talk), made, WITHDRAWN)

    assert await pauses(store) == [("dispute", None, True)]


@pytest.mark.parametrize("outcome", [UPHELD, REJECTED])
@pytest.mark.parametrize("nobody", [Actor("person"), STRANGER])
async def test_only_staff_decides(
    store: Store, talk: UUID, outcome: DisputeOutcome, nobody: Actor
) -> None:
    made = await dispute(store, talk)

    with pytest.raises(NotActiveStaff):
        await close(store, talk, nobody, made, outcome)
    assert await seen(store, talk, is_disputed)


async def test_a_dispute_of_another_case_is_unknown(store: Store, talk: UUID, anne: Actor) -> None:
    made = await dispute(store, talk)
    await loaded(store, case_line("2026-000124", person=PERSON | {"first_name": "Sem"}))

    with pytest.raises(RequestUnknown):
        await close(store, await verified_conversation(store, "2026-000124"), anne, made)


async def test_two_decisions_at_once_are_one(store: Store, talk: UUID, anne: Actor) -> None:
    made = await dispute(store, talk)

    async def decide(session: AsyncSession, outcome: DisputeOutcome) -> Dispute:
        case = await access_case(session, talk)
        return await close_dispute(session, case, outcome, dispute_id=made.id, by=anne)

    first, second = await at_once(
        store, lambda session: decide(session, UPHELD), lambda session: decide(session, REJECTED)
    )

    assert first.outcome is UPHELD
    assert isinstance(second, DisputeClosed)
    assert second.outcome is UPHELD
    assert len(await audited(store, "dispute:closed")) == 1


async def test_nothing_is_kept_of_a_dispute_that_failed(store: Store, talk: UUID) -> None:
    facts = {"by": Actor.person(talk), "on": TODAY, "key": "m1"}

    await act_and_undo(store, talk, open_dispute, NOT_MINE, **facts)

    assert await nothing_happened(store, Dispute)
    assert await pauses(store) == []
