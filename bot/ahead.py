"""Results of actions that came along with the result of an earlier one: see `actions/ahead.py`.

A result is taken only for the very call that it answers, the message and all that is known with it.
"""

from __future__ import annotations

import logging
from contextvars import ContextVar
from typing import Any, Dict, Optional, Sequence

Call = Dict[str, Any]
Result = Dict[str, Any]

logger = logging.getLogger(__name__)

# What is still to be taken in this turn, the next first.
_came_along: ContextVar[Sequence[Dict[str, Any]]] = ContextVar("came_along", default=())


def taken(call: Call) -> Optional[Result]:
    """The result of this call, if it is there already."""
    if not _came_along.get():
        return None
    first, *rest = _came_along.get()
    if first["call"] != call:
        nothing_left()
        return None
    _came_along.set(rest)
    result: Result = first["result"]
    return result


def kept(result: Result) -> Result:
    """The result of a call that was made; what came along with it is there to be taken."""
    _came_along.set(result.pop("ahead", ()))
    return result


def nothing_left() -> None:
    """What was done and is not asked for is a fault of whoever foresaw it: it should be known."""
    for one in _came_along.get():
        logger.error("Done ahead, and in vain: %s", one["call"]["next_action"])
    _came_along.set(())
