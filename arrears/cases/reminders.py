"""Reminders (herinneringen) that were really sent about the claims of a case."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import Case, Claim, Reminder

# Built once: building it anew costs more than running it.
OF_CASE = (
    select(Reminder.claim_id, Reminder.sent_on)
    .join(Claim, Claim.id == Reminder.claim_id)
    .where(Claim.case_id == bindparam("case"))
    .order_by(Reminder.sent_on)
)


async def find_reminders(session: AsyncSession, case: Case) -> Mapping[int, Sequence[date]]:
    """The days of the reminders of each claim by its id, the first one first."""
    found: defaultdict[int, list[date]] = defaultdict(list)
    for claim_id, sent_on in await session.execute(OF_CASE, {"case": case.id}):
        found[claim_id].append(sent_on)
    return found
