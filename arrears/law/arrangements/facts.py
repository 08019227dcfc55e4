"""Wishes of a debtor, policies of a creditor, and the schedules that come of them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arrears.law.money import ZERO
from arrears.law.reason import Reason


@dataclass(frozen=True)
class Policy:
    """What a creditor agrees to without staff."""

    longest_months: int = 12
    smallest_instalment: Decimal = Decimal("10.00")
    first_after_days: int = 5

    def __post_init__(self) -> None:
        """Refuse settings under which no arrangement can exist."""
        if self.longest_months < 1 or self.smallest_instalment < 0 or self.first_after_days < 0:
            message = f"{self} allows no arrangement: use 1 month or more and nothing negative."
            raise ValueError(message)


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


@dataclass(frozen=True)
class Instalment:
    """One payment of a schedule (termijn)."""

    due_on: date
    amount: Decimal


@dataclass(frozen=True)
class Proposal:
    """A schedule that sums exactly to the total; within policy when `needs_staff` is empty."""

    instalments: tuple[Instalment, ...]
    reasons: tuple[Reason, ...]
    needs_staff: tuple[Reason, ...]

    @property
    def total(self) -> Decimal:
        """What all instalments come to."""
        return sum((one.amount for one in self.instalments), ZERO)

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
