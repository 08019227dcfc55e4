"""What a person answers to a proposal of staff that was put before them: a yes, or a no."""

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.arrangements.agreeing import NoProposal, check_stands
from arrears.cases.arrangements.by_staff import put_in_force
from arrears.cases.arrangements.decisions import let_go
from arrears.cases.arrangements.rows import access_arrangement, proposal_of_staff
from arrears.cases.escalations import call_staff
from arrears.cases.held_cases import held_verified_case
from arrears.cases.hindrances import ArrangementRefused
from arrears.cases.kinds import ArrangementState, EscalationReason
from arrears.cases.models import Arrangement, Case
from arrears.cases.verification import find_case


async def agree_to_staff(
    session: AsyncSession, conversation_id: UUID, *, arrangement_id: int, on: date
) -> Arrangement:
    """The person said yes to what staff proposed, as it was shown: it is in force from now on.

    Raises NotVerified, ArrangementUnknown, NoProposal or ArrangementRefused.
    """
    case = await held_verified_case(session, conversation_id)
    by = Actor.person(conversation_id)
    return await put_in_force(session, case, arrangement_id, by=by, on=on)


async def decline_proposal(
    session: AsyncSession, conversation_id: UUID, *, arrangement_id: int, key: str
) -> None:
    """The person said no to what staff proposed: it stands no more, and staff hears of it.

    Raises NotVerified, ArrangementUnknown, or NoProposal for what came into force meanwhile.
    """
    case = await held_verified_case(session, conversation_id)
    proposal = await access_arrangement(session, case, arrangement_id)
    if proposal.state is ArrangementState.PROPOSED:
        by = Actor.person(conversation_id)
        await let_go(session, case, proposal, ArrangementState.DROPPED, by=by)
    elif proposal.state is not ArrangementState.DROPPED:
        raise NoProposal
    await call_staff(
        session,
        conversation_id,
        EscalationReason.NEEDS_STAFF,
        key=f"{key}:declined",
        arrangement_id=proposal.id,
        hand_over=False,
    )


async def offered_by_staff(session: AsyncSession, case: Case, *, on: date) -> Arrangement | None:
    """What staff proposed and the person can say yes to now; None when there is no such thing."""
    proposal = await proposal_of_staff(session, case)
    if proposal is None:
        return None
    try:
        await check_stands(session, case, proposal, on=on)
    except ArrangementRefused:
        return None
    return proposal


async def is_offered(session: AsyncSession, conversation_id: UUID, *, on: date) -> bool:
    """Whether there is such a proposal, in a conversation whose person may see it."""
    case = await find_case(session, conversation_id)
    return case is not None and await offered_by_staff(session, case, on=on) is not None
