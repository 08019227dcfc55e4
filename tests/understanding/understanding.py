"""The trained bot, asked what it makes of a message, without any dialogue."""

from __future__ import annotations

import asyncio
import os
import time
from typing import Any

from rasa.core.agent import Agent

from bot.engine import put_in_place
from tests.understanding.sets import ROOT, TODAY
from tests.understanding.understood import Understood

MODEL = ROOT / "models" / "meedenker.tar.gz"


class Understanding:
    """The whole pipeline of the trained model."""

    def __init__(self) -> None:
        os.environ["ARREARS_TODAY"] = TODAY
        put_in_place()
        self._loop = asyncio.new_event_loop()
        self._agent = Agent.load(str(MODEL))
        self._seen: dict[str, Understood] = {}

    def of(self, text: str) -> Understood:
        """What is made of a message; the same message is read once."""
        if text not in self._seen:
            started = time.perf_counter()
            parsed = self._loop.run_until_complete(self._agent.parse_message(text))
            taken = (time.perf_counter() - started) * 1000
            self._seen[text] = _understood(text, parsed, taken)
        return self._seen[text]


def _understood(text: str, parsed: dict[str, Any], milliseconds: float) -> Understood:
    values: dict[str, list[str]] = {}
    for entity in parsed["entities"]:
        values.setdefault(entity["entity"], []).append(str(entity["value"]))
    return Understood(
        text=text,
        intent=str(parsed["intent"]["name"]),
        confidence=float(parsed["intent"]["confidence"]),
        ranking=[(str(one["name"]), one["confidence"]) for one in parsed["intent_ranking"]],
        requests=[str(one["name"]) for one in parsed.get("requests") or []],
        values=values,
        milliseconds=milliseconds,
    )
