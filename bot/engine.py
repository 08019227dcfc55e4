"""Repairs of Rasa 3.6.21, all in one place. Each says what is wrong and why it matters here."""

from __future__ import annotations

import functools
import itertools
import json
import random
import re
import sys
from types import SimpleNamespace
from typing import Any, Dict, List, Optional, Set, Tuple

import rasa.cli.utils
import rasa.core.actions.action
import rasa.core.actions.forms
import rasa.core.agent
import rasa.core.policies.rule_policy
import rasa.core.processor
import rasa.server
import rasa.utils.log_utils
import rasa.validator
import structlog
from rasa.core.actions.action import Action, RemoteAction
from rasa.core.actions.forms import FormAction
from rasa.core.nlg.generator import ResponseVariationFilter
from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.nlu.utils.spacy_utils import SpacyNLP
from rasa.shared.core.constants import PREVIOUS_ACTION, SHOULD_NOT_BE_SET, USER
from rasa.shared.core.domain import Domain, State
from rasa.shared.core.events import Event, SlotSet, UserUttered
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.importers.importer import E2EImporter
from rasa.shared.nlu.constants import ACTION_NAME, INTENT
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.utils.endpoints import EndpointConfig
from sanic import Sanic

from bot.action_calls import run_action
from bot.dialogue_copies import copied, copied_slot, within_form
from bot.graph_runner import OrderedGraphRunner
from bot.several import more_follows
from bot.turns import TurnProcessor
from bot.validation import WholeValidator, validate_files

HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")
LONGEST_RUN = 8
RUN_OF_SIGNS = re.compile(rf"[^\w\s]{{{LONGEST_RUN + 1},}}")
LOGGED = frozenset({"event", "event_info", "level", "exc_info"})


def put_in_place() -> None:
    """Make the repairs. Safe to call again."""
    _keep_people_out_of_logs()
    _process_turns_as_a_whole()
    _predict_by_intent_only()
    _look_up_rules_by_their_last_step()
    _find_the_surest_once()
    _find_event_classes_once()
    _make_actions_once()
    _plan_the_graph_once()
    _leave_browsers_out()
    _choose_among_few_at_once()
    _call_actions_at_less_cost()
    _look_back_to_the_message()
    _number_actions_once()
    _copy_dialogues_as_they_stand()
    _spare_copies_for_the_log()
    _spare_the_tokenizer()
    _validate_the_whole()
    _ask_at_the_end_only()
    _learn_language_from_examples_only()


def _keep_people_out_of_logs() -> None:
    """Rasa logs what was typed, slots, and the local variables of every frame of an error."""

    def only_facts(logger: Any, method: str, event: Dict[str, Any]) -> Dict[str, Any]:
        return {key: value for key, value in event.items() if key in LOGGED}

    def only_the_kind_of_error(logger: Any, method: str, event: Dict[str, Any]) -> Dict[str, Any]:
        event.pop("exc_info", None)
        kind = sys.exc_info()[0]
        return event if kind is None else {**event, "error": kind.__name__}

    rasa.utils.log_utils._anonymizer = only_facts
    structlog.processors.dict_tracebacks = only_the_kind_of_error  # type: ignore[assignment]


def _process_turns_as_a_whole() -> None:
    """A failing action loses its events, and a repeated message is done twice: see `turns`."""
    rasa.core.agent.MessageProcessor = TurnProcessor


def _predict_by_intent_only() -> None:
    """Rasa matches all rules twice, first by the text of a message. We have no such rules."""
    by_rules = RulePolicy._find_action_from_rules

    def by_intent(
        self: RulePolicy,
        tracker: DialogueStateTracker,
        domain: Domain,
        use_text_for_last_user_input: bool,
    ) -> Tuple[Optional[str], Optional[str], bool]:
        if use_text_for_last_user_input:
            return None, None, False
        return by_rules(self, tracker, domain, use_text_for_last_user_input=False)

    if by_rules.__name__ != by_intent.__name__:
        RulePolicy._find_action_from_rules = by_intent


def _look_up_rules_by_their_last_step() -> None:
    """Rasa lays every rule beside the dialogue each time. Few end in what just happened."""
    all_keys = RulePolicy._get_possible_keys

    def keys_of_last_step(
        self: RulePolicy, lookup: Dict[str, str], states: List[State]
    ) -> Set[str]:
        known = self.__dict__.setdefault("_by_last_step", {}).get(id(lookup))
        if known is None or known.lookup is not lookup or known.size != len(lookup):
            known = _RulesByLastStep(lookup)
            self._by_last_step[id(lookup)] = known
        return all_keys(self, known.like(states[-1]), states) if states else set(lookup)

    if all_keys.__name__ != keys_of_last_step.__name__:
        RulePolicy._get_possible_keys = keys_of_last_step


class _RulesByLastStep:
    """Rules by the action and the intent that they end in; what a rule leaves open is None."""

    def __init__(self, lookup: Dict[str, str]) -> None:
        self.lookup, self.size = lookup, len(lookup)
        self._rules: Dict[Tuple[Optional[str], Optional[str]], Dict[str, str]] = {}
        for key, action in lookup.items():
            step = _last_step(json.loads(key)[-1])
            self._rules.setdefault(step, {})[key] = action

    def like(self, state: State) -> Dict[str, str]:
        """The rules that may go on from this state of a dialogue."""
        action, intent = _last_step(state)
        likely: Dict[str, str] = {}
        for step in {(action, intent), (action, None), (None, intent), (None, None)}:
            likely.update(self._rules.get(step, {}))
        return likely


def _last_step(state: State) -> Tuple[Optional[str], Optional[str]]:
    def said(part: str, key: str) -> Optional[str]:
        value = (state.get(part) or {}).get(key)
        return value if isinstance(value, str) and value != SHOULD_NOT_BE_SET else None

    return said(PREVIOUS_ACTION, ACTION_NAME), said(USER, INTENT)


def _find_the_surest_once() -> None:
    """Rasa looks through hundreds of actions and responses each time it asks what was predicted."""

    def max_confidence(self: PolicyPrediction) -> float:
        return max(self.probabilities, default=0.0)

    surest = functools.cached_property(max_confidence)
    surest.__set_name__(PolicyPrediction, max_confidence.__name__)
    PolicyPrediction.max_confidence = surest


def _find_event_classes_once() -> None:
    """Rasa walks the whole class tree for every event that it reads: a tenth of a turn."""
    Event.resolve_by_type = staticmethod(functools.lru_cache(maxsize=None)(Event.resolve_by_type))


def _make_actions_once() -> None:
    """Rasa makes an action anew each time, and all of its own to find it; they keep nothing."""
    as_it_was = rasa.core.actions.action.action_for_name_or_text

    def made_once(name: str, domain: Domain, endpoint: Optional[EndpointConfig]) -> Action:
        if endpoint is None:
            return as_it_was(name, domain, endpoint)
        if getattr(endpoint, "_made_for", None) is not domain:
            endpoint._made_for, endpoint._made = domain, {}
        made: Dict[str, Action] = endpoint._made
        if name not in made:
            made[name] = as_it_was(name, domain, endpoint)
        return made[name]

    if as_it_was.__name__ != made_once.__name__:
        rasa.core.actions.action.action_for_name_or_text = made_once


def _plan_the_graph_once() -> None:
    """Rasa plans its graph of components at every step of every turn: see `graph_runner`."""
    rasa.core.processor.DaskGraphRunner = OrderedGraphRunner


def _call_actions_at_less_cost() -> None:
    """Rasa sends an action all that ever happened, over a connection for this call only.

    It checks the result by a JSON schema that it builds anew: 20 ms a call. See `action_calls`.
    """
    RemoteAction.run = run_action


def _look_back_to_the_message() -> None:
    """Rasa pickles what was said to find the latest message among the events."""

    def slots_set_since(tracker: DialogueStateTracker) -> List[SlotSet]:
        since = itertools.takewhile(
            lambda event: not isinstance(event, UserUttered), reversed(tracker.events)
        )
        return [event for event in since if isinstance(event, SlotSet)][::-1]

    FormAction._get_events_since_last_user_uttered = staticmethod(slots_set_since)


def _number_actions_once() -> None:
    """Rasa looks through hundreds of actions for the number of one."""

    def index_for_action(self: Domain, action_name: str) -> int:
        numbers: Dict[str, int] = self.__dict__.get("_numbers") or {}
        if not numbers:
            names = [*enumerate(self.action_names_or_texts)]
            # The first counts, if one is there twice.
            numbers = self._numbers = {name: number for number, name in reversed(names)}
        if action_name not in numbers:
            self.raise_action_not_found_exception(action_name)
        return numbers[action_name]

    Domain.index_for_action = index_for_action


def _leave_browsers_out() -> None:
    """Rasa works out at every answer for which sites a browser may read it. The app reads ours."""

    def for_none(app: Sanic, cors_origins: Any = None) -> None:
        """Without a header of ours browsers keep it from every site."""

    rasa.server.configure_cors = for_none


def _choose_among_few_at_once() -> None:
    """Rasa has numpy choose among the wordings of a response, nearly always of one."""

    def chosen(
        self: TemplatedNaturalLanguageGenerator, name: str, channel: str, slots: Dict[str, Any]
    ) -> Optional[Dict[str, Any]]:
        if name not in self.responses:
            return None
        wordings = ResponseVariationFilter(self.responses)
        suitable = wordings.responses_for_utter_action(name, channel, slots)
        return random.choice(suitable) if suitable else None  # noqa: S311 - a wording is no secret

    TemplatedNaturalLanguageGenerator._random_response_for = chosen


def _copy_dialogues_as_they_stand() -> None:
    """Rasa replays all events for each copy of a dialogue, and a form makes several a turn.

    See `dialogue_copies`.
    """
    DialogueStateTracker.copy = copied
    FormAction._temporary_tracker = within_form
    Slot.__copy__ = copied_slot


def _spare_copies_for_the_log() -> None:
    """Rasa copies messages, events and states to the bottom for lines that it does not log."""
    as_it_is = SimpleNamespace(deepcopy=lambda it: it)
    for module in (rasa.core.processor, rasa.core.actions.forms, rasa.core.policies.rule_policy):
        module.copy = as_it_is


def _spare_the_tokenizer() -> None:
    """The tokenizer peels signs off a word one by one: quadratic time over a long run of them.

    Nor does spaCy bear half an emoji. Every character keeps its place.
    """
    as_it_was = SpacyNLP._preprocess_text

    def spared(self: SpacyNLP, text: Optional[str]) -> str:
        whole = HALF_A_CHARACTER.sub("?", as_it_was(self, text))
        return RUN_OF_SIGNS.sub(lambda run: run[0][:LONGEST_RUN].ljust(len(run[0])), whole)

    if as_it_was.__name__ != spared.__name__:
        SpacyNLP._preprocess_text = spared


def _validate_the_whole() -> None:
    """Rasa calls a response that an action says unused, and fails on some of its warnings only.

    See `said_responses` and `validation`.
    """
    rasa.validator.Validator = WholeValidator
    rasa.cli.utils.validate_files = validate_files


def _ask_at_the_end_only() -> None:
    """A form asks after every message; one that has parts is asked one question, at its end."""
    as_it_was = FormAction._ask_for_slot

    async def ask_at_the_end(self: FormAction, *around: Any) -> List[Event]:
        *_, dialogue = around
        return [] if more_follows(dialogue) else await as_it_was(self, *around)

    if as_it_was.__name__ != ask_at_the_end.__name__:
        FormAction._ask_for_slot = ask_at_the_end


def _learn_language_from_examples_only() -> None:
    """Rasa adds the steps of rules to the examples, and learns all again when a rule changes.

    That serves rules by the text of a message, which we have none of.
    """

    def only_examples(self: E2EImporter, language: Optional[str] = "en") -> TrainingData:
        examples: TrainingData = self.importer.get_nlu_data(language)
        return examples

    E2EImporter.get_nlu_data = only_examples
