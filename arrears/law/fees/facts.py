"""What a fee is computed from, and what comes out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from arrears.law.money import ZERO
from arrears.law.reason import Reason, reason

TRANSITION = "overgangsrecht"


class DebtorKind(StrEnum):
    """As whom the debtor entered into the contract: decides which protection applies."""

    CONSUMER = "consumer"
    BUSINESS = "business"


@dataclass(frozen=True)
class FeeClaim:
    """One claim that was not paid in time, as facts.

    `principal` is what was still unpaid when the fourteen days ended: a part paid within them no
    longer counts (HR 2016:2704, r.o. 3.8). `notice_received_on` is the day on which a valid
    fourteen-day letter (veertiendagenbrief) was received, None when there is none. Claims
    reminded together share a `notice_id`; without one, claims of one creditor whose letters were
    received on the same day count as reminded together, because that is the creditor's duty
    (art. 6:96 lid 7 BW). `recurring` marks an instalment of a contract with periodic payments
    such as a premium, `period_months` what it covers (1 a month, 3 a quarter, 12 a year) and
    `contract` which contract (None: all recurring claims without one are of the same contract,
    unless they fell due on the same day). `paid_on` is the day on which the principal was paid in
    full, so that a claim paid late still counts.
    """

    principal: Decimal
    due_on: date
    notice_received_on: date | None
    notice_id: str | None = None
    recurring: bool = False
    period_months: int = 1
    contract: str | None = None
    paid_on: date | None = None


@dataclass(frozen=True)
class Fee:
    """A fee (vergoeding voor buitengerechtelijke incassokosten) with its working.

    When not `certain`, the law can be read in more than one way or a fact is missing: the amount
    is then what is owed under every reading, and a person must look before more is said.
    """

    amount: Decimal
    vat: Decimal
    reasons: tuple[Reason, ...]
    certain: bool = True

    @property
    def total(self) -> Decimal:
        """The fee with its VAT."""
        return self.amount + self.vat


def add_fees(fees: Iterable[Fee]) -> Fee:
    """Several fees as one: the sums, all reasons in order, certain only when all are."""
    parts = tuple(fees)
    return Fee(
        amount=sum((part.amount for part in parts), ZERO),
        vat=sum((part.vat for part in parts), ZERO),
        reasons=tuple(step for part in parts for step in part.reasons),
        certain=all(part.certain for part in parts),
    )


def no_fee(why: Reason) -> Fee:
    """Nothing owed, with the reason why."""
    return Fee(ZERO, ZERO, (why,))


def in_doubt(lowest: Fee, *, highest: Decimal, question: str, source: str) -> Fee:
    """The lowest fee that the law can give, with the reason why a person must look."""
    facts = {"lowest": lowest.amount, "highest": highest}
    doubt = reason("fee.needs_person", source, question=question, **facts)
    return replace(lowest, reasons=(*lowest.reasons, doubt), certain=False)


def before_law(claim: FeeClaim) -> Fee:
    """Nothing is certain about a claim from before the law that would give the fee."""
    question, due_on = "before_law", claim.due_on
    doubt = reason("fee.needs_person", TRANSITION, question=question, due_on=due_on)
    return replace(no_fee(doubt), certain=False)
