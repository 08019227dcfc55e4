"""What people go through, as they tell it: a kind and a day, and nothing more (AVG art. 9)."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, done_before, hold_case, note
from arrears.cases.kinds import CircumstanceKind
from arrears.cases.models import Case, Circumstance

OF_CASE = (
    select(Circumstance)
    .where(Circumstance.case_id == bindparam("case"))
    .order_by(Circumstance.told_on, Circumstance.id)
)
OF_THAT_DAY = OF_CASE.where(
    Circumstance.kind == bindparam("kind"), Circumstance.told_on == bindparam("day")
).limit(1)


async def record_circumstance(
    session: AsyncSession, case: Case, kind: CircumstanceKind, *, by: Actor, on: date, key: str
) -> Circumstance:
    """Remember what the person told on a day, by its kind; told twice that day, it is one."""
    await hold_case(session, case.id)
    known = await done_before(session, Circumstance, key) or await _told_before(
        session, case, kind, on=on
    )
    if known is not None:
        return known
    circumstance = Circumstance(
        case_id=case.id,
        conversation_id=by.conversation_id,
        kind=kind,
        told_on=on,
        key=key,
    )
    session.add(circumstance)
    await session.flush()
    await note(session, "circumstance:told", by, case_id=case.id, circumstance_id=circumstance.id)
    return circumstance


async def find_circumstances(session: AsyncSession, case: Case) -> Sequence[Circumstance]:
    """What was told on a case, by day."""
    return (await session.scalars(OF_CASE, {"case": case.id})).all()


async def _told_before(
    session: AsyncSession, case: Case, kind: CircumstanceKind, *, on: date
) -> Circumstance | None:
    facts = {"case": case.id, "kind": kind, "day": on}
    return (await session.scalars(OF_THAT_DAY, facts)).one_or_none()
