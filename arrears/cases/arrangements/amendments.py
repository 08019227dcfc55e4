"""Another arrangement that staff proposes in the place of one that waits for it."""

from dataclasses import replace
from datetime import date
from typing import cast
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.arrangements.agreeing import offer_for
from arrears.cases.arrangements.changes import draft_of
from arrears.cases.arrangements.course import Course, find_course
from arrears.cases.arrangements.decisions import check_awaiting, let_go
from arrears.cases.arrangements.proposals import Draft, write_proposal
from arrears.cases.arrangements.rows import access_arrangement
from arrears.cases.creditor_policy import policy_of
from arrears.cases.held_cases import held_case
from arrears.cases.hindrances import check_may_agree
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import Arrangement, Case
from arrears.cases.staff import access_staff
from arrears.law import arrangements as law


async def amend_arrangement(
    session: AsyncSession,
    case: Case,
    wish: law.Wish,
    *,
    arrangement_id: int,
    by: Actor,
    on: date,
    day_of_month: int | None = None,
) -> Arrangement:
    """Staff refuses an arrangement as it is, and proposes another one in the same conversation.

    That one needs the person's yes, and no staff any more. Raises NotActiveStaff,
    ArrangementUnknown, NotAwaiting, ArrangementRefused, or the law's WishRefused.
    """
    await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    refused = await access_arrangement(session, case, arrangement_id)
    check_awaiting(refused)
    await let_go(session, case, refused, ArrangementState.REFUSED, by=by)
    day = day_of_month or refused.day_of_month
    draft = await _draft(session, case, refused, wish, day_of_month=day, on=on)
    # Only a yes in a conversation makes an arrangement wait.
    conversation_id = cast("UUID", refused.conversation_id)
    approved = replace(draft, approved_by_id=by.staff_id)
    amended = await write_proposal(session, case, conversation_id, approved)
    facts = {"arrangement_id": amended.id, "instead_of": refused.id}
    await note(session, "arrangement:amended", by, case_id=case.id, **facts)
    return amended


async def _draft(
    session: AsyncSession,
    case: Case,
    refused: Arrangement,
    wish: law.Wish,
    *,
    day_of_month: int,
    on: date,
) -> Draft:
    """Another schedule for the same thing: a change, a first one, or one that a claim joins."""
    course = await find_course(session, case)
    if course is not None:
        await check_may_agree(session, case, on=on)
        if refused.changed_on is not None:
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
