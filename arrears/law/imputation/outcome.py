"""What is open of each debt on a day, and how each payment was spent."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from arrears.law.imputation.facts import Debt, Parts, Payment
from arrears.law.money import ZERO
from arrears.law.reason import Reason


@dataclass(frozen=True)
class Use:
    """What a payment paid of one debt, on which day, and why of this one."""

    debt: str
    on: date
    parts: Parts
    why: Reason


@dataclass(frozen=True)
class SpentPayment:
    """A payment and what it was spent on, in that order."""

    payment: Payment
    uses: tuple[Use, ...] = ()

    @property
    def left(self) -> Decimal:
        """What found nothing to pay."""
        return self.payment.amount - sum((use.parts.total for use in self.uses), ZERO)

    def spent_on(self, use: Use) -> "SpentPayment":
        """The same after one more use."""
        return replace(self, uses=(*self.uses, use))


@dataclass(frozen=True)
class Balance:
    """One debt on the asked day: what is open, what was paid, and how its interest ran.

    When not `certain`, the last reasons say which rate has not been verified.
    """

    debt: Debt
    open: Parts
    paid: Parts
    reasons: tuple[Reason, ...]
    certain: bool


@dataclass(frozen=True)
class Imputation:
    """All debts and all payments up to and including a day, debts in the order given.

    Payments stand in order of their days. An uncertain rate of one debt makes all uncertain: what
    it takes from a payment is not there for the others.
    """

    on: date
    balances: tuple[Balance, ...]
    payments: tuple[SpentPayment, ...]

    @property
    def open(self) -> Decimal:
        """What is open of all debts, also of those that are not yet due."""
        return sum((balance.open.total for balance in self.balances), ZERO)

    @property
    def due(self) -> Decimal:
        """What is open of the debts that are due on that day."""
        due = (balance for balance in self.balances if balance.debt.is_due(self.on))
        return sum((balance.open.total for balance in due), ZERO)

    @property
    def surplus(self) -> Decimal:
        """What was paid too much, kept for what may become owed later."""
        return sum((payment.left for payment in self.payments), ZERO)

    @property
    def certain(self) -> bool:
        """Whether all of it may be told as certain."""
        return all(balance.certain for balance in self.balances)
