"""Payments received on a case: written down, and all that they settle with them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, note
from arrears.cases.arrangements.course import settle_arrangement
from arrears.cases.closing import close_if_paid
from arrears.cases.held_cases import held_case
from arrears.cases.models import Case, Payment
from arrears.cases.promises import settle_promises_of
from arrears.cases.reported_payments import check_amount, match_reports

# Built once: building it anew costs more than running it.
BY_REFERENCE = select(Payment).where(Payment.reference == bindparam("reference"))


class NotReceivedYet(Refused):
    """The day on which it was received has yet to come."""

    def __init__(self, received_on: date) -> None:
        super().__init__(received_on)
        self.received_on = received_on


class ReferenceTaken(Refused):
    """The bank gave that reference to another payment: of another case, amount or day."""

    def __init__(self, reference: str) -> None:
        super().__init__(reference)
        self.reference = reference


async def register_payment(
    session: AsyncSession,
    case: Case,
    amount: Decimal,
    *,
    received_on: date,
    by: Actor,
    on: date,
    reference: str | None = None,
) -> Payment:
    """Write down money that was received, in euros, and settle what it settles.

    The bank's `reference` makes that a payment handed in again counts once; without one each
    counts. Raises NotAnAmount, NotReceivedYet or ReferenceTaken.
    """
    check_amount(amount)
    if received_on > on:
        raise NotReceivedYet(received_on)
    case = await held_case(session, case.id)
    payment = Payment(case_id=case.id, amount=amount, received_on=received_on, reference=reference)
    if before := await _registered(session, payment):
        return before
    case.payments.append(payment)
    await session.flush()
    await note(session, "payment:registered", by, case_id=case.id, payment_id=payment.id)
    await settle_case(session, case, [payment], by=by, on=on)
    return payment


async def settle_case(
    session: AsyncSession, case: Case, arrived: Sequence[Payment], *, by: Actor, on: date
) -> None:
    """Settle what payments that have just arrived on a held case settle.

    That is what was told to be under way, promises, instalments with their arrangement, and the
    case itself.
    """
    await match_reports(session, case, arrived, by=by)
    await settle_promises_of(session, case, by=by, on=on)
    await settle_arrangement(session, case, by=by, on=on)
    await close_if_paid(session, case.id, by=by, on=on)


async def _registered(session: AsyncSession, payment: Payment) -> Payment | None:
    """The same payment, if it was handed in before. Raises ReferenceTaken."""
    if payment.reference is None:
        return None
    found = await session.scalars(BY_REFERENCE, {"reference": payment.reference})
    before = found.one_or_none()
    if before is not None and _facts(before) != _facts(payment):
        raise ReferenceTaken(payment.reference)
    return before


def _facts(payment: Payment) -> tuple[int, Decimal, date]:
    return payment.case_id, payment.amount, payment.received_on
