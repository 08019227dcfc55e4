"""What becomes of an arrangement that waits for staff: approved, refused, taken back.

Whoever decides has the person told, in the conversation that the arrangement names.
"""

from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, note
from arrears.cases.arrangements.agreeing import take_effect
from arrears.cases.arrangements.course import course_with
from arrears.cases.arrangements.rows import (
    ArrangementUnknown,
    access_arrangement,
    move,
    running_arrangement,
)
from arrears.cases.escalations import close_escalation
from arrears.cases.held_cases import held_case
from arrears.cases.hindrances import check_may_agree
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import Arrangement, Case, Escalation
from arrears.cases.staff import access_staff

# Built once: building it anew costs more than running it.
OPEN_CALLS = (
    select(Escalation.id)
    .where(Escalation.arrangement_id == bindparam("arrangement"), Escalation.closed_at.is_(None))
    .order_by(Escalation.id)
)


class NotAwaiting(Refused):
    """The arrangement does not wait for staff: somebody decided on it, or nobody said yes."""

    def __init__(self, state: ArrangementState) -> None:
        super().__init__(state)
        self.state = state


class ScheduleOutdated(Refused):
    """An instalment that is not paid was due before staff decided: it needs another day."""

    def __init__(self, due_on: date) -> None:
        super().__init__(due_on)
        self.due_on = due_on


async def approve_arrangement(
    session: AsyncSession,
    case: Case,
    *,
    arrangement_id: int,
    by: Actor,
    on: date,
    because: str | None = None,
) -> Arrangement:
    """Staff agrees: it is in force from now on. Approved again by the same person, it stays so.

    Raises NotActiveStaff, ArrangementUnknown, NotAwaiting, ScheduleOutdated, or ArrangementRefused
    for what came in the way since the yes.
    """
    await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    arrangement = await access_arrangement(session, case, arrangement_id)
    if arrangement.state is ArrangementState.ACTIVE and arrangement.approved_by_id == by.staff_id:
        return arrangement
    check_awaiting(arrangement)
    await check_may_agree(session, case, on=on)
    course = await course_with(session, case, arrangement)
    if missed := course.standing(on=on).missed:
        raise ScheduleOutdated(missed[0].due_on)
    arrangement.approved_by_id = by.staff_id
    arrangement.decided_because = because
    await move(session, arrangement, ArrangementState.ACTIVE)
    await _note(session, "approved", arrangement, by)
    await _close_calls(session, arrangement, by=by)
    await take_effect(session, case, arrangement, by=by, on=on)
    return arrangement


async def refuse_arrangement(
    session: AsyncSession,
    case: Case,
    *,
    arrangement_id: int,
    by: Actor,
    because: str | None = None,
) -> Arrangement:
    """Staff does not agree, or takes back what it proposed; one that was refused stays so.

    What a refused change would have changed is in force again. Raises NotActiveStaff,
    ArrangementUnknown or NotAwaiting.
    """
    await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    arrangement = await access_arrangement(session, case, arrangement_id)
    if arrangement.state is not ArrangementState.REFUSED:
        _check_refusable(arrangement)
        arrangement.decided_because = because
        await let_go(session, case, arrangement, ArrangementState.REFUSED, by=by)
    return arrangement


async def take_back_arrangement(session: AsyncSession, case: Case, *, by: Actor) -> Arrangement:
    """The person no longer wants what they asked staff for.

    What a change would have changed is in force again. Raises ArrangementUnknown when there is no
    arrangement, or NotAwaiting.
    """
    case = await held_case(session, case.id)
    arrangement = await running_arrangement(session, case)
    if arrangement is None:
        raise ArrangementUnknown
    check_awaiting(arrangement)
    await let_go(session, case, arrangement, ArrangementState.DROPPED, by=by)
    return arrangement


async def let_go(
    session: AsyncSession,
    case: Case,
    arrangement: Arrangement,
    state: ArrangementState,
    *,
    by: Actor,
) -> None:
    """It comes to nothing; what it was about to take the place of is in force again."""
    took_its_place = arrangement.state is ArrangementState.AWAITING_STAFF
    await move(session, arrangement, state)
    await _note(session, state, arrangement, by)
    await _close_calls(session, arrangement, by=by)
    if took_its_place and arrangement.replaces_id is not None:
        replaced = await access_arrangement(session, case, arrangement.replaces_id)
        await move(session, replaced, ArrangementState.ACTIVE)


async def _close_calls(session: AsyncSession, arrangement: Arrangement, *, by: Actor) -> None:
    """Staff has looked at what it was called for; the person cannot say so."""
    if by.staff_id is None:
        return
    for escalation_id in list(await session.scalars(OPEN_CALLS, {"arrangement": arrangement.id})):
        await close_escalation(session, escalation_id, by=by)


def _check_refusable(arrangement: Arrangement) -> None:
    """What staff proposed it can take back; what the bot proposed nobody has agreed to yet."""
    is_from_staff = arrangement.approved_by_id is not None
    if not (is_from_staff and arrangement.state is ArrangementState.PROPOSED):
        check_awaiting(arrangement)


def check_awaiting(arrangement: Arrangement) -> None:
    """Whether staff has yet to decide on it. Raises NotAwaiting."""
    if arrangement.state is not ArrangementState.AWAITING_STAFF:
        raise NotAwaiting(arrangement.state)


async def _note(session: AsyncSession, act: str, arrangement: Arrangement, by: Actor) -> None:
    await note(
        session,
        f"arrangement:{act}",
        by,
        case_id=arrangement.case_id,
        arrangement_id=arrangement.id,
    )
