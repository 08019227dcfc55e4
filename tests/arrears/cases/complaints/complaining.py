"""Complaints to test with, brought as far as a test needs."""

from datetime import date
from typing import Any

from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.complaints.filing import file_complaint
from arrears.cases.complaints.people import assign_complaint
from arrears.cases.complaints.steps import answer_complaint, begin_complaint, confirm_complaint
from arrears.cases.kinds import (
    ComplaintChannel,
    ComplaintOutcome,
    ComplaintRoute,
    ComplaintState,
)
from arrears.cases.models import Case, Complaint, ComplaintEvent
from arrears.cases.store import Store
from tests.arrears.cases.desk import CONSOLE, do, id_of

DAY = date(2026, 11, 18)
STEPS = [
    ComplaintState.RECEIVED,
    ComplaintState.CONFIRMED,
    ComplaintState.IN_PROGRESS,
    ComplaintState.ANSWERED,
]


async def filed(
    store: Store, *, by: Actor = CONSOLE, case: Case | None = None, **changes: Any
) -> Complaint:
    """A complaint of a debtor, noted by hand."""
    facts: dict[str, Any] = {
        "on": DAY,
        "key": "m1",
        "route": ComplaintRoute.DEBTOR,
        "channel": ComplaintChannel.PHONE,
        "about": "Er werd niet geluisterd.",
    }
    return await do(store, file_complaint, case, by=by, **(facts | changes))


async def brought_to(
    store: Store, state: ComplaintState, *, handler: Actor, **changes: Any
) -> Complaint:
    """A complaint that has come as far as this state, and no further."""
    complaint = await filed(store, **changes)
    on = changes.get("on", DAY)
    steps = STEPS.index(state)
    if steps > 0:
        await do(store, confirm_complaint, complaint, by=handler, on=on)
    if steps > 1:
        await do(store, assign_complaint, complaint, id_of(handler), by=handler)
        await do(store, begin_complaint, complaint, by=handler)
    if steps > 2:
        await do(
            store,
            answer_complaint,
            complaint,
            by=handler,
            on=on,
            outcome=ComplaintOutcome.UPHELD,
        )
    return complaint


async def complaints(store: Store) -> list[Complaint]:
    """All complaints, by number."""
    async with store.reading() as session:
        return list(await session.scalars(select(Complaint).order_by(Complaint.number)))


async def kept(store: Store) -> Complaint:
    """The one complaint, as the store has it."""
    (complaint,) = await complaints(store)
    return complaint


async def history(store: Store) -> list[tuple[ComplaintState | None, ComplaintState, str]]:
    """From which state to which, and by whom, in order."""
    async with store.reading() as session:
        events = await session.scalars(select(ComplaintEvent).order_by(ComplaintEvent.id))
        return [(event.from_state, event.to_state, event.actor) for event in events]
