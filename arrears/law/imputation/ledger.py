"""All accounts and payments of one debtor, taken from day to day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from arrears.law.imputation.account import opened
from arrears.law.imputation.facts import Debt, Payment
from arrears.law.imputation.order import Share, shares_of
from arrears.law.imputation.outcome import Imputation, SpentPayment, Use
from arrears.law.money import ZERO
from arrears.law.reason import reason

NAMED = "art. 6:43 lid 1 en 6:44 lid 1 BW"


class Ledger:
    """The books at the end of a day; only `move_to` brings them to a later one."""

    def __init__(self, debts: Iterable[Debt], *, day: date) -> None:
        self._day = day
        self._accounts = {debt.key: opened(debt, day=day) for debt in debts}
        self._payments: list[SpentPayment] = []

    def move_to(self, day: date) -> None:
        """Let costs become owed and interest grow up to and including that day."""
        self._day = day
        self._accounts = {key: account.at(day) for key, account in self._accounts.items()}

    def receive(self, payments: Iterable[Payment]) -> None:
        """Take in the payments of the day: what is meant for a debt goes to it before all else."""
        for payment in payments:
            self._payments.append(SpentPayment(payment))
            if payment.debt is not None:
                why = reason("imputation.named_by_debtor", NAMED, debt=payment.debt)
                self._spend(len(self._payments) - 1, Share(payment.debt, payment.amount, why))

    def spread(self) -> None:
        """Spend what is left of all payments, the oldest first, on whatever is open."""
        left = sum((payment.left for payment in self._payments), ZERO)
        for share in shares_of(left, self._accounts.values(), on=self._day):
            self._draw(share)

    def close(self) -> Imputation:
        """What is open and how all was spent."""
        balances = tuple(account.balance for account in self._accounts.values())
        return Imputation(self._day, balances, tuple(self._payments))

    def _draw(self, share: Share) -> None:
        """Take a share from the payments, as far as each goes."""
        for number, payment in enumerate(self._payments):
            if payment.left:
                spent = self._spend(number, share)
                share = replace(share, amount=share.amount - spent)

    def _spend(self, number: int, share: Share) -> Decimal:
        """Pay a share from one payment; what it gave."""
        account, payment = self._accounts[share.debt], self._payments[number]
        parts = account.open.covered_by(min(payment.left, share.amount))
        if parts.total:
            self._accounts[share.debt] = account.pay(parts)
            use = Use(share.debt, self._day, parts, share.why)
            self._payments[number] = payment.spent_on(use)
        return parts.total
