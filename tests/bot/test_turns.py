"""A turn happens as a whole or not at all, and once, however often its message is handed on."""

from typing import Any

import pytest
from rasa.core.actions.action import RemoteAction
from rasa.core.tracker_store import FailSafeTrackerStore
from rasa.shared.core.domain import SessionConfig
from rasa.shared.core.events import ActionExecutionRejected, SessionStarted, UserUttered

from bot.dialogue_store import DialogueStore
from bot.turns import TurnAborted
from tests.bot.fake_actions import FakeActions
from tests.bot.tiny_assistant import Assistant

PAID = ["Een ogenblik.", "gedaan"]


def test_a_turn_is_answered_and_saved(assistant: Assistant, actions: FakeActions) -> None:
    assert assistant.texts("/pay", "m1") == PAID

    saved = assistant.saved()
    assert saved is not None
    assert saved.latest_message is not None
    assert saved.latest_message.metadata["message_id"] == "m1"
    assert [call["next_action"] for call in actions.calls] == ["action_pay"]


@pytest.mark.parametrize("status", [500, 503, 404])
def test_an_action_that_fails_aborts_the_turn_and_nothing_is_saved(
    assistant: Assistant, actions: FakeActions, status: int
) -> None:
    actions.status = status

    with pytest.raises(TurnAborted):
        assistant.say("/pay", "m1")

    assert assistant.saved() is None


def test_an_event_that_does_not_exist_aborts_the_turn(
    assistant: Assistant, actions: FakeActions
) -> None:
    actions.answer = {"events": [{"event": "unheard_of"}], "responses": []}

    with pytest.raises(TurnAborted):
        assistant.say("/pay", "m1")
    assert assistant.saved() is None


@pytest.mark.parametrize("earlier", [[], ["/greet"]], ids=["the first", "a later one"])
def test_a_turn_that_was_aborted_is_done_whole_when_its_message_comes_again(
    assistant: Assistant, actions: FakeActions, earlier: list[str]
) -> None:
    for text in earlier:
        assistant.say(text, "m0")
    actions.status = 500
    for _ in range(2):
        with pytest.raises(TurnAborted):
            assistant.say("/pay", "m1")
    actions.status = 200

    assert assistant.texts("/pay", "m1") == PAID

    saved = assistant.saved()
    assert saved is not None
    said = [event.text for event in saved.events if event.type_name == "user"]
    assert said == [*earlier, "/pay"]


def test_an_action_server_that_is_away_aborts_the_turn(
    assistant: Assistant, actions: FakeActions
) -> None:
    # Nothing listens on port 1.
    assistant.agent.processor.action_endpoint.url = "http://127.0.0.1:1/webhook"

    with pytest.raises(TurnAborted):
        assistant.say("/pay", "m1")
    assert assistant.saved() is None


def test_an_action_that_declines_does_not_abort_the_turn(
    assistant: Assistant, actions: FakeActions
) -> None:
    """A form declines what is no answer to its question; the rules then take the message."""
    actions.status, actions.answer = 400, {"action_name": "action_pay", "error": "not mine"}

    assistant.say("/pay", "m1")

    saved = assistant.saved()
    assert saved is not None
    assert any(isinstance(event, ActionExecutionRejected) for event in saved.events)


def opens_by_action(processor: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have sessions begin with an action of the action server, as ours do."""
    as_it_was = processor._get_action  # noqa: SLF001 - the engine offers no other way in
    opening = RemoteAction("action_session_start", processor.action_endpoint)
    monkeypatch.setattr(
        processor,
        "_get_action",
        lambda name: opening if name == "action_session_start" else as_it_was(name),
    )


class TestTheSameMessageAgain:
    def test_it_gets_the_same_replies_and_no_action_is_run(
        self, assistant: Assistant, actions: FakeActions
    ) -> None:
        first = assistant.say("/pay", "m1")
        again = [assistant.say("/pay", "m1") for _ in range(3)]

        assert again == [first] * 3
        assert len(actions.calls) == 1

    def test_so_does_the_first_with_what_opened_the_talk(
        self, assistant: Assistant, actions: FakeActions, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """And only the first, by whichever process of the bot."""
        opens_by_action(assistant.agent.processor, monkeypatch)
        actions.answer = {
            "events": [{"event": "session_started"}, {"event": "action", "name": "action_listen"}],
            "responses": [{"text": "Ik ben geen mens."}],
        }
        first = assistant.texts("/complain", "m1")
        assert first[0] == "Ik ben geen mens."

        assert assistant.texts("/complain", "m1") == first
        assert assistant.texts("/complain", "m1", agent=assistant.started()) == first
        second = assistant.texts("/complain", "m2")
        assert "Ik ben geen mens." not in second
        assert assistant.texts("/complain", "m2") == second

    def test_variations_are_not_drawn_anew(self, assistant: Assistant) -> None:
        first = assistant.say("/complain", "m1")

        assert all(assistant.say("/complain", "m1") == first for _ in range(8))

    def test_buttons_come_again_too(self, assistant: Assistant) -> None:
        first = assistant.say("/greet", "m1")

        assert first[0]["buttons"] == [{"title": "Betalen", "payload": "/pay"}]
        assert assistant.say("/greet", "m1") == first

    def test_cards_come_again_too(self, assistant: Assistant, actions: FakeActions) -> None:
        card = {"kind": "amounts", "total": "€ 10"}
        actions.answer = {"events": [], "responses": [{"custom": card}]}

        first = assistant.say("/pay", "m1")

        assert first[1]["custom"] == card
        assert assistant.say("/pay", "m1") == first

    def test_also_after_the_bot_was_started_anew(
        self, assistant: Assistant, actions: FakeActions
    ) -> None:
        first = assistant.say("/pay", "m1")

        assert assistant.say("/pay", "m1", agent=assistant.started()) == first
        assert len(actions.calls) == 1

    def test_nothing_is_added_to_the_dialogue(self, assistant: Assistant) -> None:
        assistant.say("/pay", "m1")
        before = assistant.saved()
        assistant.say("/pay", "m1")
        after = assistant.saved()

        assert before is not None
        assert after is not None
        assert list(after.events) == list(before.events)

    def test_the_dialogue_goes_on_after_it(
        self, assistant: Assistant, actions: FakeActions
    ) -> None:
        assistant.say("/pay", "m1")
        assistant.say("/pay", "m1")

        assert assistant.texts("/pay", "m2") == PAID
        assert len(actions.calls) == 2


class TestAMessageThatAsksForSeveralThings:
    """Which is answered part by part: here first how to pay, then a complaint."""

    BOTH = "dit vind ik niet eerlijk hoor. hoe kan ik de rekening betalen?"

    def test_all_of_it_is_answered(self, assistant: Assistant, actions: FakeActions) -> None:
        complained, *paid = assistant.texts(self.BOTH, "m1")

        assert paid == PAID
        assert complained not in PAID
        assert [call["next_action"] for call in actions.calls] == ["action_pay"]

    def test_each_part_is_told_what_comes_after_it(self, assistant: Assistant) -> None:
        assistant.say(self.BOTH, "m1")

        saved = assistant.saved()
        assert saved is not None
        heard = [event for event in saved.events if isinstance(event, UserUttered)]
        assert [one.intent_name for one in heard] == ["complain", "pay"]
        for place, one in enumerate(heard):
            here = {"message_id": "m1", "part": place, "more_follows": place == 0}
            assert one.metadata.items() >= here.items()

    def test_the_same_message_again_gets_the_very_same_replies(
        self, assistant: Assistant, actions: FakeActions
    ) -> None:
        first = assistant.say(self.BOTH, "m1")

        assert [assistant.say(self.BOTH, "m1") for _ in range(8)] == [first] * 8
        assert assistant.say(self.BOTH, "m1", agent=assistant.started()) == first
        assert len(actions.calls) == 1

    def test_also_when_other_messages_went_before_it(self, assistant: Assistant) -> None:
        assistant.say("/greet", "m0")
        first = assistant.say(self.BOTH, "m1")

        assert assistant.say(self.BOTH, "m1") == first

    def test_a_part_that_fails_aborts_the_whole_turn(
        self, assistant: Assistant, actions: FakeActions
    ) -> None:
        """Also what was answered before it: half a turn is none."""
        assistant.say("/greet", "m0")
        actions.status = 500
        with pytest.raises(TurnAborted):
            assistant.say(self.BOTH, "m1")
        actions.status = 200

        saved = assistant.saved()
        assert saved is not None
        assert [event.text for event in saved.events if isinstance(event, UserUttered)] == [
            "/greet"
        ]
        assert len(assistant.texts(self.BOTH, "m1")) == 1 + len(PAID)

    def test_before_the_last_part_nothing_is_asked(
        self, assistant: Assistant, actions: FakeActions
    ) -> None:
        """The complaint comes after it here, so that the action speaks in between."""
        both = "hoe kan ik de rekening betalen. dit vind ik niet eerlijk hoor"
        offer = {
            "text": "Gedaan. Wilt u nog iets?",
            "buttons": [{"title": "Ja", "payload": "/pay"}],
        }
        actions.answer = {"events": [], "responses": [offer]}

        _, offered, complained = assistant.say(both, "m1")

        assert offered == {"recipient_id": "someone", "text": "Gedaan."}
        assert "buttons" not in complained
        assert assistant.say("/pay", "m2")[1]["text"] == offer["text"]


class TestSessions:
    @staticmethod
    def end_session(assistant: Assistant) -> None:
        """Any pause is from now on too long to go on after it."""
        ended = SessionConfig(session_expiration_time=1e-9, carry_over_slots=False)
        assistant.agent.processor.domain.session_config = ended

    @staticmethod
    def sessions(assistant: Assistant) -> int:
        saved = assistant.saved()
        assert saved is not None
        return sum(isinstance(event, SessionStarted) for event in saved.events)

    def test_a_session_goes_on_with_every_message(self, assistant: Assistant) -> None:
        for number in range(3):
            assistant.say("/greet", f"m{number}")

        assert self.sessions(assistant) == 1

    def test_after_a_long_pause_another_begins(self, assistant: Assistant) -> None:
        assistant.say("/greet", "m1")
        self.end_session(assistant)
        assistant.say("/greet", "m2")

        assert self.sessions(assistant) == 2

    def test_a_message_that_comes_again_after_a_long_pause_is_still_done_once(
        self, assistant: Assistant, actions: FakeActions
    ) -> None:
        said = assistant.say("/pay", "m1")
        self.end_session(assistant)

        assert assistant.say("/pay", "m1") == said
        assert len(actions.calls) == 1


LEFT_OPEN = [
    {"event": "slot", "name": "secret", "value": "half"},
    {"event": "slot", "name": "care", "value": True},
]


class TestStaffHadTheTalk:
    """What was open before a colleague took it is settled, or forgotten."""

    def test_nothing_is_open_any_more(self, assistant: Assistant, actions: FakeActions) -> None:
        actions.answer = {"events": LEFT_OPEN, "responses": []}
        assistant.say("/pay", "m1")
        assistant.say("/pay", "m2", turn=2)

        seen = actions.calls[1]["tracker"]
        assert (seen["slots"]["secret"], seen["slots"]["care"]) == (None, True)
        heard = [event for event in seen["events"] if event["event"] == "user"]
        assert len(heard) == 1
        assert seen["latest_message"]["text"] == "/pay"

    def test_till_then_it_is_open(self, assistant: Assistant, actions: FakeActions) -> None:
        actions.answer = {"events": LEFT_OPEN, "responses": []}
        assistant.say("/pay", "m1", turn=2)
        assistant.say("/pay", "m2", turn=2)

        assert actions.calls[1]["tracker"]["slots"]["secret"] == "half"

    def test_the_bot_goes_on_from_there(self, assistant: Assistant, actions: FakeActions) -> None:
        assistant.say("/greet", "m1")
        actions.answer = {"events": LEFT_OPEN, "responses": []}
        assistant.say("/pay", "m2", turn=2)
        assistant.say("/pay", "m3", turn=2)

        assert actions.calls[1]["tracker"]["slots"]["secret"] == "half"

    def test_so_does_another_process(self, assistant: Assistant, actions: FakeActions) -> None:
        actions.answer = {"events": LEFT_OPEN, "responses": []}
        assistant.say("/pay", "m1")
        actions.answer = {"events": [], "responses": []}
        assistant.say("/pay", "m2", turn=2)
        assistant.say("/pay", "m3", turn=2, agent=assistant.started())

        assert actions.calls[2]["tracker"]["slots"]["secret"] is None

    def test_the_same_message_again_gets_the_same_replies(
        self, assistant: Assistant, actions: FakeActions
    ) -> None:
        assistant.say("/greet", "m1")
        said = assistant.say("/pay", "m2", turn=2)

        assert assistant.say("/pay", "m2", turn=2) == said
        assert len(actions.calls) == 1

    def test_a_turn_that_fails_is_done_whole_later(
        self, assistant: Assistant, actions: FakeActions
    ) -> None:
        actions.answer = {"events": LEFT_OPEN, "responses": [{"text": "gedaan"}]}
        assistant.say("/pay", "m1")
        actions.status = 500
        with pytest.raises(TurnAborted):
            assistant.say("/pay", "m2", turn=2)
        actions.status = 200
        assistant.say("/pay", "m2", turn=2)

        assert actions.calls[2]["tracker"]["slots"]["secret"] is None


def test_the_same_text_in_another_message_is_done_again(
    assistant: Assistant, actions: FakeActions
) -> None:
    assistant.say("/pay", "m1")
    assistant.say("/pay", "m2")

    assert len(actions.calls) == 2


def test_the_same_message_id_of_another_person_is_another_message(
    assistant: Assistant, actions: FakeActions
) -> None:
    assistant.say("/pay", "m1", sender="one")
    assistant.say("/pay", "m1", sender="two")

    assert len(actions.calls) == 2


def test_messages_without_an_id_are_each_done(assistant: Assistant, actions: FakeActions) -> None:
    assistant.say("/pay")
    assistant.say("/pay")

    assert len(actions.calls) == 2


class BrokenStore(DialogueStore):
    """Dialogues whose disk is full."""

    async def save(self, tracker: object) -> None:
        raise OSError("no space left")


def test_a_dialogue_that_cannot_be_saved_fails_the_turn(assistant: Assistant) -> None:
    """Rasa's own wrapper would keep it in memory, and forget it."""
    broken = BrokenStore(assistant.agent.domain, assistant.database_url)
    agent = assistant.started(broken)

    assert isinstance(agent.tracker_store, FailSafeTrackerStore)
    with pytest.raises(OSError, match="no space left"):
        assistant.say("/greet", "m1", agent=agent)
