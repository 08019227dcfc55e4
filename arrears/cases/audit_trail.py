"""The audit trail, to look back in: by person of staff, case, act and days."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from arrears.cases.models import AuditEvent, Case, Staff
from arrears.cases.store import Store
from arrears.clock import AMSTERDAM

A_PAGE = 100
AT_A_TIME = 1_000
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Wanted:
    """Which events somebody wants to see; None is all."""

    staff_id: int | None = None
    case_number: str | None = None
    act: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Event:
    """One event of the trail."""

    id: int
    at: datetime
    actor: str
    act: str
    facts: Mapping[str, Any]
    case_number: str | None
    staff: str | None
    member: str | None


Member = aliased(Staff)
# In the order of Event.
EVENTS = (
    select(
        AuditEvent.id,
        AuditEvent.at,
        AuditEvent.actor,
        AuditEvent.act,
        AuditEvent.facts,
        Case.number,
        Staff.display_name,
        Member.display_name,
    )
    .outerjoin(Case, Case.id == AuditEvent.case_id)
    .outerjoin(Staff, Staff.id == AuditEvent.staff_id)
    # Whom of staff it was done to.
    .outerjoin(Member, Member.id == AuditEvent.facts["member_id"].as_integer())
    .order_by(AuditEvent.id.desc())
)


async def find_events(
    session: AsyncSession, wanted: Wanted, *, before: int | None = None, most: int = A_PAGE
) -> Sequence[Event]:
    """The latest events, or the latest `before` that one."""
    asked = _narrowed(wanted)
    if before is not None:
        asked = asked.where(AuditEvent.id < before)
    return [Event(*row) for row in await session.execute(asked.limit(most))]


async def all_events(store: Store, wanted: Wanted) -> AsyncIterator[Event]:
    """All events, the latest first; no more than some at a time are in memory."""
    before: int | None = None
    while True:
        async with store.reading() as session:
            events = await find_events(session, wanted, before=before, most=AT_A_TIME)
        for event in events:
            yield event
        if len(events) < AT_A_TIME:
            return
        before = events[-1].id


def _narrowed(wanted: Wanted) -> Select[Any]:
    asked = EVENTS
    if wanted.staff_id is not None:
        asked = asked.where(AuditEvent.staff_id == wanted.staff_id)
    if wanted.case_number is not None:
        asked = asked.where(Case.number == wanted.case_number)
    if wanted.act is not None:
        asked = asked.where(AuditEvent.act == wanted.act)
    if wanted.since is not None:
        asked = asked.where(AuditEvent.at >= _begin(wanted.since))
    if wanted.until is not None:
        asked = asked.where(AuditEvent.at < _begin(wanted.until + ONE_DAY))
    return asked


def _begin(day: date) -> datetime:
    return datetime.combine(day, time(), AMSTERDAM)
