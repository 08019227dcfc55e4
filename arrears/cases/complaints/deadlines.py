"""What a complaint waits for, by when: the terms of the law and what we promise ourselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from arrears.cases.complaints.filing import UNANSWERED
from arrears.cases.complaints.terms import duties_of
from arrears.cases.models import Complaint
from arrears.clock import day_of
from arrears.law.working_days import add_working_days, working_days_until

CONTACT = "complaint.contact"
# When somebody has spoken with the complainant at the latest, in working days: a promise of ours,
# no term of the law.
CONTACT_WITHIN = 2


@dataclass(frozen=True)
class Deadline:
    """One step, by when, and when it was done; `days_left` in working days, below 0 once over."""

    rule: str
    last_day: date
    done_on: date | None
    days_left: int
    is_over: bool

    @property
    def is_open(self) -> bool:
        """Whether the step is still to be done."""
        return self.done_on is None

    @property
    def is_late(self) -> bool:
        """Whether the step is still to be done, and should have been."""
        return self.is_open and self.is_over

    @property
    def was_late(self) -> bool:
        """Whether the step was done, after its last day."""
        return self.done_on is not None and self.done_on > self.last_day


def deadlines_of(complaint: Complaint, *, on: date) -> list[Deadline]:
    """The steps of a complaint with their terms, nearest first; a closed one has no open ones."""
    day = max(on, complaint.received_on)
    waits = complaint.state in UNANSWERED
    found = sorted(_steps(complaint, on=day), key=lambda step: step[1])
    return [
        Deadline(rule, last_day, done_on, working_days_until(last_day, on=day), day > last_day)
        for rule, last_day, done_on in found
        if waits or done_on is not None
    ]


def open_deadlines(complaint: Complaint, *, on: date) -> list[Deadline]:
    """Those that are still to be done."""
    return [deadline for deadline in deadlines_of(complaint, on=on) if deadline.is_open]


def _steps(complaint: Complaint, *, on: date) -> Iterator[tuple[str, date, date | None]]:
    for duty in duties_of(complaint, on=on):
        yield duty.rule, duty.term.last_day, duty.done_on
    called = complaint.contacted_at
    spoken_on = day_of(called) if called else complaint.answered_on
    yield CONTACT, add_working_days(complaint.received_on, CONTACT_WITHIN), spoken_on
