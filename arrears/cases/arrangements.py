"""Payment arrangements (betalingsregelingen) in the store: propose, agree, drop, look up."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from arrears.cases import audit
from arrears.cases.escalations import call_staff
from arrears.cases.kinds import (
    ArrangementState,
    EscalationReason,
    RepresentativeRole,
    Stage,
)
from arrears.cases.models import Arrangement, Case, Creditor, Instalment
from arrears.cases.overview import overview_of
from arrears.cases.verification import access_case
from arrears.clock import now
from arrears.law.arrangements import Policy, Proposal, Wish, propose

RUNNING = (ArrangementState.ACTIVE, ArrangementState.AWAITING_STAFF)

# Built once: building them anew costs more than running them.
RUNNING_ARRANGEMENT = (
    select(Arrangement)
    .where(Arrangement.case_id == bindparam("case"), Arrangement.state.in_(RUNNING))
    .options(joinedload(Arrangement.instalments))
)
OF_CONVERSATION = Arrangement.conversation_id == bindparam("conversation")
LATEST_ID = (
    select(Arrangement.id)
    .where(OF_CONVERSATION, Arrangement.case_id == bindparam("case"))
    .order_by(Arrangement.id.desc())
    .limit(1)
)
LATEST = (
    select(Arrangement)
    .where(Arrangement.id == LATEST_ID.scalar_subquery())
    .options(joinedload(Arrangement.instalments))
)
STANDING_PROPOSAL = select(Arrangement.id).where(
    OF_CONVERSATION, Arrangement.state == ArrangementState.PROPOSED
)
DROP_PROPOSALS = (
    update(Arrangement)
    .where(OF_CONVERSATION, Arrangement.state == ArrangementState.PROPOSED)
    .values(state=ArrangementState.DROPPED)
)
WAIT_FOR_CASE = select(Case.id).where(Case.id == bindparam("case")).with_for_update()


class ArrangementRefused(Exception):
    """No arrangement can be made for this case by the bot."""


class AlreadyArranged(ArrangementRefused):
    """The case has an arrangement that runs or waits for approval."""


class CaseDisputed(ArrangementRefused):
    """The debt is disputed: collection pauses, nothing is asked."""


class PersonRepresented(ArrangementRefused):
    """Somebody else decides on the person's money: arrangements are made with them."""

    def __init__(self, role: RepresentativeRole) -> None:
        super().__init__(role)
        self.role = role


class NothingOpen(ArrangementRefused):
    """There is nothing left to pay."""


class AmountUncertain(ArrangementRefused):
    """The amount cannot be told for certain: a person must look first."""


class StageTooFar(ArrangementRefused):
    """The case is with a court or bailiff: a person arranges this."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.stage = stage


class NoProposal(ArrangementRefused):
    """There is no open proposal to agree to, or what is owed has changed since."""


@dataclass(frozen=True)
class Offer:
    """Whether an arrangement can be made, over how much, and within which limits."""

    total: Decimal
    policy: Policy


async def offer_for(session: AsyncSession, case: Case, *, on: date) -> Offer:
    """What an arrangement for this case would be about. Raises ArrangementRefused."""
    if case.disputed:
        raise CaseDisputed
    if case.representative is not None:
        raise PersonRepresented(case.representative.role)
    if await running_arrangement(session, case) is not None:
        raise AlreadyArranged
    if case.stage in {Stage.JUDICIAL, Stage.ENFORCEMENT}:
        raise StageTooFar(case.stage)
    overview = overview_of(case, on=on)
    if not overview.certain:
        raise AmountUncertain
    if overview.open <= 0:
        raise NothingOpen
    return Offer(overview.open, policy_of(case.creditor))


def policy_of(creditor: Creditor) -> Policy:
    """What a creditor agrees to without staff."""
    return Policy(
        longest_months=creditor.longest_arrangement_months,
        smallest_instalment=creditor.smallest_instalment,
        first_after_days=creditor.first_instalment_after_days,
    )


async def propose_arrangement(
    session: AsyncSession, conversation_id: UUID, wish: Wish, *, day_of_month: int, on: date
) -> Arrangement:
    """Write down a proposal for the verified case, in place of an earlier one.

    Raises NotVerified, ArrangementRefused, or the law's WishRefused. The same wish again gives the
    proposal that stands already.
    """
    case = await access_case(session, conversation_id)
    offer = await offer_for(session, case, on=on)
    proposal = propose(offer.total, wish, day_of_month=day_of_month, today=on, policy=offer.policy)
    standing = await _latest(session, conversation_id, case)
    if standing is not None and _is_same(standing, proposal):
        return standing
    await drop_proposals(session, conversation_id)
    arrangement = Arrangement(
        case_id=case.id,
        conversation_id=conversation_id,
        state=ArrangementState.PROPOSED,
        day_of_month=day_of_month,
        total=offer.total,
        proposed_at=now(),
        staff_reasons=[reason.rule for reason in proposal.needs_staff],
        instalments=[
            Instalment(position=position, due_on=term.due_on, amount=term.amount)
            for position, term in enumerate(proposal.instalments, start=1)
        ],
    )
    session.add(arrangement)
    await session.flush()
    return arrangement


async def agree(session: AsyncSession, conversation_id: UUID, *, on: date, key: str) -> Arrangement:
    """The person said yes to the proposal that stands open: record it.

    Within the creditor's policy it runs from now on; over it, staff must approve first and is
    called. Raises NotVerified, NoProposal or AlreadyArranged.
    """
    case = await access_case(session, conversation_id)
    # Whoever says yes for this case at the same moment waits here, and then sees this yes.
    await session.execute(WAIT_FOR_CASE, {"case": case.id})
    arrangement = await _latest(session, conversation_id, case)
    if arrangement is None:
        raise NoProposal
    if arrangement.state in RUNNING:
        return arrangement
    offer = await offer_for(session, case, on=on)
    if arrangement.state is not ArrangementState.PROPOSED or arrangement.total != offer.total:
        raise NoProposal
    arrangement.state = (
        ArrangementState.AWAITING_STAFF if arrangement.staff_reasons else ArrangementState.ACTIVE
    )
    arrangement.agreed_on = on
    await audit.record(
        session,
        "arrangement:agreed",
        actor="person",
        case_id=case.id,
        conversation_id=conversation_id,
        arrangement_id=arrangement.id,
        state=arrangement.state.value,
    )
    if arrangement.state is ArrangementState.AWAITING_STAFF:
        await call_staff(
            session,
            conversation_id,
            EscalationReason.ARRANGEMENT_APPROVAL,
            key=f"{key}:approval",
            arrangement_id=arrangement.id,
            hand_over=False,
        )
    return arrangement


async def drop_proposals(session: AsyncSession, conversation_id: UUID) -> None:
    """Proposals of this conversation that were not agreed to no longer stand."""
    await session.execute(DROP_PROPOSALS, {"conversation": conversation_id})


async def standing_proposal(session: AsyncSession, conversation_id: UUID) -> int | None:
    """The id of the proposal that stands open in this conversation, if any."""
    return await session.scalar(STANDING_PROPOSAL, {"conversation": conversation_id})


async def running_arrangement(session: AsyncSession, case: Case) -> Arrangement | None:
    """The arrangement of a case that runs or waits for approval, with its instalments."""
    found = await session.scalars(RUNNING_ARRANGEMENT, {"case": case.id})
    return found.unique().one_or_none()


def _is_same(standing: Arrangement, proposal: Proposal) -> bool:
    schedule = [(term.due_on, term.amount) for term in standing.instalments]
    return standing.state is ArrangementState.PROPOSED and schedule == [
        (term.due_on, term.amount) for term in proposal.instalments
    ]


async def _latest(session: AsyncSession, conversation_id: UUID, case: Case) -> Arrangement | None:
    found = await session.scalars(LATEST, {"conversation": conversation_id, "case": case.id})
    return found.unique().one_or_none()
