"""A dialogue in short stands where the whole dialogue stands."""

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    Event,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from bot.short_memory import KEPT_TURNS, MOST_TURNS, shortened
from tests.bot.tiny_assistant import Assistant

DOMAIN = Domain.from_yaml("""
version: "3.1"
intents: [greet, pay]
slots:
  amount: {type: any, mappings: [{type: custom}]}
  mood: {type: categorical, values: [good, bad], mappings: [{type: custom}]}
forms:
  pay_form: {required_slots: [amount]}
actions: [action_pay]
""")
START: list[Event] = [ActionExecuted("action_session_start"), SessionStarted()]


def turn(number: int, *events: Event) -> list[Event]:
    heard = UserUttered(f"m{number}", {"name": "greet"}, metadata={"message_id": f"m{number}"})
    said = BotUttered(f"r{number}")
    return [ActionExecuted("action_listen"), heard, *events, ActionExecuted("action_pay"), said]


def dialogue(*turns: list[Event]) -> DialogueStateTracker:
    events = [*START, *(event for turn in turns for event in turn)]
    return DialogueStateTracker.from_events("someone", events, slots=DOMAIN.slots)


def messages(tracker: DialogueStateTracker) -> list[str | None]:
    return [event.text for event in tracker.events if isinstance(event, UserUttered)]


def test_a_short_dialogue_stays_as_it_is() -> None:
    whole = dialogue(*(turn(number) for number in range(MOST_TURNS)))

    assert shortened(whole) is whole


def test_a_message_that_was_taken_apart_is_one_turn() -> None:
    parts = [event for _ in range(3) for event in turn(7)]
    whole = dialogue(*(turn(number) for number in range(MOST_TURNS)), parts)

    short = shortened(whole)

    assert messages(short) == [f"m{MOST_TURNS - 1}", "m7", "m7", "m7"]


def test_a_long_one_keeps_its_last_turns_whole() -> None:
    whole = dialogue(*(turn(number) for number in range(50)))

    short = shortened(whole)

    assert messages(short) == [f"m{number}" for number in range(50 - KEPT_TURNS, 50)]
    assert list(short.events) == list(whole.events)[-len(short.events) :]


def test_what_was_set_long_ago_stays_set() -> None:
    whole = dialogue(
        turn(0, SlotSet("amount", "60.00"), SlotSet("mood", "bad")),
        turn(1, SlotSet("mood", None)),
        *(turn(number) for number in range(2, 9)),
    )

    short = shortened(whole)

    assert short.current_slot_values() == whole.current_slot_values()
    assert short.get_slot("amount") == "60.00"


@pytest.mark.parametrize("closed", [False, True], ids=["still open", "closed again"])
def test_a_form_that_was_opened_long_ago(closed: bool) -> None:
    ending = [ActiveLoop(None)] if closed else []
    whole = dialogue(
        turn(0, ActiveLoop("pay_form"), SlotSet("requested_slot", "amount")),
        turn(1, *ending),
        *(turn(number) for number in range(2, 9)),
    )

    short = shortened(whole)

    assert short.active_loop_name == whole.active_loop_name == (None if closed else "pay_form")
    assert short.get_slot("requested_slot") == whole.get_slot("requested_slot")


def test_the_rules_see_the_same_last_steps() -> None:
    whole = dialogue(
        turn(0, ActiveLoop("pay_form"), SlotSet("mood", "good")),
        *(turn(number) for number in range(1, 9)),
    )

    of_whole, of_short = (one.past_states(DOMAIN) for one in (whole, shortened(whole)))

    # The first state of any dialogue lacks what came before it.
    assert of_short[1:] == of_whole[-(len(of_short) - 1) :]


def test_a_long_conversation_takes_no_more_room_in_memory_than_a_short_one(
    assistant: Assistant,
) -> None:
    store = assistant.agent.processor.tracker_store
    held = []
    for number in range(30):
        assistant.say("/greet", f"m{number}")
        held.append(len(store._recent["someone"].events))  # noqa: SLF001 - what is promised

    assert max(held) == max(held[: MOST_TURNS + 1])
    saved = assistant.saved()
    assert saved is not None
    assert len(messages(saved)) == 30
