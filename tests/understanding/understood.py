"""What was made of a message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Understood:
    """What was made of one message, and in how many milliseconds."""

    text: str
    intent: str
    confidence: float
    ranking: Sequence[tuple[str, float]]
    requests: Sequence[str]
    values: dict[str, list[str]]
    milliseconds: float
