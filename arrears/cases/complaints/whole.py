"""One complaint with all that staff needs to answer it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from arrears.cases.complaints.deadlines import Deadline, deadlines_of
from arrears.cases.complaints.letters import find_letters
from arrears.cases.complaints.terms import terms_of
from arrears.cases.models import (
    CallbackRequest,
    Case,
    Complaint,
    ComplaintEvent,
    ComplaintLetter,
    Staff,
)
from arrears.law.complaints import ComplaintTerms

# Built once: building them anew costs more than running them.
CASE = (
    select(Case)
    .where(Case.id == bindparam("case"))
    .options(joinedload(Case.person), joinedload(Case.creditor), selectinload(Case.claims))
)
HISTORY = (
    select(ComplaintEvent)
    .where(ComplaintEvent.complaint_id == bindparam("complaint"))
    .order_by(ComplaintEvent.id)
)
REACHED_AT = (
    select(CallbackRequest)
    .where(
        CallbackRequest.conversation_id == bindparam("conversation"),
        CallbackRequest.topic == bindparam("topic"),
    )
    .order_by(CallbackRequest.id)
)
EVERYBODY = select(Staff).order_by(Staff.display_name, Staff.id)


@dataclass(frozen=True)
class WholeComplaint:
    """A complaint, whose it is, what happened to it, what is due, and who works here."""

    complaint: Complaint
    case: Case | None
    history: Sequence[ComplaintEvent]
    letters: Sequence[ComplaintLetter]
    reached_at: Sequence[CallbackRequest]
    deadlines: Sequence[Deadline]
    terms: ComplaintTerms
    staff: Mapping[int, Staff]

    def name_of(self, staff_id: int | None) -> str | None:
        """Somebody of staff by name, also who has left."""
        return self.staff[staff_id].display_name if staff_id is not None else None

    @property
    def may_be_concerned(self) -> Sequence[Staff]:
        """Whom of staff the complaint may be about: who handles it is not among them."""
        return [one for one in self.staff.values() if one.id != self.complaint.handler_id]


async def whole_complaint(
    session: AsyncSession, complaint: Complaint, *, on: date
) -> WholeComplaint:
    """All about a complaint that was opened, as things stand on a day."""
    day = max(on, complaint.received_on)
    topic = {"conversation": complaint.conversation_id, "topic": f"Klacht {complaint.number}"}
    history = await session.scalars(HISTORY, {"complaint": complaint.id})
    return WholeComplaint(
        complaint,
        case=await case_of(session, complaint),
        history=history.all(),
        letters=await find_letters(session, complaint),
        reached_at=(await session.scalars(REACHED_AT, topic)).all(),
        deadlines=deadlines_of(complaint, on=day),
        terms=await terms_of(session, complaint, on=day),
        staff={one.id: one for one in await session.scalars(EVERYBODY)},
    )


async def case_of(session: AsyncSession, complaint: Complaint) -> Case | None:
    """The case that a complaint is about, with its person and creditor."""
    if complaint.case_id is None:
        return None
    found = await session.scalars(CASE, {"case": complaint.case_id})
    return found.one()
