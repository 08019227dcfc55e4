"""An answer asks one thing, at its end, and does not keep asking it."""

from typing import Any

import pytest
from rasa.shared.core.events import ActiveLoop, BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.one_question import offer_left_out, settle, without_questions
from tests.bot.tiny_assistant import Assistant

OFFER = "Een medewerker zoekt dat uit. Zal ik iemand vragen?"
OFFERED = (OFFER, "/request_human", "/deny")
WAITS = ("Wilt u verder?", "/affirm", "/deny", "/request_human")
TOPICS = ("Waarmee kan ik u helpen?", "/ask_fees", "/request_human")
POSTCODE = ("Wat is uw postcode?",)
ASKING = [ActiveLoop("identity_form"), SlotSet("requested_slot", "postcode")]

Reply = tuple[str, ...]


def heard(text: str, number: int, intent: str = "ask_cover") -> UserUttered:
    return UserUttered(text, {"name": intent}, metadata={"message_id": str(number)})


def said(text: str, *payloads: str) -> BotUttered:
    buttons = [{"title": payload[1:], "payload": payload} for payload in payloads]
    return BotUttered(text, {"buttons": buttons or None})


def dialogue(*events: Event) -> DialogueStateTracker:
    slots = [AnySlot("requested_slot", mappings=[{}])]
    return DialogueStateTracker.from_events("someone", list(events), slots=slots)


def talk(*turns: list[Reply], now: str = "en nu?", **facts: Any) -> DialogueStateTracker:
    """A dialogue of so many answers, the last of them to `now`."""
    events: list[Event] = []
    for number, replies in enumerate(turns):
        is_last = number == len(turns) - 1
        asked = heard(now, number, **facts) if is_last else heard(f"vraag {number}", number)
        events += [asked, *(said(*reply) for reply in replies)]
    return dialogue(*events)


def settled(tracker: DialogueStateTracker) -> list[Reply]:
    return [
        (reply.text, *(button["payload"] for button in reply.data.get("buttons") or []))
        for reply in settle(tracker).replies
    ]


def test_what_a_form_asks_takes_the_place_of_an_offer_before_it() -> None:
    tracker = dialogue(heard("ben ik verzekerd", 1), *ASKING, said(*OFFERED), said(*POSTCODE))

    assert settled(tracker) == [("Een medewerker zoekt dat uit.",), POSTCODE]


def test_a_form_that_asks_without_a_question_mark_is_asked_too() -> None:
    question = "Noem de dag die u past."
    tracker = dialogue(heard("ben ik verzekerd", 1), *ASKING, said(*OFFERED), said(question))

    assert settled(tracker) == [("Een medewerker zoekt dat uit.",), (question,)]


def test_buttons_without_a_question_stay_above_a_question_without_buttons() -> None:
    helped = ("Er is gratis hulp.", "/request_human")
    asked = [heard("ik heb niks", 1), *ASKING, said(*helped)]

    assert settled(dialogue(*asked, said(*POSTCODE))) == [helped, POSTCODE]
    assert settled(dialogue(*asked, said(*TOPICS))) == [helped[:1], TOPICS]


def test_an_answer_without_words_stays_so() -> None:
    assert settled(dialogue(heard("misschien", 1), *ASKING)) == []


def test_that_a_question_waits_is_the_last_to_ask() -> None:
    assert settled(talk([OFFERED, WAITS])) == [("Een medewerker zoekt dat uit.",), WAITS]


def test_a_reply_of_nothing_but_a_question_disappears_from_the_dialogue_too() -> None:
    tracker = talk([("Zal ik iemand vragen?", "/request_human"), TOPICS])

    assert settled(tracker) == [TOPICS]
    assert [one.text for one in tracker.events if isinstance(one, BotUttered)] == [TOPICS[0]]


def test_a_card_stays_without_its_words() -> None:
    card = BotUttered("Zien?", {"custom": {"kind": "amounts"}})
    tracker = dialogue(heard("hoeveel", 1), card, said(*TOPICS))

    assert [reply.data["custom"] for reply in settle(tracker).replies[:1]] == [{"kind": "amounts"}]


def test_the_replies_to_earlier_messages_stay_as_they_were_said() -> None:
    tracker = talk([OFFERED], [TOPICS])
    settle(tracker)

    assert [one.text for one in tracker.events if isinstance(one, BotUttered)] == [OFFER, TOPICS[0]]


class TestThePersonIsOfferedAgain:
    @pytest.mark.parametrize("between", [[], [[("Dat is gratis.",)]]], ids=["next", "one between"])
    def test_not_within_two_answers(self, between: list[list[Reply]]) -> None:
        tracker = talk([OFFERED], *between, [("Dat kan. Zal ik dat vragen?", *OFFERED[1:])])

        answer = settle(tracker)

        assert [reply.text for reply in answer.replies] == ["Dat kan."]
        assert offer_left_out(answer) is answer.replies[0]

    def test_after_two_others(self) -> None:
        other: list[Reply] = [("Dat is gratis.",)]

        assert settled(talk([OFFERED], other, other, [OFFERED])) == [OFFERED]

    @pytest.mark.parametrize(
        ("now", "intent"),
        [("/ask_cover", "ask_cover"), ("wat zei u?", "ask_repeat"), ("vraag 0", "ask_cover")],
        ids=["pressed", "asked to repeat", "sent again"],
    )
    def test_when_that_was_asked_for(self, now: str, intent: str) -> None:
        assert settled(talk([OFFERED], [OFFERED], now=now, intent=intent)) == [OFFERED]

    def test_after_a_button_was_pressed(self) -> None:
        declined = [heard("mag dat", 1), said(*OFFERED), heard("/deny", 2), said("Goed.")]

        assert settled(dialogue(*declined, heard("en dit", 3), said(*OFFERED))) == [OFFERED]

    def test_by_a_button_that_stands_below_is_enough(self) -> None:
        answer = settle(talk([OFFERED, WAITS]))

        assert offer_left_out(answer) is None

    def test_nor_when_its_part_of_a_message_was_not_the_last(self) -> None:
        part = without_questions([said(*OFFERED)])
        answer = settle(dialogue(heard("mag dat. en dit?", 1), *part, said("Dat mag.")))

        assert offer_left_out(answer) is answer.replies[0]


class TestTheSameIsAsked:
    def test_twice_and_not_a_third_time(self) -> None:
        assert settled(talk([TOPICS], [TOPICS])) == [TOPICS]
        assert settled(talk([TOPICS], [TOPICS], [("Sorry. " + TOPICS[0], *TOPICS[1:])])) == [
            ("Sorry.",)
        ]

    def test_with_other_words_above_the_same_buttons(self) -> None:
        one, two, three = [[(text, "/request_human")] for text in ("Goed.", "Nee.", "Ja.")]

        assert settled(talk(one, two, three)) == [("Ja.",)]

    def test_anew_after_a_button_was_pressed(self) -> None:
        tracker = dialogue(
            *(heard("hoi", 1), said(*TOPICS), heard("/greet", 2), said(*TOPICS)),
            *(heard("dag", 3), said(*TOPICS)),
        )

        assert settled(tracker) == [TOPICS]

    def test_by_a_form_as_often_as_it_wants(self) -> None:
        tracker = talk([POSTCODE], [POSTCODE], [POSTCODE])
        for event in ASKING:
            tracker.update(event)

        assert settled(tracker) == [POSTCODE]


def test_what_is_sent_is_what_the_dialogue_holds(assistant: Assistant) -> None:
    sent = [assistant.texts(text, text) for text in ("hallo", "goedemorgen", "hoi daar")]

    whole = ["Goedendag.\n\nWaarmee kan ik u helpen?"]
    assert sent == [whole, whole, ["Goedendag."]]
    saved = assistant.saved()
    assert saved is not None
    assert [[one.text] for one in saved.events if isinstance(one, BotUttered)] == sent
    assert assistant.texts("hoi daar", "hoi daar") == ["Goedendag."]
