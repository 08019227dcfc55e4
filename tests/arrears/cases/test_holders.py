"""Who holds a conversation: taken by one at a time, passed on, handed back, never by two."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Literal
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.escalations import call_staff
from arrears.cases.holders import (
    ConversationUnknown,
    HeldByColleague,
    HeldByNobody,
    Hold,
    TeamUnknown,
    access_hold,
    find_held,
    find_last_helper,
    hand_back,
    pass_on,
    send_to_team,
    take_over,
)
from arrears.cases.kinds import Channel, EscalationReason, Holder, MessageState, StaffRole
from arrears.cases.models import Conversation, Message
from arrears.cases.staff import NotActiveStaff, deactivate
from arrears.cases.store import Store
from arrears.chat.log import Log
from arrears.chat.records import Inbound, Reply
from tests.arrears.case_lines import conversation
from tests.arrears.cases.desk import (
    CONSOLE,
    acts_about,
    at_once,
    audited,
    do,
    errors,
    fail_after,
    id_of,
    staff_member,
    team,
)
from tests.arrears.fixtures import Clock

type Giving = dict[str, Callable[[AsyncSession, Actor], Awaitable[Hold]]]

WAYS = ["passing on", "sending to a team", "handing back"]


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation that the bot holds."""
    return await conversation(store)


@pytest.fixture
async def anne(store: Store) -> Actor:
    """Somebody of staff."""
    return await staff_member(store, "anne")


@pytest.fixture
async def bas(store: Store) -> Actor:
    """A colleague of Anne's."""
    return await staff_member(store, "bas")


@pytest.fixture
async def sanne(store: Store) -> Actor:
    """Their supervisor."""
    return await staff_member(store, "sanne", StaffRole.SUPERVISOR)


@pytest.fixture
async def giving(store: Store, talk: UUID, bas: Actor) -> Giving:
    """The ways to give the conversation away."""
    team_id = await team(store)
    return {
        "passing on": lambda session, by: pass_on(session, talk, id_of(bas), by=by),
        "sending to a team": lambda session, by: send_to_team(session, talk, team_id, by=by),
        "handing back": lambda session, by: hand_back(session, talk, by=by),
    }


async def hold_of(store: Store, talk: UUID) -> Hold:
    async with store.reading() as session:
        return await access_hold(session, talk)


async def held_by(store: Store, member: Actor) -> list[UUID]:
    async with store.reading() as session:
        return [held.id for held in await find_held(session, id_of(member))]


async def last_helper(store: Store, talk: UUID) -> int | None:
    async with store.reading() as session:
        return await find_last_helper(session, talk)


@pytest.mark.parametrize("holder", [Holder.BOT, Holder.QUEUE])
async def test_staff_takes_the_talk_and_a_new_turn_begins(
    store: Store, anne: Actor, holder: Holder
) -> None:
    talk = await conversation(store, holder=holder)

    taken = await do(store, take_over, talk, by=anne)

    assert taken == Hold(Holder.PERSON, 1, staff_id=anne.staff_id)
    assert await hold_of(store, talk) == taken
    (event,) = await audited(store, "talk:taken")
    assert (event.actor, event.staff_id, event.conversation_id) == ("staff", anne.staff_id, talk)
    assert event.facts == {
        "hold": {"holder": "person", "turn": 1, "staff_id": anne.staff_id, "team_id": None}
    }


async def test_taking_what_one_has_already_changes_nothing(
    store: Store, talk: UUID, anne: Actor
) -> None:
    taken = await do(store, take_over, talk, by=anne)

    assert await do(store, take_over, talk, by=anne) == taken
    assert await acts_about(store, "talk") == ["talk:taken"]


async def test_who_comes_second_is_told_who_has_it(
    store: Store, talk: UUID, anne: Actor, bas: Actor, sanne: Actor
) -> None:
    await do(store, take_over, talk, by=anne)

    for other in (bas, sanne):
        with pytest.raises(HeldByColleague) as refused:
            await do(store, take_over, talk, by=other)
        assert refused.value.staff_id == anne.staff_id
    assert await hold_of(store, talk) == Hold(Holder.PERSON, 1, staff_id=anne.staff_id)


async def test_of_two_who_take_at_once_the_second_is_told_who_has_it(
    store: Store, talk: UUID, anne: Actor, bas: Actor
) -> None:
    taken, refused = await at_once(
        store,
        lambda session: take_over(session, talk, by=anne),
        lambda session: take_over(session, talk, by=bas),
    )

    assert taken == Hold(Holder.PERSON, 1, staff_id=anne.staff_id)
    assert isinstance(refused, HeldByColleague)
    assert refused.staff_id == anne.staff_id
    assert await hold_of(store, talk) == taken


async def test_of_many_who_take_at_once_exactly_one_has_it(store: Store, talk: UUID) -> None:
    members = [await staff_member(store, f"member{count}") for count in range(6)]

    outcomes = await asyncio.gather(
        *(do(store, take_over, talk, by=member) for member in members), return_exceptions=True
    )

    assert errors(outcomes) == [HeldByColleague] * 5
    hold = await hold_of(store, talk)
    assert hold in outcomes
    assert hold.turn == 1
    assert await acts_about(store, "talk") == ["talk:taken"]


async def test_only_active_staff_takes_a_talk(store: Store, talk: UUID, anne: Actor) -> None:
    await do(store, deactivate, id_of(anne), by=CONSOLE)

    for nobody in (anne, Actor.person(talk), Actor.bot(talk)):
        with pytest.raises(NotActiveStaff):
            await do(store, take_over, talk, by=nobody)
    assert await hold_of(store, talk) == Hold(Holder.BOT, 0)


async def test_a_talk_that_is_not_there_is_taken_and_given_by_nobody(
    store: Store, anne: Actor
) -> None:
    with pytest.raises(ConversationUnknown):
        await do(store, take_over, uuid4(), by=anne)
    with pytest.raises(ConversationUnknown):
        await do(store, hand_back, uuid4(), by=anne)


async def test_what_the_bot_was_composing_when_staff_took_over_is_withheld(
    store: Store, anne: Actor
) -> None:
    log = Log(store)
    talk, _ = await log.start(Channel.WEB)
    await log.receive(talk, Inbound("c1", "ik kan niet betalen"))
    (message,) = await log.take(talk)

    await do(store, take_over, talk, by=anne)
    await do(store, hand_back, talk, by=anne)
    await log.answer(message, [Reply("Hoeveel kunt u missen?")])

    async with store.reading() as session:
        states = await session.scalars(select(Message.state).order_by(Message.sequence))
        assert list(states) == [MessageState.ANSWERED, MessageState.WITHHELD]


async def test_the_bot_answers_again_after_staff_has_handed_back(store: Store, anne: Actor) -> None:
    log = Log(store)
    talk, _ = await log.start(Channel.WEB)
    await do(store, take_over, talk, by=anne)
    await do(store, hand_back, talk, by=anne)
    await log.receive(talk, Inbound("c1", "ik kan niet betalen"))
    (message,) = await log.take(talk)

    answered = await log.answer(message, [Reply("Hoeveel kunt u missen?")])

    assert [entry.text for entry in answered.entries] == ["Hoeveel kunt u missen?"]


async def test_a_call_for_staff_leaves_the_talk_with_who_has_it(
    store: Store, talk: UUID, anne: Actor
) -> None:
    taken = await do(store, take_over, talk, by=anne)

    await do(store, call_staff, talk, EscalationReason.DANGER, key="m1:danger")

    assert await hold_of(store, talk) == taken


async def test_a_talk_is_passed_on_to_a_colleague(
    store: Store, talk: UUID, anne: Actor, bas: Actor
) -> None:
    await do(store, take_over, talk, by=anne)

    passed = await do(store, pass_on, talk, id_of(bas), by=anne)

    assert passed == Hold(Holder.PERSON, 2, staff_id=bas.staff_id)
    assert await hold_of(store, talk) == passed
    (event,) = await audited(store, "talk:passed")
    assert (event.staff_id, event.facts["hold"]["staff_id"]) == (anne.staff_id, bas.staff_id)


async def test_a_colleague_who_left_gets_nothing(
    store: Store, talk: UUID, anne: Actor, bas: Actor
) -> None:
    taken = await do(store, take_over, talk, by=anne)
    await do(store, deactivate, id_of(bas), by=CONSOLE)

    with pytest.raises(NotActiveStaff) as refused:
        await do(store, pass_on, talk, id_of(bas), by=anne)

    assert refused.value.staff_id == bas.staff_id
    assert await hold_of(store, talk) == taken


async def test_a_talk_waits_for_the_team_that_it_was_sent_to_until_somebody_takes_it(
    store: Store, talk: UUID, anne: Actor, bas: Actor
) -> None:
    team_id = await team(store)
    await do(store, take_over, talk, by=anne)

    sent = await do(store, send_to_team, talk, team_id, by=anne)

    assert sent == Hold(Holder.QUEUE, 2, team_id=team_id)
    assert await hold_of(store, talk) == sent
    await do(store, take_over, talk, by=bas)
    assert await hold_of(store, talk) == Hold(Holder.PERSON, 3, staff_id=bas.staff_id)


async def test_a_talk_that_went_back_to_the_queue_waits_for_anybody(
    store: Store, talk: UUID, anne: Actor, bas: Actor
) -> None:
    await do(store, take_over, talk, by=anne)
    await do(store, send_to_team, talk, await team(store), by=anne)
    await do(store, take_over, talk, by=bas)

    back = await do(store, hand_back, talk, by=bas, to=Holder.QUEUE)

    assert back == Hold(Holder.QUEUE, 4)
    assert await hold_of(store, talk) == back


async def test_a_talk_that_its_person_took_back_to_the_bot_waits_for_no_team(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await do(store, take_over, talk, by=anne)
    await do(store, send_to_team, talk, await team(store), by=anne)

    await Log(store).return_to_bot(talk)

    assert await hold_of(store, talk) == Hold(Holder.BOT, 2)


async def test_a_talk_is_sent_to_no_team_that_is_not_there(
    store: Store, talk: UUID, anne: Actor
) -> None:
    taken = await do(store, take_over, talk, by=anne)

    with pytest.raises(TeamUnknown):
        await do(store, send_to_team, talk, 404, by=anne)

    assert await hold_of(store, talk) == taken


@pytest.mark.parametrize("to", [Holder.BOT, Holder.QUEUE])
async def test_staff_hands_the_talk_back(
    store: Store, talk: UUID, anne: Actor, to: Literal[Holder.BOT, Holder.QUEUE]
) -> None:
    await do(store, take_over, talk, by=anne)

    back = await do(store, hand_back, talk, by=anne, to=to)

    assert back == Hold(to, 2)
    assert await hold_of(store, talk) == back
    (event,) = await audited(store, "talk:handed_back")
    assert (event.staff_id, event.conversation_id) == (anne.staff_id, talk)


@pytest.mark.parametrize("way", WAYS)
async def test_giving_twice_is_giving_once(
    store: Store, talk: UUID, anne: Actor, giving: Giving, way: str
) -> None:
    await do(store, take_over, talk, by=anne)

    given = await do(store, giving[way], anne)

    assert await do(store, giving[way], anne) == given
    assert len(await acts_about(store, "talk")) == 2


@pytest.mark.parametrize("way", WAYS)
async def test_nobody_gives_away_what_a_colleague_has(
    store: Store, talk: UUID, anne: Actor, giving: Giving, way: str
) -> None:
    taken = await do(store, take_over, talk, by=anne)
    carla = await staff_member(store, "carla")

    with pytest.raises(HeldByColleague) as refused:
        await do(store, giving[way], carla)

    assert refused.value.staff_id == anne.staff_id
    assert await hold_of(store, talk) == taken


@pytest.mark.parametrize("way", WAYS)
async def test_a_supervisor_gives_away_what_somebody_has(
    store: Store, talk: UUID, anne: Actor, giving: Giving, way: str
) -> None:
    sanne = await staff_member(store, "sanne", StaffRole.SUPERVISOR)
    await do(store, take_over, talk, by=anne)
    await do(store, deactivate, id_of(anne), by=CONSOLE)

    given = await do(store, giving[way], sanne)

    assert given.turn == 2
    assert await hold_of(store, talk) == given


@pytest.mark.parametrize("way", ["passing on", "sending to a team"])
async def test_nobody_gives_away_what_nobody_has(
    store: Store, talk: UUID, anne: Actor, giving: Giving, way: str
) -> None:
    with pytest.raises(HeldByNobody):
        await do(store, giving[way], anne)

    assert await hold_of(store, talk) == Hold(Holder.BOT, 0)


async def test_handing_back_to_the_bot_takes_nothing_out_of_the_queue(
    store: Store, anne: Actor
) -> None:
    """The person asked for staff again, after an earlier talk with staff was handed back."""
    talk = await conversation(store, holder=Holder.QUEUE)

    with pytest.raises(HeldByNobody):
        await do(store, hand_back, talk, by=anne)


async def test_of_handing_back_and_passing_on_at_once_exactly_one_happens(
    store: Store, talk: UUID, anne: Actor, bas: Actor, sanne: Actor
) -> None:
    await do(store, take_over, talk, by=anne)

    back, refused = await at_once(
        store,
        lambda session: hand_back(session, talk, by=anne),
        lambda session: pass_on(session, talk, id_of(bas), by=sanne),
    )

    assert back == Hold(Holder.BOT, 2)
    assert isinstance(refused, HeldByNobody)
    assert await hold_of(store, talk) == back


async def test_of_passing_on_and_handing_back_at_once_exactly_one_happens(
    store: Store, talk: UUID, anne: Actor, bas: Actor, sanne: Actor
) -> None:
    await do(store, take_over, talk, by=anne)

    passed, refused = await at_once(
        store,
        lambda session: pass_on(session, talk, id_of(bas), by=sanne),
        lambda session: hand_back(session, talk, by=anne),
    )

    assert passed == Hold(Holder.PERSON, 2, staff_id=bas.staff_id)
    assert isinstance(refused, HeldByColleague)
    assert await hold_of(store, talk) == passed


async def test_who_works_at_the_desk_finds_the_talks_that_they_have_oldest_first(
    store: Store, anne: Actor, bas: Actor, clock: Clock
) -> None:
    talks = []
    for taker in (anne, bas, anne):
        talks.append(await conversation(store))
        await do(store, take_over, talks[-1], by=taker)
        clock.move(minutes=-1)

    assert await held_by(store, anne) == [talks[2], talks[0]]
    assert await held_by(store, bas) == [talks[1]]


@pytest.mark.parametrize("way", WAYS)
async def test_nobody_finds_a_talk_that_they_gave_away(
    store: Store, talk: UUID, anne: Actor, giving: Giving, way: str
) -> None:
    await do(store, take_over, talk, by=anne)

    await do(store, giving[way], anne)

    assert await held_by(store, anne) == []


async def test_the_database_itself_lets_nobody_have_what_the_bot_has(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await do(store, take_over, talk, by=anne)

    with pytest.raises(IntegrityError, match="held_by_person"):
        async with store.writing() as session:
            await session.execute(update(Conversation).values(holder=Holder.BOT))


async def test_who_helped_last_is_known_also_when_the_bot_goes_on(
    store: Store, talk: UUID, anne: Actor, bas: Actor
) -> None:
    assert await last_helper(store, talk) is None
    await do(store, take_over, talk, by=anne)
    assert await last_helper(store, talk) == anne.staff_id
    await do(store, pass_on, talk, id_of(bas), by=anne)
    await do(store, hand_back, talk, by=bas)

    assert await last_helper(store, talk) == bas.staff_id


async def test_what_happens_in_one_talk_says_nothing_of_another(
    store: Store, talk: UUID, anne: Actor
) -> None:
    other = await conversation(store)

    await do(store, take_over, other, by=anne)

    assert await hold_of(store, talk) == Hold(Holder.BOT, 0)
    assert await last_helper(store, talk) is None


async def test_nothing_is_kept_of_a_change_of_hands_that_fails(
    store: Store, talk: UUID, anne: Actor, bas: Actor
) -> None:
    await fail_after(store, take_over, talk, by=anne)

    assert await hold_of(store, talk) == Hold(Holder.BOT, 0)
    assert await acts_about(store, "talk") == []

    taken = await do(store, take_over, talk, by=anne)
    await fail_after(store, pass_on, talk, id_of(bas), by=anne)

    assert await hold_of(store, talk) == taken
    assert await acts_about(store, "talk") == ["talk:taken"]
