"""Which responses code says is read from its source: all that it says, and nothing else."""

from pathlib import Path

import pytest
from rasa.shared.core.domain import Domain

from bot.said_responses import said_responses

DOMAIN = """
version: "3.1"
intents: [affirm, deny]
slots:
  wish: {type: any, mappings: [{type: custom}]}
  day: {type: any, mappings: [{type: custom}]}
forms:
  plan_form:
    required_slots: [wish, day]
actions: [action_ask_plan_form_day]
responses:
  utter_yes: [{text: Ja}]
  utter_no: [{text: Nee}]
  utter_missed_wish: [{text: Hoeveel}]
  utter_missed_ghost: [{text: Hoe}]
  utter_affirm_twice: [{text: Ja en ja}]
  utter_ghost_twice: [{text: Hoe dan}]
  utter_for_family: [{text: Thuis}]
"""
WITH_FORM = """
  utter_ask_plan_form_wish: [{text: Hoeveel}]
  utter_ask_plan_form_day: [{text: Wanneer}]
  utter_ask_day: [{text: Wanneer dan}]
  utter_default: [{text: Pardon}]
  utter_ask_rephrase: [{text: Hoe zegt u}]
"""


@pytest.mark.parametrize(
    ("source", "said"),
    [
        pytest.param('say(response="utter_yes")', {"utter_yes"}, id="an argument"),
        pytest.param(
            'say("utter_yes" if sure else "utter_no")', {"utter_yes", "utter_no"}, id="a choice"
        ),
        pytest.param('TABLE = {Refused: "utter_no"}', {"utter_no"}, id="a table"),
        pytest.param('TABLE.get(kind, "utter_no")', {"utter_no"}, id="what else a table gives"),
        pytest.param('say("utter_new")', {"utter_new"}, id="one that the domain lacks"),
        pytest.param(
            'say(f"utter_missed_{turn.requested}")', {"utter_missed_wish"}, id="one for each slot"
        ),
        pytest.param(
            'say(f"utter_{turn.intent}_twice")', {"utter_affirm_twice"}, id="one for each intent"
        ),
        pytest.param('say(f"utter_for_{who}")', {"utter_for_family"}, id="one of a kind"),
        pytest.param('type Name = str\nsay("utter_yes")', {"utter_yes"}, id="a later Python"),
        pytest.param('name.startswith("utter_yes")', set(), id="a name looked for"),
        pytest.param('name == "utter_yes"', set(), id="a name compared"),
        pytest.param('metadata.get("utter_action")', set(), id="a key"),
        pytest.param('"""Says utter_yes."""  # or utter_no', set(), id="told in words"),
    ],
)
def test_an_action_says_what_it_names(tmp_path: Path, source: str, said: set[str]) -> None:
    (tmp_path / "talk.py").write_text(source, encoding="utf-8")

    assert said_responses(Domain.from_yaml(DOMAIN), tmp_path) == said


def test_a_form_asks_for_its_slots_where_no_action_does_and_rasa_falls_back(tmp_path: Path) -> None:
    said = said_responses(Domain.from_yaml(DOMAIN + WITH_FORM.lstrip("\n")), tmp_path)

    assert said == {"utter_ask_plan_form_wish", "utter_default"}
