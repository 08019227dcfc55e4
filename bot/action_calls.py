"""Calls of actions: what an action is told of the dialogue, and how it is asked.

It is told how the dialogue stands, and what its last two turns did. Rasa sends every event since
the conversation began and the whole domain, over a new connection each time.
"""

from __future__ import annotations

from typing import Any, Dict, List

import aiohttp
import rasa
import ujson
from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.constants import DEFAULT_REQUEST_TIMEOUT
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    BotUttered,
    Event,
    UserUttered,
    deserialise_events,
)
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from rasa.utils.endpoints import EndpointConfig

from bot.ahead import Call, Result, kept, taken
from bot.languages import LANGUAGE

TURNS = 2
DECLINED = 400
JSON = {"Content-Type": "application/json"}


async def run_action(
    action: RemoteAction,
    channel: OutputChannel,
    nlg: NaturalLanguageGenerator,
    tracker: DialogueStateTracker,
    domain: Domain,
) -> List[Event]:
    """Have an action carried out: what it says, then its events.

    Raises ActionExecutionRejection when it declines, and other errors when it cannot be reached or
    fails.
    """
    call = action_call(action, tracker)
    result = taken(call)
    if result is None:
        result = kept(await _asked(action, call))
    said = await action._utter_responses(result["responses"], channel, nlg, tracker)
    return [*said, *deserialise_events(result["events"])]


async def _asked(action: RemoteAction, call: Call) -> Result:
    endpoint = action.action_endpoint
    body = ujson.dumps(call).encode()
    async with _session_of(endpoint).post(endpoint.url, data=body, headers=JSON) as answer:
        told = await answer.read()
    if answer.status == DECLINED:
        reason = ujson.loads(told)
        raise ActionExecutionRejection(reason["action_name"], reason.get("error"))
    answer.raise_for_status()
    result: Result = ujson.loads(told)
    # The server is our own and validates what it sends; here it counts that it was that server.
    if isinstance(result.get("events"), list) and isinstance(result.get("responses"), list):
        return result
    raise RasaException(f"No result of an action came back from {action.name()}")


def _session_of(endpoint: EndpointConfig) -> aiohttp.ClientSession:
    """An HTTP session that stays open."""
    session = getattr(endpoint, "kept_session", None)
    if session is None or session.closed:
        session = endpoint.kept_session = aiohttp.ClientSession(
            headers=endpoint.headers,
            timeout=aiohttp.ClientTimeout(total=DEFAULT_REQUEST_TIMEOUT),
            cookie_jar=aiohttp.DummyCookieJar(),
        )
    return session


def action_call(action: RemoteAction, tracker: DialogueStateTracker) -> Call:
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
