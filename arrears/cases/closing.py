"""A case closes when nothing is asked any more, and opens again when more is owed after all.

From the day on which it closes the terms of keeping are counted.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy import and_, bindparam, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, note
from arrears.cases.arrangements.decisions import let_go
from arrears.cases.arrangements.rows import RUNNING, running_arrangement
from arrears.cases.disputes import find_open_disputes
from arrears.cases.held_cases import held_case
from arrears.cases.kinds import ArrangementState, ClosingReason, PostponementState
from arrears.cases.models import Arrangement, Case, Claim, CollectionFile, Dispute, Payment
from arrears.cases.overview import overview_of
from arrears.cases.postponements import find_postponements
from arrears.cases.promises import give_way
from arrears.cases.staff import access_staff
from arrears.cases.store import Store
from arrears.law.money import ZERO

AT_ONCE = 100
CLOCK = Actor("clock")

# Of a business policyholder other things run on a case than money; the rest somebody must decide.
CLOSES_BY_ITSELF = and_(
    Case.closed_on.is_(None),
    ~Case.disputed,
    ~exists().where(CollectionFile.case_id == Case.id),
    ~exists().where(Dispute.case_id == Case.id, Dispute.closed_at.is_(None)),
    ~exists().where(Arrangement.case_id == Case.id, Arrangement.state.in_(RUNNING)),
)
_RECEIVED = select(func.sum(Payment.amount)).where(Payment.case_id == Case.id).scalar_subquery()
_PRINCIPAL = select(func.sum(Claim.principal)).where(Claim.case_id == Case.id).scalar_subquery()
# What may be paid in full: of most cases the law need not be asked.
PAID_UP = and_(CLOSES_BY_ITSELF, _RECEIVED >= _PRINCIPAL)

# Built once: building them anew costs more than running them.
THIS_CASE = Case.id == bindparam("case")
MAY_CLOSE = select(Case.id).where(THIS_CASE, CLOSES_BY_ITSELF)
MAY_BE_PAID = select(Case.id).where(THIS_CASE, PAID_UP)
ALL_PAID_UP = (
    select(Case.id)
    .where(PAID_UP, Case.id > bindparam("after"))
    .order_by(Case.id)
    .limit(bindparam("most"))
)


class StillToDecide(Refused):
    """Something on the case waits for staff: an arrangement, a postponement or a dispute."""


class FileErased(Refused):
    """The file of the case is gone: it cannot be taken up again."""


async def close_case(
    session: AsyncSession, case: Case, because: ClosingReason, *, by: Actor, on: date
) -> Case:
    """Staff closes a case: what was agreed about paying lapses. Closed already, it stays so.

    Raises NotActiveStaff or StillToDecide.
    """
    await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    if case.closed_on is None:
        if await _waits_for_staff(session, case):
            raise StillToDecide
        if running := await running_arrangement(session, case):
            await let_go(session, case, running, ArrangementState.DROPPED, by=by)
        await _close(session, case, because, by=by, on=on)
    return case


async def reopen_case(session: AsyncSession, case: Case, *, by: Actor) -> Case:
    """Staff takes a closed case up again. Open already, it stays so.

    Raises NotActiveStaff or FileErased.
    """
    await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    if case.closed_on is not None:
        if case.file_erased_on is not None:
            raise FileErased
        await _reopen(session, case, by=by)
    return case


async def close_if_paid(session: AsyncSession, case_id: int, *, by: Actor, on: date) -> bool:
    """Close a case of which all that was ever asked is paid; whether it was closed now."""
    if await session.scalar(MAY_BE_PAID, {"case": case_id}) is None:
        return False
    case = await held_case(session, case_id)
    if case.closed_on is not None or not _is_paid(case, on=on):
        return False
    await _close(session, case, ClosingReason.PAID, by=by, on=on)
    return True


async def close_if_withdrawn(session: AsyncSession, case_id: int, *, by: Actor, on: date) -> None:
    """Close a case of which the creditor took back all claims."""
    if await session.scalar(MAY_CLOSE, {"case": case_id}) is not None:
        case = await held_case(session, case_id)
        await _close(session, case, ClosingReason.WITHDRAWN, by=by, on=on)


async def reopen_if_more_is_owed(
    session: AsyncSession, case_id: int, before: Decimal, *, by: Actor, on: date
) -> None:
    """Open a closed case again when more is owed than before.

    Then a payment was taken back, or there is another claim.
    """
    case = await held_case(session, case_id)
    if case.closed_on is not None and owed(case, on=on) > before:
        await _reopen(session, case, by=by)


async def close_paid_cases(store: Store, *, on: date) -> Mapping[str, int]:
    """Close what came in paid, or could not close at its last payment; how many.

    For a job that runs every day, some cases at a time: stopped half-way, it goes on the next.
    """
    closed = after = 0
    while True:
        async with store.writing() as session:
            found = await session.scalars(ALL_PAID_UP, {"after": after, "most": AT_ONCE})
            ids = found.all()
            for case_id in ids:
                closed += await close_if_paid(session, case_id, by=CLOCK, on=on)
        if not ids:
            return {"closed": closed}
        after = ids[-1]


def owed(case: Case, *, on: date) -> Decimal:
    """What is not paid of a whole case, closed or not, with what has yet to fall due."""
    later = sum((claim.principal for claim in case.claims if claim.due_on > on), ZERO)
    return overview_of(case, on=on).unpaid + later


def _is_paid(case: Case, *, on: date) -> bool:
    return overview_of(case, on=on).certain and owed(case, on=on) <= ZERO


async def _waits_for_staff(session: AsyncSession, case: Case) -> bool:
    running = await running_arrangement(session, case)
    if running is not None and running.state is ArrangementState.AWAITING_STAFF:
        return True
    asked = await find_postponements(session, case)
    if any(one.state is PostponementState.AWAITING_STAFF for one in asked):
        return True
    return bool(await find_open_disputes(session, case))


async def _close(
    session: AsyncSession, case: Case, because: ClosingReason, *, by: Actor, on: date
) -> None:
    await give_way(session, case, by=by)
    case.closed_on, case.closed_because = on, because
    await session.flush()
    await note(session, "case:closed", by, case_id=case.id, because=because.value)


async def _reopen(session: AsyncSession, case: Case, *, by: Actor) -> None:
    case.closed_on = case.closed_because = None
    await session.flush()
    await note(session, "case:reopened", by, case_id=case.id)
