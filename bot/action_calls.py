"""What an action is told of the dialogue: how it stands, and its last two turns."""

from __future__ import annotations

from typing import Any, Dict, List

import rasa
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.languages import LANGUAGE

TURNS = 2


def action_call(
    action: RemoteAction, tracker: DialogueStateTracker, domain: Domain
) -> Dict[str, Any]:
    """The body of an action call, as rasa_sdk reads it; our actions never ask for the domain."""
    return {
        "next_action": action.name(),
        "sender_id": tracker.sender_id,
        "tracker": _state(tracker),
        "version": rasa.__version__,
    }


def _state(tracker: DialogueStateTracker) -> Dict[str, Any]:
    form = tracker.active_loop_name
    return {
        "sender_id": tracker.sender_id,
        "slots": tracker.current_slot_values(),
        "latest_message": _message(tracker.latest_message or UserUttered.empty()),
        "events": [_lean(event) for event in _last_turns(tracker)],
        "paused": tracker.is_paused(),
        "followup_action": tracker.followup_action,
        "active_loop": {"name": form} if form else {},
        "latest_action_name": tracker.latest_action_name,
    }


def _message(heard: UserUttered) -> Dict[str, Any]:
    return {
        "message_id": heard.message_id,
        "text": heard.text,
        "intent": {"name": heard.intent_name},
        "entities": heard.entities,
        "language": heard.parse_data.get(LANGUAGE),
        "metadata": heard.parse_data.get("metadata") or {},
    }


def _lean(event: Event) -> Dict[str, Any]:
    """An event without all that was thought of in understanding a message."""
    fields: Dict[str, Any] = event.as_dict()
    fields.pop("parse_data", None)
    return fields


def _last_turns(tracker: DialogueStateTracker) -> List[Event]:
    recent: List[Event] = []
    messages = 0
    for event in reversed(tracker.events):
        recent.append(event)
        messages += isinstance(event, UserUttered)
        if messages == TURNS:
            break
    return list(reversed(recent))
