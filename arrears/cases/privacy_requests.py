"""What people ask under the privacy law (AVG): copy, erasure, correction, and by when it is due."""

from collections.abc import Mapping
from datetime import date
from typing import cast
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, check_move, done_before, note
from arrears.cases.escalations import call_staff
from arrears.cases.holders import hold_conversation
from arrears.cases.kinds import (
    EscalationReason,
    PrivacyRefusal,
    PrivacyRequestState,
    PrivacyRight,
)
from arrears.cases.models import Case, PrivacyRequest
from arrears.cases.staff import access_staff, open_case
from arrears.cases.verification import verified_case_id
from arrears.clock import AMSTERDAM, now
from arrears.law.privacy import answer_term

MOVES: Mapping[PrivacyRequestState, frozenset[PrivacyRequestState]] = {
    PrivacyRequestState.OPEN: frozenset(
        {
            PrivacyRequestState.ANSWERED,
            PrivacyRequestState.REFUSED,
            PrivacyRequestState.WITHDRAWN,
        }
    ),
}

# Built once: building it anew costs more than running it.
HELD_REQUEST = (
    select(PrivacyRequest)
    .where(PrivacyRequest.id == bindparam("request"))
    .with_for_update()
    .execution_options(populate_existing=True)
)
PERSON_OF_CASE = select(Case.person_id).where(Case.id == bindparam("case"))


class PrivacyRequestUnknown(Refused):
    """There is no such request, or it is another person's."""


class TooLateToExtend(Refused):
    """The term is over: more time can only be told of within the first month."""

    def __init__(self, due_on: date) -> None:
        super().__init__(due_on)
        self.due_on = due_on


async def request_privacy(
    session: AsyncSession, conversation_id: UUID, right: PrivacyRight, *, by: Actor, key: str
) -> PrivacyRequest:
    """Record what someone asks under the AVG, with its last day (art. 12 lid 3), and call staff.

    Whose data it is, is known only when the conversation is verified; without that staff must find
    out. Raises ConversationUnknown.
    """
    await hold_conversation(session, conversation_id)
    if done := await done_before(session, PrivacyRequest, key):
        return done
    case_id = await verified_case_id(session, conversation_id)
    asked_at = now()
    request = PrivacyRequest(
        person_id=await session.scalar(PERSON_OF_CASE, {"case": case_id}),
        conversation_id=conversation_id,
        kind=right,
        asked_at=asked_at,
        due_on=answer_term(asked_at.astimezone(AMSTERDAM).date()).last_day,
        state=PrivacyRequestState.OPEN,
        key=key,
    )
    session.add(request)
    await session.flush()
    await _note(session, "requested", by, request)
    await call_staff(
        session,
        conversation_id,
        EscalationReason.PRIVACY,
        key=f"{key}:privacy",
        hand_over=False,
    )
    return request


async def extend_privacy_request(
    session: AsyncSession, request_id: int, *, by: Actor, on: date
) -> PrivacyRequest:
    """The person was told on that day that it takes two months more (art. 12 lid 3 AVG).

    Extended once, it stays so. Raises NotActiveStaff, PrivacyRequestUnknown, TooLateToExtend, or
    NotThatWay when it is not open.
    """
    await access_staff(session, by.staff_id)
    request = await _held(session, request_id)
    asked_on = request.asked_at.astimezone(AMSTERDAM).date()
    extended = answer_term(asked_on, extended=True).last_day
    if request.due_on == extended:
        return request
    check_move(MOVES, request.state, PrivacyRequestState.ANSWERED)
    if on > request.due_on:
        raise TooLateToExtend(request.due_on)
    request.due_on = extended
    await _note(session, "extended", by, request)
    return request


async def answer_privacy_request(
    session: AsyncSession, request_id: int, *, by: Actor
) -> PrivacyRequest:
    """Staff did what was asked. Raises NotActiveStaff, PrivacyRequestUnknown or NotThatWay."""
    await access_staff(session, by.staff_id)
    return await _end(session, await _held(session, request_id), PrivacyRequestState.ANSWERED, by)


async def refuse_privacy_request(
    session: AsyncSession, request_id: int, because: PrivacyRefusal, *, by: Actor
) -> PrivacyRequest:
    """Staff may not or need not do what was asked, such as erase what the law has kept.

    Raises as `answer_privacy_request` does.
    """
    await access_staff(session, by.staff_id)
    request = await _held(session, request_id)
    if request.state is PrivacyRequestState.OPEN:
        request.refusal = because
    return await _end(session, request, PrivacyRequestState.REFUSED, by)


async def identify_privacy_request(
    session: AsyncSession, request_id: int, number: str, *, by: Actor
) -> PrivacyRequest:
    """Staff found out whose data it is: the person of the case with that number.

    Raises NotActiveStaff, CaseNotFound, PrivacyRequestUnknown, or NotThatWay when it has ended.
    """
    case = await open_case(session, cast("int", by.staff_id), number)
    request = await _held(session, request_id)
    check_move(MOVES, request.state, PrivacyRequestState.ANSWERED)
    request.person_id = case.person_id
    await _note(session, "identified", by, request)
    return request


async def access_privacy_request(session: AsyncSession, request_id: int) -> PrivacyRequest:
    """One request, to look at. Raises PrivacyRequestUnknown."""
    request = await session.get(PrivacyRequest, request_id)
    if request is None:
        raise PrivacyRequestUnknown(request_id)
    return request


async def find_open_privacy_requests(session: AsyncSession) -> list[PrivacyRequest]:
    """The requests that wait for an answer, the first that is due on top."""
    found = await session.scalars(
        select(PrivacyRequest)
        .where(PrivacyRequest.state == PrivacyRequestState.OPEN)
        .order_by(PrivacyRequest.due_on, PrivacyRequest.id)
    )
    return list(found)


async def withdraw_privacy_request(
    session: AsyncSession, request_id: int, *, by: Actor
) -> PrivacyRequest:
    """The person no longer asks it. Raises NotActiveStaff, PrivacyRequestUnknown or NotThatWay.

    Outside the desk a request is known only in the conversation in which it was made.
    """
    request = await _held(session, request_id)
    if by.staff_id is not None:
        await access_staff(session, by.staff_id)
    elif request.conversation_id != by.conversation_id:
        raise PrivacyRequestUnknown(request_id)
    return await _end(session, request, PrivacyRequestState.WITHDRAWN, by)


async def find_late_privacy_requests(session: AsyncSession, *, on: date) -> list[PrivacyRequest]:
    """The requests whose last day of answer has passed on a day, most overdue first."""
    found = await session.scalars(
        select(PrivacyRequest)
        .where(PrivacyRequest.state == PrivacyRequestState.OPEN, PrivacyRequest.due_on < on)
        .order_by(PrivacyRequest.due_on, PrivacyRequest.id)
    )
    return list(found)


async def _end(
    session: AsyncSession, request: PrivacyRequest, outcome: PrivacyRequestState, by: Actor
) -> PrivacyRequest:
    if request.state is not outcome:
        check_move(MOVES, request.state, outcome)
        request.state = outcome
        await _note(session, outcome.value, by, request)
    return request


async def _held(session: AsyncSession, request_id: int) -> PrivacyRequest:
    found = await session.scalars(HELD_REQUEST, {"request": request_id})
    request = found.one_or_none()
    if request is None:
        raise PrivacyRequestUnknown(request_id)
    return request


async def _note(session: AsyncSession, act: str, by: Actor, request: PrivacyRequest) -> None:
    await note(
        session,
        f"privacy:{act}",
        by,
        request_id=request.id,
        right=request.kind.value,
        due_on=request.due_on.isoformat(),
    )
