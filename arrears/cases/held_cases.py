"""A case for one act: as it is now, and nobody else's until the transaction ends."""

from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import hold_case
from arrears.cases.models import Case
from arrears.cases.store import writes_alone
from arrears.cases.verification import NotVerified, access_case
from arrears.cases.whatsapp_policy import is_told_elsewhere
from arrears.cases.whole_case import WHOLE_CASE

# Built once: building it anew costs more than running it.
AS_IT_IS_NOW = (
    select(Case)
    .where(Case.id == bindparam("case"))
    .options(*WHOLE_CASE)
    .execution_options(populate_existing=True)
)


async def held_case(session: AsyncSession, case_id: int) -> Case:
    """The case whole, read only once no other act on it is under way.

    This is no door: a command calls it for a case that was opened by one, which it brings up to
    date, and a job for the cases that its rows are about.
    """
    await hold_case(session, case_id)
    found = await session.scalars(AS_IT_IS_NOW, {"case": case_id})
    return found.unique().one()


async def held_verified_case(session: AsyncSession, conversation_id: UUID) -> Case:
    """The case that a conversation is verified for. Raises NotVerified, as `access_case` does."""
    case = await access_case(session, conversation_id)
    # Also where the case that we wrote about may not be told: that can be another one.
    if await is_told_elsewhere(session, conversation_id):
        raise NotVerified
    return case if writes_alone(session) else await held_case(session, case.id)
