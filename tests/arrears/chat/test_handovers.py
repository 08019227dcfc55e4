"""A talk changes hands between bot and colleagues: nothing is said by two, nothing is lost."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.escalations import call_staff
from arrears.cases.holders import (
    ConversationUnknown,
    HeldByColleague,
    HeldByNobody,
    Hold,
    NotYours,
    access_hold,
)
from arrears.cases.kinds import Author, EscalationReason, Holder, MessageState, TalkOutcome
from arrears.cases.models import Conversation, Message
from arrears.cases.staff import NotActiveStaff, deactivate
from arrears.cases.store import Store
from arrears.chat import handovers, notices
from arrears.chat.bot import BotFailed, BotUnavailable
from arrears.chat.live import DangerSeen, HeldBy, LiveEvent, NewEntries, PersonTypes, StaffTypes
from arrears.chat.log import Log
from arrears.chat.records import Entry
from arrears.chat.service import Chat
from arrears.chat.telling import tell_person
from tests.arrears.cases.desk import CONSOLE, audited, do, errors, id_of, staff_member, team
from tests.arrears.chat.office import SECONDS_TO_GIVE_UP, Office
from tests.arrears.chat.talking import Talk
from tests.arrears.fixtures import Clock

type Act = Callable[[], Awaitable[object]]


@pytest.fixture
async def talk(store: Store) -> Talk:
    return await Talk.started(store)


@pytest.fixture
async def anne(store: Store) -> Actor:
    """Somebody of staff."""
    return await staff_member(store, "anne")


@pytest.fixture
async def bas(store: Store) -> Actor:
    """A colleague of Anne's."""
    return await staff_member(store, "bas")


@pytest.fixture
async def office(store: Store) -> AsyncIterator[Office]:
    office = Office(store)
    async with office.at_work():
        yield office


@pytest.fixture
def chat(office: Office) -> Chat:
    return office.chat


@pytest.fixture
async def other_chat(store: Store, office: Office) -> AsyncIterator[Chat]:
    """Another app on the same store. What one tells is heard at the other, as through Redis."""
    other = Office(store)
    other.live = office.live
    async with other.at_work():
        yield other.chat


async def hold_of(talk: Talk) -> Hold:
    async with talk.store.reading() as session:
        return await access_hold(session, talk.id)


async def row_of(talk: Talk) -> Conversation:
    async with talk.store.reading() as session:
        return (await session.scalars(select(Conversation).where(Conversation.id == talk.id))).one()


async def said(talk: Talk) -> list[tuple[Author, str | None]]:
    return [(entry.author, entry.text) for entry in await talk.log.entries(talk.id)]


async def notices_said(talk: Talk) -> list[str | None]:
    return [text for author, text in await said(talk) if author is Author.NOTICE]


async def at_once(*acts: Awaitable[object]) -> list[object]:
    """What several acts that begin together come to."""
    return list(await asyncio.gather(*acts, return_exceptions=True))


async def test_who_takes_a_talk_is_named_to_its_person(chat: Chat, talk: Talk, anne: Actor) -> None:
    hold = await chat.take_over(talk.id, by=anne)

    assert hold == await hold_of(talk) == Hold(Holder.PERSON, 1, staff_id=anne.staff_id)
    assert await said(talk) == [(Author.NOTICE, notices.taken_by("Anne").text)]


async def test_taking_twice_is_told_once(chat: Chat, talk: Talk, anne: Actor) -> None:
    await chat.take_over(talk.id, by=anne)
    await chat.take_over(talk.id, by=anne)

    assert await notices_said(talk) == [notices.taken_by("Anne").text]


async def test_all_who_listen_hear_who_holds_the_talk(chat: Chat, talk: Talk, anne: Actor) -> None:
    with chat.live.listen(talk.id) as happenings:
        await chat.take_over(talk.id, by=anne)
        heard: list[LiveEvent] = [happenings.get_nowait(), happenings.get_nowait()]

    assert heard[0] == HeldBy(Holder.PERSON)
    assert isinstance(heard[1], NewEntries)


async def test_of_two_apps_in_which_colleagues_take_a_talk_at_once_one_gets_it(
    chat: Chat, other_chat: Chat, talk: Talk, anne: Actor, bas: Actor
) -> None:
    outcomes = await at_once(
        chat.take_over(talk.id, by=anne), other_chat.take_over(talk.id, by=bas)
    )

    assert errors(outcomes) == [HeldByColleague]
    taker = "Anne" if (await hold_of(talk)).staff_id == anne.staff_id else "Bas"
    assert await notices_said(talk) == [notices.taken_by(taker).text]


async def test_what_the_bot_was_composing_when_staff_took_the_talk_is_withheld(
    office: Office, chat: Chat, talk: Talk, anne: Actor
) -> None:
    office.bot.may_answer.clear()
    office.bot.expects = 1
    await office.say(talk, "hallo")
    await office.bot.busy_with_all.wait()

    await chat.take_over(talk.id, by=anne)
    office.bot.may_answer.set()
    await office.until_answered(talk)

    assert [author for author, _ in await said(talk)] == [Author.PERSON, Author.NOTICE]
    assert await talk.states() == [
        MessageState.ANSWERED,
        MessageState.SENT,
        MessageState.WITHHELD,
    ]


async def test_messages_that_wait_when_staff_takes_the_talk_are_with_staff(
    office: Office, chat: Chat, talk: Talk, anne: Actor
) -> None:
    """Also while the bot is away: then no answer of its own is waited for."""
    office.bot.troubles.extend([BotUnavailable()] * 100_000)
    office.bot.expects = 1
    await office.say(talk, "hallo", "bent u daar?")
    await office.bot.busy_with_all.wait()

    await chat.take_over(talk.id, by=anne)
    await office.until_answered(talk)

    assert [author for author, _ in await said(talk)] == [
        Author.PERSON,
        Author.PERSON,
        Author.NOTICE,
    ]


class PatientLog(Log):
    """A log that looks who holds a talk when it may."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.may_look, self.has_looked = asyncio.Event(), asyncio.Event()

    async def holder(self, conversation_id: UUID) -> Holder:
        await self.may_look.wait()
        holder = await super().holder(conversation_id)
        self.has_looked.set()
        return holder


async def test_a_slow_bot_is_not_excused_when_a_colleague_is_there(
    store: Store, talk: Talk, anne: Actor
) -> None:
    log = PatientLog(store)
    office = Office(store, log=log)
    office.bot.may_answer.clear()
    office.bot.expects = 1
    async with office.at_work(patience=0), asyncio.timeout(SECONDS_TO_GIVE_UP):
        await office.say(talk, "hallo")
        await office.bot.busy_with_all.wait()
        await office.chat.take_over(talk.id, by=anne)
        log.may_look.set()
        await log.has_looked.wait()
        office.bot.may_answer.set()
        await office.until_answered(talk)

    assert await notices_said(talk) == [notices.taken_by("Anne").text]


async def test_danger_is_seen_in_every_message_while_staff_has_the_talk(
    office: Office, chat: Chat, talk: Talk, anne: Actor
) -> None:
    await chat.take_over(talk.id, by=anne)
    with chat.live.listen(talk.id) as happenings:
        await office.say(talk, "ik ben in gevaar", "echt gevaar")
        await office.until_answered(talk)
        assert happenings.get_nowait() == DangerSeen()

    assert [call.reason for call in await talk.escalations()] == [EscalationReason.DANGER] * 2
    assert office.bot.heard == []


async def test_a_colleague_speaks_under_their_first_name(
    chat: Chat, talk: Talk, anne: Actor
) -> None:
    await chat.take_over(talk.id, by=anne)
    entry = await chat.say_as_staff(talk.id, "Dag, hoe gaat het?", by=anne, client_id="a1")

    latest = (await talk.log.entries(talk.id))[-1]
    assert latest == entry
    assert (entry.author, entry.text, entry.by) == (Author.STAFF, "Dag, hoe gaat het?", "Anne")
    async with talk.store.reading() as session:
        kept = await session.scalar(select(Message.staff_id).where(Message.sequence == 2))
    assert kept == anne.staff_id


async def test_the_same_client_id_is_the_same_message(chat: Chat, talk: Talk, anne: Actor) -> None:
    entries = [
        await chat.say_as_staff(talk.id, "Dag", by=anne, client_id="a1"),
        await chat.say_as_staff(talk.id, "Dag", by=anne, client_id="a1"),
    ]

    assert entries[0] == entries[1]
    assert [author for author, _ in await said(talk)] == [Author.NOTICE, Author.STAFF]


async def test_a_message_sent_twice_at_once_is_said_once(
    chat: Chat, other_chat: Chat, talk: Talk, anne: Actor
) -> None:
    entries = await at_once(
        chat.say_as_staff(talk.id, "Dag", by=anne, client_id="a1"),
        other_chat.say_as_staff(talk.id, "Dag", by=anne, client_id="a1"),
    )

    assert entries[0] == entries[1]
    assert [author for author, _ in await said(talk)] == [Author.NOTICE, Author.STAFF]


async def test_an_id_of_the_persons_own_hides_no_message_of_staff(
    chat: Chat, talk: Talk, anne: Actor
) -> None:
    await talk.say("hallo", client_id="a1")

    entry = await chat.say_as_staff(talk.id, "Dag", by=anne, client_id="a1")

    assert (entry.author, entry.text) == (Author.STAFF, "Dag")


async def test_what_no_database_keeps_is_left_out(chat: Chat, talk: Talk, anne: Actor) -> None:
    entry = await chat.say_as_staff(talk.id, "Dag\0!\ud800", by=anne, client_id="a1")
    await chat.hand_back(talk.id, by=anne, summary="Klaar\0.")

    assert entry.text == "Dag!?"
    assert "Klaar." in str((await notices_said(talk))[-1])


async def test_colleagues_who_give_each_other_talks_do_not_wait_for_each_other_in_a_ring(
    chat: Chat, other_chat: Chat, talk: Talk, anne: Actor, bas: Actor
) -> None:
    await chat.take_over(talk.id, by=anne)

    outcomes = await at_once(
        *(chat.pass_on(talk.id, id_of(bas), by=anne) for _ in range(3)),
        *(
            other_chat.say_as_staff(talk.id, "Dag", by=bas, client_id=f"b{number}")
            for number in range(3)
        ),
    )

    assert set(errors(outcomes)) <= {NotYours, HeldByColleague}


@pytest.mark.parametrize("queued", [False, True])
async def test_whoever_speaks_in_a_talk_takes_it(
    chat: Chat, talk: Talk, anne: Actor, *, queued: bool
) -> None:
    if queued:
        await talk.is_put_in_queue()

    await chat.say_as_staff(talk.id, "Dag", by=anne, client_id="a1")

    assert (await hold_of(talk)).staff_id == anne.staff_id
    assert await said(talk) == [
        (Author.NOTICE, notices.taken_by("Anne").text),
        (Author.STAFF, "Dag"),
    ]


async def test_nobody_speaks_in_a_talk_of_a_colleague(
    chat: Chat, talk: Talk, anne: Actor, bas: Actor
) -> None:
    await chat.take_over(talk.id, by=anne)

    with pytest.raises(NotYours) as refused:
        await chat.say_as_staff(talk.id, "Dag", by=bas, client_id="b1")

    assert refused.value.staff_id == anne.staff_id
    assert Author.STAFF not in [author for author, _ in await said(talk)]


async def test_what_is_written_while_the_talk_is_passed_on_is_said_before_it_or_refused(
    chat: Chat, other_chat: Chat, talk: Talk, anne: Actor, bas: Actor
) -> None:
    await chat.take_over(talk.id, by=anne)

    outcomes = await at_once(
        chat.say_as_staff(talk.id, "Dag", by=anne, client_id="a1"),
        other_chat.pass_on(talk.id, id_of(bas), by=anne),
    )

    passed = (Author.NOTICE, notices.passed_on("Bas").text)
    written = [] if errors(outcomes) else [(Author.STAFF, "Dag")]
    assert errors(outcomes) in ([], [NotYours])
    assert (await said(talk))[1:] == [*written, passed]
    assert (await hold_of(talk)).staff_id == bas.staff_id


async def test_the_person_hears_to_whom_the_talk_is_passed_on(
    chat: Chat, talk: Talk, anne: Actor, bas: Actor
) -> None:
    await chat.take_over(talk.id, by=anne)
    for _ in range(2):
        hold = await chat.pass_on(talk.id, id_of(bas), by=anne)

    assert hold == Hold(Holder.PERSON, 2, staff_id=bas.staff_id)
    assert (await notices_said(talk))[1:] == [notices.passed_on("Bas").text]


async def test_the_person_hears_which_team_comes(
    store: Store, chat: Chat, talk: Talk, anne: Actor
) -> None:
    team_id = await team(store, "Team Zuid")
    await chat.take_over(talk.id, by=anne)

    hold = await chat.send_to_team(talk.id, team_id, by=anne)

    assert hold == Hold(Holder.QUEUE, 2, team_id=team_id)
    assert (await notices_said(talk))[1:] == [notices.sent_to("Team Zuid").text]


async def test_the_person_reads_what_was_noted_when_the_bot_is_back(
    office: Office, chat: Chat, talk: Talk, anne: Actor
) -> None:
    await chat.take_over(talk.id, by=anne)
    await chat.hand_back(talk.id, by=anne, summary="U betaalt voor 1 december.")
    await office.say(talk, "nog een vraag")
    await office.until_answered(talk)

    text = (await notices_said(talk))[-1]
    assert text is not None
    assert "Anne heeft dit genoteerd: U betaalt voor 1 december." in text
    assert (await said(talk))[-1] == (Author.BOT, "U zei: nog een vraag")


async def test_what_the_person_writes_as_the_talk_is_handed_back_is_answered_or_read(
    office: Office, chat: Chat, other_chat: Chat, talk: Talk, anne: Actor
) -> None:
    """By the bot when it came after, by the colleague when before: never by nobody."""
    await chat.take_over(talk.id, by=anne)

    await at_once(other_chat.hand_back(talk.id, by=anne), office.say(talk, "hallo"))
    await office.until_answered(talk)

    assert MessageState.RECEIVED not in await talk.states()
    assert (await hold_of(talk)).holder is Holder.BOT


@pytest.mark.parametrize("act", ["hand_back", "close_talk"])
async def test_only_what_one_has_is_given_away(
    chat: Chat, talk: Talk, anne: Actor, bas: Actor, act: str
) -> None:
    acts: dict[str, Act] = {
        "hand_back": lambda: chat.hand_back(talk.id, by=bas),
        "close_talk": lambda: chat.close_talk(talk.id, TalkOutcome.SOLVED, by=bas),
    }
    await talk.is_put_in_queue()
    with pytest.raises(HeldByNobody):
        await acts[act]()
    await chat.take_over(talk.id, by=anne)

    with pytest.raises(HeldByColleague):
        await acts[act]()

    assert (await hold_of(talk)).staff_id == anne.staff_id


async def test_a_closed_talk_has_its_outcome_and_no_open_calls(
    store: Store, office: Office, chat: Chat, talk: Talk, anne: Actor
) -> None:
    await do(store, call_staff, talk.id, EscalationReason.REQUESTED, key="k1")
    await chat.take_over(talk.id, by=anne)

    await chat.close_talk(talk.id, TalkOutcome.ARRANGED, by=anne)

    row = await row_of(talk)
    assert (row.holder, row.outcome) == (Holder.BOT, TalkOutcome.ARRANGED)
    assert row.closed_at is not None
    assert [call.closed_at is not None for call in await talk.escalations()] == [True]
    [closed] = await audited(store, "talk:closed")
    assert (closed.staff_id, closed.facts["outcome"]) == (anne.staff_id, "arranged")


async def test_the_bot_takes_leave_of_a_closed_talk(
    office: Office, chat: Chat, talk: Talk, anne: Actor
) -> None:
    """It is asked as if the person had said goodbye: so it asks for a mark where that is right."""
    await chat.take_over(talk.id, by=anne)
    for _ in range(2):
        await chat.close_talk(talk.id, TalkOutcome.SOLVED, by=anne)
    await office.until_answered(talk)

    assert office.bot.heard == [notices.GOODBYE]
    assert [author for author, _ in await said(talk)] == [
        Author.NOTICE,
        Author.NOTICE,
        Author.BOT,
    ]


async def test_the_bot_goes_on_with_what_staff_proposed(
    office: Office, chat: Chat, talk: Talk, anne: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def is_offered(*_: object, **__: object) -> bool:
        return True

    monkeypatch.setattr(handovers, "is_offered", is_offered)
    await chat.take_over(talk.id, by=anne)
    await chat.hand_back(talk.id, by=anne)
    await office.until_answered(talk)

    assert office.bot.heard == [notices.PROPOSAL]
    said_last = (await notices_said(talk))[-1]
    assert said_last == notices.back_with_bot("Anne", "", proposal=True).text


async def test_a_bot_that_cannot_take_leave_calls_nobody(
    office: Office, chat: Chat, talk: Talk, anne: Actor
) -> None:
    office.bot.troubles.extend([BotFailed()] * 10)
    await chat.take_over(talk.id, by=anne)
    await chat.close_talk(talk.id, TalkOutcome.SOLVED, by=anne)
    await office.until_answered(talk)

    assert await talk.escalations() == []
    assert await notices_said(talk) == [notices.taken_by("Anne").text, notices.CLOSED.text]


async def test_a_new_message_opens_a_closed_talk_with_the_bot(
    office: Office, chat: Chat, talk: Talk, anne: Actor
) -> None:
    await chat.take_over(talk.id, by=anne)
    await chat.close_talk(talk.id, TalkOutcome.SOLVED, by=anne)
    await office.say(talk, "toch nog iets")
    await office.until_answered(talk)

    row = await row_of(talk)
    assert (row.closed_at, row.holder) == (None, Holder.BOT)
    assert (await said(talk))[-1] == (Author.BOT, "U zei: toch nog iets")


async def test_whoever_disappears_loses_their_talks_to_the_queue(
    store: Store, chat: Chat, talk: Talk, anne: Actor, clock: Clock
) -> None:
    await chat.take_over(talk.id, by=anne)
    clock.move(seconds=119)
    assert not await chat.return_left_behind()
    clock.move(seconds=2)

    assert await chat.return_left_behind()

    assert await hold_of(talk) == Hold(Holder.QUEUE, 2)
    assert (await notices_said(talk))[1:] == [notices.left_behind("Anne").text]
    [returned] = await audited(store, "talk:returned")
    assert returned.facts["lost_by"] == anne.staff_id
    assert not await chat.return_left_behind()


async def test_whoever_has_the_desk_open_keeps_their_talks(
    chat: Chat, talk: Talk, anne: Actor, clock: Clock
) -> None:
    await chat.take_over(talk.id, by=anne)
    for _ in range(5):
        clock.move(seconds=60)
        await chat.staff_is_here(id_of(anne))
        assert not await chat.return_left_behind()

    assert (await hold_of(talk)).staff_id == anne.staff_id


async def test_of_two_apps_one_returns_a_talk(
    chat: Chat, other_chat: Chat, talk: Talk, anne: Actor, clock: Clock
) -> None:
    await chat.take_over(talk.id, by=anne)
    clock.move(minutes=3)

    returned = await at_once(chat.return_left_behind(), other_chat.return_left_behind())

    assert errors(returned) == []
    assert (await notices_said(talk)).count(notices.left_behind("Anne").text) == 1


async def test_whoever_signs_out_loses_their_talks_at_once(
    chat: Chat, talk: Talk, anne: Actor
) -> None:
    await chat.take_over(talk.id, by=anne)

    await chat.staff_has_left(id_of(anne))

    assert (await hold_of(talk)).holder is Holder.QUEUE


async def test_whoever_no_longer_works_here_loses_their_talks(
    store: Store, chat: Chat, talk: Talk, anne: Actor
) -> None:
    await chat.take_over(talk.id, by=anne)
    await do(store, deactivate, id_of(anne), by=CONSOLE)

    assert await chat.return_left_behind()

    assert (await hold_of(talk)).holder is Holder.QUEUE
    with pytest.raises(NotActiveStaff):
        await chat.take_over(talk.id, by=anne)


async def test_a_talk_goes_to_a_colleague_who_has_some_time_to_open_the_desk(
    chat: Chat, talk: Talk, anne: Actor, bas: Actor
) -> None:
    await chat.staff_has_left(id_of(bas))
    await chat.take_over(talk.id, by=anne)
    await chat.pass_on(talk.id, id_of(bas), by=anne)

    assert not await chat.return_left_behind()


async def test_two_windows_may_open_at_once(chat: Chat, other_chat: Chat, anne: Actor) -> None:
    outcomes = await at_once(
        *(one.staff_is_here(id_of(anne)) for one in (chat, other_chat) for _ in range(3))
    )

    assert errors(outcomes) == []


async def test_typing_is_seen_on_the_other_side(chat: Chat, talk: Talk) -> None:
    with chat.live.listen(talk.id) as happenings:
        chat.staff_types(talk.id, "Anne de Boer")
        chat.person_types(talk.id)

        assert happenings.get_nowait() == StaffTypes("Anne")
        assert happenings.get_nowait() == PersonTypes()
    assert await talk.texts() == []


async def test_what_a_person_must_hear_of_an_act_is_told_once(
    store: Store, chat: Chat, talk: Talk, anne: Actor
) -> None:
    async def tell() -> list[Entry]:
        async with store.writing() as session:
            return await tell_person(
                session, chat, talk.id, "Uw regeling is goedgekeurd.", by=anne, key="k" * 100
            )

    first, second = await tell(), await tell()

    assert [(one.author, one.by) for one in first] == [(Author.NOTICE, "Anne")]
    assert second == []
    assert await said(talk) == [(Author.NOTICE, "Uw regeling is goedgekeurd.")]


async def test_what_is_told_of_an_act_goes_with_it(
    store: Store, chat: Chat, talk: Talk, anne: Actor
) -> None:
    async def act() -> None:
        async with store.writing() as session:
            await tell_person(session, chat, talk.id, "Dag", by=anne, key="k1")
            raise RuntimeError(uuid4())

    with pytest.raises(RuntimeError):
        await act()

    assert await Log(store).entries(talk.id) == []


async def test_a_conversation_that_there_is_not_is_nobodys(chat: Chat, anne: Actor) -> None:
    with pytest.raises(ConversationUnknown):
        await chat.take_over(uuid4(), by=anne)
