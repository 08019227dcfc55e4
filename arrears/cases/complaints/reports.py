"""Reports of complaints: per month and department, per half year with lessons, per year to publish.

A complaint counts in the period in which it was received.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.complaints.terms import late_duties
from arrears.cases.kinds import (
    ComplaintChannel,
    ComplaintOutcome,
    ComplaintRoute,
    ComplaintState,
)
from arrears.cases.models import Complaint
from arrears.law.complaints import Period, publication_term

RECEIPT = "complaint.receipt"

# Built once: building them anew costs more than running them.
IN_PERIOD = Complaint.received_on.between(bindparam("first_day"), bindparam("last_day"))
BY_DEPARTMENT = (
    select(Complaint.department, func.count())
    .where(IN_PERIOD)
    .group_by(Complaint.department)
    .order_by(Complaint.department.asc().nulls_last())
)
KINDS = (Complaint.route, Complaint.channel, Complaint.state, Complaint.outcome)
BY_KINDS = select(*KINDS, func.count().label("received")).where(IN_PERIOD).group_by(*KINDS)
LESSONS = (
    select(Complaint.number, Complaint.outcome, Complaint.lesson, Complaint.changed)
    .where(IN_PERIOD, or_(Complaint.lesson.is_not(None), Complaint.changed.is_not(None)))
    .order_by(Complaint.number)
)
OF_PERIOD = select(Complaint).where(IN_PERIOD)


@dataclass(frozen=True)
class DepartmentCount:
    """How many complaints one department got; None stands for those of no department."""

    department: str | None
    received: int


@dataclass(frozen=True)
class Nature:
    """How many complaints were received, and how many of each kind; outcome None: none yet."""

    received: int
    by_route: Mapping[ComplaintRoute, int]
    by_channel: Mapping[ComplaintChannel, int]
    by_state: Mapping[ComplaintState, int]
    by_outcome: Mapping[ComplaintOutcome | None, int]


@dataclass(frozen=True)
class Lesson:
    """What was learned of one complaint, and what was changed because of it."""

    number: str
    outcome: ComplaintOutcome | None
    lesson: str | None
    changed: str | None


@dataclass(frozen=True)
class Analysis:
    """The half-yearly analysis: the nature of the complaints, and the lessons."""

    period: Period
    nature: Nature
    lessons: Sequence[Lesson]


@dataclass(frozen=True)
class Publication:
    """The figures of a year to publish, and by which day at the latest."""

    year: Period
    nature: Nature
    confirmed_late: int
    publish_by: date


async def complaints_by_department(
    session: AsyncSession, period: Period
) -> Sequence[DepartmentCount]:
    """The counts per department of the monthly report, by name; of no department last."""
    rows = await session.execute(BY_DEPARTMENT, _days(period))
    return [DepartmentCount(*row) for row in rows]


async def analyse_complaints(session: AsyncSession, period: Period) -> Analysis:
    """What complaints of a half year, or any period, were like, and what was learned of them."""
    lessons = await session.execute(LESSONS, _days(period))
    nature = await _nature(session, period)
    return Analysis(period, nature, [Lesson(*row) for row in lessons])


async def figures_to_publish(session: AsyncSession, year: Period, *, on: date) -> Publication:
    """The figures of a year as they stand on a day, the last of the year or later."""
    complaints = await session.scalars(OF_PERIOD, _days(year))
    late = sum(_is_confirmed_late(complaint, on=on) for complaint in complaints)
    nature = await _nature(session, year)
    return Publication(year, nature, late, publication_term(year).last_day)


async def _nature(session: AsyncSession, period: Period) -> Nature:
    rows: Sequence[Any] = (await session.execute(BY_KINDS, _days(period))).all()
    by_kind: list[Counter[Any]] = [Counter() for _ in KINDS]
    for row in rows:
        for counter, kind in zip(by_kind, row[:-1], strict=True):
            counter[kind] += row.received
    return Nature(sum(row.received for row in rows), *by_kind)


def _is_confirmed_late(complaint: Complaint, *, on: date) -> bool:
    """Whether the receipt was not confirmed in time; a complaint taken back needs no more of it."""
    if complaint.outcome is ComplaintOutcome.WITHDRAWN or complaint.received_on > on:
        return False
    return any(duty.rule == RECEIPT for duty in late_duties(complaint, on=on))


def _days(period: Period) -> dict[str, date]:
    return {"first_day": period.first_day, "last_day": period.last_day}
