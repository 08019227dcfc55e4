"""Which part of a subject a message asks about, so that nobody has to read all of it."""

import re
from collections.abc import Sequence

type Parts = Sequence[tuple[str, re.Pattern[str]]]


def words(pattern: str) -> re.Pattern[str]:
    """A pattern for words, whatever their capitals."""
    return re.compile(pattern, re.IGNORECASE)


def part_asked(text: str, parts: Parts, *, otherwise: str) -> str:
    """The response of the first part that the text speaks of."""
    return next((response for response, pattern in parts if pattern.search(text)), otherwise)
