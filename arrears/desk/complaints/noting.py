"""Complaints that staff notes: told by telephone, by e-mail, in a form or on social media."""

from enum import StrEnum
from uuid import uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.complaints.filing import file_complaint
from arrears.cases.complaints.hearing import route_of
from arrears.cases.kinds import ComplaintChannel, ComplaintRoute
from arrears.cases.models import Case, Complaint
from arrears.cases.staff import open_case
from arrears.desk.complaints.forms import Form

LONGEST_DEPARTMENT = 100


class Noted(StrEnum):
    """How a complaint came in that no channel of ours heard."""

    PHONE = ComplaintChannel.PHONE
    EMAIL = ComplaintChannel.EMAIL
    WEBSITE_FORM = ComplaintChannel.WEBSITE_FORM
    SOCIAL_MEDIA = ComplaintChannel.SOCIAL_MEDIA


class WhoComplains(StrEnum):
    """Whose complaint it is; by the case where that says so."""

    BY_CASE = "by_case"
    POLICYHOLDER = ComplaintRoute.POLICYHOLDER
    DEBTOR = ComplaintRoute.DEBTOR


def new_key() -> str:
    """What makes one form count once."""
    return str(uuid4())


async def note_new(session: AsyncSession, form: Form, *, staff_id: int) -> Complaint:
    """Record the complaint of a form.

    Raises Unreadable, CaseNotFound or NotActiveStaff.
    """
    about = form.text("about", why="about")
    received_on, channel = form.past_day("received_on"), form.choice(Noted, "channel")
    who = form.choice(WhoComplains, "route")
    number = form.line("case_number")
    case = await open_case(session, staff_id, number) if number else None
    return await file_complaint(
        session,
        case,
        by=Actor.staff(staff_id),
        on=received_on,
        key=form.key(),
        route=_route(who, case),
        channel=ComplaintChannel(channel),
        about=about,
        about_employee_id=form.number_if_any("employee_id"),
        department=form.line("department")[:LONGEST_DEPARTMENT] or None,
    )


def _route(who: WhoComplains, case: Case | None) -> ComplaintRoute:
    """Of somebody unknown it is taken for a policyholder's, who has most rights."""
    if who is not WhoComplains.BY_CASE:
        return ComplaintRoute(who)
    return route_of(case) if case else ComplaintRoute.POLICYHOLDER
