"""The events that wait: claimed by one process at a time, in the order in which they happened."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, exists, select, update
from sqlalchemy.orm import aliased

from arrears.cases.columns import Instant
from arrears.cases.kinds import OutgoingState
from arrears.cases.models import Case, Creditor, OutgoingEvent
from arrears.cases.store import Store
from arrears.clock import now
from arrears.events.message import Event

# Longer than a request may take: who claimed it and says nothing for so long has died.
CLAIM_TIME = timedelta(minutes=1)

earlier = aliased(OutgoingEvent)
MOMENT = bindparam("moment", type_=Instant())
OF_CREDITOR = select(Creditor.id).where(Creditor.name == bindparam("creditor")).scalar_subquery()
# The first in line; while it waits for its time, nothing passes it.
FIRST = (
    select(earlier.id)
    .where(earlier.creditor_id == OF_CREDITOR, earlier.state == OutgoingState.WAITING)
    .order_by(earlier.id)
    .limit(1)
    .scalar_subquery()
)
IS_GONE = exists().where(earlier.creditor_id == OF_CREDITOR, earlier.state == OutgoingState.GONE)
CLAIM = (
    update(OutgoingEvent)
    .where(OutgoingEvent.id == FIRST, OutgoingEvent.due_at <= MOMENT, ~IS_GONE)
    .where(OutgoingEvent.state == OutgoingState.WAITING)
    .values(
        attempts=OutgoingEvent.attempts + 1,
        due_at=bindparam("until", type_=Instant()),
    )
    .returning(OutgoingEvent.id, OutgoingEvent.attempts)
    .execution_options(synchronize_session=False)
)
EVENT = (
    select(
        OutgoingEvent.event_id,
        OutgoingEvent.type,
        OutgoingEvent.at,
        Creditor.name,
        Case.number,
        OutgoingEvent.data,
    )
    .join(Creditor, Creditor.id == OutgoingEvent.creditor_id)
    .join(Case, Case.id == OutgoingEvent.case_id)
    .where(OutgoingEvent.id == bindparam("row"))
)
# Only who still holds the claim says how it went.
CLAIMED = update(OutgoingEvent).where(
    OutgoingEvent.id == bindparam("row"), OutgoingEvent.attempts == bindparam("attempt")
)


@dataclass(frozen=True)
class Claimed:
    """An event that this process may send now, for the `attempt`th time."""

    row: int
    attempt: int
    event: Event


async def claim_next(store: Store, creditor: str) -> Claimed | None:
    """The next event for a creditor, if its time has come and nobody else is sending it."""
    moment = now()
    values = {"creditor": creditor, "moment": moment, "until": moment + CLAIM_TIME}
    async with store.writing() as session:
        claimed = (await session.execute(CLAIM, values)).one_or_none()
        if claimed is None:
            return None
        found = (await session.execute(EVENT, {"row": claimed.id})).one()
    return Claimed(claimed.id, claimed.attempts, Event(*found))


async def delivered(store: Store, claimed: Claimed) -> None:
    """The receiver has it."""
    values = {"state": OutgoingState.DELIVERED, "delivered_at": now()}
    await _settle(store, claimed, values)


async def try_again(store: Store, claimed: Claimed, *, at: datetime) -> None:
    """It did not get there; not before this moment it is tried again."""
    await _settle(store, claimed, {"due_at": at})


async def give_up(store: Store, claimed: Claimed, state: OutgoingState) -> None:
    """It is not tried any more: `failed`, or `gone` with the endpoint itself."""
    await _settle(store, claimed, {"state": state})


async def _settle(store: Store, claimed: Claimed, values: dict[str, object]) -> None:
    async with store.writing() as session:
        await session.execute(
            CLAIMED.values(**values), {"row": claimed.row, "attempt": claimed.attempt}
        )
