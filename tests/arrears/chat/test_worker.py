"""The worker: each conversation answered in order, once, whatever stops in between."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, insert

from arrears.cases.escalations import call_staff
from arrears.cases.kinds import Author, EscalationReason, Holder, MessageState
from arrears.cases.models import Worker as Process
from arrears.cases.store import Store
from arrears.chat import bursts, notices, worker
from arrears.chat.bot import BotFailed, BotUnavailable
from arrears.chat.live import Composing, HeldBy, LiveEvent, NewEntries
from arrears.chat.log import Log
from arrears.chat.presence import ALIVE_FOR, Presence
from arrears.chat.records import Answered, Inbound, Reply, Unanswered
from arrears.clock import now
from tests.arrears.chat.office import NEVER, SECONDS_TO_GIVE_UP, Office
from tests.arrears.chat.talking import Talk, button
from tests.arrears.fixtures import Clock

AT_ONCE = 0.0


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trying again is tried again at once."""
    monkeypatch.setattr(worker, "FIRST_WAIT_SECONDS", 0.0)
    monkeypatch.setattr(worker, "LONGEST_WAIT_SECONDS", 0.0)


@pytest.fixture(autouse=True)
def staff_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whenever this runs, the desk is open."""
    monkeypatch.setattr(worker, "when_staff_is_back", lambda _: None)


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


@pytest.fixture
async def talk(store: Store) -> Talk:
    return await Talk.started(store)


async def test_a_message_is_answered(office: Office, talk: Talk) -> None:
    async with office.at_work():
        await office.say(talk, "hallo")
        await office.until_answered(talk)

    entries = await talk.log.entries(talk.id)
    assert [(entry.author, entry.text) for entry in entries] == [
        (Author.PERSON, "hallo"),
        (Author.BOT, "U zei: hallo"),
    ]


async def test_messages_of_a_conversation_are_answered_in_order_one_at_a_time(
    office: Office, talk: Talk
) -> None:
    texts = [f"bericht {count}" for count in range(6)]

    async with office.at_work():
        await office.say(talk, *texts)
        await office.until_answered(talk)

    assert office.bot.heard == texts
    assert office.bot.most_in_one_conversation == 1
    answers = [text for text in await talk.texts() if text and text.startswith("U zei")]
    assert answers == [f"U zei: {text}" for text in texts]


async def test_conversations_are_answered_side_by_side(office: Office, store: Store) -> None:
    """The bot says nothing before it has heard all three."""
    talks = [await Talk.started(store) for _ in range(3)]
    office.bot.may_answer.clear()
    office.bot.expects = 3

    async with office.at_work():
        for talk in talks:
            await office.say(talk, "hallo")
        async with asyncio.timeout(SECONDS_TO_GIVE_UP):
            await office.bot.busy_with_all.wait()
        office.bot.may_answer.set()
        for talk in talks:
            await office.until_answered(talk)

    assert [await talk.texts() for talk in talks] == [["hallo", "U zei: hallo"]] * 3


async def test_the_bot_is_never_asked_more_at_once_than_it_can_bear(
    office: Office, store: Store
) -> None:
    talks = [await Talk.started(store) for _ in range(5)]
    office.bot.may_answer.clear()

    async def is_being_answered(talk: Talk) -> None:
        async def composing() -> bool:
            return office.live.is_composing(talk.id)

        await office.until(talk, composing)

    async with office.at_work(concurrency=2):
        for talk in talks:
            await office.say(talk, "hallo")
        await asyncio.gather(*(is_being_answered(talk) for talk in talks))
        await asyncio.sleep(0)
        assert office.bot.busy == 2
        office.bot.may_answer.set()
        for talk in talks:
            await office.until_answered(talk)

    assert len(office.bot.heard) == 5


async def test_what_comes_in_while_the_bot_is_busy_is_answered_after_it(
    office: Office, talk: Talk
) -> None:
    office.bot.may_answer.clear()
    office.bot.expects = 1

    async with office.at_work():
        await office.say(talk, "een")
        await office.bot.busy_with_all.wait()
        await office.say(talk, "twee")
        office.bot.may_answer.set()
        await office.until_answered(talk)

    assert await talk.texts() == ["een", "twee", "U zei: een", "U zei: twee"]


async def test_a_message_that_comes_in_as_the_worker_is_about_to_rest_is_answered(
    store: Store, talk: Talk
) -> None:
    """It is kept just after the worker has seen that nothing more waits."""

    class LateLog(Log):
        async def answer(
            self, message: Unanswered, replies: Sequence[Reply], **more: Any
        ) -> Answered:
            answered = await super().answer(message, replies, **more)
            if late.bot.heard == ["een"]:
                await late.say(talk, "twee")
            return answered

    late = Office(store, log=LateLog(store))

    async def both_are_answered() -> bool:
        return "U zei: twee" in await talk.texts()

    async with late.at_work():
        await late.say(talk, "een")
        await late.until(talk, both_are_answered)

    assert late.bot.heard == ["een", "twee"]


async def test_waking_for_nothing_does_no_harm(office: Office, talk: Talk) -> None:
    async with office.at_work():
        for _ in range(3):
            office.worker.wake(talk.id)
        await office.say(talk, "hallo")
        await office.until_answered(talk)
        await office.say(talk, "en nu?")
        await office.until_answered(talk)

    assert office.bot.heard == ["hallo", "en nu?"]


class TestTheBotIsAway:
    async def test_the_same_message_is_handed_on_until_it_is_answered(
        self, office: Office, talk: Talk
    ) -> None:
        office.bot.troubles.extend(BotUnavailable() for _ in range(7))

        async with office.at_work():
            await office.say(talk, "hallo")
            await office.until_answered(talk)

        assert office.bot.heard == ["hallo"] * 8
        assert await talk.texts() == ["hallo", "U zei: hallo"]
        assert await talk.escalations() == []

    async def test_the_person_is_told_once_when_it_takes_too_long(
        self, office: Office, talk: Talk
    ) -> None:
        office.bot.may_answer.clear()
        office.bot.troubles.extend(BotUnavailable() for _ in range(3))

        async def is_told() -> bool:
            return notices.BOT_IS_AWAY in await talk.texts()

        async with office.at_work(patience=AT_ONCE):
            await office.say(talk, "hallo")
            await office.until(talk, is_told)
            office.bot.may_answer.set()
            await office.until_answered(talk)

        entries = await talk.log.entries(talk.id)
        assert [(entry.author, entry.text) for entry in entries] == [
            (Author.PERSON, "hallo"),
            (Author.NOTICE, notices.BOT_IS_AWAY),
            (Author.BOT, "U zei: hallo"),
        ]

    async def test_a_bot_that_answers_in_time_is_not_excused(
        self, office: Office, talk: Talk
    ) -> None:
        async with office.at_work(patience=SECONDS_TO_GIVE_UP):
            await office.say(talk, "hallo")
            await office.until_answered(talk)

        assert notices.BOT_IS_AWAY not in await talk.texts()

    async def test_an_answer_in_time_is_not_excused_afterwards_either(
        self, office: Office, talk: Talk
    ) -> None:
        patience = 0.05
        patience_is_over = asyncio.Event()

        async with office.at_work(patience=patience):
            await office.say(talk, "een")
            await office.until_answered(talk)
            asyncio.get_running_loop().call_later(patience, patience_is_over.set)
            await patience_is_over.wait()
            await office.say(talk, "twee")
            await office.until_answered(talk)

        assert notices.BOT_IS_AWAY not in await talk.texts()

    async def test_other_conversations_go_on(self, office: Office, store: Store) -> None:
        first, second = await Talk.started(store), await Talk.started(store)
        office.bot.may_answer.clear()
        office.bot.expects = 1

        async with office.at_work(concurrency=1):
            await office.say(first, "een")
            await office.bot.busy_with_all.wait()
            office.bot.troubles.extend(BotUnavailable() for _ in range(50))
            office.bot.may_answer.set()
            await office.say(second, "twee")
            await office.until_answered(second)
            await office.until_answered(first)

        assert "U zei: twee" in await second.texts()


class TestTheBotFails:
    async def test_twice_and_then_answers_is_an_answer(self, office: Office, talk: Talk) -> None:
        office.bot.troubles.extend(BotFailed() for _ in range(2))

        async with office.at_work():
            await office.say(talk, "hallo")
            await office.until_answered(talk)

        assert await talk.texts() == ["hallo", "U zei: hallo"]
        assert await talk.escalations() == []

    async def test_three_times_is_for_staff(self, office: Office, talk: Talk) -> None:
        office.bot.troubles.extend(BotFailed() for _ in range(3))

        async with office.at_work():
            await office.say(talk, "hallo")
            await office.until_answered(talk)

        assert office.bot.heard == ["hallo"] * 3
        assert await talk.texts() == ["hallo", notices.SET_ASIDE.text]
        assert await talk.states() == [MessageState.SET_ASIDE, MessageState.SENT]
        assert [one.reason for one in await talk.escalations()] == [EscalationReason.TECHNICAL]
        assert await talk.log.holder(talk.id) is Holder.QUEUE

    async def test_failures_before_a_restart_count(self, office: Office, talk: Talk) -> None:
        await talk.say("hallo")
        for _ in range(2):
            await talk.log.count_attempt((await talk.unanswered()).id)
        office.bot.troubles.append(BotFailed())

        async with office.at_work():
            await office.until_answered(talk)

        assert office.bot.heard == ["hallo"]
        assert await talk.texts() == ["hallo", notices.SET_ASIDE.text]

    async def test_one_message_does_not_spoil_those_after_it(
        self, office: Office, talk: Talk
    ) -> None:
        office.bot.troubles.extend(BotFailed() for _ in range(3))
        await talk.say("een")
        await talk.say("twee")

        async with office.at_work():
            await office.until_answered(talk)

        assert await talk.texts() == [
            "een",
            "twee",
            notices.SET_ASIDE.text,
            notices.waiting_for_staff(None).text,
        ]


class TestAfterACrash:
    async def test_what_was_left_is_picked_up_at_the_start(
        self, office: Office, store: Store
    ) -> None:
        first, second = await Talk.started(store), await Talk.started(store)
        await first.say("een")
        await first.say("twee")
        await second.say("drie")

        async with office.at_work():
            await office.until_answered(first)
            await office.until_answered(second)

        assert await first.texts() == ["een", "twee", "U zei: een", "U zei: twee"]
        assert await second.texts() == ["drie", "U zei: drie"]

    async def test_what_was_being_answered_when_the_process_stopped_is_answered_once(
        self, store: Store, talk: Talk
    ) -> None:
        stopped = Office(store)
        stopped.bot.may_answer.clear()
        stopped.bot.expects = 1
        async with stopped.at_work():
            await stopped.say(talk, "hallo")
            await stopped.bot.busy_with_all.wait()
        assert await talk.texts() == ["hallo"]

        started = Office(store)
        async with started.at_work():
            await started.until_answered(talk)

        assert await talk.texts() == ["hallo", "U zei: hallo"]

    async def test_a_log_that_cannot_be_written_for_a_while_is_tried_again(
        self, store: Store, talk: Talk
    ) -> None:
        class UnsteadyLog(Log):
            troubles = 3

            async def answer(
                self, message: Unanswered, replies: Sequence[Reply], **more: Any
            ) -> Answered:
                if self.troubles:
                    self.troubles -= 1
                    raise OSError("the disk is full")
                return await super().answer(message, replies, **more)

        office = Office(store, log=UnsteadyLog(store))

        async with office.at_work():
            await office.say(talk, "hallo")
            await office.until_answered(talk)

        assert await talk.texts() == ["hallo", "U zei: hallo"]


class TestWhoHoldsTheTalk:
    async def test_in_the_queue_the_person_is_told_that_it_waits(
        self, office: Office, talk: Talk
    ) -> None:
        await talk.is_put_in_queue()

        async with office.at_work():
            await office.say(talk, "bent u daar?")
            await office.until_answered(talk)

        assert office.bot.heard == []
        _, notice = await talk.log.entries(talk.id)
        assert (notice.author, notice.text) == (Author.NOTICE, notices.waiting_for_staff(None).text)
        assert [one["payload"] for one in notice.buttons] == [notices.RETURN_TO_BOT]

    async def test_outside_opening_hours_the_person_reads_when_staff_is_back(
        self, office: Office, talk: Talk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(worker, "when_staff_is_back", lambda _: "morgen vanaf 9 uur")
        await talk.is_put_in_queue()

        async with office.at_work():
            await office.say(talk, "bent u daar?")
            await office.until_answered(talk)

        assert "Die is er morgen vanaf 9 uur weer." in ((await talk.texts())[-1] or "")

    async def test_what_the_bot_said_as_it_called_staff_is_said_after_a_crash(
        self, office: Office, talk: Talk
    ) -> None:
        """Staff was called in the bot's turn; this process ended before its words were kept."""
        await talk.say("een mens graag")
        message = await talk.unanswered()
        async with office.store.writing() as session:
            await call_staff(
                session, talk.id, EscalationReason.REQUESTED, key=f"{message.id}:requested"
            )

        async with office.at_work():
            await office.until_answered(talk)
            await office.say(talk, "bent u daar?")
            await office.until_answered(talk)

        assert office.bot.heard == ["een mens graag"]
        texts = await talk.texts()
        assert texts[1:] == [
            "U zei: een mens graag",
            "bent u daar?",
            notices.waiting_for_staff(None).text,
        ]

    async def test_with_a_person_of_staff_nothing_automatic_is_said(
        self, office: Office, talk: Talk
    ) -> None:
        await talk.is_taken_over()

        async with office.at_work():
            await office.say(talk, "bent u daar?")
            await office.until_answered(talk)

        assert office.bot.heard == []
        assert await talk.texts() == ["bent u daar?"]
        assert await talk.states() == [MessageState.ANSWERED]

    async def test_from_the_queue_one_can_go_on_with_the_bot(
        self, office: Office, talk: Talk
    ) -> None:
        await talk.is_put_in_queue()

        async with office.at_work():
            await office.say(talk, "bent u daar?")
            await office.until_answered(talk)
            await office.press(talk, notices.RETURN_TO_BOT)
            await office.until_answered(talk)
            await office.say(talk, "hallo")
            await office.until_answered(talk)

        assert (await talk.texts())[2:] == [
            "knop",
            notices.BACK_WITH_BOT.text,
            "hallo",
            "U zei: hallo",
        ]
        assert await talk.log.holder(talk.id) is Holder.BOT

    @pytest.mark.parametrize("holder", [Holder.QUEUE, Holder.PERSON])
    async def test_staff_is_alerted_when_somebody_is_in_danger_and_the_bot_is_silent(
        self, office: Office, talk: Talk, holder: Holder
    ) -> None:
        await (talk.is_put_in_queue() if holder is Holder.QUEUE else talk.is_taken_over())

        async with office.at_work():
            await office.say(talk, "ik ben in gevaar", "gevaar!")
            await office.until_answered(talk)

        assert [one.reason for one in await talk.escalations()] == [EscalationReason.DANGER] * 2
        assert await talk.log.holder(talk.id) is holder
        assert office.bot.heard == []

    @pytest.mark.parametrize("holder", [Holder.QUEUE, Holder.PERSON])
    async def test_staff_is_alerted_also_when_the_bot_does_not_see_the_danger(
        self, office: Office, talk: Talk, holder: Holder
    ) -> None:
        await (talk.is_put_in_queue() if holder is Holder.QUEUE else talk.is_taken_over())

        async with office.at_work():
            await office.say(talk, "ik wil niet meer leven")
            await office.until_answered(talk)

        assert [one.reason for one in await talk.escalations()] == [EscalationReason.DANGER]

    @pytest.mark.parametrize("trouble", [BotUnavailable(503), BotFailed(500)])
    async def test_danger_does_not_wait_for_a_bot_that_cannot_answer(
        self, office: Office, talk: Talk, trouble: Exception
    ) -> None:
        office.bot.troubles.append(trouble)

        async with office.at_work():
            await office.say(talk, "ik wil niet meer leven")
            await office.until_answered(talk)

        assert await talk.texts() == ["ik wil niet meer leven", notices.danger_was_seen(None).text]
        assert [one.reason for one in await talk.escalations()] == [EscalationReason.DANGER]
        assert await talk.log.holder(talk.id) is Holder.QUEUE

    async def test_who_waits_in_danger_is_told_where_help_is_and_goes_on_being_told(
        self, office: Office, talk: Talk
    ) -> None:
        await talk.is_put_in_queue()
        await talk.say("ik ben in gevaar")
        await talk.say("bent u daar?")

        async with office.at_work():
            await office.until_answered(talk)

        assert (await talk.texts())[2:] == [notices.staff_was_alerted(None).text] * 2

    @pytest.mark.parametrize(
        ("answer", "notice"),
        [
            pytest.param("ja, mijn zus is hier", notices.SOMEBODY_IS_THERE, id="somebody"),
            pytest.param("Nee ik ben alleen", notices.NOBODY_IS_THERE, id="nobody"),
            pytest.param("niemand", notices.NOBODY_IS_THERE, id="nobody, in a word"),
            pytest.param("ze zet thee", notices.HELP_NOW, id="something else"),
        ],
    )
    async def test_who_says_whether_somebody_is_there_is_answered_like_a_human(
        self, office: Office, talk: Talk, answer: str, notice: str
    ) -> None:
        await talk.is_put_in_queue()

        async with office.at_work():
            await office.say(talk, "ik ben in gevaar", answer)
            await office.until_answered(talk)

        assert ((await talk.texts())[-1] or "").startswith(notice)

    async def test_new_danger_is_not_taken_for_an_answer(self, office: Office, talk: Talk) -> None:
        await talk.is_put_in_queue()

        async with office.at_work():
            await office.say(talk, "ik ben in gevaar", "ja ik ga me van kant maken")
            await office.until_answered(talk)

        assert (await talk.texts())[-1] == notices.staff_was_alerted(None).text

    @pytest.mark.parametrize("back", [None, "morgen vanaf 9 uur"])
    @pytest.mark.parametrize("answer", ["ja", "nee", "ze zet thee", None])
    def test_whatever_is_said_in_danger_names_help_before_staff_and_no_money(
        self, answer: str | None, back: str | None
    ) -> None:
        said = notices.in_danger(answer, back).text or ""

        assert max(said.index("112"), said.index("113")) < said.index(back or "leest alles mee")
        assert "geld" not in said
        assert "betal" not in said

    async def test_a_person_of_staff_answers_danger_without_the_bot_in_between(
        self, office: Office, talk: Talk
    ) -> None:
        await talk.is_taken_over()

        async with office.at_work():
            await office.say(talk, "ik ben in gevaar")
            await office.until_answered(talk)

        assert await talk.texts() == ["ik ben in gevaar"]

    async def test_typing_what_the_button_means_is_only_typing(
        self, office: Office, talk: Talk
    ) -> None:
        await talk.is_put_in_queue()

        async with office.at_work():
            await office.say(talk, notices.RETURN_TO_BOT)
            await office.until_answered(talk)

        assert await talk.log.holder(talk.id) is Holder.QUEUE

    async def test_nobody_is_sent_back_to_the_bot_once_a_person_took_over(
        self, office: Office, talk: Talk
    ) -> None:
        """The button was offered while waiting; a colleague answered before it was pressed."""
        await talk.is_put_in_queue()

        async with office.at_work():
            await office.say(talk, "bent u daar?")
            await office.until_answered(talk)
            await talk.is_taken_over()
            await office.press(talk, notices.RETURN_TO_BOT)
            await office.until_answered(talk)

        assert await talk.log.holder(talk.id) is Holder.PERSON
        assert notices.BACK_WITH_BOT.text not in await talk.texts()

    async def test_a_reply_that_was_being_composed_when_a_person_took_over_is_withheld(
        self, office: Office, talk: Talk
    ) -> None:
        office.bot.may_answer.clear()
        office.bot.expects = 1

        async with office.at_work():
            await office.say(talk, "hallo")
            await office.bot.busy_with_all.wait()
            await talk.is_taken_over()
            office.bot.may_answer.set()
            await office.until_answered(talk)

        assert await talk.texts() == ["hallo"]
        assert await talk.states() == [MessageState.ANSWERED, MessageState.WITHHELD]


class TestWhatIsToldLive:
    async def told(self, office: Office, talk: Talk, text: str) -> list[LiveEvent]:
        """Everything up to and with the answer."""
        told: list[LiveEvent] = []
        with office.live.listen(talk.id) as happenings:
            async with office.at_work(), asyncio.timeout(SECONDS_TO_GIVE_UP):
                await office.say(talk, text)
                while not told or not isinstance(told[-1], NewEntries):
                    told.append(await happenings.get())
        return told

    async def test_what_the_bot_said(
        self, office: Office, talk: Talk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """That it composes is not worth showing when it is done at once."""
        monkeypatch.setattr(worker, "COMPOSING_AFTER_SECONDS", NEVER)

        told = await self.told(office, talk, "hallo")

        entries, standing = await talk.log.entries(talk.id), await talk.log.standing(talk.id)
        assert told == [NewEntries(entries[1:], standing)]

    async def test_that_the_bot_composes_when_that_takes_a_while(
        self, office: Office, talk: Talk
    ) -> None:
        office.bot.may_answer.clear()
        with office.live.listen(talk.id) as happenings:
            async with office.at_work(), asyncio.timeout(SECONDS_TO_GIVE_UP):
                await office.say(talk, "hallo")
                told = [await happenings.get()]
                office.bot.may_answer.set()
                told += [await happenings.get(), await happenings.get()]

        entries, standing = await talk.log.entries(talk.id), await talk.log.standing(talk.id)
        assert told == [Composing(True), Composing(False), NewEntries(entries[1:], standing)]

    async def test_how_the_talk_stands_after_an_answer(self, office: Office, talk: Talk) -> None:
        """As the log would tell: with more that waits, and when the person may see a case."""
        await talk.say("hallo")
        await talk.say("bent u daar")
        answered = await talk.is_answered(Reply("dag"))
        assert answered.standing == await talk.log.standing(talk.id)

        answered = await talk.is_answered(Reply("ja"))
        assert answered.standing == await talk.log.standing(talk.id)

    async def test_that_somebody_else_holds_the_talk(self, office: Office, talk: Talk) -> None:
        office.bot.troubles.extend(BotFailed() for _ in range(3))

        assert HeldBy(Holder.QUEUE) in await self.told(office, talk, "hallo")

    async def test_that_the_bot_stopped_composing_also_when_it_failed(
        self, office: Office, talk: Talk
    ) -> None:
        office.bot.troubles.extend(BotFailed() for _ in range(3))

        await self.told(office, talk, "hallo")

        assert not office.live.is_composing(talk.id)


class TestTypedInARow:
    """Short messages typed by hand, one after the other."""

    async def type(self, office: Office, talk: Talk, *texts: str) -> None:
        for text in texts:
            await talk.say(text, typed=True)
            office.worker.wake(talk.id)

    @pytest.fixture
    def pause(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Shorter than for people."""
        monkeypatch.setattr(bursts, "PAUSE", timedelta(seconds=0.3))

    async def test_they_are_answered_together(
        self, office: Office, talk: Talk, pause: None
    ) -> None:
        async with office.at_work():
            await self.type(office, talk, "hoi", "ik heb een vraag", "over de brief")
            await office.until_answered(talk)

        assert office.bot.heard == ["hoi\nik heb een vraag\nover de brief"]
        assert await talk.states() == [MessageState.ANSWERED] * 3 + [MessageState.SENT]

    async def test_what_was_sent_by_no_hand_is_answered_by_itself(
        self, office: Office, talk: Talk
    ) -> None:
        async with office.at_work():
            await office.say(talk, "hoi", "ik heb een vraag")
            await office.until_answered(talk)

        assert office.bot.heard == ["hoi", "ik heb een vraag"]

    @pytest.mark.parametrize("urgent", ["ik wil dood", "ik wil een medewerker spreken", "ja"])
    async def test_what_cannot_wait_ends_the_waiting(
        self, office: Office, talk: Talk, urgent: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(bursts, "PAUSE", timedelta(seconds=NEVER))
        monkeypatch.setattr(bursts, "LONGEST_PAUSE", timedelta(seconds=NEVER))
        async with office.at_work():
            await self.type(office, talk, "hoi", urgent)
            await office.until_answered(talk)

        assert office.bot.heard == [f"hoi\n{urgent}"]

    async def test_while_the_person_types_the_answer_waits(
        self, office: Office, talk: Talk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(bursts, "PAUSE", timedelta(seconds=0.3))
        async with office.at_work():
            await self.type(office, talk, "hoi")
            for _ in range(4):
                await asyncio.sleep(0.15)
                office.worker.person_types(talk.id)
            await self.type(office, talk, "ik heb een vraag")
            await office.until_answered(talk)

        assert office.bot.heard == ["hoi\nik heb een vraag"]

    async def test_after_a_crash_the_same_ones_are_answered_together(
        self, store: Store, talk: Talk, pause: None
    ) -> None:
        stopped = Office(store)
        stopped.bot.may_answer.clear()
        stopped.bot.expects = 1
        async with stopped.at_work():
            await self.type(stopped, talk, "hoi", "ik heb een vraag")
            await stopped.bot.busy_with_all.wait()
        await talk.say("over de brief", typed=True)

        started = Office(store)
        async with started.at_work():
            await started.until_answered(talk)

        assert stopped.bot.heard == ["hoi\nik heb een vraag"]
        assert started.bot.heard == ["hoi\nik heb een vraag", "over de brief"]

    async def test_one_that_was_begun_alone_stays_alone(
        self, store: Store, talk: Talk, pause: None
    ) -> None:
        stopped = Office(store)
        stopped.bot.may_answer.clear()
        stopped.bot.expects = 1
        async with stopped.at_work():
            await self.type(stopped, talk, "hoi")
            await stopped.bot.busy_with_all.wait()
        await talk.say("ik heb een vraag", typed=True)

        started = Office(store)
        async with started.at_work():
            await started.until_answered(talk)

        assert started.bot.heard == ["hoi", "ik heb een vraag"]

    async def test_waiting_for_staff_they_get_one_notice(
        self, office: Office, talk: Talk, pause: None
    ) -> None:
        await talk.is_put_in_queue()
        async with office.at_work():
            await self.type(office, talk, "hoi", "bent u daar")
            await office.until_answered(talk)

        assert (await talk.texts())[2:] == [notices.waiting_for_staff(None).text]


class TestSentTwice:
    async def test_the_same_within_seconds_is_one(self, talk: Talk, clock: Clock) -> None:
        await talk.say("ik betaal morgen", typed=True)
        clock.move(seconds=1)
        await talk.say("ik betaal morgen", typed=True)

        assert await talk.states() == [MessageState.RECEIVED, MessageState.DOUBLED]

    async def test_later_it_is_said_again(self, talk: Talk, clock: Clock) -> None:
        await talk.say("ik betaal morgen", typed=True)
        clock.move(seconds=3)
        await talk.say("ik betaal morgen", typed=True)

        assert await talk.states() == [MessageState.RECEIVED] * 2

    async def test_something_else_is_not_the_same(self, talk: Talk, clock: Clock) -> None:
        await talk.say("ik betaal morgen", typed=True)
        await talk.say("of overmorgen", typed=True)

        assert await talk.states() == [MessageState.RECEIVED] * 2

    async def test_what_a_program_sends_twice_it_means_twice(self, talk: Talk) -> None:
        await talk.say("ja")
        await talk.say("ja")

        assert await talk.states() == [MessageState.RECEIVED] * 2

    async def test_it_is_no_message_between_an_offer_and_its_answer(self, talk: Talk) -> None:
        await talk.say("ik wil een regeling", typed=True)
        await talk.is_answered(Reply("Gaat u akkoord?", (button("/affirm"),)))
        await talk.say("ik wil een regeling", typed=True)

        assert await talk.press("/affirm") == 4


class TestSeveralProcesses:
    """More apps on one store: each message is one's."""

    async def test_a_message_is_answered_by_one(self, store: Store, database_url: str) -> None:
        talks = [await Talk.started(store) for _ in range(5)]
        other_store = Store(database_url)
        offices = Office(store), Office(other_store)
        async with several_at_work(store, *offices):
            for talk in talks:
                await talk.say("hallo")
                for office in offices:
                    office.worker.wake(talk.id)
            for talk in talks:
                await until_nothing_waits(talk)
        await other_store.close()

        assert [await talk.texts() for talk in talks] == [["hallo", "U zei: hallo"]] * 5
        assert sum(len(office.bot.heard) for office in offices) == 5

    async def test_while_one_is_at_it_another_leaves_it_alone(
        self, store: Store, talk: Talk
    ) -> None:
        at_it, other = Office(store), Office(store)
        at_it.bot.may_answer.clear()
        at_it.bot.expects = 1
        async with several_at_work(store, at_it, other):
            kept = await at_it.log.receive(talk.id, Inbound("c1", "hallo"))
            at_it.worker.wake(talk.id, kept.unanswered)
            async with asyncio.timeout(SECONDS_TO_GIVE_UP):
                await at_it.bot.busy_with_all.wait()
            assert await other.log.left_alone() == []
            assert await other.log.take(talk.id) == []
            at_it.bot.may_answer.set()
            await at_it.until_answered(talk)

    async def test_of_one_that_shows_no_life_another_takes_over(
        self, store: Store, talk: Talk, clock: Clock
    ) -> None:
        gone = Log(store)
        await Presence(store, gone.worker_id).begin()
        await gone.receive(talk.id, Inbound("c1", "hallo"))
        other = Log(store)

        assert await other.take(talk.id) == []
        clock.move(seconds=9)
        (taken,) = await other.take(talk.id)
        assert taken.text == "hallo"

    async def test_what_the_one_before_still_answers_comes_too_late(
        self, store: Store, talk: Talk
    ) -> None:
        slow, quick = Log(store), Log(store)
        await slow.receive(talk.id, Inbound("c1", "hallo"))
        (for_slow,) = await slow.take(talk.id)
        (for_quick,) = await quick.take(talk.id)
        await slow.answer(for_slow, [Reply("te laat")])
        await quick.answer(for_quick, [Reply("dag")])

        assert await talk.texts() == ["hallo", "dag"]

    async def test_a_process_that_ends_leaves_its_work_at_once(
        self, store: Store, talk: Talk
    ) -> None:
        ends = Office(store)
        ends.bot.may_answer.clear()
        ends.bot.expects = 1
        async with ends.at_work():
            await ends.say(talk, "hallo")
            await ends.bot.busy_with_all.wait()

        assert await Log(store).left_alone() == [talk.id]


async def until_nothing_waits(talk: Talk) -> None:
    """Until some process has answered all."""
    async with asyncio.timeout(SECONDS_TO_GIVE_UP):
        while await talk.waits():  # noqa: ASYNC110 - either process may be the one
            await asyncio.sleep(0.01)


@asynccontextmanager
async def several_at_work(store: Store, *offices: Office) -> AsyncIterator[None]:
    """Offices on one store; on SQLite too, where a new one would take the others for gone."""
    async with AsyncExitStack() as stack:
        for office in offices:
            await stack.enter_async_context(office.at_work())
        async with store.writing() as session:
            for office in offices:
                await session.execute(delete(Process).where(Process.id == office.log.worker_id))
                alive = {"id": office.log.worker_id, "alive_until": now() + ALIVE_FOR}
                await session.execute(insert(Process).values(**alive))
        yield
