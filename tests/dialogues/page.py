"""Tells conversations as a page to read: who says what, buttons, cards as tables."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.dialogues.script import FEATURES, Script
from tests.system.person import Spoken

HEAD = """\
# Ten conversations

`make conversations` plays these against the real system and writes this page: one for each of the
ten promises. They are files in `tests/dialogues/`, where every one of them is a test. The day is 18
November 2026. Where the assistant has several texts for the same, another run may show another.
"""
SPEAKERS = {
    "person": "**Mens**",
    "bot": "**Meedenker**",
    "staff": "**Medewerker**",
    "notice": "**Melding**",
}
LONGEST = 600


@dataclass(frozen=True)
class Told:
    """A dialogue that was played, and all that was said in it."""

    name: str
    script: Script
    history: Sequence[Spoken]


def page(conversations: Iterable[Told]) -> str:
    """The whole page."""
    return "\n".join((HEAD, *(_conversation(one) for one in conversations)))


def _conversation(told: Told) -> str:
    promise = told.script.promise or ""
    lines = [
        f"## {promise}: {FEATURES[promise]}",
        "",
        f"{told.script.title}. {told.script.look_at} (`{told.name}`)",
        "",
    ]
    before: Spoken | None = None
    for spoken in told.history:
        lines += _said(spoken, before)
        before = spoken
    return "\n".join(lines)


def _said(spoken: Spoken, before: Spoken | None) -> Iterator[str]:
    if spoken.author == "person":
        pressed = before is not None and spoken.text in before.buttons
        manner = " drukt op" if pressed else ""
        yield from (f"> {SPEAKERS['person']}{manner}: {_one_line(spoken.text)}", "")
        return
    goes_on = before is not None and before.author == spoken.author
    if spoken.text:
        yield from (spoken.text if goes_on else f"{SPEAKERS[spoken.author]}: {spoken.text}", "")
    if spoken.card is not None:
        yield from (*_table(spoken.card), "")
    if spoken.buttons:
        yield from (" ".join(f"`{title}`" for title in spoken.buttons), "")


def _one_line(text: str) -> str:
    """What somebody typed, safe in Markdown and not endless."""
    text = " ".join(text.split())
    for sign in "\\`*_<[#|":
        text = text.replace(sign, f"\\{sign}")
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def _table(card: Mapping[str, Any]) -> Iterator[str]:
    rows = [tuple(row.values()) for row in card.get("rows", ())]
    width = max((len(row) for row in rows), default=2)
    yield _row((card["title"], *[""] * (width - 1)))
    yield _row(("---", *["---:"] * (width - 1)))
    yield from map(_row, rows)
    if total := card.get("total"):
        yield _row(("Samen", *[""] * (width - 2), f"**{total}**"))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
