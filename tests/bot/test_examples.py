"""What the desk exports is read by Rasa as what it says, and as nothing else."""

from pathlib import Path

import pytest
from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader

# Written by the app: tests/arrears/cases/understanding/test_examples.py.
FILE = Path(__file__).parents[1] / "arrears" / "cases" / "understanding" / "export.yml"


@pytest.mark.filterwarnings("error::UserWarning")
def test_every_example_is_its_own_plain_text() -> None:
    content = FILE.read_text(encoding="utf-8")
    lines = [line.removeprefix("    - ") for line in content.splitlines() if line[:4] == "    "]

    data = RasaYAMLReader().reads(content)

    assert [one.get("text") for one in data.intent_examples] == lines
    assert [one.get("intent") for one in data.intent_examples] == [
        *["ask_fees"] * (len(lines) - 1),
        "greet",
    ]
    assert data.entity_examples == []


@pytest.mark.filterwarnings("error::UserWarning")
def test_an_empty_file_is_read_as_well() -> None:
    data = RasaYAMLReader().reads('version: "3.1"\n\nnlu: []\n')

    assert data.intent_examples == []
