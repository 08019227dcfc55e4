"""The bot with every rule twice: the copy of a rule is for an intent that nobody has."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from scripts.language import prepare_spacy
from scripts.project import BOT_PYTHON, ROOT
from scripts.training import bot_environment

NAME = "double-rules"
RULES = ROOT / "data" / "rules"


def train(folder: Path) -> Path:
    """Train it in this folder, with the data and the pipeline of the real one; its model."""
    data, domain = folder / "data", folder / "domain"
    shutil.copytree(ROOT / "data", data)
    shutil.copytree(ROOT / "domain", domain)
    copies = [copy_of(rule) for rule in rules() if intent_of(rule)]
    _write(data / "rules" / f"{NAME}.yml", {"rules": copies})
    intents = sorted({intent_of(rule) for rule in copies})
    _write(domain / f"{NAME}.yml", {"intents": intents})
    options = ["--domain", str(domain), "--data", str(data), "--config", "config.yml"]
    options += ["--out", str(folder), "--fixed-model-name", NAME, "--skip-validation"]
    with (folder / f"{NAME}.log").open("w") as log:
        subprocess.run(
            [str(BOT_PYTHON), "-m", "bot", "train", *options],
            cwd=ROOT,
            check=True,
            env=bot_environment(prepare_spacy()),
            stdout=log,
            stderr=log,
        )
    return folder / f"{NAME}.tar.gz"


def rules() -> Iterator[Mapping[str, Any]]:
    """All rules of the bot."""
    for file in sorted(RULES.glob("*.yml")):
        yield from yaml.safe_load(file.read_text(encoding="utf-8"))["rules"]


def intent_of(rule: Mapping[str, Any]) -> str:
    """The intent that a rule begins with; empty for one that follows a form."""
    return next((step["intent"] for step in rule["steps"] if "intent" in step), "")


def copy_of(rule: Mapping[str, Any]) -> dict[str, Any]:
    """The same rule for an intent of its own."""
    steps = [
        {**step, "intent": f"copy_of_{step['intent']}"} if "intent" in step else step
        for step in rule["steps"]
    ]
    return {**rule, "rule": f"copy of {rule['rule']}", "steps": steps}


def _write(file: Path, content: Mapping[str, Any]) -> None:
    file.write_text(yaml.safe_dump({"version": "3.1", **content}, sort_keys=False))
