"""The complaints that were made about a case."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import Case, Complaint

# Built once: building it anew costs more than running it.
OF_CASE = (
    select(Complaint).where(Complaint.case_id == bindparam("case")).order_by(Complaint.id.desc())
)


async def find_complaints(session: AsyncSession, case: Case) -> Sequence[Complaint]:
    """The complaints about a case, the latest first."""
    return (await session.scalars(OF_CASE, {"case": case.id})).all()
