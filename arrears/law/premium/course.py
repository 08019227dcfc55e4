"""The course of an unpaid premium: what was planned, what really happened, and what comes next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain, repeat

from arrears.law.parameter import Confidence
from arrears.law.premium.events import REMINDERS, Event
from arrears.law.premium.facts import Premium
from arrears.law.premium.protocols import Protocol
from arrears.law.premium.terms import lapse_day, planned_day, restart_day, suspension_day
from arrears.law.reason import Reason, reason

LAW = "art. 7:934 BW"
RECORD = "betalingsgegevens"
ABOUT_COVER = (Event.COVER_LAPSES, Event.SUSPENSION_ALLOWED)
IN_ORDER = tuple(Event)


class Progress(StrEnum):
    """How far a milestone is."""

    COMING = "coming"
    REACHED = "reached"
    NOT_RECORDED = "not_recorded"


@dataclass(frozen=True)
class Milestone:
    """One event on its day.

    `day` counts from the due date and `days_left` from the day that was asked about, below zero
    once it is over. A reminder is reached only when it is on record as sent; one whose planned day
    has passed without is not recorded. Any other event is reached when its day comes, which does
    not say that the creditor acted. Told as about when its confidence is check.
    """

    event: Event
    on: date
    day: int
    days_left: int
    progress: Progress
    confidence: Confidence


@dataclass(frozen=True)
class Timeline:
    """Where a premium stands on a day: the day number from the due date, and its milestones.

    `settled_on` is the day on which payment made the course end.
    """

    on: date
    day: int
    milestones: tuple[Milestone, ...]
    reasons: tuple[Reason, ...]
    settled_on: date | None

    @property
    def passed(self) -> tuple[Milestone, ...]:
        """What was reached, or should have been and is not on record."""
        return tuple(one for one in self.milestones if one.progress is not Progress.COMING)

    @property
    def coming(self) -> tuple[Milestone, ...]:
        """What is still to come if nothing is paid, the first one first."""
        return tuple(one for one in self.milestones if one.progress is Progress.COMING)

    @property
    def next(self) -> Milestone | None:
        """What comes first; None when nothing comes any more."""
        return next(iter(self.coming), None)

    def find(self, event: Event) -> Milestone | None:
        """The milestone of that event; None when the premium's course has none."""
        return next((one for one in self.milestones if one.event is event), None)


@dataclass(frozen=True)
class _Day:
    """The day of an event, before anyone asks how far it is."""

    on: date
    event: Event
    confidence: Confidence = Confidence.SURE


def timeline(premium: Premium, protocol: Protocol, *, on: date) -> Timeline:
    """Where a premium stands on a day, from what had happened by then.

    The protocol's days are its plan, counted from the due date (day 0) whatever period the premium
    covers; the days of the law (art. 7:934 BW, since 2006-01-01) follow from reminders that were
    really sent. Full payment ends it: what was planned for that day or later no longer comes.
    """
    known = premium.as_of(on)
    to_come = (one for one in _plan(known, protocol) if not _is_stopped(one, known.settled_on))
    found = sorted([*_record(known, protocol), *to_come], key=_order)
    milestones = tuple(_milestone(one, known, on=on) for one in found)
    reasons = (*_standing(known, on=on), *_unrecorded(milestones, protocol))
    return Timeline(on, (on - known.due_on).days, milestones, reasons, known.settled_on)


def _order(one: _Day) -> tuple[date, int]:
    return one.on, IN_ORDER.index(one.event)


def _record(premium: Premium, protocol: Protocol) -> Iterator[_Day]:
    """The due date, the reminders that were sent, the payment, and the cover that it brought back.

    The first reminder sent is the first reminder, for whatever day it was planned.
    """
    yield _Day(premium.due_on, Event.DUE)
    names = chain(REMINDERS, repeat(Event.FURTHER_REMINDER))
    for sent_on, name in zip(premium.reminders, names, strict=False):
        yield _Day(sent_on, name)
    if premium.settled_on is not None:
        yield _Day(premium.settled_on, Event.PAID)
        lapse_on = lapse_day(premium, protocol)
        if lapse_on is not None and lapse_on <= premium.settled_on:
            yield _Day(restart_day(premium.settled_on), Event.COVER_RESTARTS)


def _plan(premium: Premium, protocol: Protocol) -> Iterator[_Day]:
    """The protocol's steps without the reminders that were sent, and the day that the law sets."""
    sent = REMINDERS[: len(premium.reminders)]
    for step in protocol.steps:
        planned_on = planned_day(premium, step)
        if planned_on is not None and step.event not in sent:
            yield _Day(planned_on, step.event, step.confidence)
    allowed_on = suspension_day(premium)
    if allowed_on is not None and not premium.is_first:
        yield _Day(allowed_on, Event.SUSPENSION_ALLOWED)


def _is_stopped(one: _Day, settled_on: date | None) -> bool:
    """Whether payment came in time; whether cover lapsed on the very day of payment is open."""
    if settled_on is None:
        return False
    return settled_on < one.on or (settled_on == one.on and one.event not in ABOUT_COVER)


def _milestone(one: _Day, premium: Premium, *, on: date) -> Milestone:
    return Milestone(
        one.event,
        one.on,
        day=(one.on - premium.due_on).days,
        days_left=(one.on - on).days,
        progress=_progress(one, premium, on=on),
        confidence=one.confidence,
    )


def _progress(one: _Day, premium: Premium, *, on: date) -> Progress:
    """A reminder that is not on record can still be sent on its day; after it, it is missing."""
    if one.event in REMINDERS[len(premium.reminders) :] and one.on <= on:
        return Progress.COMING if one.on == on else Progress.NOT_RECORDED
    return Progress.REACHED if one.on <= on else Progress.COMING


def _standing(premium: Premium, *, on: date) -> Iterator[Reason]:
    """Late, paid, or not yet due, and what was done that changes nothing."""
    due_on, paid_on = premium.due_on, premium.paid_on
    if premium.settled_on is not None:
        yield reason("premium.paid", RECORD, due_on=due_on, paid_on=premium.settled_on)
    elif on <= due_on:
        yield reason("premium.not_late", RECORD, due_on=due_on)
    else:
        yield reason("premium.late", RECORD, due_on=due_on, day=(on - due_on).days)
    if paid_on is not None and not premium.paid_in_full:
        yield reason("premium.part_paid", RECORD, due_on=due_on, paid_on=paid_on)
    for sent_on in sorted(set(premium.reminders_on) - set(premium.reminders)):
        yield reason("premium.reminder_too_early", LAW, due_on=due_on, sent_on=sent_on)


def _unrecorded(milestones: Iterable[Milestone], protocol: Protocol) -> Iterator[Reason]:
    """The reminders that were planned by now and are not on record: nobody says they were sent."""
    for one in milestones:
        if one.progress is Progress.NOT_RECORDED:
            facts = {"event": one.event.value, "planned_on": one.on}
            yield reason("premium.reminder_not_recorded", protocol.source, **facts)
