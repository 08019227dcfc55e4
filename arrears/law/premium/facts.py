"""What is known about a premium, and about the policy that it pays for."""

from dataclasses import dataclass, replace
from datetime import date

from arrears.law.fees import DebtorKind


@dataclass(frozen=True)
class Premium:
    """One premium with its due date (vervaldag), as facts.

    `reminders_on` are the days on which reminders were really sent: what a protocol plans is no
    fact. `paid_on` is the day of the last payment for it; unless `paid_in_full` that was a part,
    which changes nothing in protocol or cover. `is_first` marks the first premium of a policy
    (aanvangspremie), which art. 7:934 BW does not protect.
    """

    due_on: date
    reminders_on: tuple[date, ...] = ()
    paid_on: date | None = None
    paid_in_full: bool = True
    is_first: bool = False

    @property
    def settled_on(self) -> date | None:
        """The day on which it was paid in full."""
        return self.paid_on if self.paid_in_full else None

    @property
    def reminders(self) -> tuple[date, ...]:
        """The days of the reminders that count: those sent after the due date (art. 7:934 BW)."""
        return tuple(sorted({sent for sent in self.reminders_on if sent > self.due_on}))

    def as_of(self, day: date) -> "Premium":
        """The same premium with what had happened by that day."""
        sent = tuple(sent for sent in self.reminders_on if sent <= day)
        paid = self.paid_on if self.paid_on is not None and self.paid_on <= day else None
        return replace(self, reminders_on=sent, paid_on=paid)


@dataclass(frozen=True)
class InsurancePolicy:
    """One policy with its premiums that fell due, paid late or not at all.

    `motor` says that the law obliges to insure what it covers, as `must_be_insured` tells.
    `ended_on` is the last day of the policy as recorded, for whatever reason it ended.
    """

    premiums: tuple[Premium, ...]
    holder: DebtorKind
    motor: bool = False
    ended_on: date | None = None
