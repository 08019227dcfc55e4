"""Letters are made once and kept with their case: whoever makes one first, all read the same."""

import asyncio
import hashlib
from contextlib import AbstractAsyncContextManager
from functools import partial
from typing import cast

from sqlalchemy import bindparam, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import joinedload

from arrears.cases.models import Arrangement, Case, Document, DocumentFile
from arrears.cases.store import Store
from arrears.cases.whole_case import WHOLE_CASE
from arrears.letters.complaints.keeping import make_next_about_complaint
from arrears.letters.confirmation import confirmation_of
from arrears.letters.letter import Letter
from arrears.letters.typesetting import MEDIA_TYPE, pdf_of
from arrears.loops import Wake, recurring

EVERY_SECONDS = 60

# Built once: building them anew costs more than running them.
NOT_MADE = (
    select(Document.id)
    .outerjoin(DocumentFile, DocumentFile.document_id == Document.id)
    .where(Document.arrangement_id.is_not(None), DocumentFile.document_id.is_(None))
    # In no order: one that cannot be made never holds up the others.
    .order_by(func.random())
    .limit(1)
)
LETTER = select(Document).where(Document.id == bindparam("document"))
CASE = select(Case).where(Case.id == bindparam("case")).options(*WHOLE_CASE)
CONFIRMED = (
    select(Arrangement)
    .where(Arrangement.id == bindparam("arrangement"))
    .options(joinedload(Arrangement.instalments))
)


def making_letters(store: Store) -> AbstractAsyncContextManager[Wake]:
    """Make the letters that are due while the block runs."""
    return recurring("letters", partial(make_next, store), every=EVERY_SECONDS)


async def make_next(store: Store) -> bool:
    """Make a letter that is not made yet; whether there was one."""
    async with store.reading() as session:
        document_id = await session.scalar(NOT_MADE)
    if document_id is None:
        return await make_next_about_complaint(store)
    await file_of(store, document_id)
    return True


async def file_of(store: Store, document_id: int) -> DocumentFile:
    """A letter of ours as it is kept; made now if nobody has made it before."""
    return await _kept(store, document_id) or await _make(store, document_id)


async def _make(store: Store, document_id: int) -> DocumentFile:
    content = await asyncio.to_thread(pdf_of, await _letter(store, document_id))
    file = DocumentFile(
        document_id=document_id,
        media_type=MEDIA_TYPE,
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
    )
    try:
        async with store.writing() as session:
            session.add(file)
    except IntegrityError:
        # Somebody else made it meanwhile: theirs is the one that is kept.
        return cast("DocumentFile", await _kept(store, document_id))
    return file


async def _kept(store: Store, document_id: int) -> DocumentFile | None:
    async with store.reading() as session:
        return await session.get(DocumentFile, document_id)


async def _letter(store: Store, document_id: int) -> Letter:
    async with store.reading() as session:
        document = (await session.scalars(LETTER, {"document": document_id})).one()
        cases = await session.scalars(CASE, {"case": document.case_id})
        values = {"arrangement": document.arrangement_id}
        arrangements = await session.scalars(CONFIRMED, values)
        return confirmation_of(
            cases.unique().one(), arrangements.unique().one(), dated_on=document.dated_on
        )
