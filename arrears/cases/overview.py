"""What is owed on a case on a day, and why: facts from the store, worked out by the law."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arrears.cases.kinds import Frequency
from arrears.cases.models import Case, Claim, Payment
from arrears.law.fees import DebtorKind, Fee, FeeClaim, fee_for, notice_term
from arrears.law.money import ZERO

MONTHS_IN = {Frequency.MONTH: 1, Frequency.QUARTER: 3, Frequency.YEAR: 12}


@dataclass(frozen=True)
class Overview:
    """The amounts of a case on a day. `certain` is False when a person must look first."""

    principal: Decimal
    fee: Fee
    paid: Decimal
    certain: bool
    due: Sequence[Claim] = ()

    @property
    def open(self) -> Decimal:
        """What is still to be paid; never below zero."""
        return max(self.principal + self.fee.total - self.paid, ZERO)


def overview_of(case: Case, *, on: date) -> Overview:
    """The amounts of a case that was loaded with its claims, payments and creditor."""
    due = [claim for claim in case.claims if claim.due_on <= on]
    payments = [payment for payment in case.payments if payment.received_on <= on]
    debtor = DebtorKind(case.person.kind)
    fee = fee_for(
        [_fee_claim(claim, unpaid) for claim, unpaid in _unpaid_in_time(due, payments, debtor)],
        debtor=debtor,
        vat_applies=_vat_applies(case, due),
        on=on,
    )
    return Overview(
        principal=sum((claim.principal for claim in due), ZERO),
        fee=fee,
        paid=sum((payment.amount for payment in payments), ZERO),
        # Interest is not reckoned yet, so an amount with interest cannot be told for certain.
        certain=fee.certain and not case.creditor.charges_interest,
        due=due,
    )


def _unpaid_in_time(
    claims: Sequence[Claim], payments: Sequence[Payment], debtor: DebtorKind
) -> list[tuple[Claim, Decimal]]:
    """Per claim, what was unpaid when the time to pay without a fee ended.

    Payments go to the oldest claim first (6:43 BW), each as far as the claim before it is paid.
    """
    open_part = {claim: claim.principal for claim in claims}
    unpaid = dict(open_part)
    for payment in payments:
        left = payment.amount
        for claim in claims:
            used = min(open_part[claim], left)
            open_part[claim] -= used
            left -= used
            if _in_time(claim, payment, debtor):
                unpaid[claim] -= used
    return list(unpaid.items())


def _in_time(claim: Claim, payment: Payment, debtor: DebtorKind) -> bool:
    """A consumer has until the fourteen days end (HR 2016:2704, r.o. 3.8).

    A business until the due day (6:96 lid 4 BW).
    """
    if debtor is DebtorKind.BUSINESS:
        return payment.received_on <= claim.due_on
    if claim.notice_received_on is None:
        return True
    return payment.received_on <= notice_term(claim.notice_received_on).last_free_day


def _fee_claim(claim: Claim, unpaid: Decimal) -> FeeClaim:
    policy = claim.policy
    return FeeClaim(
        principal=unpaid,
        due_on=claim.due_on,
        notice_received_on=claim.notice_received_on,
        recurring=policy is not None,
        period_months=MONTHS_IN[policy.frequency] if policy else 1,
        contract=policy.number if policy else None,
    )


def _vat_applies(case: Case, claims: Sequence[Claim]) -> bool:
    """BIK art. 2 lid 3: an agency that charges VAT, VAT not deductible, and told in the letter."""
    noticed = [claim for claim in claims if claim.notice_received_on]
    return (
        case.creditor.uses_agency
        and not case.creditor.vat_deductible
        and bool(noticed)
        and all(claim.notice_states_vat for claim in noticed)
    )
