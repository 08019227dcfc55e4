"""The audit trail: who did or saw what. Written in the transaction of the act itself.

What a creditor's own system is to know of it goes out from here.
"""

from collections.abc import Iterable, Sequence
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Boolean, Table, bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import AuditEvent
from arrears.cases.publishing import publish
from arrears.clock import now

# Built once: building it anew costs more than running it.
ADD = insert(cast("Table", AuditEvent.__table__))
LOOKED = "case:seen"
OF_CASE = (
    select(AuditEvent)
    .where(
        AuditEvent.case_id == bindparam("case"),
        (AuditEvent.act == LOOKED) == bindparam("looked", type_=Boolean()),
    )
    .order_by(AuditEvent.id.desc())
    .limit(bindparam("most"))
)


async def record(
    session: AsyncSession,
    act: str,
    *,
    actor: str,
    case_id: int | None = None,
    conversation_id: UUID | None = None,
    staff_id: int | None = None,
    **facts: Any,
) -> None:
    """Add one event, named `subject:act` (such as `arrangement:agreed`)."""
    await session.execute(
        ADD,
        {
            "at": now(),
            "actor": actor,
            "act": act,
            "case_id": case_id,
            "conversation_id": conversation_id,
            "staff_id": staff_id,
            "facts": facts,
        },
    )
    await publish(session, act, case_id=case_id, facts=facts)


async def find_acts(session: AsyncSession, case_id: int, *, most: int) -> Sequence[AuditEvent]:
    """What was done on a case, the latest first."""
    asked = {"case": case_id, "looked": False, "most": most}
    return (await session.scalars(OF_CASE, asked)).all()


async def find_looks(session: AsyncSession, case_id: int, *, most: int) -> Sequence[AuditEvent]:
    """When staff looked at a case, the latest first."""
    asked = {"case": case_id, "looked": True, "most": most}
    return (await session.scalars(OF_CASE, asked)).all()


async def record_listed(session: AsyncSession, case_ids: Iterable[int], *, staff_id: int) -> None:
    """Somebody of staff saw these cases in a list: an event for each, written together."""
    seen = {"at": now(), "actor": "staff", "act": "case:listed", "staff_id": staff_id, "facts": {}}
    rows = [seen | {"case_id": case_id, "conversation_id": None} for case_id in case_ids]
    if rows:
        await session.execute(ADD, rows)
