"""The conversation log: every message kept before it is acknowledged, in order, once."""

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from uuid import uuid4

import pytest
from sqlalchemy import select

from arrears.cases.kinds import (
    Author,
    Channel,
    EscalationReason,
    Holder,
    MessageState,
)
from arrears.cases.models import Conversation
from arrears.cases.store import Store
from arrears.chat.log import Log
from arrears.chat.records import (
    ChoiceNotOffered,
    ConversationNotFound,
    Inbound,
    Reply,
)
from tests.arrears.chat.talking import Talk, button
from tests.arrears.databases import until_it_waits
from tests.arrears.fixtures import Clock
from tests.arrears.statements import sent_statements

SORRY = Reply("Dat lukt niet.")


@pytest.fixture
async def talk(store: Store) -> Talk:
    return await Talk.started(store)


@pytest.fixture
def log(store: Store) -> Log:
    return Log(store)


async def asked_of_the_store(act: Awaitable[None]) -> list[str]:
    """The statements that an act costs, refused or not."""
    with sent_statements() as sent, suppress(ConversationNotFound):
        await act
    return [statement for statement, _ in sent]


class TestWhoGetsIn:
    async def test_the_token_opens_its_conversation(self, log: Log, store: Store) -> None:
        conversation_id, token = await log.start(Channel.WEB)

        await log.admit(conversation_id, token)
        await Log(store).admit(conversation_id, token)

    async def test_no_other_token_does(self, log: Log) -> None:
        conversation_id, token = await log.start(Channel.WEB)
        _, another = await log.start(Channel.WEB)

        for wrong in (another, "", token.swapcase(), token[:-1], f"{token} "):
            with pytest.raises(ConversationNotFound):
                await log.admit(conversation_id, wrong)
        await log.admit(conversation_id, token)
        with pytest.raises(ConversationNotFound):
            await log.admit(conversation_id, another)

    async def test_a_conversation_that_does_not_exist_is_refused_in_the_same_way(
        self, log: Log
    ) -> None:
        _, token = await log.start(Channel.WEB)

        with pytest.raises(ConversationNotFound):
            await log.admit(uuid4(), token)

    async def test_a_wrong_token_costs_the_same_work_as_no_conversation(
        self, log: Log, store: Store
    ) -> None:
        """Also when the conversation is in use: how long a refusal takes tells nothing."""
        conversation_id, token = await log.start(Channel.WEB)
        await log.admit(conversation_id, token)

        of_a_known, of_an_unknown = [
            await asked_of_the_store(log.admit(tried, "wrong"))
            for tried in (conversation_id, uuid4())
        ]

        assert of_a_known == of_an_unknown
        assert len(of_a_known) == 1
        assert await asked_of_the_store(log.admit(conversation_id, token)) == []

    async def test_a_conversation_without_a_token_lets_nobody_in(
        self, log: Log, store: Store
    ) -> None:
        conversation_id, _ = await log.start(Channel.WEB)
        async with store.writing() as session:
            (await session.get_one(Conversation, conversation_id)).token_digest = None

        with pytest.raises(ConversationNotFound):
            await log.admit(conversation_id, "")

    async def test_the_store_holds_no_token_that_would_open_anything(
        self, log: Log, store: Store
    ) -> None:
        conversation_id, token = await log.start(Channel.WEB)

        async with store.reading() as session:
            digest = await session.scalar(select(Conversation.token_digest))
        assert digest is not None
        assert token not in digest
        with pytest.raises(ConversationNotFound):
            await log.admit(conversation_id, digest)


class TestWhatAPersonSays:
    async def test_it_is_kept_in_order(self, talk: Talk) -> None:
        assert [await talk.say(text) for text in ("een", "twee", "drie")] == [1, 2, 3]
        assert await talk.texts() == ["een", "twee", "drie"]

    async def test_it_is_kept_when_its_number_is_told(self, talk: Talk, database_url: str) -> None:
        await talk.say("hallo")
        another_process = Store(database_url)

        entries = await Log(another_process).entries(talk.id)

        await another_process.close()
        assert [entry.text for entry in entries] == ["hallo"]

    @pytest.mark.parametrize(
        "text", ["🙂", "a" * 20_000, "Zoë zegt: ‘nee’", "'; DROP TABLE messages; --", "a\nb\tc"]
    )
    async def test_it_is_kept_as_it_was_typed(self, talk: Talk, text: str) -> None:
        await talk.say(text)

        assert await talk.texts() == [text]

    async def test_the_moment_is_kept(self, talk: Talk, clock: Clock) -> None:
        await talk.say("hallo")

        (entry,) = await talk.log.entries(talk.id)
        assert entry.at == clock.now()

    async def test_what_is_told_of_it_is_what_the_log_holds(self, talk: Talk) -> None:
        told = await talk.log.receive(talk.id, Inbound("a", "hallo"))
        again = await talk.log.receive(talk.id, Inbound("a", "hallo"))

        assert [told.entry] == [again.entry] == await talk.log.entries(talk.id)

    async def test_a_message_is_known_to_be_next_when_no_other_waits(self, talk: Talk) -> None:
        first = await talk.log.receive(talk.id, Inbound("a", "hallo"))
        assert first.unanswered == await talk.unanswered()

        second = await talk.log.receive(talk.id, Inbound("b", "en nu?"))
        assert second.unanswered is None

        await talk.is_answered(Reply("Dag."))
        await talk.is_answered(Reply("Dat zeg ik zo."))
        third = await talk.log.receive(talk.id, Inbound("c", "en dan?"))
        assert third.unanswered == await talk.unanswered()

    async def test_of_messages_at_one_moment_only_the_first_is_known_to_be_next(
        self, talk: Talk
    ) -> None:
        inbound = [Inbound(f"c{number}", "hallo") for number in range(8)]

        told = await asyncio.gather(*(talk.log.receive(talk.id, one) for one in inbound))

        following = [one.entry.sequence for one in told if one.unanswered is not None]
        assert following == [1]

    async def test_the_same_message_again_is_the_same_message(self, talk: Talk) -> None:
        assert await talk.say("hallo", client_id="a") == 1
        assert await talk.say("hallo", client_id="a") == 1
        assert await talk.say("en nu?", client_id="b") == 2
        assert await talk.texts() == ["hallo", "en nu?"]

    async def test_the_same_message_twenty_times_at_once_is_one_message(
        self, talk: Talk, database_url: str
    ) -> None:
        another_process = Talk(Store(database_url), talk.id)

        numbers = await asyncio.gather(
            *(one.say("hallo", client_id="a") for one in [talk, another_process] * 10)
        )

        await another_process.store.close()
        assert numbers == [1] * 20
        assert await talk.sequences() == [1]
        assert await talk.say("en nu?") == 2

    async def test_messages_at_once_get_numbers_without_gaps(
        self, talk: Talk, database_url: str
    ) -> None:
        another_process = Talk(Store(database_url), talk.id)
        posts = [
            one.say(f"bericht {count}", client_id=f"m{count}")
            for count, one in enumerate([talk, another_process] * 10)
        ]

        numbers = await asyncio.gather(*posts)

        await another_process.store.close()
        assert sorted(numbers) == list(range(1, 21))
        assert await talk.sequences() == list(range(1, 21))

    async def test_messages_and_replies_at_once_get_numbers_without_gaps(self, talk: Talk) -> None:
        await talk.say("hallo")
        message = await talk.unanswered()

        await asyncio.gather(
            *(talk.say(f"bericht {count}") for count in range(5)),
            talk.log.answer(message, [Reply("een"), Reply("twee")]),
            talk.log.notify(talk.id, "drie"),
        )

        assert await talk.sequences() == list(range(1, 10))
        texts = await talk.texts()
        assert texts.index("twee") == texts.index("een") + 1

    async def test_the_same_client_id_in_another_conversation_is_another_message(
        self, talk: Talk, store: Store
    ) -> None:
        other = await Talk.started(store)
        await talk.say("hallo", client_id="a")
        await other.say("dag", client_id="a")

        assert (await talk.texts(), await other.texts()) == (["hallo"], ["dag"])

    async def test_nothing_is_kept_in_a_conversation_that_does_not_exist(self, log: Log) -> None:
        with pytest.raises(ConversationNotFound):
            await log.receive(uuid4(), Inbound("a", "hallo"))

    async def test_reading_on_gives_only_what_came_after(self, talk: Talk) -> None:
        for text in ("een", "twee", "drie"):
            await talk.say(text)

        entries = await talk.log.entries(talk.id, after=2)

        assert [(entry.sequence, entry.text) for entry in entries] == [(3, "drie")]


class TestChoices:
    async def test_what_the_latest_turn_offers_may_be_chosen(self, talk: Talk) -> None:
        await talk.say("hallo")
        await talk.is_answered(Reply("Akkoord?", (button("/affirm"), button("/deny"))))

        assert await talk.press("/affirm") == 3

    async def test_what_was_never_offered_may_not(self, talk: Talk) -> None:
        await talk.say("hallo")
        await talk.is_answered(Reply("Akkoord?", (button("/affirm"),)))

        for payload in ("/deny", '/inform{"case_number": "2026-000106"}', "/SetSlots(a=b)", ""):
            with pytest.raises(ChoiceNotOffered):
                await talk.press(payload)
        assert await talk.sequences() == [1, 2]

    async def test_nothing_may_be_chosen_before_anything_was_offered(self, talk: Talk) -> None:
        with pytest.raises(ChoiceNotOffered):
            await talk.press("/affirm")

    async def test_an_older_offer_is_over_once_the_person_said_something_else(
        self, talk: Talk
    ) -> None:
        await talk.say("hallo")
        await talk.is_answered(Reply("Akkoord?", (button("/affirm"),)))
        await talk.say("wacht even")

        with pytest.raises(ChoiceNotOffered):
            await talk.press("/affirm")

    async def test_a_button_counts_once(self, talk: Talk) -> None:
        await talk.say("hallo")
        await talk.is_answered(Reply("Akkoord?", (button("/affirm"),)))
        await talk.press("/affirm")

        with pytest.raises(ChoiceNotOffered):
            await talk.press("/affirm")

    async def test_a_press_that_is_sent_again_is_the_same_press(self, talk: Talk) -> None:
        await talk.say("hallo")
        await talk.is_answered(Reply("Akkoord?", (button("/affirm"),)))

        assert await talk.press("/affirm", client_id="p") == 3
        await talk.is_answered(Reply("Dank u."))
        assert await talk.press("/affirm", client_id="p") == 3

    async def test_a_press_twenty_times_at_once_is_one_press(self, talk: Talk) -> None:
        await talk.say("hallo")
        await talk.is_answered(Reply("Akkoord?", (button("/affirm"),)))

        numbers = await asyncio.gather(*(talk.press("/affirm", client_id="p") for _ in range(20)))

        assert numbers == [3] * 20

    async def test_every_message_of_the_latest_turn_offers(self, talk: Talk) -> None:
        await talk.say("hallo")
        await talk.is_answered(
            Reply("Een", (button("/one"),)), Reply("Twee", (button("/two"),)), Reply("Drie")
        )

        assert await talk.press("/one") == 5

    async def test_what_was_withheld_offers_nothing(self, talk: Talk) -> None:
        await talk.say("hallo")
        message = await talk.unanswered()
        await talk.is_taken_over()
        await talk.log.answer(message, [Reply("Akkoord?", (button("/affirm"),))])

        with pytest.raises(ChoiceNotOffered):
            await talk.press("/affirm")

    async def test_another_conversation_offers_nothing_here(self, talk: Talk, store: Store) -> None:
        other = await Talk.started(store)
        await other.say("hallo")
        await other.is_answered(Reply("Akkoord?", (button("/affirm"),)))

        with pytest.raises(ChoiceNotOffered):
            await talk.press("/affirm")


class TestAnswers:
    async def test_replies_come_after_the_message_in_their_order(self, talk: Talk) -> None:
        await talk.say("hallo")

        card = {"kind": "amounts", "total": "€ 10"}
        answered = await talk.is_answered(
            Reply("een", (button("/affirm"),)), Reply(None, card=card)
        )

        _, first, second = await talk.log.entries(talk.id)
        assert [told.text for told in answered.entries] == ["een", None]
        assert (first.author, first.text, first.buttons) == (
            Author.BOT,
            "een",
            [button("/affirm")],
        )
        assert (second.text, second.buttons, second.card) == (None, (), card)
        assert await talk.states() == [
            MessageState.ANSWERED,
            MessageState.SENT,
            MessageState.SENT,
        ]

    async def test_answering_twice_writes_once(self, talk: Talk) -> None:
        await talk.say("hallo")
        message = await talk.unanswered()

        await talk.log.answer(message, [Reply("dag")])
        await talk.log.answer(message, [Reply("dag")])

        assert await talk.texts() == ["hallo", "dag"]
        assert await talk.say("en nu?") == 3

    async def test_answering_twice_at_once_writes_once(self, talk: Talk, database_url: str) -> None:
        await talk.say("hallo")
        message = await talk.unanswered()
        another_process = Store(database_url)

        await asyncio.gather(
            *(log.answer(message, [Reply("dag")]) for log in [talk.log, Log(another_process)] * 5)
        )

        await another_process.close()
        assert await talk.texts() == ["hallo", "dag"]

    async def test_silence_answers_too(self, talk: Talk) -> None:
        await talk.say("hallo")
        await talk.is_answered()

        assert not await talk.waits()
        assert await talk.texts() == ["hallo"]

    async def test_who_holds_the_talk_afterwards_is_told(self, talk: Talk) -> None:
        await talk.say("hallo")
        assert (await talk.is_answered(Reply("dag"))).holder is Holder.BOT
        await talk.say("een mens graag")
        message = await talk.unanswered()
        await talk.is_put_in_queue()

        answered = await talk.log.answer(message, [Reply("Ik vraag het.")])

        assert answered.holder is Holder.QUEUE
        assert (await talk.texts())[-1] == "Ik vraag het."

    async def test_a_reply_is_withheld_when_a_person_took_over_meanwhile(self, talk: Talk) -> None:
        await talk.say("hallo")
        message = await talk.unanswered()
        await talk.is_taken_over()

        answered = await talk.log.answer(message, [Reply("dag")])

        assert (answered.holder, answered.entries) == (Holder.PERSON, [])
        assert await talk.texts() == ["hallo"]
        assert await talk.states() == [MessageState.ANSWERED, MessageState.WITHHELD]

    async def test_a_reply_waits_for_a_take_over_that_is_being_written(
        self, talk: Talk, store: Store
    ) -> None:
        await talk.say("hallo")
        message = await talk.unanswered()

        async with store.writing() as session:
            conversation = await session.get_one(Conversation, talk.id)
            conversation.holder, conversation.turn = Holder.PERSON, 1
            await session.flush()
            answer = asyncio.create_task(talk.log.answer(message, [Reply("dag")]))
            await until_it_waits(answer, store)

        answered = await answer
        assert (answered.holder, answered.entries) == (Holder.PERSON, [])
        assert await talk.states() == [MessageState.ANSWERED, MessageState.WITHHELD]

    async def test_a_message_after_the_take_over_is_not_withheld(self, talk: Talk) -> None:
        await talk.is_taken_over()
        await talk.say("hallo")

        await talk.is_answered(Reply("dag"))

        assert await talk.texts() == ["hallo", "dag"]


class TestWhatWaits:
    async def test_the_oldest_message_is_first(self, talk: Talk) -> None:
        await talk.say("een")
        await talk.say("twee")

        assert (await talk.unanswered()).text == "een"
        await talk.is_answered(Reply("1"))
        assert (await talk.unanswered()).text == "twee"
        await talk.is_answered(Reply("2"))
        assert not await talk.waits()

    async def test_a_waiting_message_tells_who_holds_the_talk(self, talk: Talk) -> None:
        await talk.say("hallo")
        await talk.is_taken_over()

        message = await talk.unanswered()

        assert (message.holder, message.turn) == (Holder.PERSON, 1)
        assert (message.sequence, message.payload, message.attempts) == (1, None, 0)

    async def test_conversations_that_nobody_is_at_are_found_the_oldest_first(
        self, store: Store, clock: Clock
    ) -> None:
        first, second, third = [await Talk.started(store) for _ in range(3)]
        for one in (second, first, third, second):
            await one.say("hallo")
            clock.move(seconds=1)
        await third.is_answered(Reply("dag"))

        assert await Log(store).left_alone() == [second.id, first.id]

    async def test_what_was_sent_before_an_answer_could_be_read_is_marked(self, talk: Talk) -> None:
        """A yes that crosses the proposal on its way is no yes to it."""
        await talk.say("60")
        await talk.say("ja")
        assert not (await talk.unanswered()).overtaken
        await talk.is_answered(Reply("Mijn voorstel: ..."))

        assert (await talk.unanswered()).overtaken

    async def test_what_was_sent_after_it_is_not(self, talk: Talk) -> None:
        await talk.say("60")
        await talk.is_answered(Reply("Mijn voorstel: ..."))
        await talk.say("ja")

        assert not (await talk.unanswered()).overtaken

    async def test_a_notice_that_it_takes_long_asks_nothing_and_overtakes_nothing(
        self, talk: Talk
    ) -> None:
        await talk.say("60")
        await talk.is_answered(Reply("Mijn voorstel: ..."))
        await talk.say("ja")
        await talk.log.notify(talk.id, "Het duurt wat langer.")

        assert not (await talk.unanswered()).overtaken

    async def test_failed_attempts_are_counted(self, talk: Talk) -> None:
        await talk.say("hallo")
        for _ in range(2):
            await talk.log.count_attempt((await talk.unanswered()).id)

        assert (await talk.unanswered()).attempts == 2


class TestSettingAside:
    async def test_the_person_is_told_and_staff_called(self, talk: Talk) -> None:
        await talk.say("hallo")

        answered = await talk.log.set_aside(await talk.unanswered(), SORRY)

        entries = await talk.log.entries(talk.id)
        assert (answered.holder, answered.entries) == (Holder.QUEUE, entries[1:])
        assert [(entry.author, entry.text) for entry in entries] == [
            (Author.PERSON, "hallo"),
            (Author.NOTICE, "Dat lukt niet."),
        ]
        assert await talk.states() == [MessageState.SET_ASIDE, MessageState.SENT]
        (escalation,) = await talk.escalations()
        assert escalation.reason is EscalationReason.TECHNICAL

    async def test_it_is_done_once(self, talk: Talk) -> None:
        await talk.say("hallo")
        message = await talk.unanswered()

        await talk.log.set_aside(message, SORRY)
        await talk.log.set_aside(message, SORRY)

        assert await talk.texts() == ["hallo", "Dat lukt niet."]
        assert len(await talk.escalations()) == 1
        assert await talk.say("en nu?") == 3

    async def test_what_is_set_aside_no_longer_waits(self, talk: Talk) -> None:
        await talk.say("een")
        await talk.say("twee")
        await talk.log.set_aside(await talk.unanswered(), SORRY)

        assert (await talk.unanswered()).text == "twee"


class TestNoticesAndReturn:
    async def test_a_notice_answers_nothing(self, talk: Talk) -> None:
        await talk.say("hallo")
        await talk.log.notify(talk.id, "Een ogenblik.")

        assert (await talk.unanswered()).text == "hallo"
        assert (await talk.log.entries(talk.id))[-1].author is Author.NOTICE

    async def test_from_the_queue_the_bot_gets_the_talk_back(self, talk: Talk) -> None:
        await talk.is_put_in_queue()
        await talk.log.return_to_bot(talk.id)

        assert await talk.log.holder(talk.id) is Holder.BOT

    async def test_from_a_person_it_does_not(self, talk: Talk) -> None:
        await talk.is_taken_over()
        await talk.log.return_to_bot(talk.id)

        assert await talk.log.holder(talk.id) is Holder.PERSON

    async def test_nobody_holds_a_conversation_that_does_not_exist(self, log: Log) -> None:
        with pytest.raises(ConversationNotFound):
            await log.holder(uuid4())
