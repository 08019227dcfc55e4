"""The person who owes 240 euros: how they agree, pay and are paid attention to in the tests."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from arrears.cases.acting import Actor
from arrears.cases.arrangements.agreeing import agree, propose_arrangement
from arrears.cases.arrangements.answering import agree_to_staff
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import Arrangement, Case, Claim, Pause, Payment
from arrears.cases.payments import register_payment
from arrears.cases.store import Store
from arrears.law.arrangements import MonthlyAmount, Wish
from tests.arrears.cases.requests import act
from tests.arrears.fixtures import TODAY

SIXTY = MonthlyAmount(Decimal("60.00"))
OVER_POLICY = MonthlyAmount(Decimal("15.00"))
BANK = Actor("bank")

ACTIVE, AWAITING = ArrangementState.ACTIVE, ArrangementState.AWAITING_STAFF
PROPOSED, REFUSED = ArrangementState.PROPOSED, ArrangementState.REFUSED
REPLACED, DROPPED = ArrangementState.REPLACED, ArrangementState.DROPPED
BROKEN, COMPLETED = ArrangementState.BROKEN, ArrangementState.COMPLETED


async def agreed(
    store: Store, talk: UUID, wish: Wish = SIXTY, *, on: date = TODAY, day_of_month: int = 25
) -> Arrangement:
    """What the person wished, proposed and agreed to: four times 60 euros, from 25 November on."""
    async with store.writing() as session:
        await propose_arrangement(session, talk, wish, day_of_month=day_of_month, on=on)
        return await agree(session, talk, on=on, key=f"{talk}:agree")


async def says_yes(store: Store, talk: UUID, *, on: date = TODAY) -> Arrangement:
    """The person agrees to what was proposed."""
    async with store.writing() as session:
        return await agree(session, talk, on=on, key=f"{talk}:{on}:yes")


async def says_yes_to_staff(store: Store, talk: UUID, proposal: Arrangement) -> Arrangement:
    """The person agrees to what staff proposed, as it was shown to them."""
    async with store.writing() as session:
        return await agree_to_staff(session, talk, arrangement_id=proposal.id, on=TODAY)


async def pays(
    store: Store,
    talk: UUID,
    amount: str = "60.00",
    *,
    on: date = TODAY,
    received_on: date | None = None,
    **more: Any,
) -> Payment:
    """A payment comes in, booked on a day."""
    facts = {"received_on": received_on or on, "by": BANK, "on": on} | more
    return await act(store, talk, register_payment, Decimal(amount), **facts)


async def owes_more(
    store: Store, amount: str = "100.00", *, due_on: date = date(2026, 12, 1)
) -> None:
    """Another claim on the case."""
    async with store.writing() as session:
        case_id = await session.scalar(select(Case.id))
        claim = Claim(case_id=case_id, invoice="F-2", principal=Decimal(amount), due_on=due_on)
        claim.notice_states_vat = False
        session.add(claim)


async def arrangements(store: Store) -> list[Arrangement]:
    """All arrangements with their instalments, the first one first."""
    async with store.reading() as session:
        found = await session.scalars(
            select(Arrangement)
            .order_by(Arrangement.id)
            .options(selectinload(Arrangement.instalments))
        )
        return list(found)


async def states(store: Store) -> list[ArrangementState]:
    """The states of all arrangements."""
    return [one.state for one in await arrangements(store)]


def schedule(arrangement: Arrangement) -> list[str]:
    """The instalments as day and amount."""
    return [f"{one.due_on} {one.amount}" for one in arrangement.instalments]


def paid_on(arrangement: Arrangement) -> list[str | None]:
    """On which day each instalment was paid."""
    return [str(one.paid_on) if one.paid_on else None for one in arrangement.instalments]


async def pauses(store: Store) -> list[tuple[str, str | None, bool]]:
    """Each pause: why, until when, and whether it was ended."""
    async with store.reading() as session:
        return [
            (row.reason.value, str(row.until) if row.until else None, row.ended_at is not None)
            for row in await session.scalars(select(Pause).order_by(Pause.id))
        ]
