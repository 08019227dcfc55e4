"""The people of a complaint: who handles it, whom it is about, who spoke with the complainant."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, NotThatWay, Refused
from arrears.cases.complaints.filing import (
    UNANSWERED,
    HandlerConcerned,
    check_may_handle,
    department_of,
    hold_complaint,
    note_complaint,
)
from arrears.cases.complaints.steps import check_day
from arrears.cases.kinds import ComplaintState
from arrears.cases.models import Complaint
from arrears.cases.staff import access_staff


class NobodyConcerned(Refused):
    """The complaint is about nobody of staff, as far as is known."""


async def assign_complaint(
    session: AsyncSession, complaint: Complaint, handler_id: int, *, by: Actor
) -> Complaint:
    """Give an unanswered complaint to a handler, who was not involved, in place of an earlier one.

    Raises NotThatWay; NotActiveStaff, MayNotHandle or HandlerConcerned, of either of the two.
    """
    held = await hold_complaint(session, complaint)
    await check_may_handle(session, held, by.staff_id)
    await check_may_handle(session, held, handler_id)
    if held.handler_id == handler_id:
        return held
    if held.state not in UNANSWERED:
        raise NotThatWay(held.state, ComplaintState.IN_PROGRESS)
    held.handler_id = handler_id
    await note_complaint(session, "assigned", by, held, handler_id=handler_id)
    return held


async def name_employee(
    session: AsyncSession, complaint: Complaint, employee_id: int, *, by: Actor
) -> Complaint:
    """Record whom of staff a complaint is about, also when they have left.

    A complaint that is counted under no department yet goes to that of the employee; who is named
    in place of another has not heard of it yet. Raises HandlerConcerned when that is whoever
    handles it or records this: another handler comes first.
    """
    held = await hold_complaint(session, complaint)
    await check_may_handle(session, held, by.staff_id)
    if held.about_employee_id == employee_id:
        return held
    if employee_id in {held.handler_id, by.staff_id}:
        raise HandlerConcerned(employee_id)
    held.about_employee_id, held.employee_informed_on = employee_id, None
    held.department = held.department or await department_of(session, employee_id)
    await note_complaint(session, "employee_named", by, held, employee_id=employee_id)
    return held


async def inform_employee(
    session: AsyncSession, complaint: Complaint, *, by: Actor, on: date
) -> Complaint:
    """The complaint was discussed on that day with the employee whom it is about; the first counts.

    Raises NobodyConcerned, DayTooEarly, or as `check_may_handle` does.
    """
    held = await hold_complaint(session, complaint)
    await check_may_handle(session, held, by.staff_id)
    if held.about_employee_id is None:
        raise NobodyConcerned
    check_day(held, on)
    if not is_employee_informed(held):
        held.employee_informed_on = on
        await note_complaint(
            session, "employee_informed", by, held, employee_id=held.about_employee_id
        )
    return held


def is_employee_informed(complaint: Complaint) -> bool:
    """Whether the employee whom a complaint is about has heard of it."""
    return complaint.employee_informed_on is not None


async def record_contact(
    session: AsyncSession, complaint: Complaint, *, by: Actor, at: datetime
) -> Complaint:
    """Somebody of staff spoke with the complainant; the first time is what is kept.

    Raises NotActiveStaff.
    """
    held = await hold_complaint(session, complaint)
    await access_staff(session, by.staff_id)
    if held.contacted_at is None:
        held.contacted_at = at
        await note_complaint(session, "contacted", by, held)
    return held
