"""What waits for staff to agree, of all cases: arrangements over policy, and more time."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager, joinedload, selectinload

from arrears.cases.acting import Actor, note
from arrears.cases.kinds import ArrangementState, PostponementState
from arrears.cases.models import Arrangement, Case, Postponement
from arrears.cases.staff import access_staff

MOST = 200

# Built once: building them anew costs more than running them. The longest waiting first.
ARRANGEMENTS = (
    select(Arrangement)
    .join(Arrangement.case)
    .where(Arrangement.state == ArrangementState.AWAITING_STAFF)
    .options(
        contains_eager(Arrangement.case).joinedload(Case.creditor),
        selectinload(Arrangement.instalments),
    )
    .order_by(Arrangement.agreed_on, Arrangement.id)
    .limit(MOST)
)
POSTPONEMENTS = (
    select(Postponement, Case)
    .join(Case, Case.id == Postponement.case_id)
    .where(Postponement.state == PostponementState.AWAITING_STAFF)
    .options(joinedload(Case.creditor))
    .order_by(Postponement.asked_on, Postponement.id)
    .limit(MOST)
)


@dataclass(frozen=True)
class Approvals:
    """What waits; a postponement comes with its case."""

    arrangements: Sequence[Arrangement]
    postponements: Sequence[tuple[Postponement, Case]]


async def see_approvals(session: AsyncSession, staff_id: int) -> Approvals:
    """What waits for staff, as somebody of staff looks at it. Raises NotActiveStaff."""
    member = await access_staff(session, staff_id)
    arrangements = (await session.scalars(ARRANGEMENTS)).all()
    postponements = [(one, case) for one, case in await session.execute(POSTPONEMENTS)]
    shown = {one.case_id for one in arrangements} | {one.case_id for one, _ in postponements}
    await note(session, "approvals:seen", Actor.staff(member.id), case_ids=sorted(shown))
    return Approvals(arrangements, postponements)
