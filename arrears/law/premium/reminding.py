"""Which reminder of its protocol an unpaid premium is due for on a day, and till when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from arrears.law.premium.events import REMINDERS, Event
from arrears.law.premium.facts import Premium
from arrears.law.premium.protocols import Protocol

# Between two reminders at least, whoever sent the first: late by a day, it is no two in a row.
BETWEEN_REMINDERS = timedelta(days=7)
ENDS_A_TURN = (*REMINDERS, Event.HANDOVER_AT_LATEST)


@dataclass(frozen=True)
class Turn:
    """The days on which a reminder may go: from its own, till the next step takes its place.

    Both count from the due date. `until` is the last day, for who was kept from sending it before.
    """

    event: Event
    day: int
    until: int


def due_reminder(premium: Premium, protocol: Protocol, *, on: date) -> Turn | None:
    """The reminder that its protocol has for a premium on a day; None when there is none to send.

    None when it was paid in full, when that reminder or a later one is on record, whoever sent it,
    or when one was sent less than a week before. A protocol without reminders has none.
    """
    known = premium.as_of(on)
    turn = _turn_on(protocol, (on - known.due_on).days)
    if turn is None or known.settled_on is not None or _was_sent(turn, known):
        return None
    if known.reminders and on - known.reminders[-1] < BETWEEN_REMINDERS:
        return None
    return turn


def turns(protocol: Protocol) -> Iterator[Turn]:
    """The reminders of a protocol in order, each with the days on which it may go."""
    steps = [
        (step.event, step.day)
        for step in protocol.steps
        if step.event in ENDS_A_TURN and step.day is not None
    ]
    following = [day for _, day in steps[1:]]
    for position, (event, day) in enumerate(steps):
        if event in REMINDERS:
            # Without a step after it there is nothing to be late for: on its own day or not.
            until = following[position] - 1 if position < len(following) else day
            yield Turn(event, day, max(day, until))


def _turn_on(protocol: Protocol, day: int) -> Turn | None:
    return next((turn for turn in turns(protocol) if turn.day <= day <= turn.until), None)


def _was_sent(turn: Turn, premium: Premium) -> bool:
    """The first one sent is the first reminder, for whatever day it was planned."""
    is_counted = len(premium.reminders) > REMINDERS.index(turn.event)
    planned_on = premium.due_on + timedelta(days=turn.day)
    return is_counted or any(sent_on >= planned_on for sent_on in premium.reminders)
