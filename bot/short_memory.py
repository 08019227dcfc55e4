"""A dialogue with its last turns only, so that turn 200 costs what turn 5 does.

Rasa replays all events of a session several times a turn: for its rules, for a form, for a copy.
Rules look back a few steps, and actions see two turns; what came before matters only by how it
left slots and the active form.
"""

from __future__ import annotations

from typing import Iterator, List, Sequence

from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    Event,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker

from bot.one_question import is_same_message

MOST_TURNS = 4
KEPT_TURNS = 2
# What was told, and not what is being asked: it holds whoever had the talk in between.
ABOUT_THE_PERSON = frozenset({"boundary_told", "care", "refused", "survey_asked", "told"})


def shortened(tracker: DialogueStateTracker) -> DialogueStateTracker:
    """The dialogue itself while it is short; else its last turns, opened by how things stood."""
    events = list(tracker.events)
    turns = list(_beginnings(events))
    if len(turns) <= MOST_TURNS:
        return tracker
    start = _listening_before(turns[-KEPT_TURNS], events)
    return _replayed(tracker, [*_standing(_replayed(tracker, events[:start])), *events[start:]])


def begun_anew(tracker: DialogueStateTracker) -> DialogueStateTracker:
    """The dialogue after staff had the talk: nothing is open in it, as they may have settled that.

    A session of its own, in which the bot does not introduce itself again.
    """
    new = tracker.init_copy()
    new.model_id, new.assistant_id = tracker.model_id, tracker.assistant_id
    kept = [slot for slot in _changed(tracker) if slot.name in ABOUT_THE_PERSON]
    for event in (
        ActionExecuted(ACTION_SESSION_START_NAME),
        SessionStarted(),
        *(SlotSet(slot.name, slot.value) for slot in kept),
        ActionExecuted(ACTION_LISTEN_NAME),
    ):
        new.update(event)
    new.stored, new.turn = 0, getattr(tracker, "turn", 0)
    return new


def _beginnings(events: Sequence[Event]) -> Iterator[int]:
    """Where each message begins; one that was taken apart is heard several times."""
    heard = None
    for index, event in enumerate(events):
        if isinstance(event, UserUttered):
            if heard is None or not is_same_message(event, heard):
                yield index
            heard = event


def _listening_before(index: int, events: Sequence[Event]) -> int:
    """A turn begins with the bot's listening, when that is the event before the message."""
    before = events[index - 1]
    listens = isinstance(before, ActionExecuted) and before.action_name == ACTION_LISTEN_NAME
    return index - 1 if listens else index


def _replayed(tracker: DialogueStateTracker, events: Sequence[Event]) -> DialogueStateTracker:
    new = tracker.init_copy()
    new.model_id, new.assistant_id = tracker.model_id, tracker.assistant_id
    for event in events:
        new.update(event)
    return new


def _standing(tracker: DialogueStateTracker) -> List[Event]:
    """How slots and form stand, as the events that would have led there."""
    standing: List[Event] = [SlotSet(slot.name, slot.value) for slot in _changed(tracker)]
    if tracker.active_loop_name:
        standing.append(ActiveLoop(tracker.active_loop_name))
    return standing


def _changed(tracker: DialogueStateTracker) -> List[Slot]:
    return [slot for slot in tracker.slots.values() if slot.value != slot.initial_value]
