"""What is not ready yet, as the app's own /health tells it."""

from __future__ import annotations

import json
import urllib.request
from urllib.error import HTTPError

SECONDS = 3.0

# A proxy for the outside world has nothing to do with this machine.
_open = urllib.request.build_opener(urllib.request.ProxyHandler({})).open

IN_WORDS = {"bot": "the bot", "actions": "the action server", "store": "the case store"}


def not_ready(address: str) -> str:
    """What is still missing, in words; nothing when all is well."""
    try:
        with _open(f"{address}/health", timeout=SECONDS):
            return ""
    except HTTPError as answer:
        return _in_words(answer.read())
    except OSError:
        return "the app"


def _in_words(body: bytes) -> str:
    try:
        parts = json.loads(body)
        missing = [words for name, words in IN_WORDS.items() if parts.get(name) is False]
    except (ValueError, AttributeError):
        missing = []
    return " and ".join(missing) or "the app"
