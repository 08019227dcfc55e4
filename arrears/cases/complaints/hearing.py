"""Complaints that somebody tells the assistant: any expression of dissatisfaction is one.

One conversation holds one complaint at a time. What is told more belongs to it until it is
answered.
"""

from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, NotThatWay
from arrears.cases.complaints.filing import (
    UNANSWERED,
    file_complaint,
    hold_complaint,
    note_complaint,
)
from arrears.cases.complaints.steps import confirm_complaint
from arrears.cases.holders import hold_conversation
from arrears.cases.kinds import ComplaintChannel, ComplaintRoute, ComplaintState, CreditorKind
from arrears.cases.models import Case, Complaint, Conversation
from arrears.cases.staff import find_staff_named
from arrears.cases.verification import find_case

# Built once: building it anew costs more than running it.
STANDING = (
    select(Complaint)
    .where(Complaint.conversation_id == bindparam("conversation"), Complaint.state.in_(UNANSWERED))
    .order_by(Complaint.id.desc())
    .limit(1)
)
CHANNEL = select(Conversation.channel).where(Conversation.id == bindparam("conversation"))


async def hear_complaint(
    session: AsyncSession, conversation_id: UUID, about: str, *, on: date, key: str
) -> Complaint:
    """Record what somebody is dissatisfied with, in their own words; what they are told confirms.

    It is linked to the case that the conversation is verified for. Of somebody unknown it is taken
    for a complaint of a policyholder, who has most rights. Whoever of staff is named in it never
    handles it. Raises ConversationUnknown.
    """
    person = Actor.person(conversation_id)
    await hold_conversation(session, conversation_id)
    case = await find_case(session, conversation_id)
    standing = await find_standing(session, conversation_id)
    if standing is not None and standing.key != key:
        await _link(session, standing, case, by=person)
        return await add_to_complaint(session, standing, about, by=person)
    employee = await find_staff_named(session, about)
    complaint = await file_complaint(
        session,
        case,
        by=person,
        on=on,
        key=key,
        route=route_of(case) if case else ComplaintRoute.POLICYHOLDER,
        channel=await _channel(session, conversation_id),
        about=about,
        about_employee_id=employee.id if employee else None,
    )
    return await confirm_complaint(session, complaint, by=Actor.bot(conversation_id), on=on)


async def find_standing(session: AsyncSession, conversation_id: UUID) -> Complaint | None:
    """The complaint that was made in this conversation and has no answer yet."""
    found = await session.scalars(STANDING, {"conversation": conversation_id})
    return found.one_or_none()


async def add_to_complaint(
    session: AsyncSession, complaint: Complaint, more: str, *, by: Actor
) -> Complaint:
    """The complainant tells more; the same words count once. Raises NotThatWay when answered."""
    held = await hold_complaint(session, complaint)
    if held.state not in UNANSWERED:
        raise NotThatWay(held.state, ComplaintState.RECEIVED)
    if more not in held.about:
        held.about = f"{held.about}\n\n{more}"
        await note_complaint(session, "more_told", by, held)
    return held


async def correct_route(
    session: AsyncSession, complaint: Complaint, route: ComplaintRoute, *, by: Actor
) -> Complaint:
    """The complainant says whose procedure applies."""
    held = await hold_complaint(session, complaint)
    if held.route is not route:
        held.route = route
        await note_complaint(session, "route_corrected", by, held, route=route.value)
    return held


def route_of(case: Case) -> ComplaintRoute:
    """Whose procedure applies to the person of a case: a company's customer is a mere debtor."""
    if case.creditor.kind is CreditorKind.COMPANY:
        return ComplaintRoute.DEBTOR
    return ComplaintRoute.POLICYHOLDER


async def _link(
    session: AsyncSession, complaint: Complaint, case: Case | None, *, by: Actor
) -> None:
    """Who complained before they proved who they are, is known from then on."""
    if case is None or complaint.case_id is not None:
        return
    held = await hold_complaint(session, complaint)
    held.case_id = case.id
    await note_complaint(session, "linked", by, held)
    await correct_route(session, held, route_of(case), by=by)


async def _channel(session: AsyncSession, conversation_id: UUID) -> ComplaintChannel:
    found = await session.scalars(CHANNEL, {"conversation": conversation_id})
    return ComplaintChannel(found.one().value)
