"""Payment arrangements (betalingsregelingen) in the store: proposed, agreed to, in force."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases import postponements, promises
from arrears.cases.acting import Actor, note
from arrears.cases.arrangements.course import find_course, settle_arrangement
from arrears.cases.arrangements.proposals import Draft, latest_arrangement, write_proposal
from arrears.cases.arrangements.rows import (
    RUNNING,
    access_arrangement,
    move,
    running_state,
)
from arrears.cases.creditor_policy import policy_of
from arrears.cases.documents import add_confirmation
from arrears.cases.escalations import call_staff
from arrears.cases.held_cases import held_verified_case
from arrears.cases.hindrances import (
    ArrangementRefused,
    amount_to_agree_on,
    check_may_agree,
    check_stage,
)
from arrears.cases.kinds import ArrangementState, EscalationReason
from arrears.cases.models import Arrangement, Case
from arrears.cases.verification import access_case
from arrears.law import arrangements as law


class AlreadyArranged(ArrangementRefused):
    """The case has an arrangement that runs or waits for approval."""


class NoProposal(ArrangementRefused):
    """There is no open proposal to agree to, or what is owed has changed since."""


@dataclass(frozen=True)
class Offer:
    """Whether an arrangement can be made, over how much, and within which limits."""

    total: Decimal
    policy: law.Policy


async def offer_for(session: AsyncSession, case: Case, *, on: date) -> Offer:
    """What an arrangement for this case would be about. Raises ArrangementRefused."""
    await check_may_agree(session, case, on=on)
    if await running_state(session, case) is not None:
        raise AlreadyArranged
    return Offer(amount_to_agree_on(case, on=on), policy_of(case.creditor))


async def propose_arrangement(
    session: AsyncSession, conversation_id: UUID, wish: law.Wish, *, day_of_month: int, on: date
) -> Arrangement:
    """Write down a proposal for the verified case, in place of an earlier one.

    Raises NotVerified, ArrangementRefused, or the law's WishRefused. The same wish again gives the
    proposal that stands already.
    """
    case = await access_case(session, conversation_id)
    offer = await offer_for(session, case, on=on)
    proposal = law.propose(
        offer.total, wish, day_of_month=day_of_month, today=on, policy=offer.policy
    )
    draft = Draft(proposal.instalments, day_of_month, proposal.needs_staff)
    return await write_proposal(session, case, conversation_id, draft)


async def agree(session: AsyncSession, conversation_id: UUID, *, on: date, key: str) -> Arrangement:
    """The person said yes to the bot's proposal that stands open: record it.

    Within the creditor's policy it is in force from now on; else staff must approve first and is
    called. A change takes the place of what it changes. To what staff proposed meanwhile it is no
    yes. Raises NotVerified, NoProposal or ArrangementRefused.
    """
    # Whoever says yes for this case at the same moment waits here, and then sees this yes.
    case = await held_verified_case(session, conversation_id)
    arrangement = await latest_arrangement(session, conversation_id, case)
    if arrangement is None:
        raise NoProposal
    if arrangement.state in RUNNING:
        return arrangement
    if arrangement.approved_by_id is not None:
        raise NoProposal
    await record_yes(session, case, arrangement, by=Actor.person(conversation_id), on=on)
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


async def take_effect(
    session: AsyncSession, case: Case, arrangement: Arrangement, *, by: Actor, on: date
) -> None:
    """The arrangement of a held case has come into force: what was agreed before it has not.

    It is confirmed in writing. What was received since the yes counts for it.
    """
    await add_confirmation(session, arrangement, on=on)
    await promises.give_way(session, case, by=by)
    await postponements.give_way(session, case, by=by)
    if case.payments:
        await settle_arrangement(session, case, by=by, on=on)


async def record_yes(
    session: AsyncSession, case: Case, proposal: Arrangement, *, by: Actor, on: date
) -> None:
    """Write a yes to a proposal of a held case down. Raises NoProposal or ArrangementRefused."""
    await check_stands(session, case, proposal, on=on)
    if proposal.replaces_id is not None:
        replaced = await access_arrangement(session, case, proposal.replaces_id)
        await move(session, replaced, ArrangementState.REPLACED)
    proposal.agreed_on = on
    proposal.changed_on = proposal.changed_on and on
    needs_staff = proposal.staff_reasons and proposal.approved_by_id is None
    state = ArrangementState.AWAITING_STAFF if needs_staff else ArrangementState.ACTIVE
    await move(session, proposal, state)
    facts = {"arrangement_id": proposal.id, "state": state.value}
    await note(session, "arrangement:agreed", by, case_id=case.id, **facts)
    if state is ArrangementState.ACTIVE:
        await take_effect(session, case, proposal, by=by, on=on)


async def check_stands(
    session: AsyncSession, case: Case, proposal: Arrangement, *, on: date
) -> None:
    """Whether all is still as it was when this was proposed.

    Raises NoProposal or ArrangementRefused.
    """
    totals = await _totals_now(session, case, proposal, on=on)
    is_open = proposal.state is ArrangementState.PROPOSED
    if not is_open or proposal.total not in totals or proposal.instalments[0].due_on < on:
        raise NoProposal


async def _totals_now(
    session: AsyncSession, case: Case, proposal: Arrangement, *, on: date
) -> Sequence[Decimal]:
    """What a proposal can be about today: a change of what is left, with or without the rest."""
    if proposal.replaces_id is None:
        return [(await offer_for(session, case, on=on)).total]
    await check_may_agree(session, case, on=on)
    check_stage(case)
    course = await find_course(session, case)
    if course is None or not course.can_change or course.schedule.id != proposal.replaces_id:
        return []
    left = course.standing(on=on).left
    return [left, left + course.outside(on=on)]
