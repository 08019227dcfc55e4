"""Instalments whose day has passed: what was paid is marked, and staff looks where it recurs."""

from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.arrangements.course import find_course, settle_arrangement
from arrears.cases.creditor_policy import policy_of
from arrears.cases.escalations import call_staff
from arrears.cases.held_cases import held_case
from arrears.cases.kinds import ArrangementState, EscalationReason
from arrears.cases.models import Arrangement, Case, Instalment
from arrears.cases.pauses import reasons_of_pause
from arrears.law import arrangements as law

# In one order, so that two who do this at once never wait for each other.
OVERDUE = (
    select(Arrangement.case_id)
    .join(Instalment, Instalment.arrangement_id == Arrangement.id)
    .where(
        Arrangement.state == ArrangementState.ACTIVE,
        Instalment.paid_on.is_(None),
        Instalment.due_on < bindparam("day"),
    )
    .distinct()
    .order_by(Arrangement.case_id)
)


async def look_after_missed(session: AsyncSession, *, on: date) -> list[Arrangement]:
    """Have staff look at the arrangements of which more was missed than the bot may deal with.

    Once for each day that was missed, in the conversation that it was agreed in. For a job that
    runs every day.
    """
    for_staff = []
    for case_id in list(await session.scalars(OVERDUE, {"day": on})):
        case = await held_case(session, case_id)
        await settle_arrangement(session, case, by=Actor("bot"), on=on)
        if (missed := await _missed_too_often(session, case, on=on)) is not None:
            for_staff.append(missed)
    return for_staff


async def _missed_too_often(session: AsyncSession, case: Case, *, on: date) -> Arrangement | None:
    """The arrangement, if staff must look and nothing is waited for; staff is called."""
    course = await find_course(session, case)
    if course is None or await reasons_of_pause(session, case, on=on):
        return None
    standing = course.standing(on=on)
    if not standing.missed or not law.missed_too_often(standing, policy_of(case.creditor)):
        return None
    schedule = course.schedule
    # One of the case file was agreed in no conversation: its creditor has it before it.
    if schedule.conversation_id is not None:
        await call_staff(
            session,
            schedule.conversation_id,
            EscalationReason.NEEDS_STAFF,
            key=f"missed:{schedule.id}:{standing.missed[-1].due_on}",
            case_id=case.id,
            arrangement_id=schedule.id,
            hand_over=False,
        )
    return schedule
