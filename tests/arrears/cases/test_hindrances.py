"""What stands in the way of agreeing about paying, and what does not."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import update

from arrears.cases.arrangements.agreeing import offer_for
from arrears.cases.hindrances import CaseDisputed, CollectionPaused
from arrears.cases.kinds import PauseReason
from arrears.cases.models import Case, Pause
from arrears.cases.store import Store
from arrears.clock import now
from tests.arrears.case_lines import case_line, loaded, verified_conversation
from tests.arrears.cases.records import add
from tests.arrears.cases.requests import seen
from tests.arrears.fixtures import TODAY

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
NOTHING_IS_AGREED = {
    PauseReason.DEATH: None,
    PauseReason.DANGER: None,
    PauseReason.DEBT_HELP: TOMORROW,
    PauseReason.RESTRICTION: None,
    PauseReason.STAFF: None,
}


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation of the person who owes 240 euros."""
    await loaded(store, case_line())
    return await verified_conversation(store)


async def stands_still(store: Store, why: PauseReason, *, until: date | None) -> None:
    async with store.writing() as session:
        await add(session, Pause, case_id=Case, reason=why, starts_on=YESTERDAY, until=until)


@pytest.mark.parametrize(("why", "until"), NOTHING_IS_AGREED.items(), ids=NOTHING_IS_AGREED)
async def test_nothing_is_agreed_while_collection_stands_still_for(
    store: Store, talk: UUID, why: PauseReason, until: date | None
) -> None:
    await stands_still(store, why, until=until)

    with pytest.raises(CollectionPaused) as refusal:
        await seen(store, talk, offer_for, on=TODAY)
    assert refusal.value.why == {why}


async def test_a_dispute_comes_before_all_else(store: Store, talk: UUID) -> None:
    await stands_still(store, PauseReason.STAFF, until=None)
    await stands_still(store, PauseReason.DISPUTE, until=None)

    with pytest.raises(CaseDisputed):
        await seen(store, talk, offer_for, on=TODAY)


@pytest.mark.parametrize(
    "why", [PauseReason.PROMISE, PauseReason.POSTPONEMENT, PauseReason.PAYMENT_UNDER_WAY]
)
async def test_something_better_may_take_the_place_of_what_the_person_said_before(
    store: Store, talk: UUID, why: PauseReason
) -> None:
    await stands_still(store, why, until=TOMORROW)

    assert (await seen(store, talk, offer_for, on=TODAY)).total == Decimal("240.00")


async def test_what_is_over_or_was_ended_stands_in_no_way(store: Store, talk: UUID) -> None:
    await stands_still(store, PauseReason.DEBT_HELP, until=YESTERDAY)
    await stands_still(store, PauseReason.DEATH, until=None)
    async with store.writing() as session:
        ending = update(Pause).where(Pause.reason == PauseReason.DEATH)
        await session.execute(ending.values(ended_at=now()))

    assert (await seen(store, talk, offer_for, on=TODAY)).total == Decimal("240.00")
