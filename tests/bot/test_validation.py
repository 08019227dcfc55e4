"""`data validate --fail-on-warnings` fails on each warning, and ours gives none."""

import logging
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
import rasa.cli.utils
import rasa.validator
from rasa.shared.importers.importer import TrainingDataImporter

from tests.bot.tiny_assistant import CONFIG, DATA, DOMAIN

ROOT = Path(__file__).parents[2]
ACTION = 'say(response="utter_paid")'
PAID = "  utter_paid:\n    - text: Dank u.\n"


def validate(folder: Path, *, strictly: bool = True) -> None:
    """As the command line does it."""
    importer = TrainingDataImporter.load_from_config(
        str(folder / "config.yml"), str(folder / "domain"), [str(folder / "data")]
    )
    rasa.cli.utils.validate_files(strictly, None, importer)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny assistant, with an action that says what no rule does."""
    parts = {"domain": DOMAIN + PAID, "data": DATA, "actions": ACTION}
    for name, content in parts.items():
        (tmp_path / name).mkdir()
        suffix = "py" if name == "actions" else "yml"
        (tmp_path / name / f"pay.{suffix}").write_text(content, encoding="utf-8")
    (tmp_path / "config.yml").write_text(CONFIG, encoding="utf-8")
    monkeypatch.setattr(rasa.validator.Validator, "actions", tmp_path / "actions")
    return tmp_path


def with_more(path: Path, more: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")


def test_what_an_action_says_is_used(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    validate(project)

    assert "No warnings." in capsys.readouterr().out


def unused_response(project: Path) -> None:
    with_more(project / "domain" / "pay.yml", "  utter_idle:\n    - text: Niets.\n")


def missing_response(project: Path) -> None:
    with_more(project / "actions" / "pay.py", '\nsay("utter_nowhere")')


def unused_intent(project: Path) -> None:
    (project / "domain" / "idle.yml").write_text('version: "3.1"\nintents: [idle]\n')


def missing_setting(project: Path) -> None:
    (project / "config.yml").write_text(CONFIG.replace("assistant_id: tiny", ""))


def unreadable_step(project: Path) -> None:
    with_more(
        project / "data" / "pay.yml",
        "  - rule: odd\n    steps:\n      - user: /\n      - action: utter_first\n",
    )


@pytest.mark.parametrize(
    ("amiss", "told"),
    [
        pytest.param(unused_response, "'utter_idle' is not used", id="a response nobody says"),
        pytest.param(missing_response, "'utter_nowhere' is used", id="a response not there"),
        pytest.param(unused_intent, "'idle' is not used", id="an intent without a rule"),
        pytest.param(missing_setting, "'assistant_id' mandatory key", id="a setting not there"),
        pytest.param(unreadable_step, "message.parsing.failed", id="one that is only logged"),
    ],
)
def test_a_warning_fails_and_is_listed(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    amiss: Callable[[Path], None],
    told: str,
) -> None:
    amiss(project)

    with pytest.raises(SystemExit) as end:
        validate(project)

    assert end.value.code == 1
    assert told in capsys.readouterr().out


def test_a_warning_is_no_failure_where_that_was_not_asked(project: Path) -> None:
    unused_response(project)

    validate(project, strictly=False)


def test_listening_for_warnings_leaves_nothing_behind(project: Path) -> None:
    handlers, filters = list(logging.getLogger().handlers), list(warnings.filters)

    validate(project)

    assert (logging.getLogger().handlers, warnings.filters) == (handlers, filters)


def test_our_own_assistant_gives_no_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that is said, asked or listened for is missing or unused."""
    monkeypatch.setenv("SPACY_MODEL", "any")

    validate(ROOT)
