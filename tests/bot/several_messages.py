"""Messages that ask for several things, as the bot understands them."""

from datetime import date
from typing import Any

from dutch import find_entities

TODAY = date(2026, 11, 18)

# An intent, or None for what is surely nothing by itself, and the words of the clause.
Piece = tuple[str | None, str]


def message(*pieces: Piece, about: str | None = None) -> dict[str, Any]:
    """The parse data of these clauses in a row; `about` is what the message as a whole is about."""
    text = ""
    requests: dict[str, dict[str, Any]] = {}
    for intent, words in pieces:
        start = len(text) + bool(text)
        text = f"{text} {words}" if text else words
        if intent is not None and intent not in requests:
            requests[intent] = {
                "name": intent,
                "confidence": 0.95,
                "text": words,
                "start": start,
                "end": len(text),
            }
    main = {"name": about or next(iter(requests)), "confidence": 0.9}
    found = list(requests.values())
    return {
        "text": text,
        "intent": main,
        "requests": found if main["name"] in requests else [main, *found],
        "entities": [
            {"entity": one.kind, "value": one.value, "start": one.start, "end": one.end}
            for one in find_entities(text, today=TODAY)
        ],
    }
