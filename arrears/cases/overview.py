"""What is owed on a case on a day, and why: facts from the store, worked out by the law."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arrears.cases.fee_shares import fee_with_shares
from arrears.cases.kinds import PersonKind
from arrears.cases.models import Case, Claim
from arrears.law.fees import Fee
from arrears.law.imputation import Costs, Debt, Imputation, Payment, impute
from arrears.law.interest import InterestKind
from arrears.law.money import ZERO


@dataclass(frozen=True)
class Overview:
    """The amounts of a case on a day. `certain` is False when a person must look first.

    Of a closed case nothing is asked any more, whatever was paid.
    """

    due: Sequence[Claim]
    fee: Fee
    imputation: Imputation
    certain: bool
    is_closed: bool

    @property
    def principal(self) -> Decimal:
        """All that fell due, paid or not."""
        return sum((claim.principal for claim in self.due), ZERO)

    @property
    def interest(self) -> Decimal:
        """All statutory interest so far, paid or not."""
        balances = self.imputation.balances
        return sum((one.open.interest + one.paid.interest for one in balances), ZERO)

    @property
    def paid(self) -> Decimal:
        """All that was received."""
        return sum((one.payment.amount for one in self.imputation.payments), ZERO)

    @property
    def unpaid(self) -> Decimal:
        """What was not paid, asked for or not; never below zero."""
        return self.imputation.due

    @property
    def open(self) -> Decimal:
        """What is still to be paid; never below zero."""
        return ZERO if self.is_closed else self.unpaid


def overview_of(case: Case, *, on: date) -> Overview:
    """The amounts of a case that was loaded with its claims, payments and creditor."""
    due = [claim for claim in case.claims if claim.due_on <= on]
    payments = [
        Payment(payment.received_on, payment.amount)
        for payment in case.payments
        if payment.received_on <= on
    ]
    kind = _interest_kind(case)

    def balances(costs: dict[Claim, Costs], day: date) -> Imputation:
        debts = [_debt(number, claim, costs.get(claim), kind) for number, claim in enumerate(due)]
        return impute(debts, payments, on=day)

    fee, costs = fee_with_shares(case, due, balances, on=on)
    imputation = balances(costs, on)
    certain = fee.certain and all(balance.certain for balance in imputation.balances)
    is_closed = case.closed_on is not None and case.closed_on <= on
    return Overview(due, fee, imputation, certain, is_closed)


def _debt(number: int, claim: Claim, costs: Costs | None, kind: InterestKind | None) -> Debt:
    return Debt(f"{number:06}", claim.principal, claim.due_on, costs=costs, interest=kind)


def _interest_kind(case: Case) -> InterestKind | None:
    """The statutory interest that the creditor asks for, if it does (6:119 and 6:119a BW)."""
    if not case.creditor.charges_interest:
        return None
    is_consumer = case.person.kind is PersonKind.CONSUMER
    return InterestKind.CONSUMER if is_consumer else InterestKind.TRADE
