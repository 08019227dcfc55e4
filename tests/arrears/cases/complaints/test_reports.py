"""Reports of complaints: counts that add up, lessons, and the figures of a year."""

from collections import Counter
from datetime import date
from typing import Any

import pytest

from arrears.cases.acting import Actor
from arrears.cases.complaints.reports import (
    DepartmentCount,
    Lesson,
    Nature,
    analyse_complaints,
    complaints_by_department,
    figures_to_publish,
)
from arrears.cases.complaints.steps import (
    close_complaint,
    confirm_complaint,
    learn_from_complaint,
    withdraw_complaint,
)
from arrears.cases.kinds import (
    ComplaintChannel,
    ComplaintOutcome,
    ComplaintRoute,
    ComplaintState,
    StaffRole,
)
from arrears.cases.store import Store
from arrears.law.complaints import Period, half_year_of, month_of, year_of
from tests.arrears.cases.complaints.complaining import STEPS, brought_to, filed
from tests.arrears.cases.desk import do, staff_member

NOVEMBER = month_of(date(2026, 11, 18))
YEAR = year_of(date(2026, 11, 18))
RECEIVED, CONFIRMED, IN_PROGRESS, ANSWERED = STEPS


@pytest.fixture
async def carla(store: Store) -> Actor:
    """Who handles complaints."""
    return await staff_member(store, "carla", StaffRole.COMPLAINTS)


async def by_department(store: Store, period: Period) -> list[DepartmentCount]:
    async with store.reading() as session:
        return list(await complaints_by_department(session, period))


async def nature(store: Store, period: Period) -> Nature:
    async with store.reading() as session:
        return (await analyse_complaints(session, period)).nature


async def test_a_month_counts_its_complaints_per_department(store: Store) -> None:
    received = [
        ("Polisbeheer", date(2026, 11, 1)),
        ("Incasso", date(2026, 11, 30)),
        (None, date(2026, 11, 15)),
        ("Incasso", date(2026, 11, 2)),
        ("Incasso", date(2026, 10, 31)),
        ("Incasso", date(2026, 12, 1)),
    ]
    for count, (department, day) in enumerate(received):
        await filed(store, on=day, department=department, key=f"m{count}")

    assert await by_department(store, NOVEMBER) == [
        DepartmentCount("Incasso", 2),
        DepartmentCount("Polisbeheer", 1),
        DepartmentCount(None, 1),
    ]
    assert await by_department(store, month_of(date(2026, 9, 1))) == []


async def test_a_half_year_is_analysed_by_route_channel_state_and_outcome(
    store: Store, carla: Actor
) -> None:
    facts: dict[str, Any] = {"on": date(2026, 12, 31)}
    web: dict[str, Any] = {"channel": ComplaintChannel.WEB}
    policyholder: dict[str, Any] = {"route": ComplaintRoute.POLICYHOLDER}
    await filed(store, key="m1", **facts)
    await filed(store, key="m2", **facts, **web)
    answered = await brought_to(store, ANSWERED, handler=carla, key="m3", **facts, **policyholder)
    withdrawn = await filed(store, key="m4", **facts, **web, **policyholder)
    await do(store, withdraw_complaint, withdrawn, by=carla, on=facts["on"])
    await do(store, close_complaint, answered, by=carla)
    await filed(store, key="m5", on=date(2027, 1, 1))

    assert await nature(store, half_year_of(date(2026, 7, 1))) == Nature(
        received=4,
        by_route={ComplaintRoute.DEBTOR: 2, ComplaintRoute.POLICYHOLDER: 2},
        by_channel={ComplaintChannel.PHONE: 2, ComplaintChannel.WEB: 2},
        by_state={RECEIVED: 2, ComplaintState.CLOSED: 2},
        by_outcome={None: 2, ComplaintOutcome.UPHELD: 1, ComplaintOutcome.WITHDRAWN: 1},
    )


async def test_a_period_without_complaints_is_a_report_too(store: Store) -> None:
    assert await nature(store, NOVEMBER) == Nature(0, Counter(), Counter(), Counter(), Counter())


async def test_the_lessons_of_a_half_year_come_with_what_was_changed(
    store: Store, carla: Actor
) -> None:
    first = await brought_to(store, ANSWERED, handler=carla, key="m1")
    second = await brought_to(store, IN_PROGRESS, handler=carla, key="m2")
    await filed(store, key="m3")
    other = await filed(store, key="m4", on=date(2026, 6, 30))
    for complaint, changed in ((second, None), (first, "De brief is korter."), (other, None)):
        await do(
            store,
            learn_from_complaint,
            complaint,
            by=carla,
            lesson="Eerder bellen.",
            changed=changed,
        )

    async with store.reading() as session:
        period = half_year_of(date(2026, 11, 18))
        analysis = await analyse_complaints(session, period)
    assert analysis.period == period
    assert list(analysis.lessons) == [
        Lesson("K2026-000001", ComplaintOutcome.UPHELD, "Eerder bellen.", "De brief is korter."),
        Lesson("K2026-000002", None, "Eerder bellen.", None),
    ]


async def test_a_year_is_published_before_april_with_what_was_confirmed_too_late(
    store: Store, carla: Actor
) -> None:
    in_time = await filed(store, key="in time")
    too_late = await filed(store, key="too late")
    await filed(store, key="never")
    withdrawn = await filed(store, key="withdrawn")
    await filed(store, key="last year", on=date(2025, 12, 31))
    await do(store, confirm_complaint, in_time, by=carla, on=date(2026, 11, 20))
    await do(store, confirm_complaint, too_late, by=carla, on=date(2026, 11, 21))
    await do(store, withdraw_complaint, withdrawn, by=carla, on=date(2026, 11, 19))
    await brought_to(store, ANSWERED, handler=carla, key="answered at once")

    async with store.reading() as session:
        figures = await figures_to_publish(session, YEAR, on=date(2027, 1, 15))

    assert (figures.year, figures.publish_by) == (YEAR, date(2027, 3, 31))
    assert (figures.nature.received, figures.confirmed_late) == (5, 2)
    assert figures.nature.by_outcome == {
        None: 3,
        ComplaintOutcome.UPHELD: 1,
        ComplaintOutcome.WITHDRAWN: 1,
    }
