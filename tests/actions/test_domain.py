"""Actions and domain fit together: nothing is named that is not there."""

import importlib
import inspect
import pkgutil
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa_sdk import Action

import actions
from actions import arrangement_refusals, general, identity
from actions.topic import TopicAction
from arrears.cases.arrangements.agreeing import NoProposal
from arrears.cases.hindrances import ArrangementRefused
from tests.actions.calling import BLANK, domain

ROOT = Path(actions.__file__).parents[1]
SOURCE = "".join(file.read_text() for file in sorted((ROOT / "actions").glob("*.py")))


for module in pkgutil.iter_modules(actions.__path__):
    if not module.name.startswith("__"):
        importlib.import_module(f"actions.{module.name}")


def every_action() -> dict[str, type[Action]]:
    def of(kind: type[Any]) -> list[type[Any]]:
        return [kind, *(one for child in kind.__subclasses__() for one in of(child))]

    concrete = [kind for kind in of(Action) if kind.__module__.startswith("actions.")]
    return {kind().name(): kind for kind in concrete if not inspect.isabstract(kind)}


def rules() -> list[dict[str, Any]]:
    return [
        rule
        for file in sorted((ROOT / "data" / "rules").glob("*.yml"))
        for rule in yaml.safe_load(file.read_text())["rules"]
    ]


def test_every_response_that_an_action_names_is_in_the_domain() -> None:
    named = set(re.findall(r'"(utter_(?!action\b)\w+)"', SOURCE))

    assert named
    assert named <= domain()["responses"].keys()


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(
            [
                f"utter_not_understood_{slot}"
                for slot in (*identity.SLOTS, "situation", "wish", "day_of_month", "agreed")
            ],
            id="not understood",
        ),
        pytest.param(
            [f"utter_{intent}_without_question" for intent in general.YES_OR_NO], id="yes or no"
        ),
    ],
)
def test_every_response_that_an_action_makes_up_is_in_the_domain(names: list[str]) -> None:
    assert set(names) <= domain()["responses"].keys()


def test_every_action_is_in_the_domain_and_every_one_in_the_domain_is_made() -> None:
    assert set(domain()["actions"]) == every_action().keys()


def test_every_step_of_a_rule_can_be_taken() -> None:
    known = {*domain()["actions"], *domain()["responses"], "identity_form", "arrangement_form"}
    steps = [step for rule in rules() for step in rule["steps"]]

    assert {step["action"] for step in steps if "action" in step} <= known
    assert {step["intent"] for step in steps if "intent" in step} <= {
        *domain()["intents"],
        "nlu_fallback",
    }


def test_every_intent_has_a_rule() -> None:
    ruled = {step["intent"] for rule in rules() for step in rule["steps"] if "intent" in step}

    assert set(domain()["intents"]) <= ruled


def test_every_button_leads_somewhere() -> None:
    payloads = {
        button["payload"]
        for variations in domain()["responses"].values()
        for response in variations
        for button in response.get("buttons", [])
    }

    assert payloads
    for payload in payloads:
        assert re.match(r"/(\w+)", payload)[1] in domain()["intents"]  # type: ignore[index]


def test_every_variation_of_a_response_names_the_same_facts() -> None:
    for name, variations in domain()["responses"].items():
        facts = [set(BLANK.findall(one["text"])) for one in variations]
        assert all(one == facts[0] for one in facts), name


def test_every_refusal_of_an_arrangement_has_words() -> None:
    refusals = set(ArrangementRefused.__subclasses__())

    # There is a way of its own for a yes to nothing: a new proposal.
    assert arrangement_refusals.RESPONSES.keys() == refusals - {NoProposal}


def test_what_a_message_can_want_is_an_action() -> None:
    assert set(identity.WANTED) <= set(domain()["intents"])
    assert set(identity.WANTED.values()) <= every_action().keys()


def test_every_action_answers_through_the_one_place_that_catches_failures() -> None:
    own_way = {name for name, kind in every_action().items() if not issubclass(kind, TopicAction)}

    assert own_way == {"action_session_start"}
