"""Letters about a complaint, each kept with it: that it was received, and the answer."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import ComplaintLetterKind
from arrears.cases.models import Complaint, ComplaintLetter

# Built once: building them anew costs more than running them.
LETTERS = (
    select(ComplaintLetter)
    .where(ComplaintLetter.complaint_id == bindparam("complaint"))
    .order_by(ComplaintLetter.id)
)
LETTER = LETTERS.where(ComplaintLetter.kind == bindparam("what"))


def add_letter(
    session: AsyncSession, complaint: Complaint, kind: ComplaintLetterKind, *, dated_on: date
) -> None:
    """A letter that is due from now on; it is made afterwards."""
    session.add(ComplaintLetter(complaint_id=complaint.id, kind=kind, dated_on=dated_on))


async def find_letters(session: AsyncSession, complaint: Complaint) -> Sequence[ComplaintLetter]:
    """The letters about a complaint, in order."""
    return (await session.scalars(LETTERS, {"complaint": complaint.id})).all()


async def find_letter(
    session: AsyncSession, complaint: Complaint, kind: ComplaintLetterKind
) -> ComplaintLetter | None:
    """One of the letters about a complaint."""
    found = await session.scalars(LETTER, {"complaint": complaint.id, "what": kind})
    return found.one_or_none()
