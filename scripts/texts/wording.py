"""No officialese, no jargon without its explanation, no threats, and always "u"."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scripts.texts.finding import Finding
from scripts.texts.text import Text

WORDS = Path(__file__).with_name("words.toml")
FAMILIAR = re.compile(r"\b(je|jij|jou|jouw|jullie|jezelf)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Avoided:
    """Words to avoid, what to write instead, and what makes them understood."""

    check: str
    pattern: re.Pattern[str]
    instead: str
    explained: Sequence[str]

    def unexplained(self, text: str) -> Iterator[str]:
        """The words of a text that are these and are not explained in it."""
        lower = text.lower()
        if any(phrase.lower() in lower for phrase in self.explained):
            return
        found = dict.fromkeys(match.group() for match in self.pattern.finditer(text))
        yield from (word for word in found if not _says_what_it_is(word.lower(), lower))


def wording(text: Text) -> Iterator[Finding]:
    """Words in the text or on its buttons that people should not have to read."""
    read = "\n".join((text.read, *text.buttons))
    for word in dict.fromkeys(FAMILIAR.findall(read)):
        yield Finding(text, "familiar", f"{word!r}", "u, uw", word)
    for avoided in avoided_words():
        for word in avoided.unexplained(read):
            yield Finding(text, avoided.check, f"{word!r}", avoided.instead, word)


@cache
def avoided_words() -> tuple[Avoided, ...]:
    """All that `words.toml` lists."""
    read = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    kinds = {"word": read["words"], "threat": read["threats"]}
    return tuple(
        Avoided(check, _pattern(entry["avoid"]), entry["instead"], entry.get("explained", ()))
        for check, entries in kinds.items()
        for entry in entries
    )


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    parts = (re.escape(one).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for one in phrases)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


def _says_what_it_is(word: str, text: str) -> bool:
    """Whether the text explains a term in so many words."""
    term = re.escape(word)
    ways = (
        rf"\b(?:dat|dit) heet (?:een |de |het )?{term}\b",
        rf"\b{term} betekent\b",
        rf"\been (?:\w+ of )?{term}(?: of \w+)? is (?:een|de|het|dat|wat|als)\b",
        rf"\b{term}(?::| \()\s?(?:een|de|het|dat|wat)\b",
        rf": (?:een|de|het) {term}\b",
    )
    return any(re.search(way, text) for way in ways)
