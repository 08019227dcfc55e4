"""What all requests on a case share: only its own are found, each moves on once, staff hears."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, check_move, hold_case, note
from arrears.cases.escalations import call_staff, close_call
from arrears.cases.kinds import EscalationReason, PersonKind, SendingState
from arrears.cases.models import Case, Model
from arrears.law.working_days import add_working_days

# Of what is asked to be sent: a copy, a code.
SENDING_MOVES: Mapping[SendingState, frozenset[SendingState]] = {
    SendingState.OPEN: frozenset({SendingState.SENT, SendingState.REFUSED})
}


# When staff has looked at the latest, in working days: a promise of ours, no term of the law.
LOOKED_AT_WITHIN = 2


@dataclass(frozen=True)
class RequestKind[T: Model, S: StrEnum]:
    """A kind of request: its table, the subject of its audit events, its ways between states."""

    table: type[T]
    subject: str
    moves: Mapping[S, frozenset[S]]


class RequestUnknown(Refused):
    """The case has no such request. One of another case looks the same."""


class NotInBusiness(Refused):
    """This is for business policyholders; the person of the case is a consumer."""


class OutsideConversation(Refused):
    """This can be asked only in a conversation: that is where the answer goes."""


def looked_at_by(on: date) -> date:
    """The day by which staff has looked at what is asked for on a day."""
    return add_working_days(on, LOOKED_AT_WITHIN)


def check_business(case: Case) -> None:
    """Whether the person of the case acts in business. Raises NotInBusiness."""
    if case.person.kind is not PersonKind.BUSINESS:
        raise NotInBusiness


def conversation_of(by: Actor) -> UUID:
    """The conversation in which is acted. Raises OutsideConversation."""
    if by.conversation_id is None:
        raise OutsideConversation
    return by.conversation_id


async def have_staff_look(
    session: AsyncSession,
    by: Actor,
    *,
    key: str,
    reason: EscalationReason = EscalationReason.NEEDS_STAFF,
) -> None:
    """Call staff for what was asked in a conversation, which the bot goes on with.

    Staff that acts itself needs no call.
    """
    if by.staff_id is None:
        await call_staff(session, conversation_of(by), reason, key=key, hand_over=False)


async def access_request[T: Model](
    session: AsyncSession, kind: type[T], case: Case, request_id: int
) -> T:
    """A request of this case as it stands now. Raises RequestUnknown."""
    table: Any = kind
    found = await session.scalars(
        select(kind)
        .where(table.id == request_id, table.case_id == case.id)
        .execution_options(populate_existing=True)
    )
    request = found.one_or_none()
    if request is None:
        raise RequestUnknown
    return request


async def move_request[T: Model, S: StrEnum](
    session: AsyncSession,
    kind: RequestKind[T, S],
    case: Case,
    request_id: int,
    *,
    to: S,
    by: Actor,
) -> T:
    """Bring a request of this case into another state; where it is there already, nothing changes.

    Its audit event is named `subject:state`. Where staff moves it, its call is closed. Raises
    RequestUnknown or NotThatWay.
    """
    await hold_case(session, case.id)
    request = await access_request(session, kind.table, case, request_id)
    row: Any = request
    if row.state is not to:
        check_move(kind.moves, row.state, to)
        row.state = to
        await note(session, f"{kind.subject}:{to}", by, case_id=case.id, request_id=request_id)
        if by.staff_id is not None:
            await close_call(session, f"{row.key}:{kind.subject}", by=by)
    return request
