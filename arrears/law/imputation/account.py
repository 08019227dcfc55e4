"""One debt through time: costs become owed, interest grows, payments are taken off."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from arrears.law.imputation.facts import Debt, Parts
from arrears.law.imputation.outcome import Balance
from arrears.law.interest import Accrual, Interest, first_interest_day
from arrears.law.money import ZERO

NOTHING_PAID = Parts()
NO_INTEREST = Interest(ZERO, ())


@dataclass(frozen=True)
class Account:
    """A debt as it stands at the end of a day."""

    debt: Debt
    day: date
    accrual: Accrual | None
    paid: Parts = NOTHING_PAID

    @property
    def open(self) -> Parts:
        """What is still to be paid, with the interest up to and including the day in cents."""
        return Parts(
            costs=self.debt.costs_on(self.day) - self.paid.costs,
            interest=self.accrual.amount if self.accrual else ZERO,
            principal=self._open_principal,
        )

    def at(self, day: date) -> "Account":
        """The same at the end of a later day."""
        if self.accrual is None:
            return replace(self, day=day)
        accrual = self.accrual.through(day, principal=self._open_principal)
        return replace(self, day=day, accrual=accrual)

    def pay(self, parts: Parts) -> "Account":
        """The same after a payment of these parts.

        Only a payment that goes beyond the costs rounds the interest. Were all interest rounded
        at every payment, paying a cent on one debt could make others dearer by more than that.
        """
        accrual = self.accrual
        if accrual and parts.total > parts.costs:
            accrual = accrual.settle(parts.interest)
        return replace(self, paid=self.paid + parts, accrual=accrual)

    @property
    def balance(self) -> Balance:
        """What is open and paid, with the reasons of the interest."""
        ran = self.accrual.outcome if self.accrual else NO_INTEREST
        return Balance(self.debt, self.open, self.paid, ran.reasons, ran.certain)

    @property
    def _open_principal(self) -> Decimal:
        return self.debt.principal - self.paid.principal


def opened(debt: Debt, *, day: date) -> Account:
    """The account of a debt, before any payment, at the end of a day."""
    kind = debt.interest
    accrual = Accrual(kind, first_interest_day(debt.due_on)) if kind else None
    return Account(debt, day, accrual).at(day)
