"""What the bot did not understand, newest first, a page at a time, and with nobody in it."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import update

from arrears.cases.acting import Actor
from arrears.cases.kinds import Author, Intent, StaffRole
from arrears.cases.models import Conversation, Staff
from arrears.cases.privacy.erasing import erase_conversations
from arrears.cases.store import Store
from arrears.cases.understanding import reviewing
from arrears.cases.understanding.labelling import label
from arrears.cases.understanding.reviewing import Found, Trouble, Wanted, review
from arrears.cases.verification import sign_out
from arrears.chat.records import Reply, Understood
from tests.arrears.case_lines import case_line, loaded, verified_conversation
from tests.arrears.cases.desk import acts_about, do, staff_member
from tests.arrears.chat.talking import Talk
from tests.arrears.fixtures import TODAY, Clock

ALL = Wanted()


@pytest.fixture
async def saskia(store: Store) -> Actor:
    return await staff_member(store, "saskia", StaffRole.SUPERVISOR)


@pytest.fixture
async def talk(store: Store) -> Talk:
    return await Talk.started(store)


async def texts(store: Store, by: Actor, wanted: Wanted = ALL) -> list[str]:
    found = await do(store, review, wanted, by=by)
    return [item.text for item in found.items]


async def test_only_what_went_wrong_is_looked_at(talk: Talk, clock: Clock, saskia: Actor) -> None:
    for text, unclear in (("eerste", True), ("goed zo", False), ("laatste", True)):
        await talk.hears(text, Intent.ASK_FEES, unclear=unclear)
        clock.move(seconds=5)
    await talk.hears("nee dat bedoel ik niet")

    not_understood = Wanted(Trouble.NOT_UNDERSTOOD)
    corrected = await do(talk.store, review, Wanted(Trouble.CORRECTED), by=saskia)

    assert await texts(talk.store, saskia, not_understood) == ["laatste", "eerste"]
    [item] = corrected.items
    assert item.confidence == pytest.approx(0.4)
    assert (item.text, item.on, item.taken_for) == ("laatste", TODAY, Intent.ASK_FEES)
    assert (item.not_understood, item.corrected, item.label) == (True, True, None)
    assert await acts_about(talk.store, "understanding") == ["understanding:seen"] * 2


async def test_what_was_labelled_stands_apart_with_who_did_so(
    talk: Talk, clock: Clock, saskia: Actor
) -> None:
    first = await talk.hears("eerste", unclear=True)
    clock.move(seconds=5)
    await talk.hears("tweede", unclear=True)
    await do(talk.store, label, first, Intent.GREET, seen=0, by=saskia)

    assert await texts(talk.store, saskia) == ["tweede"]
    [item] = (await do(talk.store, review, Wanted(labelled=True), by=saskia)).items
    assert item.label is not None
    assert (item.label.intent, item.label.by, item.label.version) == (Intent.GREET, "Saskia", 1)


async def test_older_ones_are_a_page_on_and_none_is_there_twice(
    talk: Talk, clock: Clock, saskia: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also those of one moment, and when what a page ended with was labelled since."""
    monkeypatch.setattr(reviewing, "A_PAGE", 2)
    for number in "abcde":
        await talk.hears(number, unclear=True)
    pages: list[Found] = []
    before: UUID | None = None
    while not pages or before is not None:
        pages.append(await do(talk.store, review, ALL, by=saskia, before=before))
        before = pages[-1].older
        if before is not None:
            await do(talk.store, label, before, None, seen=0, by=saskia)

    assert [len(one.items) for one in pages] == [2, 2, 1]
    assert sorted(item.text for one in pages for item in one.items) == list("abcde")


async def test_a_page_after_what_is_no_message_is_empty(talk: Talk, saskia: Actor) -> None:
    await talk.hears("eerste", unclear=True)

    assert not (await do(talk.store, review, ALL, by=saskia, before=uuid4())).items


async def test_what_was_read_as_one_is_shown_as_one(talk: Talk, saskia: Actor) -> None:
    await talk.say("ik wil", typed=True)
    await talk.say("dinges", typed=True)
    whole = await talk.log.answer_together(await talk.log.take(talk.id))
    understood = Understood(None, 0.0, not_understood=True)
    await talk.log.answer(whole, [Reply("Hoe bedoelt u?")], understood=understood)

    assert await texts(talk.store, saskia) == ["ik wil dinges"]


async def test_what_is_erased_is_gone_with_its_label(talk: Talk, saskia: Actor) -> None:
    message = await talk.hears("eerste", unclear=True)
    await do(talk.store, label, message, Intent.GREET, seen=0, by=saskia)

    await do(talk.store, erase_conversations, [talk.id], on=TODAY)

    for wanted in (ALL, Wanted(labelled=True)):
        assert not await texts(talk.store, saskia, wanted)


class TestNames:
    """People who may be in a message are known by the cases that were opened in its talk."""

    async def test_of_whom_the_case_is(self, store: Store, saskia: Actor) -> None:
        await loaded(store, case_line())
        talk = Talk(store, await verified_conversation(store))
        await talk.hears("ik ben noor VOORBEELD, 50 euro", unclear=True)

        assert await texts(store, saskia) == ["ik ben NAAM NAAM, 00 euro"]

    async def test_also_when_they_signed_out_or_went_on_with_another_case(
        self, store: Store, saskia: Actor
    ) -> None:
        await loaded(store, case_line())
        talk = Talk(store, await verified_conversation(store))
        await do(store, sign_out, talk.id, by=Actor.person(talk.id))
        async with store.writing() as session:
            await session.execute(update(Conversation).values(verified_case_id=None))
        await talk.hears("noor hier", unclear=True)

        assert await texts(store, saskia) == ["NAAM hier"]

    async def test_of_a_colleague_who_wrote_there(
        self, store: Store, talk: Talk, saskia: Actor
    ) -> None:
        async with store.writing() as session:
            await talk.log.say_within(
                session,
                talk.id,
                Reply("Dag"),
                author=Author.STAFF,
                staff=await session.get_one(Staff, saskia.staff_id),
            )
        await talk.hears("dank je saskia", unclear=True)

        assert await texts(store, saskia) == ["dank je NAAM"]

    async def test_of_another_talk_they_are_not(self, store: Store, saskia: Actor) -> None:
        await loaded(store, case_line())
        await verified_conversation(store)
        talk = await Talk.started(store)
        await talk.hears("voorbeeld van een brief", unclear=True)

        assert await texts(store, saskia) == ["voorbeeld van een brief"]
