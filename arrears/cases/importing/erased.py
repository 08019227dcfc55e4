"""Lines of cases that were erased here: what is gone stays gone."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.case_file import CaseLine
from arrears.cases.importing.all_or_nothing import Numbered
from arrears.cases.models import Case
from arrears.cases.privacy.marks import find_erased


async def erased_lines(session: AsyncSession, rows: Sequence[Numbered[CaseLine]]) -> set[int]:
    """The lines of which the case, or its file, was erased."""
    gone = await find_erased(session, ((row.creditor.name, row.number) for _, row in rows))
    without_file = await session.scalars(
        select(Case.number).where(
            Case.number.in_([row.number for _, row in rows]), Case.file_erased_on.is_not(None)
        )
    )
    numbers = {number for _, number in gone} | set(without_file)
    return {line for line, row in rows if row.number in numbers}
