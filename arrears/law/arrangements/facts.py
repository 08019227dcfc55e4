"""Wishes of a debtor, and the schedules that come of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arrears.law.money import ZERO
from arrears.law.reason import Reason


@dataclass(frozen=True)
class MonthlyAmount:
    """So much a month."""

    amount: Decimal


@dataclass(frozen=True)
class Months:
    """In so many months."""

    count: int


@dataclass(frozen=True)
class EndDate:
    """Paid in full by that day."""

    on: date


type Wish = MonthlyAmount | Months | EndDate


@dataclass(frozen=True, order=True)
class Instalment:
    """One payment of a schedule (termijn)."""

    due_on: date
    amount: Decimal


def total_of(instalments: Iterable[Instalment]) -> Decimal:
    """What instalments come to."""
    return sum((one.amount for one in instalments), ZERO)


@dataclass(frozen=True)
class Proposal:
    """A schedule that sums exactly to the total; within policy when `needs_staff` is empty."""

    instalments: tuple[Instalment, ...]
    reasons: tuple[Reason, ...]
    needs_staff: tuple[Reason, ...]

    @property
    def total(self) -> Decimal:
        """What all instalments come to."""
        return total_of(self.instalments)

    @property
    def monthly(self) -> Decimal:
        """The instalment of every month but the last, which takes the rest."""
        return self.instalments[0].amount

    @property
    def last_amount(self) -> Decimal:
        """The last instalment."""
        return self.instalments[-1].amount

    @property
    def first_on(self) -> date:
        """The day of the first payment."""
        return self.instalments[0].due_on

    @property
    def last_on(self) -> date:
        """The day of the last payment."""
        return self.instalments[-1].due_on


@dataclass(frozen=True)
class Revision:
    """A schedule in place of one that runs: what stays of it, and what is new.

    It sums exactly to what is open; within policy when `needs_staff` is empty.
    """

    kept: tuple[Instalment, ...]
    new: tuple[Instalment, ...]
    reasons: tuple[Reason, ...]
    needs_staff: tuple[Reason, ...] = ()

    @property
    def instalments(self) -> tuple[Instalment, ...]:
        """The whole schedule by due day."""
        return tuple(sorted((*self.kept, *self.new)))

    @property
    def total(self) -> Decimal:
        """What all instalments come to."""
        return total_of(self.instalments)
