"""Calls for staff: once per message, the talk to the queue, never out of a person's hands."""

from uuid import UUID

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.escalations import EscalationUnknown, call_staff, close_escalation
from arrears.cases.kinds import EscalationReason, Holder
from arrears.cases.models import AuditEvent, Case, Conversation, Escalation
from arrears.cases.staff import NotActiveStaff, deactivate
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, conversation, loaded, verified_conversation
from tests.arrears.cases.desk import (
    CONSOLE,
    at_once,
    audited,
    do,
    fail_after,
    id_of,
    staff_member,
)
from tests.arrears.fixtures import Clock


async def call(
    store: Store,
    conversation_id: UUID,
    key: str = "m1:requested",
    *,
    reason: EscalationReason = EscalationReason.REQUESTED,
    hand_over: bool = True,
) -> None:
    async with store.writing() as session:
        await call_staff(session, conversation_id, reason, key=key, hand_over=hand_over)


async def holder(store: Store, conversation_id: UUID) -> Holder | None:
    async with store.reading() as session:
        return await session.scalar(
            select(Conversation.holder).where(Conversation.id == conversation_id)
        )


async def escalations(store: Store) -> list[Escalation]:
    async with store.reading() as session:
        return list(await session.scalars(select(Escalation).order_by(Escalation.id)))


async def test_a_call_puts_the_conversation_in_the_queue(store: Store, clock: Clock) -> None:
    conversation_id = await conversation(store)

    await call(store, conversation_id)

    assert await holder(store, conversation_id) is Holder.QUEUE
    (escalation,) = await escalations(store)
    assert escalation.conversation_id == conversation_id
    assert escalation.reason is EscalationReason.REQUESTED
    assert (escalation.opened_at, escalation.closed_at) == (clock.now(), None)


async def test_staff_sees_which_case_it_is_about(store: Store) -> None:
    await loaded(store, case_line())
    conversation_id = await verified_conversation(store)

    await call(store, conversation_id)

    async with store.reading() as session:
        case_id = await session.scalar(select(Case.id))
    assert [one.case_id for one in await escalations(store)] == [case_id]


async def test_no_case_is_named_for_somebody_who_is_not_verified(store: Store) -> None:
    await loaded(store, case_line())

    await call(store, await conversation(store))

    assert [one.case_id for one in await escalations(store)] == [None]


async def test_the_same_call_again_is_the_same_call(store: Store) -> None:
    conversation_id = await conversation(store)

    await call(store, conversation_id)
    await call(store, conversation_id)

    assert len(await escalations(store)) == 1
    async with store.reading() as session:
        acts = list(await session.scalars(select(AuditEvent.act)))
    assert acts == ["staff:called"]


async def test_the_same_call_again_does_not_take_the_talk_back_from_the_bot(store: Store) -> None:
    """The person went on with the bot; a message that is handed on again must not undo that."""
    conversation_id = await conversation(store)
    await call(store, conversation_id)
    async with store.writing() as session:
        kept = await session.get_one(Conversation, conversation_id)
        kept.holder = Holder.BOT

    await call(store, conversation_id)

    assert await holder(store, conversation_id) is Holder.BOT


async def test_another_message_makes_another_call(store: Store) -> None:
    conversation_id = await conversation(store)

    await call(store, conversation_id, "m1:requested")
    await call(store, conversation_id, "m2:danger", reason=EscalationReason.DANGER)

    assert [one.reason for one in await escalations(store)] == [
        EscalationReason.REQUESTED,
        EscalationReason.DANGER,
    ]


async def test_without_handing_over_the_bot_goes_on(store: Store) -> None:
    conversation_id = await conversation(store)

    await call(store, conversation_id, hand_over=False)

    assert await holder(store, conversation_id) is Holder.BOT
    assert len(await escalations(store)) == 1


@pytest.mark.parametrize("hand_over", [True, False])
async def test_a_talk_that_a_person_holds_stays_with_that_person(
    store: Store, hand_over: bool
) -> None:
    conversation_id = await conversation(store, holder=Holder.PERSON)

    await call(store, conversation_id, hand_over=hand_over)

    assert await holder(store, conversation_id) is Holder.PERSON
    assert len(await escalations(store)) == 1


async def test_other_conversations_are_left_alone(store: Store) -> None:
    other = await conversation(store)

    await call(store, await conversation(store))

    assert await holder(store, other) is Holder.BOT


@pytest.mark.parametrize("reason", EscalationReason)
async def test_each_reason_is_kept_and_is_in_the_audit_trail(
    store: Store, reason: EscalationReason
) -> None:
    conversation_id = await conversation(store)

    await call(store, conversation_id, reason=reason)

    async with store.reading() as session:
        event = (await session.scalars(select(AuditEvent))).one()
    assert (event.act, event.actor, event.conversation_id) == (
        "staff:called",
        "bot",
        conversation_id,
    )
    assert event.facts == {"reason": reason.value}


async def an_escalation(store: Store) -> int:
    """The id of a call about a verified case."""
    await loaded(store, case_line())
    await call(store, await verified_conversation(store), reason=EscalationReason.DANGER)
    (escalation,) = await escalations(store)
    return escalation.id


async def test_staff_closes_a_call_once(store: Store, clock: Clock) -> None:
    escalation_id = await an_escalation(store)
    anne, bas = await staff_member(store), await staff_member(store, "bas")

    clock.move(minutes=5)
    await do(store, close_escalation, escalation_id, by=anne)
    closed_at = clock.now()
    clock.move(minutes=5)
    again = await do(store, close_escalation, escalation_id, by=bas)

    assert again.closed_at == closed_at
    (kept,) = await escalations(store)
    assert kept.closed_at == closed_at
    (event,) = await audited(store, "staff:call_closed")
    assert (event.staff_id, event.conversation_id, event.case_id) == (
        anne.staff_id,
        kept.conversation_id,
        kept.case_id,
    )
    assert event.facts == {"escalation_id": escalation_id, "reason": "danger"}


async def test_of_two_who_close_a_call_at_once_one_is_noted(store: Store) -> None:
    escalation_id = await an_escalation(store)
    anne, bas = await staff_member(store), await staff_member(store, "bas")

    first, second = await at_once(
        store,
        lambda session: close_escalation(session, escalation_id, by=anne),
        lambda session: close_escalation(session, escalation_id, by=bas),
    )

    assert first.closed_at == second.closed_at
    (event,) = await audited(store, "staff:call_closed")
    assert event.staff_id == anne.staff_id


async def test_a_call_that_was_closed_leaves_the_talk_where_it_is(store: Store) -> None:
    conversation_id = await conversation(store)
    await call(store, conversation_id)
    (escalation,) = await escalations(store)

    await do(store, close_escalation, escalation.id, by=await staff_member(store))

    assert await holder(store, conversation_id) is Holder.QUEUE


async def test_only_active_staff_closes_a_call(store: Store) -> None:
    escalation_id = await an_escalation(store)
    gone = await staff_member(store)
    await do(store, deactivate, id_of(gone), by=CONSOLE)

    for nobody in (gone, CONSOLE, Actor.person(await conversation(store))):
        with pytest.raises(NotActiveStaff):
            await do(store, close_escalation, escalation_id, by=nobody)
    assert [one.closed_at for one in await escalations(store)] == [None]


async def test_a_call_that_was_never_made_is_not_closed(store: Store) -> None:
    with pytest.raises(EscalationUnknown):
        await do(store, close_escalation, 404, by=await staff_member(store))


async def test_nothing_is_kept_of_a_closing_that_fails(store: Store) -> None:
    escalation_id = await an_escalation(store)

    await fail_after(store, close_escalation, escalation_id, by=await staff_member(store))

    assert [one.closed_at for one in await escalations(store)] == [None]
    assert await audited(store, "staff:call_closed") == []
