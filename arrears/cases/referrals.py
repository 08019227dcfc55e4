"""Referrals of people to those who can help them, never without their consent."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, done_before, hold_case, note
from arrears.cases.kinds import PauseReason, ReferralState
from arrears.cases.models import Case, Referral
from arrears.cases.pauses import pause
from arrears.cases.requests import (
    RequestKind,
    conversation_of,
    have_staff_look,
    move_request,
)
from arrears.cases.staff import access_staff
from arrears.law.helpers import Helper, Situation, directory

FOLLOW_UP_AFTER = timedelta(weeks=2)
DEBT_HELP = frozenset({Situation.MONEY, Situation.BUSINESS_MONEY})
MOVES: Mapping[ReferralState, frozenset[ReferralState]] = {
    ReferralState.RECORDED: frozenset({ReferralState.SENT, ReferralState.FOLLOWED_UP}),
    ReferralState.SENT: frozenset({ReferralState.FOLLOWED_UP}),
}
REFERRAL = RequestKind(Referral, "referral", MOVES)
UNFINISHED = Referral.state.in_((ReferralState.RECORDED, ReferralState.SENT))

OF_CASE = select(Referral).where(Referral.case_id == bindparam("case")).order_by(Referral.id.desc())
UNFINISHED_TO = OF_CASE.where(UNFINISHED, Referral.helper == bindparam("helper")).limit(1)
DUE = (
    select(Referral)
    .where(UNFINISHED, Referral.follow_up_on <= bindparam("day"))
    .order_by(Referral.follow_up_on, Referral.id)
)


class NoConsent(Refused):
    """Nobody is referred without their consent (AVG art. 6)."""


class HelperUnknown(Refused):
    """The directory of helpers has no such code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


async def refer(
    session: AsyncSession,
    case: Case,
    helper: str,
    *,
    consent_at: datetime | None,
    by: Actor,
    on: date,
    key: str,
) -> Referral:
    """Refer the person to a helper, by its code in the directory; staff passes it on.

    For debt help collection pauses as long as the creditor's policy says. A referral to the same
    helper that is not followed up yet stays the one. Raises NoConsent, HelperUnknown or
    OutsideConversation.
    """
    if consent_at is None:
        raise NoConsent
    conversation_id, referred_to = conversation_of(by), _helper(helper)
    await hold_case(session, case.id)
    known = await done_before(session, Referral, key) or await _unfinished(session, case, helper)
    if known is not None:
        return known
    referral = Referral(
        case_id=case.id,
        conversation_id=conversation_id,
        helper=helper,
        consent_at=consent_at,
        state=ReferralState.RECORDED,
        follow_up_on=on + FOLLOW_UP_AFTER,
        key=key,
    )
    session.add(referral)
    await session.flush()
    await note(session, "referral:recorded", by, case_id=case.id, request_id=referral.id)
    if referred_to.situations & DEBT_HELP:
        await pause(session, case, PauseReason.DEBT_HELP, by=by, on=on, key=f"{key}:debt_help")
    await have_staff_look(session, by, key=f"{key}:referral")
    return referral


async def move_referral(
    session: AsyncSession, case: Case, referral_id: int, *, to: ReferralState, by: Actor
) -> Referral:
    """Staff passed the referral on, or asked the person how it went.

    Raises NotActiveStaff, RequestUnknown or NotThatWay.
    """
    await access_staff(session, by.staff_id)
    return await move_request(session, REFERRAL, case, referral_id, to=to, by=by)


async def find_referrals(session: AsyncSession, case: Case) -> Sequence[Referral]:
    """The referrals of the person of a case, the latest first."""
    return (await session.scalars(OF_CASE, {"case": case.id})).all()


async def find_due_follow_ups(session: AsyncSession, *, on: date) -> Sequence[Referral]:
    """The referrals of all cases of which it is time to ask how it went, the oldest first."""
    return (await session.scalars(DUE, {"day": on})).all()


def _helper(code: str) -> Helper:
    found = next((helper for helper in directory() if helper.code == code), None)
    if found is None:
        raise HelperUnknown(code)
    return found


async def _unfinished(session: AsyncSession, case: Case, helper: str) -> Referral | None:
    return (await session.scalars(UNFINISHED_TO, {"case": case.id, "helper": helper})).one_or_none()
