"""A dialogue with its last turns only, so that turn 200 costs what turn 5 does.

Rasa replays all events of a session several times a turn: for its rules, for a form, for a copy.
Rules look back a few steps, and actions see two turns; what came before matters only by how it
left slots and the active form.
"""

from __future__ import annotations

from typing import Iterator, List, Sequence

from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.one_question import is_same_message

MOST_TURNS = 4
KEPT_TURNS = 2


def shortened(tracker: DialogueStateTracker) -> DialogueStateTracker:
    """The dialogue itself while it is short; else its last turns, opened by how things stood."""
    events = list(tracker.events)
    turns = list(_beginnings(events))
    if len(turns) <= MOST_TURNS:
        return tracker
    start = _listening_before(turns[-KEPT_TURNS], events)
    return _replayed(tracker, [*_standing(_replayed(tracker, events[:start])), *events[start:]])


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
    changed = [slot for slot in tracker.slots.values() if slot.value != slot.initial_value]
    standing: List[Event] = [SlotSet(slot.name, slot.value) for slot in changed]
    if tracker.active_loop_name:
        standing.append(ActiveLoop(tracker.active_loop_name))
    return standing
