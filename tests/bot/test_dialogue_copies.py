"""A copy of a dialogue stands where Rasa's copy, made by replaying all events, stands."""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.core.actions.forms import FormAction
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActiveLoop,
    BotUttered,
    Event,
    LoopInterrupted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.dialogue_copies import copied, copied_slot, within_form

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
SLOTS = ("amount", "mood", "requested_slot")


def happenings() -> st.SearchStrategy[list[Event]]:
    """What can happen in a dialogue, in any order."""
    values = st.sampled_from([None, "good", "bad", "amount"])
    actions = st.sampled_from(["action_listen", "action_pay", "pay_form"])
    return st.lists(
        st.one_of(
            st.builds(SlotSet, st.sampled_from(SLOTS), values),
            st.builds(ActionExecuted, actions),
            st.builds(ActionExecutionRejected, actions),
            st.builds(ActiveLoop, st.sampled_from([None, "pay_form"])),
            st.builds(LoopInterrupted, st.booleans()),
            st.builds(UserUttered, st.text(), st.just({"name": "pay"})),
            st.builds(BotUttered, st.text()),
            st.builds(SessionStarted),
        )
    )


def dialogue(*events: Event) -> DialogueStateTracker:
    return DialogueStateTracker.from_events("someone", list(events), slots=DOMAIN.slots)


def standing(of: DialogueStateTracker) -> dict[str, Any]:
    """All that a dialogue says of itself but what is to be done next, which an action takes up."""
    return {
        "events": list(of.events),
        "slots": {name: vars(slot) for name, slot in of.slots.items()},
        "loop": of.active_loop,
        "action": of.latest_action,
        "heard": of.latest_message,
        "said": of.latest_bot_utterance,
        "paused": of.is_paused(),
        "model": (of.model_id, of.assistant_id),
    }


@given(happenings())
def test_a_copy_stands_where_all_events_lead(events: list[Event]) -> None:
    whole = dialogue(*events)

    assert standing(copied(whole)) == standing(whole.travel_back_in_time(float("inf")))


@given(happenings(), happenings())
def test_a_form_sees_the_dialogue_where_all_events_lead(
    events: list[Event], new: list[Event]
) -> None:
    whole, form = dialogue(*events), FormAction("pay_form", None)

    ours = within_form(form, whole, new, DOMAIN)

    opened = [SlotSet("requested_slot", form.get_slot_to_fill(whole)), ActionExecuted("pay_form")]
    theirs = dialogue(*events, *opened, *new)
    assert standing(ours) == standing(theirs)
    assert ours.followup_action == theirs.followup_action


def test_what_is_written_in_a_copy_is_not_in_the_dialogue() -> None:
    whole = dialogue(SlotSet("amount", "60.00"), ActiveLoop("pay_form"))
    before = standing(copy.deepcopy(whole))

    copied(whole).update_with_events(
        [SlotSet("amount", "75.00"), LoopInterrupted(is_interrupted=True), ActiveLoop(None)], DOMAIN
    )

    assert standing(whole) == before


@pytest.mark.parametrize("slot", DOMAIN.slots, ids=lambda slot: slot.name)
def test_a_copy_of_a_slot_has_all_of_it(slot: Slot) -> None:
    new = copied_slot(slot)

    assert new is not slot
    assert type(new) is type(slot)
    assert vars(new) == vars(slot)
