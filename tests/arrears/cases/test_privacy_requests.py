"""Requests under the privacy law: recorded once, due within a month, extended once, ended once."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, NotThatWay
from arrears.cases.holders import ConversationUnknown
from arrears.cases.kinds import (
    EscalationReason,
    Holder,
    PrivacyRefusal,
    PrivacyRequestState,
    PrivacyRight,
)
from arrears.cases.models import Conversation, Escalation, Person, PrivacyRequest
from arrears.cases.privacy_requests import (
    PrivacyRequestUnknown,
    TooLateToExtend,
    answer_privacy_request,
    extend_privacy_request,
    find_late_privacy_requests,
    refuse_privacy_request,
    request_privacy,
    withdraw_privacy_request,
)
from arrears.cases.staff import NotActiveStaff, deactivate
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, conversation, loaded, verified_conversation
from tests.arrears.cases.desk import (
    CONSOLE,
    acts_about,
    at_once,
    audited,
    do,
    fail_after,
    id_of,
    staff_member,
)
from tests.arrears.fixtures import Clock

DUE = date(2026, 12, 18)
EXTENDED = date(2027, 2, 18)

type Ending = Callable[..., Awaitable[PrivacyRequest]]


async def refuse(session: AsyncSession, request_id: int, *, by: Actor) -> PrivacyRequest:
    return await refuse_privacy_request(session, request_id, PrivacyRefusal.KEPT_BY_LAW, by=by)


ENDINGS: dict[Ending, PrivacyRequestState] = {
    answer_privacy_request: PrivacyRequestState.ANSWERED,
    refuse: PrivacyRequestState.REFUSED,
    withdraw_privacy_request: PrivacyRequestState.WITHDRAWN,
}
each_ending = pytest.mark.parametrize("ending", ENDINGS)


@pytest.fixture
async def talk(store: Store, clock: Clock) -> UUID:
    """A conversation of the person of a case, on 18 November 2026."""
    await loaded(store, case_line())
    return await verified_conversation(store)


@pytest.fixture
async def anne(store: Store) -> Actor:
    """Somebody of staff."""
    return await staff_member(store)


async def ask(
    store: Store, talk: UUID, right: PrivacyRight = PrivacyRight.COPY, *, key: str = "m1"
) -> PrivacyRequest:
    return await do(store, request_privacy, talk, right, by=Actor.person(talk), key=key)


async def requests(store: Store) -> list[PrivacyRequest]:
    async with store.reading() as session:
        return list(await session.scalars(select(PrivacyRequest).order_by(PrivacyRequest.id)))


async def late(store: Store, on: date) -> list[int]:
    async with store.reading() as session:
        return [one.id for one in await find_late_privacy_requests(session, on=on)]


@pytest.mark.parametrize("right", PrivacyRight)
async def test_a_request_is_recorded_with_its_last_day_and_put_before_staff(
    store: Store, talk: UUID, clock: Clock, right: PrivacyRight
) -> None:
    made = await ask(store, talk, right)

    (kept,) = await requests(store)
    async with store.reading() as session:
        person_id = await session.scalar(select(Person.id))
        (escalation,) = await session.scalars(select(Escalation))
        holder = await session.scalar(select(Conversation.holder))
    assert (kept.id, kept.kind, kept.person_id, kept.conversation_id) == (
        made.id,
        right,
        person_id,
        talk,
    )
    assert (kept.asked_at, kept.due_on, kept.state) == (
        clock.now(),
        DUE,
        PrivacyRequestState.OPEN,
    )
    assert (escalation.reason, escalation.key) == (EscalationReason.PRIVACY, "m1:privacy")
    assert holder is Holder.BOT
    (event,) = await audited(store, "privacy:requested")
    assert (event.actor, event.conversation_id) == ("person", talk)
    assert event.facts == {"request_id": made.id, "right": right, "due_on": "2026-12-18"}


async def test_who_is_not_verified_can_ask_but_is_not_taken_for_anybody(
    store: Store, talk: UUID
) -> None:
    made = await ask(store, await conversation(store))

    assert made.person_id is None


async def test_the_month_begins_on_the_day_that_it_is_in_the_netherlands(
    store: Store, talk: UUID, clock: Clock
) -> None:
    clock.moment = datetime(2026, 11, 18, 23, 30, tzinfo=UTC)

    made = await ask(store, await conversation(store))

    assert made.due_on == date(2026, 12, 19)


async def test_the_same_message_again_is_the_same_request(store: Store, talk: UUID) -> None:
    first = await ask(store, talk)
    again = await ask(store, talk, PrivacyRight.ERASURE)

    assert (again.id, again.kind) == (first.id, PrivacyRight.COPY)
    assert len(await requests(store)) == 1
    assert await acts_about(store, "privacy") == ["privacy:requested"]
    assert len(await audited(store, "staff:called")) == 1


async def test_the_same_message_twice_at_once_is_one_request(store: Store, talk: UUID) -> None:
    def asking(session: AsyncSession) -> Awaitable[PrivacyRequest]:
        by = Actor.person(talk)
        return request_privacy(session, talk, PrivacyRight.COPY, by=by, key="m1")

    first, second = await at_once(store, asking, asking)

    assert first.id == second.id
    assert len(await requests(store)) == 1


async def test_a_request_belongs_to_a_conversation_that_is_there(store: Store) -> None:
    with pytest.raises(ConversationUnknown):
        await ask(store, uuid4())


@pytest.mark.parametrize("told_on", [date(2026, 11, 18), DUE], ids=["at once", "on the last day"])
async def test_the_term_becomes_two_months_longer_for_who_was_told_in_time(
    store: Store, talk: UUID, anne: Actor, told_on: date
) -> None:
    made = await ask(store, talk)

    await do(store, extend_privacy_request, made.id, by=anne, on=told_on)

    (kept,) = await requests(store)
    assert (kept.due_on, kept.state) == (EXTENDED, PrivacyRequestState.OPEN)
    (event,) = await audited(store, "privacy:extended")
    assert (event.staff_id, event.facts["due_on"]) == (anne.staff_id, "2027-02-18")


async def test_the_term_is_extended_once(store: Store, talk: UUID, anne: Actor) -> None:
    made = await ask(store, talk)

    for told_on in (date(2026, 12, 1), date(2027, 1, 20)):
        await do(store, extend_privacy_request, made.id, by=anne, on=told_on)

    assert [one.due_on for one in await requests(store)] == [EXTENDED]
    assert len(await audited(store, "privacy:extended")) == 1


async def test_a_term_that_is_over_is_not_extended(store: Store, talk: UUID, anne: Actor) -> None:
    made = await ask(store, talk)

    with pytest.raises(TooLateToExtend) as refused:
        await do(store, extend_privacy_request, made.id, by=anne, on=date(2026, 12, 19))

    assert refused.value.due_on == DUE
    assert [one.due_on for one in await requests(store)] == [DUE]


@each_ending
async def test_staff_ends_a_request(store: Store, talk: UUID, anne: Actor, ending: Ending) -> None:
    made = await ask(store, talk)

    await do(store, ending, made.id, by=anne)

    outcome = ENDINGS[ending]
    assert [one.state for one in await requests(store)] == [outcome]
    (event,) = await audited(store, f"privacy:{outcome}")
    assert event.staff_id == anne.staff_id


async def test_the_person_withdraws_a_request_in_the_same_conversation(
    store: Store, talk: UUID
) -> None:
    made = await ask(store, talk)

    await do(store, withdraw_privacy_request, made.id, by=Actor.person(talk))

    assert [one.state for one in await requests(store)] == [PrivacyRequestState.WITHDRAWN]


@each_ending
async def test_nobody_else_ends_a_request(store: Store, talk: UUID, ending: Ending) -> None:
    made = await ask(store, talk)

    with pytest.raises((NotActiveStaff, PrivacyRequestUnknown)):
        await do(store, ending, made.id, by=Actor.person(await conversation(store)))

    assert [one.state for one in await requests(store)] == [PrivacyRequestState.OPEN]


@pytest.mark.parametrize("ending", [answer_privacy_request, refuse])
async def test_the_person_does_not_decide_on_the_own_request(
    store: Store, talk: UUID, ending: Ending
) -> None:
    made = await ask(store, talk)

    with pytest.raises(NotActiveStaff):
        await do(store, ending, made.id, by=Actor.person(talk))


async def test_who_left_the_desk_does_nothing_with_a_request(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made = await ask(store, talk)
    await do(store, deactivate, id_of(anne), by=CONSOLE)

    for ending in ENDINGS:
        with pytest.raises(NotActiveStaff):
            await do(store, ending, made.id, by=anne)
    with pytest.raises(NotActiveStaff):
        await do(store, extend_privacy_request, made.id, by=anne, on=DUE)

    assert [one.state for one in await requests(store)] == [PrivacyRequestState.OPEN]


@each_ending
async def test_a_request_ends_once(store: Store, talk: UUID, anne: Actor, ending: Ending) -> None:
    made = await ask(store, talk)
    await do(store, ending, made.id, by=anne)

    again = await do(store, ending, made.id, by=anne)

    assert again.state is ENDINGS[ending]
    assert len(await acts_about(store, "privacy")) == 2
    for other in ENDINGS.keys() - {ending}:
        with pytest.raises(NotThatWay):
            await do(store, other, made.id, by=anne)
    with pytest.raises(NotThatWay):
        await do(store, extend_privacy_request, made.id, by=anne, on=DUE)


async def test_of_an_answer_and_a_refusal_at_once_one_wins(
    store: Store, talk: UUID, anne: Actor
) -> None:
    made, bas = await ask(store, talk), await staff_member(store, "bas")

    answered, refused = await at_once(
        store,
        lambda session: answer_privacy_request(session, made.id, by=anne),
        lambda session: refuse(session, made.id, by=bas),
    )

    assert answered.state is PrivacyRequestState.ANSWERED
    assert isinstance(refused, NotThatWay)
    assert [one.state for one in await requests(store)] == [PrivacyRequestState.ANSWERED]


async def test_a_request_that_was_never_made_is_unknown(store: Store, anne: Actor) -> None:
    for ending in ENDINGS:
        with pytest.raises(PrivacyRequestUnknown):
            await do(store, ending, 404, by=anne)
    with pytest.raises(PrivacyRequestUnknown):
        await do(store, extend_privacy_request, 404, by=anne, on=DUE)


async def test_what_was_not_ended_by_its_last_day_is_late_the_day_after(
    store: Store, talk: UUID, anne: Actor, clock: Clock
) -> None:
    first = await ask(store, talk)
    answered = await ask(store, talk, key="m2")
    extended = await ask(store, talk, key="m3")
    clock.move(days=-10)
    earlier = await ask(store, await conversation(store), key="m4")
    await do(store, answer_privacy_request, answered.id, by=anne)
    await do(store, extend_privacy_request, extended.id, by=anne, on=DUE)

    assert await late(store, DUE) == [earlier.id]
    assert await late(store, date(2026, 12, 19)) == [earlier.id, first.id]
    assert await late(store, date(2027, 2, 19)) == [earlier.id, first.id, extended.id]


async def test_nothing_is_kept_of_what_fails(store: Store, talk: UUID, anne: Actor) -> None:
    await fail_after(
        store, request_privacy, talk, PrivacyRight.COPY, by=Actor.person(talk), key="m1"
    )
    assert await requests(store) == []
    assert await acts_about(store, "privacy") == []

    made = await ask(store, talk)
    await fail_after(store, answer_privacy_request, made.id, by=anne)
    await fail_after(store, extend_privacy_request, made.id, by=anne, on=DUE)

    assert [(one.state, one.due_on) for one in await requests(store)] == [
        (PrivacyRequestState.OPEN, DUE)
    ]
    assert await acts_about(store, "privacy") == ["privacy:requested"]
