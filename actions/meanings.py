"""What a few words mean, where a question has a small number of answers."""

import re
from collections.abc import Mapping, Sequence

type Meanings = Mapping[str, re.Pattern[str]]


def meanings(words: Mapping[str, Sequence[str]]) -> Meanings:
    """Patterns by what they mean, the most telling first."""
    return {
        meant: re.compile("|".join(patterns), re.IGNORECASE) for meant, patterns in words.items()
    }


def meaning_of(text: str, known: Meanings) -> str | None:
    """The first meaning of which a pattern is in the text.

    >>> meaning_of("het blijft zo", meanings({"now": ["even"], "always": ["blijft"]}))
    'always'
    """
    return next((meant for meant, pattern in known.items() if pattern.search(text)), None)
