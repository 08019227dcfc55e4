"""Letters about complaints are made once and kept: whoever makes one first, all read the same."""

import asyncio
import hashlib
from datetime import date
from typing import cast

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import undefer

from arrears.cases.complaints.terms import terms_of
from arrears.cases.complaints.whole import case_of
from arrears.cases.kinds import ComplaintLetterKind, PersonKind
from arrears.cases.models import Complaint, ComplaintLetter
from arrears.cases.store import Store
from arrears.letters.complaints.answer import answer_of
from arrears.letters.complaints.receipt import receipt_of
from arrears.letters.letter import Letter
from arrears.letters.typesetting import pdf_of

TERM_TOLD = "complaint.term_told"

# Built once: building them anew costs more than running them.
NOT_MADE = (
    select(ComplaintLetter.id)
    .where(ComplaintLetter.sha256.is_(None))
    # In no order: one that cannot be made never holds up the others.
    .order_by(func.random())
    .limit(1)
)
LETTER = (
    select(ComplaintLetter, Complaint)
    .join(Complaint, Complaint.id == ComplaintLetter.complaint_id)
    .where(ComplaintLetter.id == bindparam("letter"))
    .options(undefer(ComplaintLetter.content))
)
KEEP = (
    update(ComplaintLetter)
    .where(ComplaintLetter.id == bindparam("letter"), ComplaintLetter.sha256.is_(None))
    .values(content=bindparam("made"), sha256=bindparam("digest"))
    .execution_options(synchronize_session=False)
)


async def make_next_about_complaint(store: Store) -> bool:
    """Make a letter that is not made yet; whether there was one."""
    async with store.reading() as session:
        letter_id = await session.scalar(NOT_MADE)
    if letter_id is None:
        return False
    await pdf_about_complaint(store, letter_id)
    return True


async def pdf_about_complaint(store: Store, letter_id: int) -> bytes:
    """A letter as it is kept; made now if nobody has made it before."""
    async with store.reading() as session:
        letter, complaint = (await session.execute(LETTER, {"letter": letter_id})).one()
        if letter.content is not None:
            return letter.content
        told = await _letter(session, complaint, letter.kind, dated_on=letter.dated_on)
    return await _keep(store, letter_id, await asyncio.to_thread(pdf_of, told))


async def _keep(store: Store, letter_id: int, content: bytes) -> bytes:
    made = {"made": content, "digest": hashlib.sha256(content).hexdigest()}
    async with store.writing() as session:
        await session.execute(KEEP, {"letter": letter_id} | made)
        # Of somebody else, who made it meanwhile.
        letter, _ = (await session.execute(LETTER, {"letter": letter_id})).one()
        return cast("bytes", letter.content)


async def _letter(
    session: AsyncSession, complaint: Complaint, kind: ComplaintLetterKind, *, dated_on: date
) -> Letter:
    case = await case_of(session, complaint)
    terms = await terms_of(session, complaint, on=dated_on)
    if kind is ComplaintLetterKind.ANSWER:
        return answer_of(complaint, case, dated_on=dated_on, terms=terms)
    told_by = [duty.term.last_day for duty in terms.duties if duty.rule == TERM_TOLD]
    return receipt_of(
        complaint,
        case,
        dated_on=dated_on,
        term=told_by[0] if told_by else complaint.received_on,
        in_business=case is not None and case.person.kind is PersonKind.BUSINESS,
    )
