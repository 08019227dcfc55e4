"""Events that are listed, or sent again under the same number, from a moment or an event on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases import audit
from arrears.cases.kinds import OutgoingState
from arrears.cases.models import Case, Creditor, OutgoingEvent
from arrears.clock import now

type Since = datetime | UUID


class CreditorUnknown(LookupError):
    """No creditor has that name."""


class EventUnknown(LookupError):
    """There is no such event for that creditor."""


@dataclass(frozen=True)
class Listed:
    """An event, and how far it has come."""

    event_id: UUID
    at: datetime
    type: str
    case_number: str
    state: OutgoingState
    attempts: int


async def find_events(session: AsyncSession, creditor: str, since: Since) -> Sequence[Listed]:
    """The events for a creditor since then, in order. Raises CreditorUnknown or EventUnknown."""
    found = await session.execute(
        select(
            OutgoingEvent.event_id,
            OutgoingEvent.at,
            OutgoingEvent.type,
            Case.number,
            OutgoingEvent.state,
            OutgoingEvent.attempts,
        )
        .join(Case, Case.id == OutgoingEvent.case_id)
        .where(*await _since(session, creditor, since))
        .order_by(OutgoingEvent.id)
    )
    return [Listed(*row) for row in found]


async def replay(session: AsyncSession, creditor: str, since: Since) -> int:
    """Have a creditor told again of all since then, each under its own number; how many.

    An endpoint that was gone is tried again. Raises CreditorUnknown or EventUnknown.
    """
    is_theirs, is_since = await _since(session, creditor, since)
    await session.execute(
        update(OutgoingEvent)
        .where(is_theirs, OutgoingEvent.state == OutgoingState.GONE)
        .values(state=OutgoingState.FAILED)
    )
    again = await session.execute(
        update(OutgoingEvent)
        .where(is_theirs, is_since)
        .values(state=OutgoingState.WAITING, attempts=0, due_at=now())
        .returning(OutgoingEvent.id)
    )
    count = len(again.all())
    await audit.record(session, "events:replayed", actor="console", creditor=creditor, count=count)
    return count


async def _since(
    session: AsyncSession, creditor: str, since: Since
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """Which events are for the creditor, and which are of then or later."""
    creditor_id = await session.scalar(select(Creditor.id).where(Creditor.name == creditor))
    if creditor_id is None:
        raise CreditorUnknown(creditor)
    is_theirs = OutgoingEvent.creditor_id == creditor_id
    if isinstance(since, datetime):
        return is_theirs, OutgoingEvent.at >= since
    first = await session.scalar(
        select(OutgoingEvent.id).where(is_theirs, OutgoingEvent.event_id == since)
    )
    if first is None:
        raise EventUnknown(since)
    return is_theirs, OutgoingEvent.id >= first
