"""A case closes when nothing is asked any more, and opens again when more is owed after all."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.closing import (
    FileErased,
    StillToDecide,
    close_case,
    close_paid_cases,
    reopen_case,
)
from arrears.cases.daily import do_daily_jobs
from arrears.cases.disputes import open_dispute
from arrears.cases.importing import import_payments
from arrears.cases.kinds import ClosingReason, DisputeReason, PromiseState
from arrears.cases.models import Case, Promise
from arrears.cases.overview import overview_of
from arrears.cases.promises import make_promise
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from tests.arrears.case_lines import (
    Line,
    case_line,
    invoice,
    loaded,
    premium,
    verified_conversation,
)
from tests.arrears.cases.desk import acts_about, audited, staff_member
from tests.arrears.cases.paying import ACTIVE, DROPPED, agreed, pays, states
from tests.arrears.cases.requests import STRANGER, act
from tests.arrears.fixtures import TODAY

PAID, WITHDRAWN = ClosingReason.PAID, ClosingReason.WITHDRAWN
IN_FULL: Line = {"payments": [{"on": "2026-11-02", "amount": "240.00"}]}
FILE: Line = {
    "number": "2026-000124",
    "submitted_on": "2026-08-20",
    "debtor": {"name": "Bouwcombinatie Zuidpoort"},
}


@pytest.fixture(autouse=True)
def _on_a_fixed_day(fixed_day: date) -> None:
    """Imports and daily jobs look at the day."""


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation of the person who owes 240 euros."""
    await loaded(store, case_line())
    return await verified_conversation(store)


async def closed(store: Store) -> tuple[date | None, ClosingReason | None]:
    async with store.reading() as session:
        found = await session.execute(select(Case.closed_on, Case.closed_because))
        on, because = found.one()
        return on, because


async def test_the_last_payment_closes_a_case(store: Store, talk: UUID) -> None:
    await pays(store, talk, "239.99")
    assert await closed(store) == (None, None)
    await pays(store, talk, "0.01")

    assert await closed(store) == (TODAY, PAID)
    (event,) = await audited(store, "case:closed")
    assert (event.actor, event.facts) == ("bank", {"because": "paid"})


async def test_a_file_of_payments_closes_what_it_pays(store: Store, talk: UUID) -> None:
    heading = b"case_number,received_on,amount,reference"
    report = await import_payments(store, [heading, b"2026-000123,2026-11-17,240.00,R-1"])

    assert report.bad == []
    assert await closed(store) == (TODAY, PAID)


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"claims": [invoice(), premium(due_on="2027-01-01")]}, id="more falls due"),
        pytest.param({"disputed": True}, id="the creditor tells of a dispute"),
        pytest.param({"collection_files": [FILE]}, id="something else runs on it"),
        pytest.param({"claims": []}, id="nothing was claimed"),
    ],
)
async def test_paid_is_not_always_finished(store: Store, more: Line) -> None:
    policies = [{"number": "P-77", "type": "car", "premium": "62.50", "frequency": "month"}]
    await loaded(store, case_line(policies=policies, **IN_FULL | more))

    await close_paid_cases(store, on=TODAY)

    assert await closed(store) == (None, None)


async def test_what_came_in_paid_closes_the_same_day(store: Store) -> None:
    await loaded(store, case_line(**IN_FULL))
    assert await closed(store) == (None, None)

    await do_daily_jobs(store)

    assert await closed(store) == (TODAY, PAID)


async def test_all_that_is_paid_closes_however_many(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("arrears.cases.closing.AT_ONCE", 2)
    await loaded(store, *(case_line(f"2026-00010{one}", **IN_FULL) for one in range(5)))

    assert await close_paid_cases(store, on=TODAY) == {"closed": 5}
    assert await close_paid_cases(store, on=TODAY) == {"closed": 0}


@pytest.mark.parametrize(
    ("line", "because"),
    [
        pytest.param(case_line(**IN_FULL), PAID, id="paid by the creditor's word"),
        pytest.param(case_line(claims=[]), WITHDRAWN, id="nothing is claimed any more"),
    ],
)
async def test_the_creditors_file_closes_and_opens_a_case(
    store: Store, talk: UUID, line: Line, because: ClosingReason
) -> None:
    await loaded(store, line)
    assert await closed(store) == (TODAY, because)

    # The payment was reversed, or the claim is back.
    await loaded(store, case_line())

    assert await closed(store) == (None, None)
    assert (await acts_about(store, "case"))[-2:] == ["case:reopened", "case:imported"]


async def test_what_staff_closed_stays_closed_till_more_is_owed(store: Store, talk: UUID) -> None:
    anne = await staff_member(store)
    await act(store, talk, close_case, ClosingReason.WAIVED, by=anne, on=TODAY)

    await loaded(store, case_line(stage="extrajudicial"))
    assert await closed(store) == (TODAY, ClosingReason.WAIVED)
    await loaded(store, case_line(claims=[invoice(), invoice(invoice="F-2", due_on="2027-01-01")]))

    assert await closed(store) == (None, None)


async def test_of_a_closed_case_nothing_is_asked(store: Store, talk: UUID) -> None:
    anne = await staff_member(store)
    await act(store, talk, close_case, ClosingReason.SETTLED, by=anne, on=TODAY)

    async with store.reading() as session:
        case = await access_case(session, talk)
    overview = overview_of(case, on=TODAY)
    assert (overview.open, overview.unpaid) == (Decimal(0), Decimal("240.00"))


async def test_what_was_agreed_about_paying_lapses(store: Store, talk: UUID) -> None:
    facts: dict[str, Any] = {"by": Actor.person(talk), "on": TODAY, "key": "m1"}
    await act(store, talk, make_promise, Decimal("50.00"), pay_on=TODAY, **facts)
    await agreed(store, talk)
    assert await states(store) == [ACTIVE]

    anne = await staff_member(store)
    await act(store, talk, close_case, ClosingReason.SETTLED, by=anne, on=TODAY)

    assert await states(store) == [DROPPED]
    async with store.reading() as session:
        assert set(await session.scalars(select(Promise.state))) == {PromiseState.WITHDRAWN}


async def test_nothing_is_closed_over_a_dispute(store: Store, talk: UUID) -> None:
    facts: dict[str, Any] = {"by": Actor.person(talk), "on": TODAY, "key": "m1"}
    await act(store, talk, open_dispute, DisputeReason.NOT_MINE, **facts)
    anne = await staff_member(store)

    with pytest.raises(StillToDecide):
        await act(store, talk, close_case, ClosingReason.WAIVED, by=anne, on=TODAY)
    await pays(store, talk, "240.00")

    assert await closed(store) == (None, None)


async def test_staff_opens_a_case_again_while_there_is_a_file(store: Store, talk: UUID) -> None:
    anne = await staff_member(store)
    for _ in range(2):
        await act(store, talk, close_case, ClosingReason.OTHER, by=anne, on=TODAY)
    await act(store, talk, reopen_case, by=anne)
    assert await closed(store) == (None, None)

    await act(store, talk, close_case, ClosingReason.OTHER, by=anne, on=TODAY)
    async with store.writing() as session:
        (await session.scalars(select(Case))).one().file_erased_on = TODAY

    with pytest.raises(FileErased):
        await act(store, talk, reopen_case, by=anne)
    assert [one.act for one in await audited(store, "case:closed", "case:reopened")] == [
        "case:closed",
        "case:reopened",
        "case:closed",
    ]


@pytest.mark.parametrize(
    ("command", "facts"), [(close_case, {"because": PAID, "on": TODAY}), (reopen_case, {})]
)
async def test_only_staff_closes_and_opens(
    store: Store, talk: UUID, command: Any, facts: dict[str, Any]
) -> None:
    with pytest.raises(NotActiveStaff):
        await act(store, talk, command, by=STRANGER, **facts)
