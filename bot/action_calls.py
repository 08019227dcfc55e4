"""What an action is told of the dialogue: how it stands, and what its last two turns did."""

from __future__ import annotations

from typing import Any, Dict, List

import rasa
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.languages import LANGUAGE

TURNS = 2


def action_call(
    action: RemoteAction, tracker: DialogueStateTracker, domain: Domain
) -> Dict[str, Any]:
    """The body of an action call, as rasa_sdk reads it; our actions never ask for the domain."""
    return {
        "next_action": action.name(),
        "goes_ahead": True,
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
        "events": _last_turns(tracker),
        "active_loop": {"name": form} if form else {},
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


def _last_turns(tracker: DialogueStateTracker) -> List[Dict[str, Any]]:
    """What was done since the message before the latest, and what was said till the latest."""
    recent: List[Dict[str, Any]] = []
    messages = 0
    for event in reversed(tracker.events):
        if isinstance(event, ActionExecuted):
            recent.append({"event": event.type_name, "name": event.action_name})
        elif isinstance(event, BotUttered) and messages:
            recent.append(_said(event))
        elif isinstance(event, UserUttered):
            recent.append({"event": event.type_name})
            messages += 1
            if messages == TURNS:
                break
    return recent[::-1]


def _said(event: BotUttered) -> Dict[str, Any]:
    """Which response it was, and what could be chosen under it."""
    response = event.metadata.get("utter_action")
    buttons = (event.data or {}).get("buttons")
    return {
        "event": event.type_name,
        "metadata": {"utter_action": response},
        "data": {"buttons": buttons},
    }
