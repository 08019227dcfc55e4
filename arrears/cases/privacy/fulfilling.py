"""Does what somebody asks under the privacy law, where the store can do it, and answers that."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused
from arrears.cases.kinds import ChangeState, PauseReason, PrivacyRequestState, PrivacyRight
from arrears.cases.models import Case, ContactChange, PrivacyRequest
from arrears.cases.pauses import pause
from arrears.cases.privacy_requests import access_privacy_request, answer_privacy_request

OPEN = PrivacyRequestState.OPEN


class PersonNotKnown(Refused):
    """Whose data it is, has to be found out first."""


class NothingCorrected(Refused):
    """Nothing of the person was corrected since they asked."""


async def fulfil_privacy_request(
    session: AsyncSession, request_id: int, *, by: Actor, on: date, elsewhere: bool = False
) -> PrivacyRequest:
    """Staff answers that it is done. What is not to be used for a time stands still from now on.

    Of a correction something must have been corrected, here or `elsewhere`. Raises PersonNotKnown,
    NothingCorrected, or as `answer_privacy_request` does.
    """
    was_open = (await access_privacy_request(session, request_id)).state is OPEN
    request = await answer_privacy_request(session, request_id, by=by)
    if not was_open:
        return request
    if request.kind is PrivacyRight.RESTRICTION:
        await _restrict(session, request, by=by, on=on)
    if request.kind is PrivacyRight.CORRECTION and not elsewhere:
        await _check_corrected(session, request)
    return request


async def find_corrections(
    session: AsyncSession, request: PrivacyRequest
) -> Sequence[ContactChange]:
    """What was corrected of the person since they asked."""
    found = await session.scalars(
        select(ContactChange)
        .where(
            ContactChange.person_id == request.person_id,
            ContactChange.state == ChangeState.APPLIED,
            ContactChange.at >= request.asked_at,
        )
        .order_by(ContactChange.id)
    )
    return found.all()


async def _restrict(session: AsyncSession, request: PrivacyRequest, *, by: Actor, on: date) -> None:
    """All cases of the person stand still till somebody decides (AVG art. 18)."""
    if request.person_id is None:
        raise PersonNotKnown
    # In one order, so that two who do this at once never wait for each other.
    theirs = select(Case).where(Case.person_id == request.person_id).order_by(Case.id)
    for case in (await session.scalars(theirs)).all():
        key = f"privacy:{request.id}:{case.id}"
        await pause(session, case, PauseReason.RESTRICTION, by=by, on=on, key=key)


async def _check_corrected(session: AsyncSession, request: PrivacyRequest) -> None:
    if request.person_id is None:
        raise PersonNotKnown
    if not await find_corrections(session, request):
        raise NothingCorrected
