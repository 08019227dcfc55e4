"""What was labelled as examples for the bot: each text once, plain, and with nobody in it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from arrears.cases.acting import Actor
from arrears.cases.kinds import Intent, StaffRole
from arrears.cases.store import Store
from arrears.cases.understanding.examples import as_training_data, export_examples
from arrears.cases.understanding.labelling import label
from dutch import without_personal_data
from tests.arrears.cases.desk import acts_about, do, staff_member
from tests.arrears.chat.talking import Talk
from tests.arrears.fixtures import Clock

# Read by Rasa in tests/bot/test_examples.py.
FILE = Path(__file__).with_name("export.yml")
WICKED = (
    "[die kosten](intent:fees) {x}",
    "- met een streepje ervoor",
    "# geen commentaar: wel een vraag?",
    "'aanhaling\" en \\n backslash",
    "over\ntwee regels\u2028of drie",
    "${HOME} $HOME %x &y *z !a @b ~",
    "emoji 🙂 en ë\x07",
)


@pytest.fixture
async def saskia(store: Store) -> Actor:
    return await staff_member(store, "saskia", StaffRole.SUPERVISOR)


def read(file: str) -> Mapping[str, Sequence[str]]:
    """As Rasa reads it."""
    content: dict[str, Any] = yaml.safe_load(file)
    assert content["version"] == "3.1"
    return {
        part["intent"]: [line.removeprefix("- ") for line in part["examples"].splitlines()]
        for part in content["nlu"]
    }


async def test_they_are_grouped_by_intent_each_once_as_labelled_last(
    store: Store, clock: Clock, saskia: Actor
) -> None:
    talk = await Talk.started(store)
    for text, intent in (
        ("Wablief", Intent.GREET),
        ("rente van 5 euro", Intent.ASK_FEES),
        ("wablief", Intent.ASK_REPEAT),
        ("RENTE van 7 euro", Intent.ASK_FEES),
        ("asdf", None),
    ):
        message = await talk.hears(text, unclear=True)
        await do(store, label, message, intent, seen=0, by=saskia)
        clock.move(seconds=5)
    await talk.hears("nog niet bekeken", unclear=True)

    file = as_training_data(await do(store, export_examples, by=saskia))

    assert read(file) == {"ask_repeat": ["wablief"], "ask_fees": ["RENTE van 0 euro"]}
    assert (await acts_about(store, "understanding"))[-1] == "understanding:exported"


@given(st.lists(st.text(), min_size=1))
def test_any_masked_text_comes_through_the_file_as_it_is(texts: list[str]) -> None:
    masked = [text for text in map(without_personal_data, texts) if text]
    if masked:
        assert read(as_training_data({Intent.GREET: masked})) == {"greet": masked}


def test_nothing_to_learn_is_a_file_as_well() -> None:
    assert read(as_training_data({})) == {}


def test_the_file_that_rasa_is_tested_with_is_of_today() -> None:
    masked = [without_personal_data(text) for text in WICKED]
    examples = {Intent.ASK_FEES: masked, Intent.GREET: ["hallo"]}

    assert as_training_data(examples) == FILE.read_text(encoding="utf-8")
