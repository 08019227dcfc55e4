"""Complaints (klachten): filed in one message, opened by their own people and by those who handle.

Whoever a complaint is about never handles it.
"""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, check_move, done_before, note
from arrears.cases.complaints.numbers import hold_complaint_numbers, next_complaint_number
from arrears.cases.escalations import call_staff
from arrears.cases.kinds import (
    ComplaintChannel,
    ComplaintRoute,
    ComplaintState,
    EscalationReason,
    StaffRole,
)
from arrears.cases.models import Case, Complaint, ComplaintEvent, Staff, Team
from arrears.cases.staff import access_staff
from arrears.cases.verification import verified_case_id
from arrears.clock import now

HANDLERS = frozenset({StaffRole.COMPLAINTS, StaffRole.SUPERVISOR})
MOVES: Mapping[ComplaintState, frozenset[ComplaintState]] = {
    ComplaintState.RECEIVED: frozenset({ComplaintState.CONFIRMED, ComplaintState.CLOSED}),
    ComplaintState.CONFIRMED: frozenset({ComplaintState.IN_PROGRESS, ComplaintState.CLOSED}),
    ComplaintState.IN_PROGRESS: frozenset({ComplaintState.ANSWERED, ComplaintState.CLOSED}),
    ComplaintState.ANSWERED: frozenset({ComplaintState.CLOSED}),
}
UNANSWERED = (ComplaintState.RECEIVED, ComplaintState.CONFIRMED, ComplaintState.IN_PROGRESS)

# Built once: building them anew costs more than running them.
HELD_COMPLAINT = (
    select(Complaint)
    .where(Complaint.id == bindparam("complaint"))
    .with_for_update()
    .execution_options(populate_existing=True)
)
OWN: ColumnElement[bool] = or_(
    Complaint.conversation_id == bindparam("conversation"),
    Complaint.case_id == bindparam("case"),
)
OWN_COMPLAINTS = select(Complaint).where(OWN).order_by(Complaint.id)
OWN_COMPLAINT = OWN_COMPLAINTS.where(Complaint.number == bindparam("number"))
NUMBERED_COMPLAINT = select(Complaint).where(Complaint.number == bindparam("number"))
DEPARTMENT = select(Team.department).join(Staff).where(Staff.id == bindparam("employee"))


class ComplaintUnknown(Refused):
    """There is no such complaint."""


class MayNotHandle(Refused):
    """Complaints are not handled by people of staff with that role."""

    def __init__(self, staff_id: int) -> None:
        super().__init__(staff_id)
        self.staff_id = staff_id


class HandlerConcerned(Refused):
    """The complaint is about the one who would handle it."""

    def __init__(self, staff_id: int) -> None:
        super().__init__(staff_id)
        self.staff_id = staff_id


async def file_complaint(
    session: AsyncSession,
    case: Case | None,
    *,
    by: Actor,
    on: date,
    key: str,
    route: ComplaintRoute,
    channel: ComplaintChannel,
    about: str,
    about_employee_id: int | None = None,
    department: str | None = None,
) -> Complaint:
    """Record a complaint that was received on a day; it has a number from then on.

    `case` is None when nobody knows whose it is. Without a `department` it is counted under that
    of the employee concerned. In a conversation staff is called, and the talk goes on. Raises
    NotActiveStaff when it is noted by who is not of staff any more.
    """
    if by.staff_id is not None:
        await access_staff(session, by.staff_id)
    await hold_complaint_numbers(session, on.year)
    if done := await done_before(session, Complaint, key):
        return done
    complaint = Complaint(
        number=await next_complaint_number(session, on.year),
        route=route,
        case_id=case.id if case else None,
        conversation_id=by.conversation_id,
        channel=channel,
        about=about,
        about_employee_id=about_employee_id,
        department=department or await department_of(session, about_employee_id),
        received_on=on,
        received_at=now(),
        state=ComplaintState.RECEIVED,
        key=key,
    )
    session.add(complaint)
    await session.flush()
    await _add_event(session, complaint, None, by)
    await note_complaint(session, "filed", by, complaint, route=route.value, channel=channel.value)
    await _call_staff(session, by, key)
    return complaint


async def find_complaint(
    session: AsyncSession, conversation_id: UUID, number: str
) -> Complaint | None:
    """A complaint by its number, if it was made in this conversation or on its verified case."""
    own = await _own(session, conversation_id)
    found = await session.scalars(OWN_COMPLAINT, own | {"number": number})
    return found.one_or_none()


async def find_complaints(session: AsyncSession, conversation_id: UUID) -> list[Complaint]:
    """All complaints made in this conversation or on its verified case, oldest first."""
    return list(await session.scalars(OWN_COMPLAINTS, await _own(session, conversation_id)))


async def find_complaints_of_case(
    session: AsyncSession, conversation_id: UUID, case_id: int
) -> list[Complaint]:
    """All complaints made in a conversation or on a case that staff has opened, oldest first."""
    asked = {"conversation": conversation_id, "case": case_id}
    return list(await session.scalars(OWN_COMPLAINTS, asked))


async def open_complaint(session: AsyncSession, staff_id: int, number: str) -> Complaint:
    """The complaint with that number, to look at; the audit trail says who.

    Raises NotActiveStaff, MayNotHandle, HandlerConcerned or ComplaintUnknown.
    """
    complaint = await access_complaint(session, staff_id, number)
    await note_complaint(session, "seen", Actor.staff(staff_id), complaint)
    return complaint


async def access_complaint(session: AsyncSession, staff_id: int, number: str) -> Complaint:
    """The complaint with that number, for staff who handle complaints, to act on.

    Raises NotActiveStaff, MayNotHandle, HandlerConcerned or ComplaintUnknown.
    """
    found = await session.scalars(NUMBERED_COMPLAINT, {"number": number})
    complaint = found.one_or_none()
    if complaint is None:
        raise ComplaintUnknown(number)
    await check_may_handle(session, complaint, staff_id)
    return complaint


async def hold_complaint(session: AsyncSession, complaint: Complaint) -> Complaint:
    """The complaint as the store has it now; other acts on it wait for this one."""
    found = await session.scalars(HELD_COMPLAINT, {"complaint": complaint.id})
    return found.one()


async def check_may_handle(
    session: AsyncSession, complaint: Complaint, staff_id: int | None
) -> Staff:
    """Whoever handles complaints and is not concerned in this one.

    Raises NotActiveStaff, MayNotHandle or HandlerConcerned.
    """
    member = await access_staff(session, staff_id)
    if member.role not in HANDLERS:
        raise MayNotHandle(member.id)
    if member.id == complaint.about_employee_id:
        raise HandlerConcerned(member.id)
    return member


async def move_complaint(
    session: AsyncSession, complaint: Complaint, new: ComplaintState, by: Actor, **facts: str
) -> None:
    """Bring a complaint into another state, and add that to its history. Raises NotThatWay."""
    old = complaint.state
    check_move(MOVES, old, new)
    complaint.state = new
    await _add_event(session, complaint, old, by)
    await note_complaint(session, new.value, by, complaint, **facts)


async def note_complaint(
    session: AsyncSession, act: str, by: Actor, complaint: Complaint, **facts: str | int | None
) -> None:
    """Write the audit event of an act on a complaint."""
    await note(
        session,
        f"complaint:{act}",
        by,
        case_id=complaint.case_id,
        complaint=complaint.number,
        **facts,
    )


async def department_of(session: AsyncSession, employee_id: int | None) -> str | None:
    """The department under which complaints about an employee are counted."""
    return await session.scalar(DEPARTMENT, {"employee": employee_id})


async def _call_staff(session: AsyncSession, by: Actor, key: str) -> None:
    if by.conversation_id is not None:
        reason = EscalationReason.COMPLAINT
        await call_staff(
            session, by.conversation_id, reason, key=f"{key}:complaint", hand_over=False
        )


async def _own(session: AsyncSession, conversation_id: UUID) -> dict[str, UUID | int | None]:
    case_id = await verified_case_id(session, conversation_id)
    return {"conversation": conversation_id, "case": case_id}


async def _add_event(
    session: AsyncSession, complaint: Complaint, old: ComplaintState | None, by: Actor
) -> None:
    session.add(
        ComplaintEvent(
            complaint_id=complaint.id,
            at=now(),
            from_state=old,
            to_state=complaint.state,
            actor=by.name,
            staff_id=by.staff_id,
        )
    )
    await session.flush()
