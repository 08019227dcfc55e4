"""A project folder of its own for each test, with a stand-in for the bot's Python."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import language, shell, training
from scripts.stamps import Stamp


@pytest.fixture(autouse=True)
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test writes to the logs of the installation."""
    folder = tmp_path / "var" / "log"
    monkeypatch.setattr(shell, "LOGS", folder)
    return folder


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str], Path]:
    """Makes an executable shell script with these lines."""

    def make(lines: str) -> Path:
        path = tmp_path / "program"
        path.write_text(f"#!/bin/sh\necho \"$@\" >>'{tmp_path}/calls'\n{lines}\n")
        path.chmod(0o755)
        return path

    return make


@pytest.fixture
def calls(tmp_path: Path) -> Callable[[], int]:
    """Counts how often the program was called."""
    path = tmp_path / "calls"
    return lambda: len(path.read_text().splitlines()) if path.exists() else 0


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a little to learn from, and nothing trained or chosen yet."""
    models = tmp_path / "models"
    for name in ("data/nlu.yml", "domain/general.yml", "config.yml", "requirements/bot.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(training, "ROOT", tmp_path)
    monkeypatch.setattr(training, "REQUIREMENTS", tmp_path / "requirements")
    monkeypatch.setattr(training, "MODEL", models / "meedenker.tar.gz")
    monkeypatch.setattr(training, "UNFINISHED", models / ".unfinished")
    monkeypatch.setattr(training, "STAMP", Stamp(tmp_path / "var" / "training"))
    monkeypatch.setattr(language, "BOT_ENVIRONMENT", tmp_path / "bot")
    monkeypatch.setattr(language, "DEFAULT", models / "spacy" / "nl")
    monkeypatch.setattr(language, "RECORD", tmp_path / "var" / "spacy_model")
    monkeypatch.delenv("SPACY_MODEL", raising=False)
    return tmp_path
