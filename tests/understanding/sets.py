"""The test messages: written apart from the training data, never trained on.

Two people may both write "ja graag". What is trained on as well proves nothing, and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TODAY = "2026-11-18"
"""The day on which the values of `values.yml` are right."""


@dataclass(frozen=True)
class Asked:
    """A message and the one intent that it has."""

    text: str
    intent: str


@dataclass(frozen=True)
class Told:
    """A message and the values in it, by kind of entity."""

    text: str
    values: Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Several:
    """A message with several requests in it, in the order in which they stand."""

    text: str
    intents: Sequence[str]


def plain() -> list[Asked]:
    """Messages in ordinary Dutch."""
    return _asked("plain")


def noisy() -> list[Asked]:
    """Messages as they are typed on a phone, in dialect, in haste or with little Dutch."""
    return _asked("noisy")


def danger() -> list[str]:
    """Messages of people in danger to life."""
    return [text for text in _file("danger")["danger"] if is_unseen(text)]


def look_alikes() -> list[str]:
    """Messages that share words with danger, and are none."""
    return [text for text in _file("danger")["look_alikes"] if is_unseen(text)]


def unseen_danger() -> list[str]:
    """The same, by somebody who had seen neither the signs of danger nor the data: to measure."""
    return list(_file("danger_unseen")["danger"])


def unseen_look_alikes() -> list[str]:
    """Look-alikes by that same person."""
    return list(_file("danger_unseen")["look_alikes"])


def values() -> list[Told]:
    """Messages with the values that stand in them."""
    return [Told(one["text"], one["values"]) for one in _file("values")]


def several() -> list[Several]:
    """Messages that ask more than one thing."""
    return [Several(one["text"], one["intents"]) for one in _file("several")]


def training() -> dict[str, list[str]]:
    """The messages in data/nlu, by intent."""
    found: dict[str, list[str]] = {}
    for file in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            lines = entry["examples"].splitlines()
            found.setdefault(entry["intent"], []).extend(
                line.strip()[2:].strip() for line in lines if line.strip()
            )
    return found


def written() -> int:
    """How many messages were written to be asked, the ones that are left out among them."""
    return sum(len(texts) for name in ("plain", "noisy") for texts in _file(name).values())


def is_unseen(text: str) -> bool:
    """Whether this is not in the training data, also not with other capitals or punctuation."""
    return evened(text) not in _trained()


def evened(text: str) -> str:
    """A text without case and punctuation."""
    return re.sub(r"\W+", " ", text.lower()).strip() or text


@cache
def _trained() -> frozenset[str]:
    return frozenset(evened(text) for texts in training().values() for text in texts)


def _asked(name: str) -> list[Asked]:
    return [
        Asked(text, intent)
        for intent, texts in _file(name).items()
        for text in texts
        if is_unseen(text)
    ]


@cache
def _file(name: str) -> Any:
    return yaml.safe_load((HERE / f"{name}.yml").read_text(encoding="utf-8"))
