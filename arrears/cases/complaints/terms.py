"""The terms of complaints: facts from the store, judged by the law."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.complaints.filing import UNANSWERED
from arrears.cases.kinds import ComplaintOutcome, PersonKind
from arrears.cases.models import Case, Complaint, Person
from arrears.law import complaints as law
from arrears.law.complaints import Complainant, ComplaintTerms, Duty, complaint_terms
from arrears.law.complaints.duties import duties

JUDGED = {
    ComplaintOutcome.UPHELD: law.Outcome.UPHELD,
    ComplaintOutcome.PARTLY_UPHELD: law.Outcome.PARTLY_UPHELD,
    ComplaintOutcome.REJECTED: law.Outcome.REJECTED,
}

# Built once: building them anew costs more than running them.
COMPLAINANT_KIND = select(Person.kind).join(Case).where(Case.id == bindparam("case"))
STILL_UNANSWERED = (
    select(Complaint)
    .where(Complaint.state.in_(UNANSWERED), Complaint.received_on <= bindparam("day"))
    .order_by(Complaint.received_on, Complaint.id)
)


@dataclass(frozen=True)
class LateComplaint:
    """An unanswered complaint, with the steps in it that are overdue or were done too late."""

    complaint: Complaint
    late: tuple[Duty, ...]


async def terms_of(session: AsyncSession, complaint: Complaint, *, on: date) -> ComplaintTerms:
    """What the firm owes the complainant on a day, what is late, and who else can judge."""
    kind = await session.scalar(COMPLAINANT_KIND, {"case": complaint.case_id})
    return complaint_terms(_facts(complaint, in_business=kind is PersonKind.BUSINESS), on=on)


async def late_complaints(session: AsyncSession, *, on: date) -> Sequence[LateComplaint]:
    """The complaints without an answer in which something is late on a day, oldest first.

    By their states of now: a complaint that was answered or withdrawn since is not among them.
    """
    unanswered = await session.scalars(STILL_UNANSWERED, {"day": on})
    judged = [LateComplaint(one, late_duties(one, on=on)) for one in unanswered]
    return [one for one in judged if one.late]


def late_duties(complaint: Complaint, *, on: date) -> tuple[Duty, ...]:
    """The steps of a complaint that are overdue on a day, or were done too late."""
    return complaint_terms(_facts(complaint), on=on).late


def duties_of(complaint: Complaint, *, on: date) -> tuple[Duty, ...]:
    """The steps that the firm owes on a complaint, as far as is known on a day, in order."""
    return duties(_facts(complaint).as_known_on(on))


def _facts(complaint: Complaint, *, in_business: bool = False) -> law.Complaint:
    """A complaint as the law sees it. Who complains in business matters to the routes only."""
    return law.Complaint(
        complainant=Complainant(complaint.route),
        filed_on=complaint.received_on,
        in_business=in_business,
        confirmed_on=complaint.confirmed_on,
        term_told_on=complaint.term_told_on,
        promised_by=complaint.promised_by,
        answered_on=complaint.answered_on,
        outcome=JUDGED.get(complaint.outcome) if complaint.outcome else None,
    )
