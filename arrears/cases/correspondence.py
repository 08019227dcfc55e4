"""Letters, e-mails, calls and messages about a case or about a collection file, in and out."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, done_before, hold_case, note
from arrears.cases.entries import text_of
from arrears.cases.kinds import Direction
from arrears.cases.models import Case, CollectionFile, Correspondence
from arrears.cases.requests import access_request

LONGEST_WHAT = 200

OF_CASE = (
    select(Correspondence)
    .where(Correspondence.case_id == bindparam("case"))
    .order_by(Correspondence.dated_on, Correspondence.id)
)


class Means(StrEnum):
    """By what something was said; a case file may name others."""

    LETTER = "letter"
    EMAIL = "email"
    CALL = "call"
    SMS = "sms"
    WHATSAPP = "whatsapp"


class WrittenLater(Refused):
    """Correspondence cannot be noted before its day has come."""


async def note_correspondence(
    session: AsyncSession,
    case: Case,
    what: str,
    *,
    means: Means,
    direction: Direction,
    dated_on: date,
    by: Actor,
    on: date,
    key: str,
    file_id: int | None = None,
) -> Correspondence:
    """Keep what was written or said, in a few words, about a case or about a file of that case.

    Raises NotText, WrittenLater, or RequestUnknown when the file is not one of the case.
    """
    if dated_on > on:
        raise WrittenLater
    what = text_of(what, longest=LONGEST_WHAT)
    await hold_case(session, case.id)
    known = await done_before(session, Correspondence, key)
    if known is not None:
        return known
    if file_id is not None:
        await access_request(session, CollectionFile, case, file_id)
    kept = Correspondence(
        case_id=case.id if file_id is None else None,
        collection_file_id=file_id,
        dated_on=dated_on,
        kind=means.value,
        direction=direction,
        what=what,
        staff_id=by.staff_id,
        key=key,
    )
    session.add(kept)
    await session.flush()
    await note(
        session,
        "correspondence:noted",
        by,
        case_id=case.id,
        correspondence_id=kept.id,
        means=means.value,
        direction=direction.value,
    )
    return kept


async def find_correspondence(session: AsyncSession, case: Case) -> Sequence[Correspondence]:
    """What was written and said about a case, by day; that of its collection files is theirs."""
    return (await session.scalars(OF_CASE, {"case": case.id})).all()
