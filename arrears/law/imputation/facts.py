"""Debts of one debtor to one creditor, what they consist of, and payments."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arrears.law.imputation.refusals import NotAnAmount
from arrears.law.interest import InterestKind
from arrears.law.money import ZERO, is_whole_cents


@dataclass(frozen=True)
class Costs:
    """The collection fee of a debt with its VAT, and the first day on which it is owed.

    One fee over several debts is divided over them by the caller.
    """

    amount: Decimal
    owed_from: date

    def __post_init__(self) -> None:
        """Refuse what is no amount."""
        _check_amount(self.amount)


@dataclass(frozen=True)
class Debt:
    """One debt (verbintenis), such as a premium or an invoice.

    `key` is how payments name it. Interest of its kind runs from the day after `due_on`; without
    a kind the creditor asks for none.
    """

    key: str
    principal: Decimal
    due_on: date
    costs: Costs | None = None
    interest: InterestKind | None = None

    def __post_init__(self) -> None:
        """Refuse what is no amount."""
        _check_amount(self.principal)

    def is_due(self, on: date) -> bool:
        """Whether payment can be claimed (opeisbaar) on that day: from the due date on."""
        return self.due_on <= on

    def costs_on(self, day: date) -> Decimal:
        """The fee as far as it is owed on that day, paid or not."""
        return self.costs.amount if self.costs and self.costs.owed_from <= day else ZERO

    def is_onerous(self, on: date) -> bool:
        """Whether it carries interest or, by that day, costs.

        Costs count also once they are paid, so that the same money in one payment or in two is
        spent alike.
        """
        return self.interest is not None or self.costs_on(on) > 0


@dataclass(frozen=True)
class Payment:
    """Money received on a day, meant for one debt when the debtor named its key."""

    on: date
    amount: Decimal
    debt: str | None = None

    def __post_init__(self) -> None:
        """Refuse what is no amount."""
        _check_amount(self.amount)


@dataclass(frozen=True)
class Parts:
    """An amount as costs, interest and principal: in whole cents, never below zero."""

    costs: Decimal = ZERO
    interest: Decimal = ZERO
    principal: Decimal = ZERO

    @property
    def total(self) -> Decimal:
        """All three together."""
        return self.costs + self.interest + self.principal

    def __add__(self, other: "Parts") -> "Parts":
        return Parts(
            self.costs + other.costs,
            self.interest + other.interest,
            self.principal + other.principal,
        )

    def covered_by(self, amount: Decimal) -> "Parts":
        """What an amount pays of them: costs first, then interest, then principal.

        By art. 6:44 lid 1 BW, in which collection fees are costs (ECLI:NL:HR:2015:1868).
        """
        costs = min(self.costs, amount)
        interest = min(self.interest, amount - costs)
        principal = min(self.principal, amount - costs - interest)
        return Parts(costs, interest, principal)


def _check_amount(amount: Decimal) -> None:
    if not is_whole_cents(amount) or amount < 0:
        raise NotAnAmount(amount)
