"""How the arrangement of a case goes: what was paid of it, what was missed, and how it ends.

A payment is no part of a total that was agreed on before it was booked: then it counts for that
schedule, also when it was received on an earlier day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import cast

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, note
from arrears.cases.arrangements.rows import move, schedules_in_force
from arrears.cases.held_cases import held_case
from arrears.cases.hindrances import CollectionPaused
from arrears.cases.kinds import ArrangementState, PostponementState
from arrears.cases.models import Arrangement, Case, Instalment, Postponement
from arrears.cases.overview import overview_of
from arrears.cases.pauses import reasons_of_pause
from arrears.cases.staff import access_staff
from arrears.law import arrangements as law
from arrears.law.money import ZERO

ONE_DAY = timedelta(days=1)

# Built once: building it anew costs more than running it.
POSTPONED_UNTIL = select(func.max(Postponement.until)).where(
    Postponement.arrangement_id == bindparam("arrangement"),
    Postponement.state == PostponementState.GRANTED,
)


class NothingMissed(Refused):
    """Every instalment whose day has passed was paid."""


@dataclass(frozen=True)
class Course:
    """An arrangement with what the law needs to tell how it stands.

    `schedules` are those of the same arrangement, the last one in force.
    """

    case: Case
    schedules: tuple[Arrangement, ...]
    postponed_until: date | None

    @property
    def schedule(self) -> Arrangement:
        """The schedule that the person keeps to."""
        return self.schedules[-1]

    @property
    def can_change(self) -> bool:
        """Whether nothing waits that would take its place already."""
        return self.schedule.state is ArrangementState.ACTIVE

    @property
    def running(self) -> law.Running:
        """The facts as the law takes them, with all schedules from the first on."""
        before: law.Standing | None = None
        for old, new in pairwise(self.schedules):
            until = _agreed_on(new)
            before = law.standing_of(self._facts(old, before, until=until), on=until)
        return self._facts(self.schedule, before, until=date.max)

    def standing(self, *, on: date) -> law.Standing:
        """How it stands on a day."""
        return law.standing_of(self.running, on=on)

    def outside(self, *, on: date) -> Decimal:
        """What is open on the case and is no part of the arrangement."""
        left = self.standing(on=on).left
        return max(overview_of(self.case, on=on).open - left, ZERO)

    def progress(self, *, on: date) -> Iterator[tuple[Instalment, law.Progress]]:
        """The instalments of the schedule by due day, each with how far it has come."""
        by_due_day = sorted(self.schedule.instalments, key=lambda one: (one.due_on, one.amount))
        yield from zip(by_due_day, self.standing(on=on).instalments, strict=True)

    def _facts(
        self, schedule: Arrangement, before: law.Standing | None, *, until: date
    ) -> law.Running:
        return law.Running(
            [law.Instalment(one.due_on, one.amount) for one in schedule.instalments],
            day_of_month=schedule.day_of_month,
            payments=[
                *self._booked_later(schedule, before),
                *self._received(_agreed_on(schedule), until),
            ],
            before=before.behind if before else (),
            changed_on=list(self._changed_on()),
            postponed_until=self.postponed_until,
        )

    def _received(self, after: date, until: date) -> Iterator[law.Payment]:
        for one in self.case.payments:
            if after < one.received_on <= until:
                yield law.Payment(one.received_on, one.amount)

    def _booked_later(
        self, schedule: Arrangement, before: law.Standing | None
    ) -> Iterator[law.Payment]:
        """What the total would be lower by, had all been known on the day of the yes.

        The total of a change is what was left of the schedule before; that of a first schedule, or
        of one that a claim has joined, is all that was open.
        """
        on = _agreed_on(schedule)
        if _is_imported(schedule):
            yield from self._received(on - ONE_DAY, on)
            return
        is_change = before is not None and schedule.changed_on is not None
        left = before.left if before and is_change else overview_of(self.case, on=on).open
        if left < schedule.total:
            yield law.Payment(on, schedule.total - left)

    def _changed_on(self) -> Iterator[date]:
        for schedule in self.schedules:
            if schedule.changed_on is not None:
                yield schedule.changed_on


async def find_course(session: AsyncSession, case: Case) -> Course | None:
    """How the arrangement of a whole case goes; None when nothing is in force."""
    schedules = await schedules_in_force(session, case)
    if not schedules:
        return None
    until = await session.scalar(POSTPONED_UNTIL, {"arrangement": schedules[-1].id})
    return Course(case, schedules, until)


async def course_with(session: AsyncSession, case: Case, schedule: Arrangement) -> Course:
    """How it goes once a schedule that was agreed to takes the place of the one in force."""
    return Course(case, (*await schedules_in_force(session, case), schedule), None)


async def settle_arrangement(session: AsyncSession, case: Case, *, by: Actor, on: date) -> None:
    """Mark what the payments of a held case have paid, and complete what is paid in full."""
    course = await find_course(session, case)
    if course is None:
        return
    for instalment, progress in course.progress(on=on):
        instalment.paid_on = progress.paid_on
    # One that a change should replace ends only when staff has decided on that change.
    if course.standing(on=on).is_complete and course.can_change:
        await move(session, course.schedule, ArrangementState.COMPLETED)
        await _note(session, "arrangement:completed", by, course.schedule)


async def break_arrangement(
    session: AsyncSession, case: Case, *, by: Actor, on: date
) -> Arrangement:
    """Staff ends an arrangement that was not kept; whoever is told of it is told by staff.

    Raises NotActiveStaff, CollectionPaused for whatever reason it is, NothingMissed, also when
    nothing runs, or NotThatWay while a change waits.
    """
    await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    if why := await reasons_of_pause(session, case, on=on):
        raise CollectionPaused(why)
    course = await find_course(session, case)
    if course is None or not course.standing(on=on).missed:
        raise NothingMissed
    await move(session, course.schedule, ArrangementState.BROKEN)
    await _note(session, "arrangement:broken", by, course.schedule)
    return course.schedule


async def _note(session: AsyncSession, act: str, by: Actor, schedule: Arrangement) -> None:
    await note(session, act, by, case_id=schedule.case_id, arrangement_id=schedule.id)


def _is_imported(schedule: Arrangement) -> bool:
    """Whether it came with the case file, where the creditor's own sums may differ from ours."""
    return schedule.conversation_id is None and schedule.approved_by_id is None


def _agreed_on(schedule: Arrangement) -> date:
    # Nothing comes into force without a yes.
    return cast("date", schedule.agreed_on)
