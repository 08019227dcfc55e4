"""Telephones: where a conversation is held, and what goes there."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from arrears.cases.kinds import Author, Channel, DeliveryState, MessageState
from arrears.cases.models import Address, Case, Conversation, Delivery
from arrears.cases.store import Store
from arrears.chat.log import Log, NoTelephones
from arrears.chat.records import Entry, Inbound, Opening, Parcel, Reply
from tests.arrears.case_lines import case_line, loaded
from tests.arrears.chat.talking import Talk, button
from tests.arrears.fixtures import Clock

NUMBER, OURS = "+31612345678", "+31850000000"
OTHER = "+31687654321"


def pack(channel: Channel, entries: Sequence[Entry]) -> list[Parcel]:
    """Each entry by itself."""
    return [
        Parcel(f"{channel}: {entry.text}", entry.sequence, entry.sequence)
        for entry in entries
        if entry.text
    ]


@pytest.fixture
def log(store: Store) -> Log:
    return Log(store, pack=pack)


async def at_number(log: Log, address: str = NUMBER, channel: Channel = Channel.SMS) -> UUID:
    return await log.conversation_at(channel, address, own_address=OURS)


async def hears(log: Log, talk: UUID, text: str, sid: str, channel: Channel = Channel.SMS) -> None:
    await log.receive(talk, Inbound(sid, text, provider_id=sid), via=channel)


async def says(log: Log, talk: UUID, *texts: str) -> None:
    """The answer to the oldest message."""
    (message, *_) = await log.take(talk)
    await log.answer(message, [Reply(text) for text in texts])


async def sent(store: Store) -> list[tuple[str, str]]:
    """What is on its way, and to where."""
    async with store.reading() as session:
        rows = await session.scalars(select(Delivery).order_by(Delivery.first_sequence))
        return [(row.address, row.body) for row in rows]


async def a_case(store: Store) -> int:
    await loaded(store, case_line())
    async with store.reading() as session:
        return (await session.scalars(select(Case.id))).one()


class TestWhichConversation:
    async def test_a_number_has_one_conversation(self, log: Log) -> None:
        assert await at_number(log) == await at_number(log)

    async def test_another_number_or_channel_has_another(self, log: Log) -> None:
        talks = {
            await at_number(log),
            await at_number(log, OTHER),
            await at_number(log, channel=Channel.WHATSAPP),
        }
        assert len(talks) == 3

    async def test_of_many_first_messages_at_once_one_begins_it(
        self, log: Log, store: Store
    ) -> None:
        talks = await asyncio.gather(*(at_number(log) for _ in range(10)))

        assert len(set(talks)) == 1
        async with store.reading() as session:
            assert len((await session.scalars(select(Conversation.id))).all()) == 1

    async def test_when_a_number_was_heard_is_kept(
        self, log: Log, store: Store, clock: Clock
    ) -> None:
        talk = await at_number(log)
        clock.move(hours=3)
        await hears(log, talk, "hallo", "SM1")

        async with store.reading() as session:
            (address,) = await session.scalars(select(Address))
        assert address.heard_at == clock.now()

    async def test_no_token_opens_it(self, log: Log, store: Store) -> None:
        talk = await at_number(log)
        async with store.reading() as session:
            assert (await session.get_one(Conversation, talk)).token_digest is None


class TestOnceAndInOrder:
    async def test_brought_many_times_at_once_it_is_one_message(self, log: Log) -> None:
        talk = await at_number(log)
        await asyncio.gather(*(hears(log, talk, "hallo", "SM1") for _ in range(20)))

        assert [entry.text for entry in await log.entries(talk)] == ["hallo"]

    async def test_brought_again_after_the_number_went_elsewhere_it_is_that_message(
        self, log: Log
    ) -> None:
        first, second = await at_number(log), await at_number(log, OTHER)
        await hears(log, first, "hallo", "SM1")
        await hears(log, second, "hallo", "SM1")

        assert await log.entries(second) == []


class TestWhatGoesThere:
    async def test_an_answer_is_on_its_way_when_it_is_said(self, log: Log, store: Store) -> None:
        talk = await at_number(log)
        await hears(log, talk, "hallo", "SM1")
        await says(log, talk, "Dag.", "Hoe kan ik helpen?")

        assert await sent(store) == [
            (NUMBER, "sms: Dag."),
            (NUMBER, "sms: Hoe kan ik helpen?"),
        ]
        async with store.reading() as session:
            deliveries = (await session.scalars(select(Delivery))).all()
        assert {one.state for one in deliveries} == {DeliveryState.WAITING}
        assert {one.own_address for one in deliveries} == {OURS}

    async def test_a_withheld_answer_is_not(self, log: Log, store: Store) -> None:
        talk = Talk(store, await at_number(log))
        await hears(log, talk.id, "hallo", "SM1")
        (message,) = await log.take(talk.id)
        await talk.is_taken_over()
        await log.answer(message, [Reply("Dag.")])

        assert await sent(store) == []

    async def test_a_notice_goes_there_too(self, log: Log, store: Store) -> None:
        talk = await at_number(log)
        await log.notify(talk, "Het duurt even.")

        assert await sent(store) == [(NUMBER, "sms: Het duurt even.")]

    async def test_a_text_in_parts_goes_in_order(self, store: Store) -> None:
        def in_two(channel: Channel, entries: Sequence[Entry]) -> list[Parcel]:
            return [Parcel(half, 2, 2) for half in ("een", "twee")]

        log = Log(store, pack=in_two)
        talk = await at_number(log)
        await hears(log, talk, "hallo", "SM1")
        await says(log, talk, "een twee")

        async with store.reading() as session:
            rows = await session.scalars(select(Delivery).order_by(Delivery.part))
            assert [(one.part, one.body) for one in rows] == [(1, "een"), (2, "twee")]

    async def test_who_goes_on_at_the_page_is_answered_there(self, log: Log, store: Store) -> None:
        talk = await at_number(log)
        await hears(log, talk, "hallo", "SM1")
        await log.receive(talk, Inbound("c1", "ik zit nu aan de computer"))
        await says(log, talk, "Dag.")

        assert await sent(store) == []


class TestSettledByTheChannel:
    async def test_what_the_channel_answers_itself_does_not_wait(
        self, log: Log, store: Store
    ) -> None:
        talk = Talk(store, await at_number(log))
        await hears(log, talk.id, "wat moet ik betalen", "SM1")
        entries = await log.settle(
            talk.id,
            Inbound("SM2", "STOP", provider_id="SM2"),
            [Reply("U hoort niets meer.")],
            via=Channel.SMS,
        )

        assert [(one.author, one.text) for one in entries] == [
            (Author.PERSON, "STOP"),
            (Author.NOTICE, "U hoort niets meer."),
        ]
        assert await talk.states() == [
            MessageState.RECEIVED,
            MessageState.ANSWERED,
            MessageState.SENT,
        ]
        assert await sent(store) == [(NUMBER, "sms: U hoort niets meer.")]

    async def test_brought_again_it_is_settled_already(self, log: Log, store: Store) -> None:
        talk = await at_number(log)
        inbound = Inbound("SM2", "STOP", provider_id="SM2")
        for _ in range(3):
            await log.settle(talk, inbound, [Reply("U hoort niets meer.")], via=Channel.SMS)

        assert [one.text for one in await log.entries(talk)] == ["STOP", "U hoort niets meer."]
        assert len(await sent(store)) == 1


class TestWhatIsOffered:
    async def test_the_buttons_of_the_last_answer_are_in_order(self, log: Log) -> None:
        talk = await at_number(log)
        await hears(log, talk, "hallo", "SM1")
        (message,) = await log.take(talk)
        buttons = (button("/yes"), {"title": "Nee", "payload": "/no"})
        await log.answer(message, [Reply("Gaat u akkoord?", buttons)])

        assert await log.offered(talk) == list(buttons)

    async def test_numbers_are_of_the_answer_that_came_last(self, log: Log, clock: Clock) -> None:
        """Somebody who sent two messages gets two lists, each of which begins with one."""
        talk = await at_number(log)
        await hears(log, talk, "hallo", "SM1")
        await hears(log, talk, "en nog iets", "SM2")
        first, second = button("/first"), button("/second")
        for offer in (first, second):
            message = (await log.take(talk))[0]
            await log.answer(message, [Reply("Gaat u akkoord?", (offer,))])
            clock.move(seconds=1)

        assert await log.offered(talk) == [first, second]
        assert await log.numbered(talk) == [second]

    async def test_after_the_person_spoke_nothing_is(self, log: Log) -> None:
        talk = await at_number(log)
        await hears(log, talk, "hallo", "SM1")
        (message,) = await log.take(talk)
        await log.answer(message, [Reply("Gaat u akkoord?", (button("/yes"),))])
        await hears(log, talk, "hm", "SM2")

        assert await log.offered(talk) == []


class TestOfOurOwnAccord:
    async def opened(self, log: Log, store: Store, **more: Any) -> UUID:
        case_id = await a_case(store)
        opening = Opening(Channel.SMS, NUMBER, case_id, "Wij hebben een bericht voor u.")
        async with store.writing() as session:
            return await log.open_talk(session, replace(opening, **more))

    async def test_it_stands_in_the_log_and_is_on_its_way(self, log: Log, store: Store) -> None:
        talk = await self.opened(log, store)

        assert talk == await at_number(log)
        (entry,) = await log.entries(talk)
        assert (entry.author, entry.text) == (Author.BOT, "Wij hebben een bericht voor u.")
        assert await sent(store) == [(NUMBER, "sms: Wij hebben een bericht voor u.")]

    async def test_it_proves_nothing_about_who_answers(self, log: Log, store: Store) -> None:
        talk = await self.opened(log, store)

        async with store.reading() as session:
            conversation = await session.get_one(Conversation, talk)
        assert conversation.about_case_id is not None
        assert conversation.verified_case_id is None

    async def test_a_template_travels_with_it(self, log: Log, store: Store) -> None:
        await self.opened(log, store, template="reminder", variables={"1": "Zeker"})

        async with store.reading() as session:
            (delivery,) = await session.scalars(select(Delivery))
        assert (delivery.template, delivery.variables) == ("reminder", {"1": "Zeker"})

    async def test_what_is_undone_is_not_sent(self, log: Log, store: Store) -> None:
        case_id = await a_case(store)
        async with store.writing() as session:
            await log.open_talk(session, Opening(Channel.SMS, NUMBER, case_id, "Dag."))
            await session.rollback()

        assert await sent(store) == []

    async def test_without_telephones_it_cannot_be_done(self, store: Store) -> None:
        with pytest.raises(NoTelephones):
            await self.opened(Log(store), store)
