"""Events that wait to be told, and a teller to tell them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID, uuid4

import aiohttp
from sqlalchemy import select

from arrears import clock
from arrears.cases.kinds import OutgoingState
from arrears.cases.models import Case, Creditor, OutgoingEvent
from arrears.cases.store import Store
from arrears.endpoint import Endpoint
from arrears.events.sending import Teller
from tests.arrears.events.receiver import CREDITOR

MOST_ATTEMPTS = 25


async def happened(store: Store, count: int = 1, *, case_number: str = "2026-000123") -> list[str]:
    """So many events on a case, which wait to be told; their numbers in order."""
    numbers = [uuid4() for _ in range(count)]
    async with store.writing() as session:
        statement = select(Case.id, Case.creditor_id).where(Case.number == case_number)
        case_id, creditor_id = (await session.execute(statement)).one()
        for number in numbers:
            session.add(_event(number, case_id, creditor_id))
            await session.flush()
    return [str(number) for number in numbers]


def _event(number: UUID, case_id: int, creditor_id: int) -> OutgoingEvent:
    return OutgoingEvent(
        event_id=number,
        creditor_id=creditor_id,
        case_id=case_id,
        type="staff.called",
        at=clock.now(),
        data={"reason": "requested"},
        state=OutgoingState.WAITING,
        due_at=clock.now(),
    )


@asynccontextmanager
async def teller(
    store: Store,
    endpoint: Endpoint,
    creditor: str = CREDITOR,
    *,
    most_attempts: int = MOST_ATTEMPTS,
) -> AsyncIterator[Teller]:
    """What tells a creditor of its events."""
    timeout = aiohttp.ClientTimeout(2)
    async with aiohttp.ClientSession(timeout=timeout) as http:
        yield Teller(store, http, creditor, endpoint, most_attempts)


async def tell_all(teller: Teller) -> int:
    """Tell all that can be told now; how many times something was sent."""
    count = 0
    while await teller.tell_next():
        count += 1
    return count


async def states(store: Store) -> list[str]:
    """How far the events have come, in order."""
    ours = (
        select(OutgoingEvent.state)
        .join(Creditor, Creditor.id == OutgoingEvent.creditor_id)
        .order_by(OutgoingEvent.id)
    )
    async with store.reading() as session:
        return [state.value for state in await session.scalars(ours)]
