"""Call-back requests: recorded once, at an hour that the law allows, and done by staff."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, NotThatWay
from arrears.cases.callbacks import (
    CallbackUnknown,
    NoContactThen,
    NoWayToReach,
    earliest_moment,
    find_waiting_callbacks,
    finish_callback,
    miss_callback,
    request_callback,
    withdraw_callback,
)
from arrears.cases.holders import ConversationUnknown
from arrears.cases.kinds import CallbackState, EscalationReason, Holder
from arrears.cases.models import CallbackRequest, Case, Conversation, Escalation
from arrears.cases.staff import NotActiveStaff, deactivate
from arrears.cases.store import Store
from arrears.clock import AMSTERDAM
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

PHONE = "+31612345678"

type Ending = Callable[..., Awaitable[CallbackRequest]]


def at(day: int, hour: int, minute: int = 0, *, month: int = 11) -> datetime:
    """A moment in the Netherlands in 2026, in UTC as the store gives it."""
    return datetime(2026, month, day, hour, minute, tzinfo=AMSTERDAM).astimezone(UTC)


@pytest.fixture
async def talk(store: Store, clock: Clock) -> UUID:
    """A conversation with somebody unknown, on Wednesday 18 November at ten."""
    return await conversation(store)


async def ask(store: Store, talk: UUID, *, key: str = "m1", **wish: Any) -> CallbackRequest:
    facts = {"phone": PHONE} | wish
    return await do(store, request_callback, talk, by=Actor.person(talk), key=key, **facts)


async def requests(store: Store) -> list[CallbackRequest]:
    async with store.reading() as session:
        return list(await session.scalars(select(CallbackRequest).order_by(CallbackRequest.id)))


async def waiting(store: Store) -> list[int]:
    async with store.reading() as session:
        return [request.id for request in await find_waiting_callbacks(session)]


async def test_a_request_is_recorded_and_put_before_staff_while_the_talk_goes_on(
    store: Store, clock: Clock
) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)

    made = await ask(
        store,
        talk,
        wished_from=at(19, 14),
        wished_until=at(19, 16),
        email="noor@voorbeeld.example",
        topic="de regeling",
    )

    (kept,) = await requests(store)
    async with store.reading() as session:
        case_id = await session.scalar(select(Case.id))
        (escalation,) = await session.scalars(select(Escalation))
        holder = await session.scalar(select(Conversation.holder))
    assert (kept.id, kept.conversation_id, kept.case_id) == (made.id, talk, case_id)
    assert (kept.phone, kept.email) == (PHONE, "noor@voorbeeld.example")
    assert (kept.wished_from, kept.wished_until) == (at(19, 14), at(19, 16))
    assert (kept.topic, kept.asked_at) == ("de regeling", clock.now())
    assert (kept.state, kept.done_at, kept.staff_id) == (CallbackState.OPEN, None, None)
    assert (escalation.reason, escalation.key) == (EscalationReason.REQUESTED, "m1:callback")
    assert holder is Holder.BOT


async def test_the_audit_trail_knows_of_a_request_but_no_number_or_address(
    store: Store, talk: UUID
) -> None:
    made = await ask(store, talk, email="noor@voorbeeld.example", topic="de regeling")

    (event,) = await audited(store, "callback:requested")
    assert (event.actor, event.conversation_id) == ("person", talk)
    assert event.facts == {"callback_id": made.id}


async def test_the_same_message_again_is_the_same_request(store: Store, talk: UUID) -> None:
    first = await ask(store, talk)
    again = await ask(store, talk, phone="+31600000000")

    assert (again.id, again.phone) == (first.id, PHONE)
    assert len(await requests(store)) == 1
    assert await acts_about(store, "callback") == ["callback:requested"]
    assert len(await audited(store, "staff:called")) == 1


async def test_the_same_message_twice_at_once_is_one_request(store: Store, talk: UUID) -> None:
    def asking(session: AsyncSession) -> Awaitable[CallbackRequest]:
        return request_callback(session, talk, by=Actor.person(talk), key="m1", phone=PHONE)

    first, second = await at_once(store, asking, asking)

    assert first.id == second.id
    assert len(await requests(store)) == 1


async def test_an_e_mail_address_is_enough(store: Store, talk: UUID) -> None:
    made = await ask(store, talk, phone=None, email="noor@voorbeeld.example")

    assert (made.phone, made.email) == (None, "noor@voorbeeld.example")


async def test_somebody_must_be_reachable_somehow(store: Store, talk: UUID) -> None:
    with pytest.raises(NoWayToReach):
        await ask(store, talk, phone=None)

    assert await requests(store) == []


async def test_a_request_belongs_to_a_conversation_that_is_there(store: Store) -> None:
    with pytest.raises(ConversationUnknown):
        await ask(store, uuid4())


async def test_who_was_called_back_waits_for_staff_no_more(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)
    bas = await staff_member(store, "bas")

    await do(store, miss_callback, made.id, by=bas)
    assert await open_calls(store) == ["m1:callback"]
    await do(store, finish_callback, made.id, by=bas)
    assert await open_calls(store) == []


async def open_calls(store: Store) -> list[str]:
    async with store.reading() as session:
        found = await session.scalars(select(Escalation.key).where(Escalation.closed_at.is_(None)))
        return list(found)


@pytest.mark.parametrize(
    ("asked_at", "earliest"),
    [
        pytest.param(at(18, 10), at(18, 10), id="at once, in the day"),
        pytest.param(at(18, 21), at(19, 7), id="asked in the evening: the next morning"),
    ],
)
async def test_without_a_wish_it_is_the_first_moment_that_the_law_allows(
    store: Store, talk: UUID, clock: Clock, asked_at: datetime, earliest: datetime
) -> None:
    clock.moment = asked_at

    assert earliest_moment(await ask(store, talk)) == earliest


@pytest.mark.parametrize(
    ("wish", "earliest"),
    [
        pytest.param({"wished_from": at(19, 14)}, at(19, 14), id="as wished"),
        pytest.param({"wished_from": at(17, 9)}, at(18, 10), id="not in the past"),
        pytest.param({"wished_from": at(22, 14)}, at(23, 7), id="not on a Sunday"),
        pytest.param({"wished_from": at(21, 14)}, at(21, 14), id="on a Saturday"),
        pytest.param(
            {"wished_from": at(19, 6), "wished_until": at(19, 8)},
            at(19, 7),
            id="a window that begins too early begins at seven",
        ),
        pytest.param(
            {"wished_from": at(24, 20, month=12)},
            at(28, 7, month=12),
            id="after Christmas and the Sunday",
        ),
    ],
)
async def test_with_a_wish_it_is_the_first_wished_moment_that_the_law_allows(
    store: Store, talk: UUID, wish: dict[str, Any], earliest: datetime
) -> None:
    assert earliest_moment(await ask(store, talk, **wish)) == earliest


@pytest.mark.parametrize(
    ("wished_from", "wished_until", "earliest"),
    [
        pytest.param(at(22, 10), at(22, 18), at(23, 7), id="on a Sunday"),
        pytest.param(at(18, 20), at(18, 22), at(19, 7), id="in the evening"),
        pytest.param(at(19, 5), at(19, 7), at(19, 7), id="until the quiet hours end"),
        pytest.param(at(17, 9), at(17, 12), at(18, 10), id="yesterday"),
        pytest.param(at(19, 16), at(19, 14), at(19, 16), id="the wrong way round"),
    ],
)
async def test_a_window_without_an_allowed_moment_is_refused_with_the_next_one(
    store: Store, talk: UUID, wished_from: datetime, wished_until: datetime, earliest: datetime
) -> None:
    with pytest.raises(NoContactThen) as refused:
        await ask(store, talk, wished_from=wished_from, wished_until=wished_until)

    assert refused.value.earliest == earliest
    assert await requests(store) == []


async def test_staff_finishes_a_request(store: Store, talk: UUID, clock: Clock) -> None:
    made, anne = await ask(store, talk), await staff_member(store)
    clock.move(hours=1)

    await do(store, finish_callback, made.id, by=anne)

    (kept,) = await requests(store)
    assert (kept.state, kept.staff_id, kept.done_at) == (
        CallbackState.DONE,
        anne.staff_id,
        clock.now(),
    )
    (event,) = await audited(store, "callback:done")
    assert (event.staff_id, event.facts) == (anne.staff_id, {"callback_id": made.id})


async def test_who_was_not_reached_is_tried_again(store: Store, talk: UUID, clock: Clock) -> None:
    made = await ask(store, talk)
    anne, bas = await staff_member(store), await staff_member(store, "bas")

    missed = await do(store, miss_callback, made.id, by=anne)
    assert (missed.state, missed.staff_id, missed.done_at) == (
        CallbackState.UNREACHABLE,
        anne.staff_id,
        None,
    )
    assert await waiting(store) == [made.id]

    done = await do(store, finish_callback, made.id, by=bas)
    assert (done.state, done.staff_id, done.done_at) == (
        CallbackState.DONE,
        bas.staff_id,
        clock.now(),
    )


async def test_the_person_withdraws_a_request_in_the_same_conversation(
    store: Store, talk: UUID
) -> None:
    made = await ask(store, talk)

    withdrawn = await do(store, withdraw_callback, made.id, by=Actor.person(talk))

    assert withdrawn.state is CallbackState.WITHDRAWN
    assert await waiting(store) == []
    (event,) = await audited(store, "callback:withdrawn")
    assert event.actor == "person"


async def test_staff_withdraws_a_request_for_somebody(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)

    await do(store, withdraw_callback, made.id, by=await staff_member(store))

    assert [one.state for one in await requests(store)] == [CallbackState.WITHDRAWN]


async def test_somebody_else_cannot_withdraw_a_request(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)

    with pytest.raises(CallbackUnknown):
        await do(store, withdraw_callback, made.id, by=Actor.person(await conversation(store)))

    assert await waiting(store) == [made.id]


@pytest.mark.parametrize("ending", [finish_callback, miss_callback, withdraw_callback])
async def test_what_is_done_twice_is_done_once(store: Store, talk: UUID, ending: Ending) -> None:
    made = await ask(store, talk)
    anne, bas = await staff_member(store), await staff_member(store, "bas")

    first = await do(store, ending, made.id, by=anne)
    again = await do(store, ending, made.id, by=bas)

    assert (again.state, again.staff_id) == (first.state, first.staff_id)
    assert len(await acts_about(store, "callback")) == 2


@pytest.mark.parametrize(
    ("first", "then"),
    [
        pytest.param(finish_callback, miss_callback, id="missed after it was done"),
        pytest.param(finish_callback, withdraw_callback, id="withdrawn after it was done"),
        pytest.param(withdraw_callback, finish_callback, id="done after it was withdrawn"),
        pytest.param(withdraw_callback, miss_callback, id="missed after it was withdrawn"),
    ],
)
async def test_what_is_over_stays_over(
    store: Store, talk: UUID, first: Ending, then: Ending
) -> None:
    made, anne = await ask(store, talk), await staff_member(store)
    ended = await do(store, first, made.id, by=anne)

    with pytest.raises(NotThatWay):
        await do(store, then, made.id, by=anne)

    assert [one.state for one in await requests(store)] == [ended.state]


@pytest.mark.parametrize("ending", [finish_callback, miss_callback, withdraw_callback])
async def test_only_active_staff_acts_on_a_request_from_the_desk(
    store: Store, talk: UUID, ending: Ending
) -> None:
    made, anne = await ask(store, talk), await staff_member(store)
    await do(store, deactivate, id_of(anne), by=CONSOLE)

    with pytest.raises(NotActiveStaff):
        await do(store, ending, made.id, by=anne)
    with pytest.raises((NotActiveStaff, CallbackUnknown)):
        await do(store, ending, made.id, by=CONSOLE)

    assert await waiting(store) == [made.id]


@pytest.mark.parametrize("ending", [finish_callback, miss_callback, withdraw_callback])
async def test_a_request_that_was_never_made_is_not_ended(store: Store, ending: Ending) -> None:
    with pytest.raises(CallbackUnknown):
        await do(store, ending, 404, by=await staff_member(store))


async def test_of_two_who_end_a_request_at_once_one_wins(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)
    anne, bas = await staff_member(store), await staff_member(store, "bas")

    done, refused = await at_once(
        store,
        lambda session: finish_callback(session, made.id, by=anne),
        lambda session: miss_callback(session, made.id, by=bas),
    )

    assert (done.state, done.staff_id) == (CallbackState.DONE, anne.staff_id)
    assert isinstance(refused, NotThatWay)
    assert [(one.state, one.staff_id) for one in await requests(store)] == [
        (CallbackState.DONE, anne.staff_id)
    ]


async def test_who_waits_longest_comes_first(store: Store, talk: UUID, clock: Clock) -> None:
    first = await ask(store, talk)
    clock.move(minutes=-5)
    earlier = await ask(store, talk, key="m2")
    done = await ask(store, talk, key="m3")
    await do(store, finish_callback, done.id, by=await staff_member(store))

    assert await waiting(store) == [earlier.id, first.id]


async def test_nothing_is_kept_of_a_request_that_fails(store: Store, talk: UUID) -> None:
    await fail_after(store, request_callback, talk, by=Actor.person(talk), key="m1", phone=PHONE)

    assert await requests(store) == []
    assert await acts_about(store, "callback") == []
    assert await audited(store, "staff:called") == []


async def test_nothing_is_kept_of_an_ending_that_fails(store: Store, talk: UUID) -> None:
    made = await ask(store, talk)

    await fail_after(store, finish_callback, made.id, by=await staff_member(store))

    assert await waiting(store) == [made.id]
    assert await audited(store, "callback:done") == []
