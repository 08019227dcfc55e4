"""A running arrangement as facts, and how far each of its instalments has come."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arrears.law.arrangements.facts import Instalment
from arrears.law.arrangements.payments import Payment


@dataclass(frozen=True)
class Progress:
    """How far an instalment is paid; `paid_on` is the day that made it full."""

    instalment: Instalment
    paid: Decimal
    paid_on: date | None

    @property
    def due_on(self) -> date:
        """The day by which it must be paid; on that day itself it is in time."""
        return self.instalment.due_on

    @property
    def is_paid(self) -> bool:
        """Whether it is paid in full."""
        return self.paid_on is not None

    @property
    def left(self) -> Instalment:
        """What is still to be paid of it, on the same day."""
        return Instalment(self.due_on, self.instalment.amount - self.paid)

    def was_missed_by(self, day: date) -> bool:
        """Whether its due day passed without full payment, also when that came later."""
        return self.due_on < day and (self.paid_on is None or self.paid_on > self.due_on)


@dataclass(frozen=True)
class Running:
    """An arrangement that runs.

    `instalments` is the schedule as it stands, on `day_of_month`, and `payments` what was received
    since that schedule was agreed. When it replaced another one, `before` holds what lay behind
    then (`Standing.behind`). `changed_on` are the days on which the person changed it, and
    `postponed_until` is the end of a postponement that was granted.
    """

    instalments: Collection[Instalment]
    day_of_month: int
    payments: Collection[Payment] = ()
    before: Collection[Progress] = ()
    changed_on: Collection[date] = ()
    postponed_until: date | None = None
