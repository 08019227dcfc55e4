"""The terms of complaints: what the law says of what the store knows, and what is late on a day."""

from datetime import date
from typing import Any

import pytest

from arrears.cases.acting import Actor
from arrears.cases.complaints.steps import (
    confirm_complaint,
    promise_answer,
    settle_complaint,
    withdraw_complaint,
)
from arrears.cases.complaints.terms import late_complaints, terms_of
from arrears.cases.kinds import ComplaintOutcome, ComplaintRoute, StaffRole
from arrears.cases.models import Complaint
from arrears.cases.staff import open_case
from arrears.cases.store import Store
from arrears.law.complaints import Body, ComplaintTerms
from tests.arrears.case_lines import PERSON, case_line, loaded
from tests.arrears.cases.complaints.complaining import STEPS, brought_to, filed, kept
from tests.arrears.cases.desk import do, id_of, staff_member

# Wednesday; two working days on is Friday the 20th, two weeks on is 2 December.
DAY = date(2026, 11, 18)
RECEIPT, TERM_TOLD, ANSWER = "complaint.receipt", "complaint.term_told", "complaint.answer"
DEBTOR: dict[str, Any] = {"route": ComplaintRoute.DEBTOR}
POLICYHOLDER: dict[str, Any] = {"route": ComplaintRoute.POLICYHOLDER}


@pytest.fixture
async def carla(store: Store) -> Actor:
    """Who handles complaints."""
    return await staff_member(store, "carla", StaffRole.COMPLAINTS)


async def terms(store: Store, complaint: Complaint, on: date) -> ComplaintTerms:
    async with store.reading() as session:
        return await terms_of(session, complaint, on=on)


async def late(store: Store, on: date) -> list[tuple[str, list[str]]]:
    """The numbers of the late complaints of a day, each with the steps that are late."""
    async with store.reading() as session:
        found = await late_complaints(session, on=on)
    return [(one.complaint.number, [duty.rule for duty in one.late]) for one in found]


@pytest.mark.parametrize(
    ("route", "last_day", "rules"),
    [
        pytest.param(DEBTOR, date(2026, 11, 20), [RECEIPT], id="a debtor"),
        pytest.param(POLICYHOLDER, date(2026, 12, 2), [RECEIPT, TERM_TOLD], id="a policyholder"),
    ],
)
async def test_what_is_not_done_is_late_the_day_after_the_last_one(
    store: Store, route: dict[str, Any], last_day: date, rules: list[str]
) -> None:
    complaint = await filed(store, **route)

    assert await late(store, last_day) == []
    assert await late(store, last_day.replace(day=last_day.day + 1)) == [(complaint.number, rules)]


async def test_what_was_done_in_time_is_not_late(store: Store, carla: Actor) -> None:
    complaint = await filed(store, **POLICYHOLDER)
    on = date(2026, 12, 2)
    await do(store, confirm_complaint, complaint, by=carla, on=on)
    assert await late(store, date(2027, 1, 1)) == [(complaint.number, [TERM_TOLD])]

    await do(store, promise_answer, complaint, by=carla, on=on, answer_by=date(2026, 12, 30))

    assert await late(store, date(2026, 12, 30)) == []


@pytest.mark.parametrize("route", [DEBTOR, POLICYHOLDER], ids=["a debtor", "a policyholder"])
async def test_an_answer_is_late_the_day_after_it_was_promised_by(
    store: Store, carla: Actor, route: dict[str, Any]
) -> None:
    complaint = await filed(store, **route)
    await do(store, confirm_complaint, complaint, by=carla, on=DAY)
    promised_by = date(2026, 12, 30)
    await do(store, promise_answer, complaint, by=carla, on=DAY, answer_by=promised_by)

    assert await late(store, promised_by) == []
    assert await late(store, date(2026, 12, 31)) == [(complaint.number, [ANSWER])]
    owed = (await terms(store, await kept(store), DAY)).duties[-1]
    assert (owed.rule, owed.term.last_day) == (ANSWER, promised_by)


async def test_a_confirmation_that_came_too_late_stays_late_until_the_answer(
    store: Store, carla: Actor
) -> None:
    complaint = await filed(store)
    await do(store, confirm_complaint, complaint, by=carla, on=date(2026, 11, 23))

    assert await late(store, date(2026, 11, 24)) == [(complaint.number, [RECEIPT])]
    terms_now = await terms(store, await kept(store), date(2026, 11, 24))
    assert [duty.rule for duty in terms_now.late] == [RECEIPT]


async def test_what_is_over_is_not_among_the_late(store: Store, carla: Actor) -> None:
    on = date(2026, 12, 10)
    await brought_to(store, STEPS[-1], handler=carla, key="answered")
    withdrawn = await filed(store, key="withdrawn")
    settled = await filed(store, key="settled")
    assert len(await late(store, on)) == 2

    await do(store, withdraw_complaint, withdrawn, by=carla, on=on)
    await do(store, settle_complaint, settled, by=carla, on=on)

    assert await late(store, on) == []


async def test_the_oldest_complaint_comes_first_and_a_later_one_is_not_known_yet(
    store: Store,
) -> None:
    for received_on in (DAY, date(2026, 11, 2), date(2026, 12, 1)):
        await filed(store, on=received_on, key=f"m{received_on}")

    assert await late(store, date(2026, 11, 30)) == [
        ("K2026-000002", [RECEIPT]),
        ("K2026-000001", [RECEIPT]),
    ]


async def test_a_rejection_of_a_policyholder_must_name_the_routes_outside(
    store: Store, carla: Actor
) -> None:
    complaint = await brought_to(store, STEPS[-1], handler=carla, **POLICYHOLDER)
    upheld = await terms(store, await kept(store), DAY)
    complaint = await kept(store)
    complaint.outcome = ComplaintOutcome.REJECTED

    rejected = await terms(store, complaint, DAY)

    assert upheld.answer_must_say == ()
    assert [reason.rule for reason in rejected.answer_must_say] == ["complaint.name_outside_routes"]


@pytest.mark.parametrize("outcome", [ComplaintOutcome.SETTLED, ComplaintOutcome.WITHDRAWN])
async def test_what_ended_without_a_judgement_has_routes_too(
    store: Store, carla: Actor, outcome: ComplaintOutcome
) -> None:
    end = settle_complaint if outcome is ComplaintOutcome.SETTLED else withdraw_complaint
    complaint = await filed(store, **POLICYHOLDER)
    await do(store, end, complaint, by=carla, on=DAY)

    found = await terms(store, await kept(store), DAY)

    assert [route.body for route in found.routes] == [
        Body.KIFID,
        Body.DISCIPLINARY_COUNCIL,
        Body.COURT,
    ]
    assert found.answer_must_say == ()


@pytest.mark.parametrize(
    ("kind", "certain"),
    [pytest.param("consumer", True, id="consumer"), pytest.param("business", False, id="business")],
)
async def test_whether_kifid_takes_it_is_uncertain_for_who_complains_in_business(
    store: Store, carla: Actor, kind: str, certain: bool
) -> None:
    await loaded(store, case_line(person=PERSON | {"kind": kind}))
    case = await do(store, open_case, id_of(carla), "2026-000123")
    complaint = await filed(store, case=case, **POLICYHOLDER)

    found = await terms(store, complaint, DAY)

    (kifid,) = [route for route in found.routes if route.body is Body.KIFID]
    assert kifid.certain is certain


async def test_nothing_is_judged_on_a_day_before_the_complaint(store: Store) -> None:
    complaint = await filed(store)

    with pytest.raises(ValueError, match="before the complaint was filed"):
        await terms(store, complaint, date(2026, 11, 17))
