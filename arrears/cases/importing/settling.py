"""What the payments of a file settle: those told to be under way, promises, arrangements."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import BindParameter, bindparam, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.held_cases import held_case
from arrears.cases.kinds import ArrangementState, PromiseState, ReportedPaymentState
from arrears.cases.models import Arrangement, Payment, Promise, ReportedPayment
from arrears.cases.payments import settle_case
from arrears.clock import today

IMPORT = Actor("import")
THESE: BindParameter[Any] = bindparam("cases", expanding=True)
# Most cases have nothing that a payment could settle.
TO_SETTLE = union(
    select(ReportedPayment.case_id).where(
        ReportedPayment.case_id.in_(THESE),
        ReportedPayment.state == ReportedPaymentState.UNDER_WAY,
    ),
    select(Promise.case_id).where(
        Promise.case_id.in_(THESE),
        Promise.state.in_((PromiseState.OPEN, PromiseState.BROKEN)),
    ),
    select(Arrangement.case_id).where(
        Arrangement.case_id.in_(THESE), Arrangement.state == ArrangementState.ACTIVE
    ),
)


async def settle(session: AsyncSession, payment_ids: Collection[int]) -> None:
    """Settle what these payments, which are in the store by now, settle on their cases."""
    if not payment_ids:
        return
    of = select(Payment.case_id).where(Payment.id.in_(payment_ids)).distinct()
    cases = (await session.scalars(of)).all()
    for case_id in sorted((await session.scalars(TO_SETTLE, {"cases": cases})).all()):
        case = await held_case(session, case_id)
        arrived = [payment for payment in case.payments if payment.id in payment_ids]
        await settle_case(session, case, arrived, by=IMPORT, on=today())
