"""An errand as the dialogue keeps it, for tests that take it up in the middle."""

from typing import Any


def errand(kind: str, asked: str | None = None, **known: Any) -> dict[str, Any]:
    """The state of an errand in which this is known, and that question is open."""
    return {
        "errand": kind,
        "known": known,
        "asked": asked,
        "takes_any_text": False,
        "within": None,
    }
