"""Disputes (betwistingen): someone says that a debt is not right, and collection stands still.

`Case.disputed` is what the creditor's case file says; an open dispute here adds to that.
"""

from datetime import date

from sqlalchemy import bindparam, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, done_before, note
from arrears.cases.held_cases import held_case
from arrears.cases.kinds import DisputeOutcome, DisputeReason
from arrears.cases.models import Case, Dispute
from arrears.cases.pauses import begin_pause_for, end_pause_for
from arrears.cases.requests import access_request, have_staff_look
from arrears.cases.staff import access_staff
from arrears.clock import now
from arrears.law.pauses import PauseReason, pause_for

WHY = PauseReason.DISPUTE

# Built once: building them anew costs more than running them.
OPEN_DISPUTES = (
    select(Dispute)
    .where(Dispute.case_id == bindparam("case"), Dispute.closed_at.is_(None))
    .order_by(Dispute.id)
    .execution_options(populate_existing=True)
)
OF_CASE = select(Dispute).where(Dispute.case_id == bindparam("case")).order_by(Dispute.id.desc())
IS_OPEN = select(exists().where(Dispute.case_id == bindparam("case"), Dispute.closed_at.is_(None)))


class AlreadyDisputed(Refused):
    """That is in dispute already: the same claim, or the whole case."""

    def __init__(self, dispute_id: int) -> None:
        super().__init__(dispute_id)
        self.dispute_id = dispute_id


class ClaimUnknown(Refused):
    """The case has no such claim. One of another case looks the same."""


class DisputeClosed(Refused):
    """It was decided already."""

    def __init__(self, outcome: DisputeOutcome | None) -> None:
        super().__init__(outcome)
        self.outcome = outcome


async def open_dispute(
    session: AsyncSession,
    case: Case,
    reason: DisputeReason,
    *,
    by: Actor,
    on: date,
    key: str,
    claim_id: int | None = None,
    told: str | None = None,
) -> Dispute:
    """Someone says that the whole case, or one claim of it, is not right; staff looks at it.

    Collection of the whole case stands still until somebody decides. Raises ClaimUnknown or
    AlreadyDisputed.
    """
    case = await held_case(session, case.id)
    if before := await done_before(session, Dispute, key):
        return before
    await _check_new(session, case, claim_id)
    dispute = Dispute(
        case_id=case.id,
        conversation_id=by.conversation_id,
        whole_case=claim_id is None,
        claim_id=claim_id,
        reason=reason,
        told=told,
        opened_at=now(),
        key=key,
    )
    session.add(dispute)
    await session.flush()
    await _note(session, "opened", dispute, by, reason=reason.value)
    await begin_pause_for(session, case, pause_for(WHY, on=on), by=by, key=key)
    await have_staff_look(session, by, key=f"{key}:dispute")
    return dispute


async def close_dispute(
    session: AsyncSession, case: Case, outcome: DisputeOutcome, *, dispute_id: int, by: Actor
) -> Dispute:
    """Decide on a dispute, or withdraw it: what it paused goes on.

    The person can withdraw one; all else is for staff. Raises RequestUnknown, NotActiveStaff or
    DisputeClosed.
    """
    if outcome is not DisputeOutcome.WITHDRAWN:
        await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    dispute = await access_request(session, Dispute, case, dispute_id)
    if dispute.closed_at is not None:
        raise DisputeClosed(dispute.outcome)
    dispute.closed_at, dispute.outcome = now(), outcome
    await session.flush()
    await _note(session, "closed", dispute, by, outcome=outcome.value)
    await end_pause_for(session, case, by=by, key=dispute.key)
    return dispute


async def find_open_disputes(session: AsyncSession, case: Case) -> list[Dispute]:
    """What is in dispute on a case and was not decided."""
    return list(await session.scalars(OPEN_DISPUTES, {"case": case.id}))


async def find_disputes(session: AsyncSession, case: Case) -> list[Dispute]:
    """All disputes on a case, also those that were decided, the latest first."""
    return list(await session.scalars(OF_CASE, {"case": case.id}))


async def is_disputed(session: AsyncSession, case: Case) -> bool:
    """Whether anything is in dispute: here, or by what the creditor says."""
    return case.disputed or bool(await session.scalar(IS_OPEN, {"case": case.id}))


async def _check_new(session: AsyncSession, case: Case, claim_id: int | None) -> None:
    if claim_id is not None and claim_id not in {claim.id for claim in case.claims}:
        raise ClaimUnknown
    for standing in await find_open_disputes(session, case):
        if standing.whole_case or (claim_id is not None and standing.claim_id == claim_id):
            raise AlreadyDisputed(standing.id)


async def _note(session: AsyncSession, act: str, dispute: Dispute, by: Actor, **facts: str) -> None:
    await note(
        session,
        f"dispute:{act}",
        by,
        case_id=dispute.case_id,
        dispute_id=dispute.id,
        **facts,
    )
