"""Registration codes for the online file, as business policyholders ask for them."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, done_before, note
from arrears.cases.held_cases import held_case
from arrears.cases.kinds import SendingState
from arrears.cases.models import Case, PortalRequest
from arrears.cases.requests import (
    SENDING_MOVES,
    RequestKind,
    check_business,
    have_staff_look,
    move_request,
)
from arrears.cases.staff import access_staff
from arrears.clock import now

PORTAL_CODE = RequestKind(PortalRequest, "portal_code", SENDING_MOVES)

OF_CASE = (
    select(PortalRequest)
    .where(PortalRequest.case_id == bindparam("case"))
    .order_by(PortalRequest.id.desc())
)
OPEN = OF_CASE.where(PortalRequest.state == SendingState.OPEN).limit(1)


async def request_portal_code(
    session: AsyncSession, case: Case, *, by: Actor, key: str
) -> PortalRequest:
    """Ask for a registration code; staff sends it. Asked while one is on its way, it is that one.

    Raises NotInBusiness.
    """
    case = await held_case(session, case.id)
    known = await done_before(session, PortalRequest, key) or await _open_request(session, case)
    if known is not None:
        return known
    check_business(case)
    request = PortalRequest(
        case_id=case.id,
        conversation_id=by.conversation_id,
        asked_at=now(),
        state=SendingState.OPEN,
        key=key,
    )
    session.add(request)
    await session.flush()
    await note(session, "portal_code:requested", by, case_id=case.id, request_id=request.id)
    await have_staff_look(session, by, key=f"{key}:portal_code")
    return request


async def settle_portal_request(
    session: AsyncSession, case: Case, request_id: int, *, to: SendingState, by: Actor
) -> PortalRequest:
    """Staff sent the code, or sends none. Raises NotActiveStaff, RequestUnknown or NotThatWay."""
    await access_staff(session, by.staff_id)
    return await move_request(session, PORTAL_CODE, case, request_id, to=to, by=by)


async def find_portal_requests(session: AsyncSession, case: Case) -> Sequence[PortalRequest]:
    """The codes that were asked for on a case, the latest first."""
    return (await session.scalars(OF_CASE, {"case": case.id})).all()


async def _open_request(session: AsyncSession, case: Case) -> PortalRequest | None:
    return (await session.scalars(OPEN, {"case": case.id})).one_or_none()
