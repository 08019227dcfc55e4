"""The jobs of a day: each once a day, whichever process comes first, and all of it or nothing."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases import daily
from arrears.cases.acting import Actor
from arrears.cases.daily import JOBS, LONG_JOBS, do_daily_jobs
from arrears.cases.kinds import (
    EscalationReason,
    PostponementState,
    PromiseState,
    ReportedPaymentState,
)
from arrears.cases.models import (
    DailyJob,
    Escalation,
    Postponement,
    Promise,
    ReportedPayment,
)
from arrears.cases.postponements import ask_postponement
from arrears.cases.promises import make_promise
from arrears.cases.reported_payments import report_payment
from arrears.cases.store import Store
from arrears.settings import settings
from tests.arrears.case_lines import case_line, loaded, verified_conversation
from tests.arrears.cases.desk import OnPurposeError, at_once
from tests.arrears.cases.paying import agreed
from tests.arrears.cases.requests import act, called
from tests.arrears.fixtures import TODAY


def a_day(monkeypatch: pytest.MonkeyPatch, later: int) -> date:
    """It is so many days later now."""
    on = TODAY + timedelta(days=later)
    monkeypatch.setenv("ARREARS_TODAY", on.isoformat())
    settings.cache_clear()
    return on


async def done(store: Store) -> Sequence[tuple[str, date]]:
    async with store.reading() as session:
        rows = await session.execute(select(DailyJob.name, DailyJob.day).order_by(DailyJob.id))
        return [(name, day) for name, day in rows]


async def state_of(store: Store, model: Any) -> Any:
    async with store.reading() as session:
        return (await session.scalars(select(model.state))).one()


async def test_each_job_is_done_once_a_day(
    store: Store, fixed_day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [await do_daily_jobs(store) for _ in range(3)] == [True, False, False]
    tomorrow = a_day(monkeypatch, 1)
    assert await do_daily_jobs(store)

    assert await done(store) == [
        (name, day) for day in (TODAY, tomorrow) for name in (*JOBS, *LONG_JOBS)
    ]


async def test_a_promise_that_was_not_kept_is_broken_on_the_day_after(
    store: Store, fixed_day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    facts: dict[str, Any] = {"by": Actor.person(talk), "on": TODAY, "key": "m:1"}
    await act(store, talk, make_promise, Decimal("240.00"), pay_on=TODAY, **facts)
    await do_daily_jobs(store)
    assert await state_of(store, Promise) is PromiseState.OPEN

    a_day(monkeypatch, 7)
    await do_daily_jobs(store)

    assert await state_of(store, Promise) is PromiseState.BROKEN


async def test_a_payment_that_does_not_turn_up_is_for_staff(
    store: Store, fixed_day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    await act(store, talk, report_payment, by=Actor.person(talk), on=TODAY, key="m:1")

    a_day(monkeypatch, 6)
    await do_daily_jobs(store)

    assert await state_of(store, ReportedPayment) is ReportedPaymentState.NOT_FOUND
    assert await called(store) == [EscalationReason.NEEDS_STAFF]


async def test_more_time_ends(
    store: Store, fixed_day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    await act(store, talk, ask_postponement, by=Actor.person(talk), on=TODAY, key="m:1")

    a_day(monkeypatch, 15)
    await do_daily_jobs(store)

    assert await state_of(store, Postponement) is PostponementState.ENDED


async def test_who_misses_more_than_the_bot_deals_with_is_seen_by_staff_once(
    store: Store, fixed_day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four instalments from 25 November on, and nothing comes."""
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    arrangement = await agreed(store, talk)
    for later in (8, 30):
        a_day(monkeypatch, later)
        await do_daily_jobs(store)
    assert await called(store) == []

    for later in (39, 40, 41):
        a_day(monkeypatch, later)
        await do_daily_jobs(store)

    async with store.reading() as session:
        call = (await session.scalars(select(Escalation))).one()
    assert (call.reason, call.arrangement_id) == (EscalationReason.NEEDS_STAFF, arrangement.id)


async def test_a_job_that_fails_is_done_again_and_the_mark_goes_with_it(
    store: Store, fixed_day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(session: AsyncSession, *, on: date) -> Sequence[Any]:
        raise OnPurposeError

    names = list(JOBS)
    with monkeypatch.context() as patched:
        patched.setattr(daily, "JOBS", {**JOBS, names[1]: fails})
        with pytest.raises(OnPurposeError):
            await do_daily_jobs(store)
    assert await done(store) == [(names[0], TODAY)]

    await do_daily_jobs(store)

    assert {name for name, _ in await done(store)} == {*names, *LONG_JOBS}


async def test_of_two_processes_one_does_it(store: Store, fixed_day: date) -> None:
    async def begins(session: AsyncSession) -> bool:
        return await daily.is_first(session, "promises", on=TODAY)

    assert await at_once(store, begins, begins) == (True, False)
