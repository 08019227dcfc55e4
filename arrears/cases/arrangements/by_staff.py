"""Arrangements that staff makes with a person: proposed to them, and their yes written down."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.arrangements.agreeing import NoProposal, offer_for, record_yes
from arrears.cases.arrangements.changes import ChangeAwaitsStaff, draft_of
from arrears.cases.arrangements.course import Course, find_course
from arrears.cases.arrangements.proposals import Draft, write_proposal
from arrears.cases.arrangements.rows import RUNNING, access_arrangement
from arrears.cases.creditor_policy import policy_of
from arrears.cases.held_cases import held_case
from arrears.cases.hindrances import check_may_agree
from arrears.cases.models import Arrangement, Case
from arrears.cases.staff import access_staff
from arrears.law import arrangements as law


async def propose_as_staff(
    session: AsyncSession,
    case: Case,
    wish: law.Wish,
    *,
    conversation_id: UUID | None,
    day_of_month: int,
    by: Actor,
    on: date,
    is_change: bool = True,
    because: str | None = None,
) -> Arrangement:
    """Staff proposes an arrangement, or another schedule in the place of the one in force.

    It needs the person's yes, and no staff any more. A running one is changed alone, or joined by
    all that is open besides it where this is no `is_change`. Without a conversation it stands only
    as long as the transaction: the yes comes with it. Raises NotActiveStaff, ArrangementRefused,
    ChangeAwaitsStaff, or the law's WishRefused.
    """
    await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    course = await find_course(session, case)
    if course is not None and not course.can_change:
        raise ChangeAwaitsStaff
    draft = await draft_for(
        session, case, wish, is_change=is_change, day_of_month=day_of_month, on=on
    )
    approved = replace(draft, approved_by_id=by.staff_id)
    proposal = await write_proposal(session, case, conversation_id, approved)
    proposal.decided_because = because
    await note(session, "arrangement:proposed", by, case_id=case.id, arrangement_id=proposal.id)
    return proposal


async def agree_as_staff(
    session: AsyncSession, case: Case, *, arrangement_id: int, by: Actor, on: date
) -> Arrangement:
    """The person said yes to somebody of staff: what they proposed is in force from now on.

    Raises NotActiveStaff, ArrangementUnknown, NoProposal or ArrangementRefused.
    """
    await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    return await put_in_force(session, case, arrangement_id, by=by, on=on)


async def put_in_force(
    session: AsyncSession, case: Case, arrangement_id: int, *, by: Actor, on: date
) -> Arrangement:
    """Write a yes to a proposal of staff down, once, for a held case.

    Raises ArrangementUnknown, NoProposal or ArrangementRefused.
    """
    proposal = await access_arrangement(session, case, arrangement_id)
    if proposal.state in RUNNING:
        return proposal
    if proposal.approved_by_id is None:
        raise NoProposal
    await record_yes(session, case, proposal, by=by, on=on)
    return proposal


async def draft_for(
    session: AsyncSession,
    case: Case,
    wish: law.Wish,
    *,
    is_change: bool,
    day_of_month: int,
    on: date,
) -> Draft:
    """A schedule for a held case: a first one, a change, or one that all that is open joins.

    Raises ArrangementRefused, or the law's WishRefused.
    """
    course = await find_course(session, case)
    if course is not None:
        await check_may_agree(session, case, on=on)
        if is_change:
            return _change(course, wish, day_of_month=day_of_month, on=on)
        total = course.standing(on=on).left + course.outside(on=on)
    else:
        total = (await offer_for(session, case, on=on)).total
    policy = policy_of(case.creditor)
    proposal = law.propose(total, wish, day_of_month=day_of_month, today=on, policy=policy)
    replaces_id = course.schedule.id if course else None
    return Draft(proposal.instalments, day_of_month, proposal.needs_staff, replaces_id)


def _change(course: Course, wish: law.Wish, *, day_of_month: int, on: date) -> Draft:
    policy = policy_of(course.case.creditor)
    revision = law.change(course.running, wish, day_of_month=day_of_month, today=on, policy=policy)
    return draft_of(course, revision, day_of_month=day_of_month, changed_on=on)
