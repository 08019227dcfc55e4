"""Where a case stands on a day: what is open, what it stands still for, what was agreed on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.arrangements.course import Course, find_course
from arrears.cases.arrangements.rows import running_arrangement
from arrears.cases.hindrances import FOR_A_PERSON, NOTHING_IS_AGREED
from arrears.cases.kinds import ArrangementState, PauseReason
from arrears.cases.models import Arrangement, Case, Claim, Promise
from arrears.cases.overview import Overview, overview_of
from arrears.cases.pauses import last_days_of_pauses
from arrears.cases.promises import find_open_promise
from arrears.law.arrangements import Instalment

NOT_ASKED_FOR = NOTHING_IS_AGREED | {PauseReason.DISPUTE}


@dataclass(frozen=True)
class Situation:
    """A case with what decides how to talk about it.

    `standstill` is what collection stands still for, each with its last day if it has one.
    `course` is that of the arrangement in force, `waiting` one that staff has yet to agree to.
    """

    on: date
    case: Case
    overview: Overview
    standstill: Mapping[PauseReason, date | None]
    course: Course | None
    waiting: Arrangement | None
    promise: Promise | None

    @property
    def is_represented(self) -> bool:
        """Whether somebody else decides on the person's money."""
        return self.case.representative is not None

    @property
    def may_be_asked(self) -> bool:
        """Whether a word about paying is in its place: nobody acts for the person or decides."""
        return not self.is_represented and not NOT_ASKED_FOR & self.standstill.keys()

    @property
    def is_for_a_person(self) -> bool:
        """Whether it is with a court or bailiff, whose costs the store does not know."""
        return self.case.stage in FOR_A_PERSON

    @property
    def still_open(self) -> tuple[Instalment, ...]:
        """What is left of instalments whose day has passed, unless the person said it was paid."""
        if self.course is None or PauseReason.PAYMENT_UNDER_WAY in self.standstill:
            return ()
        return tuple(one.left for one in self.course.standing(on=self.on).missed)

    @property
    def upcoming(self) -> Instalment | None:
        """What is left of the first instalment whose day has yet to come."""
        return self.course.standing(on=self.on).next_due if self.course else None

    @property
    def not_yet_due(self) -> tuple[Claim, ...]:
        """The claims whose due day has yet to come."""
        return tuple(claim for claim in self.case.claims if claim.due_on > self.on)


async def situation_of(session: AsyncSession, case: Case, *, on: date) -> Situation:
    """Where a whole case stands on a day."""
    standstill = await last_days_of_pauses(session, case, on=on)
    running = await running_arrangement(session, case)
    waits = running is not None and running.state is ArrangementState.AWAITING_STAFF
    return Situation(
        on=on,
        case=case,
        overview=overview_of(case, on=on),
        standstill=standstill,
        course=await find_course(session, case) if running is not None else None,
        waiting=running if waits else None,
        promise=await find_open_promise(session, case),
    )
