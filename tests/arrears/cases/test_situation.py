"""Where a case stands: what may be said about paying, and what comes next."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from arrears.cases.acting import Actor
from arrears.cases.disputes import open_dispute
from arrears.cases.kinds import DisputeReason, PauseReason
from arrears.cases.pauses import pause
from arrears.cases.promises import make_promise
from arrears.cases.reported_payments import report_payment
from arrears.cases.situation import Situation, situation_of
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, invoice, loaded, verified_conversation
from tests.arrears.cases.paying import OVER_POLICY, SIXTY, agreed, pays
from tests.arrears.cases.requests import act, seen
from tests.arrears.fixtures import TODAY

AFTER_THE_FIRST = date(2026, 11, 26)


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation of the person who owes 240 euros, and 35 more later."""
    later = invoice(principal="35.00", due_on="2026-12-01")
    await loaded(store, case_line(claims=[invoice(), later]))
    return await verified_conversation(store)


async def situation(store: Store, talk: UUID, *, on: date = TODAY) -> Situation:
    return await seen(store, talk, situation_of, on=on)


def facts(talk: UUID) -> dict[str, Any]:
    return {"by": Actor.person(talk), "on": TODAY, "key": "m1"}


async def test_a_case_that_nothing_was_said_about(store: Store, talk: UUID) -> None:
    found = await situation(store, talk)

    assert found.may_be_asked
    assert not found.is_represented
    assert not found.is_for_a_person
    assert (found.course, found.waiting, found.promise, found.upcoming) == (None,) * 4
    assert [claim.principal for claim in found.not_yet_due] == [Decimal("35.00")]


@pytest.mark.parametrize("why", [PauseReason.DEATH, PauseReason.DANGER, PauseReason.DEBT_HELP])
async def test_while_it_stands_still_nobody_is_asked(
    store: Store, talk: UUID, why: PauseReason
) -> None:
    await act(store, talk, pause, why, **facts(talk))

    found = await situation(store, talk)

    assert not found.may_be_asked
    assert found.standstill.keys() == {why}


async def test_a_dispute_asks_nothing_of_the_person(store: Store, talk: UUID) -> None:
    await act(store, talk, open_dispute, DisputeReason.AMOUNT_WRONG, **facts(talk))

    assert not (await situation(store, talk)).may_be_asked


async def test_who_promised_something_can_still_talk_about_paying(store: Store, talk: UUID) -> None:
    paying = {"pay_on": date(2026, 11, 30)} | facts(talk)
    await act(store, talk, make_promise, Decimal("40.00"), **paying)

    found = await situation(store, talk)

    assert found.may_be_asked
    assert found.promise is not None
    assert found.promise.amount == Decimal("40.00")


async def test_an_instalment_whose_day_has_passed_is_still_open_and_not_upcoming(
    store: Store, talk: UUID
) -> None:
    await agreed(store, talk, SIXTY)

    before, after = [await situation(store, talk, on=day) for day in (TODAY, AFTER_THE_FIRST)]

    assert before.still_open == ()
    assert before.upcoming is not None
    assert before.upcoming.due_on == date(2026, 11, 25)
    assert [one.due_on for one in after.still_open] == [date(2026, 11, 25)]
    assert after.upcoming is not None
    assert after.upcoming.due_on == date(2026, 12, 28)


async def test_what_was_paid_of_an_instalment_is_not_still_open(store: Store, talk: UUID) -> None:
    await agreed(store, talk, SIXTY)
    await pays(store, talk, "45.00")

    found = await situation(store, talk, on=AFTER_THE_FIRST)

    assert [one.amount for one in found.still_open] == [Decimal("15.00")]


async def test_while_a_payment_is_under_way_no_instalment_is_still_open(
    store: Store, talk: UUID
) -> None:
    await agreed(store, talk, SIXTY)
    await act(store, talk, report_payment, **facts(talk) | {"on": AFTER_THE_FIRST})

    assert (await situation(store, talk, on=AFTER_THE_FIRST)).still_open == ()


async def test_what_waits_for_staff_is_not_in_force(store: Store, talk: UUID) -> None:
    await agreed(store, talk, OVER_POLICY)

    found = await situation(store, talk)

    assert found.course is None
    assert found.waiting is not None
