"""Numbers for collection files: 20YY-NNNNNN, never one that a file or a case bears already."""

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from arrears.cases.lines import Line, wait_in_line
from arrears.cases.models import Case, CollectionFile

# Other systems count from 1: ours begin where theirs seldom come, also in a later import.
FIRST, LAST = 900_001, 999_999


class NumbersUsedUp(Exception):
    """All numbers of a year are given out: somebody must widen the range."""

    def __init__(self, year: int) -> None:
        super().__init__(year)
        self.year = year


def _highest(number: InstrumentedAttribute[str]) -> Select[str]:
    return select(func.max(number)).where(number.between(bindparam("first"), bindparam("last")))


HIGHEST_OF_FILES = _highest(CollectionFile.number)
HIGHEST_OF_CASES = _highest(Case.number)


async def next_number(session: AsyncSession, *, year: int) -> str:
    """The next number of a year. Who asks for one waits for whoever got the one before it.

    Raises NumbersUsedUp.
    """
    await wait_in_line(session, Line.COLLECTION_NUMBERS, year=year)
    bounds = {"first": _number(year, FIRST), "last": _number(year, LAST)}
    taken = [await session.scalar(one, bounds) for one in (HIGHEST_OF_FILES, HIGHEST_OF_CASES)]
    count = max((int(number[5:]) + 1 for number in taken if number), default=FIRST)
    if count > LAST:
        raise NumbersUsedUp(year)
    return _number(year, count)


def _number(year: int, count: int) -> str:
    return f"{year}-{count:06}"
