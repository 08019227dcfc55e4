"""What the payments of a file settle: those told to be under way, promises, arrangements, cases."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import BindParameter, bindparam, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.closing import PAID_UP
from arrears.cases.held_cases import held_case
from arrears.cases.kinds import ArrangementState, PromiseState, ReportedPaymentState
from arrears.cases.models import Arrangement, Case, Promise, ReportedPayment
from arrears.cases.payments import settle_case
from arrears.clock import today

IMPORT = Actor("import")
THESE: BindParameter[Any] = bindparam("cases", expanding=True)
# Most cases have nothing that a payment could settle.
TO_SETTLE = union(
    select(ReportedPayment.case_id).where(
        ReportedPayment.case_id.in_(THESE),
        ReportedPayment.state.in_((ReportedPaymentState.UNDER_WAY, ReportedPaymentState.NOT_FOUND)),
    ),
    select(Promise.case_id).where(
        Promise.case_id.in_(THESE),
        Promise.state.in_((PromiseState.OPEN, PromiseState.BROKEN)),
    ),
    select(Arrangement.case_id).where(
        Arrangement.case_id.in_(THESE),
        Arrangement.state.in_((ArrangementState.ACTIVE, ArrangementState.AWAITING_STAFF)),
    ),
    select(Case.id).where(Case.id.in_(THESE), PAID_UP),
)


async def settle(session: AsyncSession, cases: Collection[int], arrived: Collection[int]) -> None:
    """Settle what the payments of these cases settle, now that some have arrived or are gone."""
    for case_id in sorted((await session.scalars(TO_SETTLE, {"cases": list(cases)})).all()):
        case = await held_case(session, case_id)
        new = [payment for payment in case.payments if payment.id in arrived]
        await settle_case(session, case, new, by=IMPORT, on=today())
