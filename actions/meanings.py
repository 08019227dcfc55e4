"""What a few words mean, where a question has a small number of answers."""

import re
from collections.abc import Mapping, Sequence

from actions.turn import Turn

type Meanings = Mapping[str, re.Pattern[str]]


def meanings(words: Mapping[str, Sequence[str]]) -> Meanings:
    """Patterns by what they mean, the most telling first."""
    return {
        meant: re.compile("|".join(patterns), re.IGNORECASE) for meant, patterns in words.items()
    }


def meant_by(turn: Turn, known: Meanings) -> str | None:
    """What the pressed button stands for, or the first meaning that is in the words."""
    if turn.choice is not None:
        return turn.choice if turn.choice in known else None
    return next((str(meant) for meant, words in known.items() if words.search(turn.text)), None)
