"""Tables of signs: which of several things a text speaks of, by the first sign that it holds."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST_READ = 2_000


def signs(rows: Iterable[tuple[str, str]]) -> Sequence[tuple[str, re.Pattern[str]]]:
    """A table made ready: each kind with the pattern, of whole words, that tells of it."""
    return [(kind, re.compile(rf"\b(?:{pattern})")) for kind, pattern in rows]


def first_sign(text: str, table: Sequence[tuple[str, re.Pattern[str]]]) -> str | None:
    """The kind whose sign stands highest in the table, of those in the text."""
    read = _plain(text)
    return next((kind for kind, pattern in table if pattern.search(read)), None)


def _plain(text: str) -> str:
    """Without capitals, accents and double spaces."""
    letters = unicodedata.normalize("NFKD", text[:LONGEST_READ].casefold())
    bare = "".join(one for one in letters if not unicodedata.combining(one))
    return " ".join(bare.replace("’", "'").split())
