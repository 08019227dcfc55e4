"""Copies of a dialogue as it stands, for who may write in them.

Rasa makes one by replaying all events; what that leads to stands in the dialogue itself.
"""

from __future__ import annotations

import copy
from typing import List

from rasa.core.actions.forms import FormAction
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, SlotSet
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker


def copied(dialogue: DialogueStateTracker) -> DialogueStateTracker:
    """A dialogue that stands where this one does; like Rasa's copy, it marks no new events."""
    new = copy.copy(dialogue)
    new.model_id = new.assistant_id = None
    new.events = dialogue.events.copy()
    new.slots = {name: copied_slot(slot) for name, slot in dialogue.slots.items()}
    new.active_loop = copy.copy(dialogue.active_loop)
    return new


def copied_slot(slot: Slot) -> Slot:
    """What `copy.copy` gives, which for each slot finds out anew how to copy it."""
    new = slot.__class__.__new__(slot.__class__)
    new.__dict__.update(slot.__dict__)
    return new


def within_form(
    form: FormAction, dialogue: DialogueStateTracker, events: List[Event], domain: Domain
) -> DialogueStateTracker:
    """The dialogue as it stands when a form has come to these events."""
    new = copied(dialogue)
    new.update(SlotSet(REQUESTED_SLOT, form.get_slot_to_fill(dialogue)), domain)
    new.update(ActionExecuted(form.name()), domain)
    for event in events:
        new.update(event, domain)
    return new
