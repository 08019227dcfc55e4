"""Proposals of an arrangement: one stands open in a conversation, until a yes or another one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.attributes import set_committed_value

from arrears.cases.arrangements.rows import WITH_INSTALMENTS, find_arrangements
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import Arrangement, Case, Instalment
from arrears.clock import now
from arrears.law import arrangements as law
from arrears.law.money import ZERO
from arrears.law.reason import Reason

# Built once: building them anew costs more than running them.
OF_CONVERSATION = Arrangement.conversation_id == bindparam("conversation")
LATEST_ID = (
    select(Arrangement.id)
    .where(OF_CONVERSATION, Arrangement.case_id == bindparam("case"))
    .order_by(Arrangement.id.desc())
    .limit(1)
)
LATEST = WITH_INSTALMENTS.where(Arrangement.id == LATEST_ID.scalar_subquery())
STANDING_PROPOSAL = select(Arrangement.id).where(
    OF_CONVERSATION, Arrangement.state == ArrangementState.PROPOSED
)
DROP_PROPOSALS = (
    update(Arrangement)
    .where(OF_CONVERSATION, Arrangement.state == ArrangementState.PROPOSED)
    .values(state=ArrangementState.DROPPED)
    # Nobody looks again at what was read of them.
    .execution_options(synchronize_session=False)
)
# What staff proposed stands till it is answered, or something takes its place.
DROP_OWN = DROP_PROPOSALS.where(Arrangement.approved_by_id.is_(None))
# All in one statement, which tells their numbers in any order.
ADD_INSTALMENTS = insert(Instalment).returning(Instalment)


@dataclass(frozen=True)
class Draft:
    """A schedule to propose.

    `replaces_id` is the arrangement that it would take the place of, `changed_on` the day on which
    the person asked for that, and `approved_by_id` who of staff made the proposal.
    """

    instalments: Sequence[law.Instalment]
    day_of_month: int
    needs_staff: Sequence[Reason]
    replaces_id: int | None = None
    changed_on: date | None = None
    approved_by_id: int | None = None


async def write_proposal(
    session: AsyncSession, case: Case, conversation_id: UUID | None, draft: Draft
) -> Arrangement:
    """Write a draft down in place of an earlier proposal; the same one stands already."""
    standing = await latest_arrangement(session, conversation_id, case)
    if standing is not None and _is_same(standing, draft):
        return standing
    await session.execute(DROP_PROPOSALS, {"conversation": conversation_id})
    arrangement = Arrangement(
        case=case,
        conversation_id=conversation_id,
        state=ArrangementState.PROPOSED,
        day_of_month=draft.day_of_month,
        total=sum((term.amount for term in draft.instalments), ZERO),
        proposed_at=now(),
        staff_reasons=[reason.rule for reason in draft.needs_staff],
        replaces_id=draft.replaces_id,
        changed_on=draft.changed_on,
        approved_by_id=draft.approved_by_id,
    )
    session.add(arrangement)
    await session.flush()
    await _write_instalments(session, arrangement, draft.instalments)
    return arrangement


async def _write_instalments(
    session: AsyncSession, arrangement: Arrangement, terms: Sequence[law.Instalment]
) -> None:
    rows = [
        {
            "arrangement_id": arrangement.id,
            "position": position,
            "due_on": term.due_on,
            "amount": term.amount,
        }
        for position, term in enumerate(terms, start=1)
    ]
    written = await session.scalars(ADD_INSTALMENTS, rows)
    in_order = sorted(written, key=lambda one: one.position)
    set_committed_value(arrangement, "instalments", in_order)


async def drop_proposals(session: AsyncSession, conversation_id: UUID) -> None:
    """What the bot proposed in this conversation and was not agreed to no longer stands."""
    await session.execute(DROP_OWN, {"conversation": conversation_id})


async def standing_proposal(session: AsyncSession, conversation_id: UUID) -> int | None:
    """The id of the proposal that stands open in this conversation, if any."""
    return await session.scalar(STANDING_PROPOSAL, {"conversation": conversation_id})


async def latest_arrangement(
    session: AsyncSession, conversation_id: UUID | None, case: Case
) -> Arrangement | None:
    """What was last proposed to a conversation about its case, whatever became of it."""
    found = await find_arrangements(session, LATEST, case, conversation=conversation_id)
    return next(iter(found), None)


def _is_same(standing: Arrangement, draft: Draft) -> bool:
    schedule = [law.Instalment(term.due_on, term.amount) for term in standing.instalments]
    return (
        standing.state is ArrangementState.PROPOSED
        and standing.replaces_id == draft.replaces_id
        and standing.approved_by_id == draft.approved_by_id
        and schedule == list(draft.instalments)
    )
