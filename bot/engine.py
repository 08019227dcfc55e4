"""Repairs of Rasa 3.6.21, all in one place. Each says what is wrong and why it matters here."""

from __future__ import annotations

import functools
import sys
from typing import Any, Dict

import jsonschema
import rasa.core.agent
import rasa.utils.log_utils
import structlog
from rasa.core.actions.action import RemoteAction

from bot.turns import TurnProcessor

LOGGED = frozenset({"event", "event_info", "level", "exc_info"})


def put_in_place() -> None:
    """Make the repairs. Safe to call again."""
    _keep_people_out_of_logs()
    _process_turns_as_a_whole()
    _build_result_validator_once()


def _keep_people_out_of_logs() -> None:
    """Rasa logs what was typed, slots, and the local variables of every frame of an error."""

    def only_facts(logger: Any, method: str, event: Dict[str, Any]) -> Dict[str, Any]:
        return {key: value for key, value in event.items() if key in LOGGED}

    def only_the_kind_of_error(logger: Any, method: str, event: Dict[str, Any]) -> Dict[str, Any]:
        event.pop("exc_info", None)
        kind = sys.exc_info()[0]
        return event if kind is None else {**event, "error": kind.__name__}

    rasa.utils.log_utils._anonymizer = only_facts
    structlog.processors.dict_tracebacks = only_the_kind_of_error


def _process_turns_as_a_whole() -> None:
    """A failing action loses its events, and a repeated message is done twice: see `turns`."""
    rasa.core.agent.MessageProcessor = TurnProcessor


def _build_result_validator_once() -> None:
    """Rasa builds a JSON-schema validator anew for every action result: 20 ms a call."""

    def validate(self: RemoteAction, result: Dict[str, Any]) -> bool:
        _result_validator().validate(result)
        return True

    RemoteAction._validate_action_result = validate  # type: ignore[method-assign]


@functools.lru_cache(maxsize=1)
def _result_validator() -> jsonschema.protocols.Validator:
    schema = RemoteAction.action_response_format_spec()
    return jsonschema.validators.validator_for(schema)(schema)
