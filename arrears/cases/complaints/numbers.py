"""Numbers of complaints: K20YY-NNNNNN, in each year from 1 on, without gaps and without doubles."""

from sqlalchemy import bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.lines import Line, wait_in_line
from arrears.cases.models import Complaint

LAST_NUMBER = select(func.max(Complaint.number)).where(
    Complaint.number.between(bindparam("first"), bindparam("last"))
)


async def hold_complaint_numbers(session: AsyncSession, year: int) -> None:
    """Have those who file a complaint in one year wait for each other."""
    await wait_in_line(session, Line.COMPLAINT_NUMBERS, year=year)


async def next_complaint_number(session: AsyncSession, year: int) -> str:
    """The number after the last one of a year, for who holds the numbers of that year."""
    bounds = {"first": _number(year, 0), "last": _number(year, 999_999)}
    last = await session.scalar(LAST_NUMBER, bounds) or bounds["first"]
    return _number(year, int(last.rpartition("-")[2]) + 1)


def _number(year: int, count: int) -> str:
    return f"K{year}-{count:06}"
