"""Actions and domain fit together: nothing is named that is not there, and nothing is unused.

That every intent has examples and every response is said, Rasa's validation sees: see
tests/bot/test_validation.py.
"""

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
from actions import general, identity, refusals
from actions.topic import TopicAction
from arrears.cases.arrangements.agreeing import NoProposal
from arrears.cases.hindrances import ArrangementRefused
from dutch import find_entities
from tests.actions import sources
from tests.actions.calling import BLANK, TODAY, domain

ROOT = Path(actions.__file__).parents[1]


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
    whole_name = re.compile(r"utter_(?!action$)\w*[^_]")
    named = {name for name in sources.names_spelled_out() if whole_name.fullmatch(name)}

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


def form_slots() -> set[tuple[str, str]]:
    return {
        (form, slot) for form, made in domain()["forms"].items() for slot in made["required_slots"]
    }


def test_every_action_is_called_by_a_rule_a_form_or_another_action() -> None:
    by_rules = {step.get("action") for rule in rules() for step in rule["steps"]}
    by_forms = {f"validate_{form}" for form in domain()["forms"]}
    by_forms |= {f"action_ask_{form}_{slot}" for form, slot in form_slots()}
    by_rasa = {"action_session_start"}

    called = by_rules | by_forms | by_rasa | sources.names_spelled_out()
    assert set() == every_action().keys() - called


def test_every_form_is_started() -> None:
    # What has a condition speaks of a form that runs already.
    unconditional = [rule for rule in rules() if "condition" not in rule]
    by_rules = {step.get("action") for rule in unconditional for step in rule["steps"]}

    assert set() == domain()["forms"].keys() - by_rules - sources.followed_up()


def test_every_slot_of_a_form_is_asked_for_in_one_way() -> None:
    named = [*domain()["actions"], *domain()["responses"]]

    for form, slot in form_slots():
        ways = [f"{kind}_ask_{form}_{slot}" for kind in ("action", "utter")]
        assert sum(named.count(way) for way in ways) == 1, (form, slot)


def test_every_slot_is_filled_by_a_form_or_is_set_and_read() -> None:
    in_forms = {slot for _, slot in form_slots()}

    assert set() == (sources.slots_set() | in_forms) - domain()["slots"].keys() - {"requested_slot"}
    assert set() == domain()["slots"].keys() - in_forms - (
        sources.slots_set() & sources.keys_read()
    )


def test_every_entity_is_found() -> None:
    texts = {
        "amount": "ik kan 50 euro missen",
        "date": "op 1 december",
        "months": "in zes maanden",
        "day_of_month": "op de 25e van de maand",
        "iban": "van NL91 ABNA 0417 1643 00",
        "postcode": "ik woon op 3512 AB",
        "case_number": "zaak 2026-000106",
        "phone": "bel 06 12345678",
        "email": "mail noor@example.nl",
        "license_plate": "de auto met GB-123-X",
        "policy_type": "mijn autoverzekering",
    }

    # A choice comes with a button only.
    # Only a button brings a choice.
    assert set(domain()["entities"]) - {"choice"} == texts.keys()
    for kind, text in texts.items():
        assert kind in {found.kind for found in find_entities(text, today=TODAY)}, kind


def test_every_step_of_a_rule_can_be_taken() -> None:
    known = {*domain()["actions"], *domain()["responses"], *domain()["forms"]}
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
    kinds = set(ArrangementRefused.__subclasses__())

    # There is a way of its own for a yes to nothing: a new proposal.
    assert refusals.RESPONSES.keys() == kinds - {NoProposal}


def test_what_a_message_can_want_is_an_action() -> None:
    assert set(identity.WANTED) <= set(domain()["intents"])
    assert set(identity.WANTED.values()) <= every_action().keys()


def test_every_action_answers_through_the_one_place_that_catches_failures() -> None:
    own_way = {name for name, kind in every_action().items() if not issubclass(kind, TopicAction)}

    assert own_way == {"action_session_start"}


def test_slots_are_set_by_actions_only() -> None:
    """The bot does not look for what in a message could fill one: see bot/turns.py."""
    mappings = [mapping for slot in domain()["slots"].values() for mapping in slot["mappings"]]

    assert mappings
    assert all(mapping == {"type": "custom"} for mapping in mappings)
    assert "action_validate_slot_mappings" not in domain()["actions"]
