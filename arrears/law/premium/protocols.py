"""Protocols for premium arrears by name, from the files in `arrears/law/protocols/`.

One file is one protocol: which event comes on which day after the due date, by whose word, and how
sure we are of it. It is a plan: what really happened is in the facts of a premium.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from arrears.law import toml_table
from arrears.law.parameter import Confidence
from arrears.law.premium.events import HANDOVER, PLANNED, REMINDERS, Event
from arrears.law.toml_table import Table

FOLDER = Path(__file__).parent.parent / "protocols"
SHOWN = "arrears/law/protocols"
FILE_KEYS = {"title", "according_to", "source", "confidence", "steps"}
REMINDER_TERM = "reminder_term"


@dataclass(frozen=True)
class Step:
    """An event on a day after the due date, which is day 0.

    Only a lapse of cover can have no day: it then follows the legal term of an actual reminder.
    """

    event: Event
    day: int | None
    confidence: Confidence


@dataclass(frozen=True)
class Protocol:
    """What a creditor does when a premium is not paid, and when.

    `according_to` is how a person is told whose days these are.
    """

    name: str
    title: str
    according_to: str
    source: str
    confidence: Confidence
    steps: tuple[Step, ...]

    @property
    def lapse(self) -> Step:
        """The step with which cover lapses; every protocol has one."""
        return next(step for step in self.steps if step.event is Event.COVER_LAPSES)


class UnknownProtocol(Exception):
    """No file bears that name."""

    def __init__(self, name: str) -> None:
        self.name, self.known = name, known_protocols()
        super().__init__(f"{name} is not a protocol. Known are: {', '.join(self.known)}.")


@cache
def known_protocols() -> tuple[str, ...]:
    """The names of all protocols, in alphabetical order."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def protocol(name: str) -> Protocol:
    """The protocol of that name from its file, read once."""
    if name not in known_protocols():
        raise UnknownProtocol(name)
    return parse(name, (FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def parse(name: str, text: str) -> Protocol:
    """A protocol from the text of its file.

    Raises `InvalidTable`, which names the file, when anything in it is not as it should be.
    """
    table = toml_table.parse(f"{SHOWN}/{name}.toml", text)
    table.only(FILE_KEYS)
    confidence = table.member(Confidence, "confidence")
    steps = tuple(_step(row, confidence) for row in table.tables("steps"))
    _check_order(table, steps)
    return Protocol(
        name,
        title=table.text("title"),
        according_to=table.text("according_to"),
        source=table.text("source"),
        confidence=confidence,
        steps=steps,
    )


def _step(row: Table, confidence: Confidence) -> Step:
    """A step, as sure as its protocol unless it says otherwise."""
    timing = {"after"} if "after" in row.content else {"day"}
    row.only({"event"} | timing, {"confidence"})
    event = row.member(Event, "event")
    if event not in PLANNED:
        raise row.invalid(f"{event} is no event that can be planned")
    if "confidence" in row.content:
        confidence = row.member(Confidence, "confidence")
    return Step(event, _day(row, event), confidence)


def _day(row: Table, event: Event) -> int | None:
    """The day of a step; None for cover that lapses after the term of an actual reminder."""
    if "after" in row.content:
        if event is not Event.COVER_LAPSES or row.text("after") != REMINDER_TERM:
            raise row.invalid(f"only {Event.COVER_LAPSES} can come after {REMINDER_TERM}")
        return None
    day = row.whole_number("day")
    if day < 1:
        raise row.invalid(f"day is {day}, not a day after the due date")
    return day


def _check_order(table: Table, steps: Sequence[Step]) -> None:
    """Every event once and in its order, on days that do not go back, and a lapse of cover."""
    events = [step.event for step in steps]
    if len(set(events)) != len(events):
        raise table.invalid("an event is planned twice")
    if Event.COVER_LAPSES not in events:
        raise table.invalid(f"it does not say when {Event.COVER_LAPSES}")
    for order in (REMINDERS, HANDOVER):
        planned = [event for event in events if event in order]
        if planned != list(order[: len(planned)]):
            raise table.invalid(f"the order must be {', '.join(order)}")
    days = [step.day for step in steps if step.day is not None]
    if any(later < earlier for earlier, later in pairwise(days)):
        raise table.invalid("the days must not go back")
