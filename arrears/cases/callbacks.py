"""Call-back requests (terugbelverzoeken): someone wants to be called, or answered by e-mail."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, check_move, done_before, note
from arrears.cases.escalations import call_staff, close_call
from arrears.cases.holders import hold_conversation
from arrears.cases.kinds import CallbackState, EscalationReason
from arrears.cases.models import CallbackRequest, Case
from arrears.cases.staff import access_staff
from arrears.cases.verification import verified_case_id
from arrears.clock import moment, now
from arrears.law.contact_hours import next_allowed

WAITING = (CallbackState.OPEN, CallbackState.UNREACHABLE)
MOVES: Mapping[CallbackState, frozenset[CallbackState]] = {
    CallbackState.OPEN: frozenset(
        {CallbackState.DONE, CallbackState.UNREACHABLE, CallbackState.WITHDRAWN}
    ),
    CallbackState.UNREACHABLE: frozenset({CallbackState.DONE, CallbackState.WITHDRAWN}),
}

# Built once: building it anew costs more than running it.
HELD_REQUEST = (
    select(CallbackRequest)
    .where(CallbackRequest.id == bindparam("request"))
    .with_for_update()
    .execution_options(populate_existing=True)
)

OF_CASE = (
    select(CallbackRequest)
    .where(CallbackRequest.case_id == bindparam("case"))
    .order_by(CallbackRequest.id.desc())
)


class NoWayToReach(Refused):
    """Neither a telephone number nor an e-mail address was given."""


class NoContactThen(Refused):
    """Nobody may be called in the wished window; `earliest` is the first moment after, in UTC."""

    def __init__(self, earliest: datetime) -> None:
        super().__init__(earliest)
        self.earliest = earliest


class CallbackUnknown(Refused):
    """There is no such request, or it is another person's."""


async def request_callback(
    session: AsyncSession,
    conversation_id: UUID,
    *,
    by: Actor,
    key: str,
    phone: str | None = None,
    email: str | None = None,
    wished_from: datetime | None = None,
    wished_until: datetime | None = None,
    topic: str | None = None,
) -> CallbackRequest:
    """Record that someone wants to be called or written to, and put it before staff.

    `earliest_moment` of it is what may be told back. Raises NoWayToReach, NoContactThen or
    ConversationUnknown.
    """
    await hold_conversation(session, conversation_id)
    if done := await done_before(session, CallbackRequest, key):
        return done
    request = CallbackRequest(
        conversation_id=conversation_id,
        case_id=await verified_case_id(session, conversation_id),
        phone=phone,
        email=email,
        wished_from=wished_from,
        wished_until=wished_until,
        topic=topic,
        asked_at=moment(),
        state=CallbackState.OPEN,
        key=key,
    )
    _check(request)
    session.add(request)
    await session.flush()
    await _note(session, "callback:requested", by, request)
    await call_staff(
        session,
        conversation_id,
        EscalationReason.REQUESTED,
        key=_call_key(key),
        hand_over=False,
    )
    return request


def earliest_moment(request: CallbackRequest) -> datetime:
    """The first moment at which the person wishes to be called and may be (art. 4.2 Bki); in UTC.

    Only the hours of the law are minded, not those in which the desk is staffed.
    """
    return next_allowed(max(request.asked_at, request.wished_from or request.asked_at))


async def find_waiting_callbacks(session: AsyncSession) -> list[CallbackRequest]:
    """The requests that staff still has to do something with, oldest first."""
    found = await session.scalars(
        select(CallbackRequest)
        .where(CallbackRequest.state.in_(WAITING))
        .order_by(CallbackRequest.asked_at, CallbackRequest.id)
    )
    return list(found)


async def find_next_callbacks(session: AsyncSession, *, most: int) -> list[CallbackRequest]:
    """The first of those requests by when the person wishes to be called."""
    found = await session.scalars(
        select(CallbackRequest)
        .where(CallbackRequest.state.in_(WAITING))
        .order_by(
            func.coalesce(CallbackRequest.wished_from, CallbackRequest.asked_at),
            CallbackRequest.id,
        )
        .limit(most)
    )
    return list(found)


async def find_callbacks(session: AsyncSession, case: Case) -> Sequence[CallbackRequest]:
    """The requests on a case, the latest first."""
    return (await session.scalars(OF_CASE, {"case": case.id})).all()


async def finish_callback(session: AsyncSession, request_id: int, *, by: Actor) -> CallbackRequest:
    """Somebody of staff spoke with the person, or wrote to them: the call for staff is closed.

    Raises NotActiveStaff, CallbackUnknown or NotThatWay.
    """
    request = await _tried(session, request_id, CallbackState.DONE, by=by)
    await close_call(session, _call_key(request.key), by=by)
    return request


async def miss_callback(session: AsyncSession, request_id: int, *, by: Actor) -> CallbackRequest:
    """Somebody of staff tried and found nobody; it can be tried again. As `finish_callback`."""
    return await _tried(session, request_id, CallbackState.UNREACHABLE, by=by)


async def withdraw_callback(
    session: AsyncSession, request_id: int, *, by: Actor
) -> CallbackRequest:
    """The person no longer needs it. Raises NotActiveStaff, CallbackUnknown or NotThatWay.

    Outside the desk a request is known only in the conversation in which it was made.
    """
    request = await _held(session, request_id)
    if by.staff_id is not None:
        await access_staff(session, by.staff_id)
    elif request.conversation_id != by.conversation_id:
        raise CallbackUnknown(request_id)
    await _move(session, request, CallbackState.WITHDRAWN, by)
    return request


async def _tried(
    session: AsyncSession, request_id: int, outcome: CallbackState, *, by: Actor
) -> CallbackRequest:
    caller = await access_staff(session, by.staff_id)
    request = await _held(session, request_id)
    if await _move(session, request, outcome, by):
        request.staff_id = caller.id
        request.done_at = now() if outcome is CallbackState.DONE else None
    return request


async def _move(
    session: AsyncSession, request: CallbackRequest, new: CallbackState, by: Actor
) -> bool:
    """Whether the request came into that state now; False when it was there already."""
    if request.state is new:
        return False
    check_move(MOVES, request.state, new)
    request.state = new
    await _note(session, f"callback:{new}", by, request)
    return True


def _call_key(key: str) -> str:
    """Under which staff is called for the request of this key."""
    return f"{key}:callback"


def _check(request: CallbackRequest) -> None:
    if request.phone is None and request.email is None:
        raise NoWayToReach
    earliest = earliest_moment(request)
    if request.wished_until is not None and earliest >= request.wished_until:
        raise NoContactThen(earliest)


async def _held(session: AsyncSession, request_id: int) -> CallbackRequest:
    found = await session.scalars(HELD_REQUEST, {"request": request_id})
    request = found.one_or_none()
    if request is None:
        raise CallbackUnknown(request_id)
    return request


async def _note(session: AsyncSession, act: str, by: Actor, request: CallbackRequest) -> None:
    await note(session, act, by, case_id=request.case_id, callback_id=request.id)
