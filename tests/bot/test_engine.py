"""The repairs of Rasa: each of these tests fails when Rasa's own behaviour is back."""

import asyncio
import copy
import json
import logging
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import rasa.core.actions.action
import rasa.core.agent
import rasa.core.processor
import rasa.shared.core.events
import rasa.utils.log_utils
import spacy
import structlog
from rasa.core.actions.action import RemoteAction
from rasa.core.actions.forms import FormAction
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.policies.rule_policy import RulePolicy
from rasa.engine.graph import GraphSchema
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.nlu.utils.spacy_utils import SpacyModel, SpacyNLP
from rasa.shared.core.domain import ActionNotFoundException, Domain
from rasa.shared.core.events import ActionExecuted, Event, SlotSet, UserUttered
from rasa.shared.core.slots import Slot
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.utils.endpoints import EndpointConfig

from bot import engine
from bot.dialogue_copies import copied, copied_slot, within_form
from bot.graph_runner import OrderedGraphRunner
from bot.turns import TurnAborted, TurnProcessor
from tests.bot.fake_actions import FakeActions
from tests.bot.tiny_assistant import CONFIG, DATA, DOMAIN, Assistant

SECRET = "Noor de Wit, 3512AB"


class TestLogs:
    @pytest.fixture
    def lines(self) -> Iterator[list[str]]:
        """What Rasa writes to its log from now on, configured as it does itself."""
        before, lines = structlog.get_config(), []

        class Lines(logging.Handler):
            def emit(self, record: logging.LogRecord) -> None:
                lines.append(self.format(record))

        handler = Lines()
        logging.getLogger().addHandler(handler)
        rasa.utils.log_utils.configure_structlog(logging.INFO)
        yield lines
        logging.getLogger().removeHandler(handler)
        structlog.configure(**before)

    def test_an_event_is_logged_without_what_was_said(self, lines: list[str]) -> None:
        log = structlog.get_logger("rasa.test")

        log.error("a.message", event_info="Something happened.", text=SECRET, slots={"n": SECRET})
        log.warning("unheard.of", entirely_new_key=SECRET, user_text=SECRET)

        assert len(lines) == 2
        assert json.loads(lines[0])["event"] == "a.message"
        assert json.loads(lines[0])["level"] == "error"
        assert SECRET not in "".join(lines)

    def test_an_error_is_logged_by_its_kind_and_without_the_variables_around_it(
        self, lines: list[str]
    ) -> None:
        log = structlog.get_logger("rasa.test")

        def fails(typed: str) -> None:
            raise ValueError(f"cannot read {typed}")

        try:
            fails(SECRET)
        except ValueError:
            log.exception("it.failed", slot_values={"name": SECRET})

        (line,) = lines
        assert json.loads(line)["error"] == "ValueError"
        assert SECRET not in line


class TestTurns:
    def test_messages_are_processed_by_our_own_processor(self, assistant: Assistant) -> None:
        assert isinstance(assistant.agent.processor, TurnProcessor)


class TestResultValidation:
    def test_no_schema_is_built_to_check_a_result(
        self, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        built = []
        build = RemoteAction.action_response_format_spec

        def counted() -> Any:
            built.append("a schema")
            return build()

        monkeypatch.setattr(RemoteAction, "action_response_format_spec", staticmethod(counted))
        for number in range(5):
            assistant.say("/pay", f"m{number}")

        assert built == []

    @pytest.mark.parametrize(
        "result",
        [
            pytest.param({"events": "none", "responses": []}, id="no list of events"),
            pytest.param({"events": [], "responses": {}}, id="no list of responses"),
            pytest.param({"events": []}, id="no responses"),
            pytest.param({"error": "down"}, id="an error of something in between"),
            pytest.param([], id="a list"),
            pytest.param(None, id="nothing"),
        ],
    )
    def test_what_is_no_result_aborts_the_turn(
        self, assistant: Assistant, actions: FakeActions, result: Any
    ) -> None:
        actions.answer = result

        with pytest.raises(TurnAborted):
            assistant.say("/pay", "m1")
        assert assistant.saved() is None


class TestCopies:
    def test_no_event_is_copied_for_a_line_that_is_not_logged(
        self, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        copies = []
        deepcopy = copy.deepcopy

        def counted(what: Any) -> Any:
            copies.append(what)
            return deepcopy(what)

        monkeypatch.setattr(copy, "deepcopy", counted)
        assistant.say("/greet", "m1")

        assert not [one for what in copies if isinstance(what, list) for one in what]

    def test_dialogues_are_copied_as_they_stand(self) -> None:
        assert DialogueStateTracker.copy is copied
        assert FormAction._temporary_tracker is within_form  # noqa: SLF001 - what is repaired
        assert Slot.__copy__ is copied_slot


class TestRules:
    def test_rules_are_matched_once_for_each_step(
        self, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """By intent; Rasa matches them by the text of the message as well."""
        matched = []
        match = RulePolicy._get_possible_keys  # noqa: SLF001 - a step of Rasa's own

        def counted(*facts: Any, **more: Any) -> Any:
            matched.append("rules")
            return match(*facts, **more)

        monkeypatch.setattr(RulePolicy, "_get_possible_keys", counted)
        assistant.say("/greet", "m1")

        # What to do after the message, and after its answer.
        assert len(matched) == 2


class TestEventClasses:
    def test_the_class_tree_is_walked_once_for_a_kind_of_event(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        walks = []
        walk = rasa.shared.utils.common.all_subclasses

        def counted(kind: Any) -> Any:
            walks.append(kind)
            return walk(kind)

        monkeypatch.setattr(rasa.shared.utils.common, "all_subclasses", counted)
        kinds = [Event.resolve_by_type("user", Event) for _ in range(5)]

        assert kinds == [UserUttered] * 5
        assert walks.count(Event) <= 1

    def test_each_kind_is_read_as_itself(self) -> None:
        event = Event.from_parameters({"event": "slot", "name": "secret", "value": 1})

        assert event == SlotSet("secret", 1)


class TestActions:
    def test_each_is_made_once_for_an_action_server(self) -> None:
        domain = Domain.from_yaml(DOMAIN)
        one, other = EndpointConfig("http://one"), EndpointConfig("http://other")
        find = rasa.core.actions.action.action_for_name_or_text
        made = find("action_pay", domain, one)

        assert find("action_pay", domain, one) is made
        assert find("action_pay", domain, other) is not made
        assert find("action_listen", domain, one).name() == "action_listen"
        with pytest.raises(ActionNotFoundException):
            find("action_nowhere", domain, one)

    def test_their_numbers_are_looked_up_once(self) -> None:
        domain = Domain.from_yaml(DOMAIN)
        names = domain.action_names_or_texts
        number = domain.index_for_action("action_pay")
        assert names[number] == "action_pay"

        domain.action_names_or_texts = []
        assert domain.index_for_action("action_pay") == number
        assert domain.index_for_action("utter_greet") == names.index("utter_greet")
        with pytest.raises(ActionNotFoundException):
            domain.index_for_action("action_nowhere")


class TestGraph:
    def test_the_graph_is_planned_once(
        self, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assistant.say("/greet", "m0")
        planned = []
        plan = GraphSchema.minimal_graph_schema

        def counted(self: GraphSchema, targets: Any) -> Any:
            planned.append(targets)
            return plan(self, targets)

        monkeypatch.setattr(GraphSchema, "minimal_graph_schema", counted)
        for number in range(3):
            assistant.say("/greet", f"m{number + 1}")

        assert isinstance(assistant.agent.processor.graph_runner, OrderedGraphRunner)
        assert planned == []

    def test_the_outputs_are_those_of_rasas_own_runner(self, assistant: Assistant) -> None:
        runner = assistant.agent.processor.graph_runner
        target = assistant.agent.processor.model_metadata.nlu_target

        def parsed(run: Any) -> Any:
            message = UserMessage("ik wil 50 euro betalen")
            return run(runner, {"__message__": [message]}, [target])[target][0].data

        ours, theirs = parsed(OrderedGraphRunner.run), parsed(DaskGraphRunner.run)

        assert ours["intent"]["name"] == theirs["intent"]["name"] == "pay"
        assert ours["entities"] == theirs["entities"]


class TestActionCalls:
    def test_all_calls_go_over_one_connection(
        self, assistant: Assistant, actions: FakeActions
    ) -> None:
        for number in range(4):
            assistant.say("/pay", f"m{number}")

        assert len(actions.calls) == 4
        assert actions.connections == 1

    def test_an_action_gets_what_was_done_at_the_last_two_messages_only(
        self, assistant: Assistant, actions: FakeActions
    ) -> None:
        for number in range(6):
            assistant.say("/greet", f"m{number}")
        assistant.say("/pay", "last")

        events = actions.calls[-1]["tracker"]["events"]
        assert [(one["event"], one.get("name")) for one in events] == [
            ("user", None),
            ("action", "utter_greet"),
            ("bot", None),
            ("action", "action_listen"),
            ("user", None),
            ("action", "utter_first"),
        ]
        said = next(one for one in events if one["event"] == "bot")
        assert said["metadata"]["utter_action"] == "utter_greet"

    def test_the_rest_of_the_tracker_is_whole(
        self, assistant: Assistant, actions: FakeActions
    ) -> None:
        actions.answer = {
            "events": [{"event": "slot", "name": "secret", "value": "kept"}],
            "responses": [],
        }
        assistant.say("/pay", "m1")
        for number in range(4):
            assistant.say("/greet", f"g{number}")
        assistant.say("/pay", "m2")

        tracker = actions.calls[-1]["tracker"]
        assert tracker["slots"]["secret"] == "kept"
        assert tracker["sender_id"] == "someone"
        assert tracker["latest_message"]["intent"]["name"] == "pay"
        assert tracker["latest_message"]["metadata"] == {"message_id": "m2", "turn": 0}
        assert tracker["active_loop"] == {}


def test_putting_the_repairs_in_place_again_changes_nothing(
    assistant: Assistant, actions: FakeActions
) -> None:
    run = RemoteAction.run

    for _ in range(3):
        engine.put_in_place()

    assert RemoteAction.run is run
    assert rasa.core.agent.MessageProcessor is TurnProcessor
    assert rasa.core.processor.DaskGraphRunner is OrderedGraphRunner
    assert assistant.texts("/pay", "m1") == ["Een ogenblik.", "gedaan"]


class TestWhatSpacyReads:
    @pytest.fixture(scope="class")
    def spacy_nlp(self) -> SpacyNLP:
        engine.put_in_place()
        return SpacyNLP(SpacyModel(spacy.blank("nl"), "nl"), {"case_sensitive": False})

    def read(self, spacy_nlp: SpacyNLP, text: str) -> Any:
        return spacy_nlp._doc_for_text(spacy_nlp._model.model, text)  # noqa: SLF001 - as the component does

    @pytest.mark.parametrize("sign", ["?", "(", "!", "€", "🙂"])
    def test_a_long_run_of_signs_takes_no_more_time_than_it_is_worth(
        self, spacy_nlp: SpacyNLP, sign: str
    ) -> None:
        started = time.monotonic()
        doc = self.read(spacy_nlp, f"hallo {sign * 20_000} daar")

        assert time.monotonic() - started < 2
        assert doc[-1].text == "daar"
        assert doc[-1].idx == len(f"hallo {sign * 20_000} ")

    def test_half_an_emoji_is_borne(self, spacy_nlp: SpacyNLP) -> None:
        assert [token.text for token in self.read(spacy_nlp, "hoi \ud83d daar")][-1] == "daar"

    def test_an_ordinary_text_is_read_as_it_is(self, spacy_nlp: SpacyNLP) -> None:
        assert self.read(spacy_nlp, "Wat?! Hoe kan dat...").text == "wat?! hoe kan dat..."


class TestAFormsQuestion:
    DOMAIN = Domain.from_yaml(
        """
version: "3.1"
slots:
  colour:
    type: any
    mappings:
      - type: custom
forms:
  paint_form:
    required_slots: [colour]
responses:
  utter_ask_paint_form_colour:
    - text: Welke kleur?
"""
    )

    def asked(self, loop: asyncio.AbstractEventLoop, **metadata: Any) -> list[Any]:
        """What the form says after a message."""
        heard = UserUttered("verf graag", metadata=metadata)
        dialogue = DialogueStateTracker.from_events("someone", [heard], slots=self.DOMAIN.slots)
        said = FormAction("paint_form", None)._ask_for_slot(  # noqa: SLF001 - what is repaired
            self.DOMAIN,
            TemplatedNaturalLanguageGenerator(self.DOMAIN.responses),
            CollectingOutputChannel(),
            "colour",
            dialogue,
        )
        return [event.text for event in loop.run_until_complete(said)]

    def test_it_is_asked_at_the_end_of_a_message_only(
        self, loop: asyncio.AbstractEventLoop
    ) -> None:
        assert self.asked(loop, part=0, more_follows=True) == []
        assert self.asked(loop, part=1, more_follows=False) == ["Welke kleur?"]
        assert self.asked(loop) == ["Welke kleur?"]

    def test_what_was_said_is_not_pickled_to_see_what_was_set_since(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        told = [SlotSet("colour", "blauw"), UserUttered("verf graag")]
        since = [SlotSet("colour", None), SlotSet("colour", "groen")]
        events = [*told, since[0], ActionExecuted("paint_form"), since[1]]
        dialogue = DialogueStateTracker.from_events("someone", events, slots=self.DOMAIN.slots)

        def pickled(*events: object) -> bool:
            raise AssertionError(events)

        monkeypatch.setattr(UserUttered, "__eq__", pickled)
        found = FormAction._get_events_since_last_user_uttered(dialogue)  # noqa: SLF001 - what is repaired
        assert found == since


class TestWhatLanguageIsLearntFrom:
    def read(self, folder: Path, data: str) -> TrainingData:
        files = {"config": CONFIG, "domain": DOMAIN, "data": data}
        for name, content in files.items():
            (folder / f"{name}.yml").write_text(content, encoding="utf-8")
        importer = TrainingDataImporter.load_from_config(
            str(folder / "config.yml"), str(folder / "domain.yml"), [str(folder / "data.yml")]
        )
        return importer.get_nlu_data()

    def test_a_change_of_rules_changes_nothing_in_it(self, tmp_path: Path) -> None:
        one_rule_less, *_ = DATA.partition("  - rule: complain")
        before, after = self.read(tmp_path, one_rule_less), self.read(tmp_path, DATA)

        assert before.fingerprint() == after.fingerprint()
        assert all(one.get("text") for one in after.training_examples)

    def test_a_change_of_examples_does(self, tmp_path: Path) -> None:
        another_example = DATA.replace("- hallo", "- hallo\n      - dag allemaal")
        before, after = self.read(tmp_path, DATA), self.read(tmp_path, another_example)

        assert len(after.training_examples) == len(before.training_examples) + 1
        assert before.fingerprint() != after.fingerprint()


class TestRulesByTheirLastStep:
    STATES = (
        {"user": {"intent": "greet"}, "prev_action": {"action_name": "action_listen"}},
        {"user": {"intent": "pay"}, "prev_action": {"action_name": "action_listen"}},
        {"user": {"intent": "greet"}, "prev_action": {"action_name": "utter_greet"}},
        {"prev_action": {"action_name": "action_listen"}},
        {},
    )

    @pytest.fixture
    def policy(self, assistant: Assistant) -> RulePolicy:
        nodes = assistant.agent.processor.graph_runner._instantiated_nodes.values()  # noqa: SLF001
        (policy,) = [node._component for node in nodes if isinstance(node._component, RulePolicy)]  # noqa: SLF001
        return policy

    @pytest.mark.parametrize("earlier", STATES)
    @pytest.mark.parametrize("last", STATES)
    def test_the_same_rules_are_found_by_looking_at_fewer(
        self,
        policy: RulePolicy,
        monkeypatch: pytest.MonkeyPatch,
        earlier: dict[str, Any],
        last: dict[str, Any],
    ) -> None:
        lookup = policy.lookup["rules"]
        fits = policy._is_rule_applicable  # noqa: SLF001
        looked_at = []

        def fits_counted(key: str, index: int, state: dict[str, Any]) -> bool:
            looked_at.append((key, index))
            return fits(key, index, state)

        monkeypatch.setattr(policy, "_is_rule_applicable", fits_counted)
        found = policy._get_possible_keys(lookup, [earlier, last])  # noqa: SLF001

        assert len([one for one in looked_at if one[1] == 0]) < len(lookup)
        assert found == {key for key in lookup if fits(key, 0, last) and fits(key, 1, earlier)}
