"""Letters that the person of a case may read: only while their conversation is verified for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self
from uuid import UUID

from arrears.cases.acting import Actor, note
from arrears.cases.documents import file_name, find_documents
from arrears.cases.models import Case, Document
from arrears.cases.store import Store
from arrears.cases.verification import NotVerified, access_case
from arrears.letters.keeping import file_of
from arrears.letters.typesetting import MEDIA_TYPE


class DocumentNotFound(LookupError):
    """There is no such document, or this conversation may not see it (any more)."""


@dataclass(frozen=True)
class Readable:
    """A letter that may be read."""

    id: int
    case_id: int
    title: str
    file_name: str
    media_type: str
    dated_on: date

    @classmethod
    def of(cls, document: Document, case: Case) -> Self:
        """A letter of this case."""
        name = file_name(document, case)
        return cls(document.id, case.id, document.what, name, MEDIA_TYPE, document.dated_on)


async def find_letters(store: Store, conversation_id: UUID) -> Sequence[Readable]:
    """The letters of the case that a conversation is verified for. Raises DocumentNotFound."""
    try:
        async with store.reading() as session:
            case = await access_case(session, conversation_id)
            documents = await find_documents(session, case)
    except NotVerified as error:
        raise DocumentNotFound(conversation_id) from error
    return [Readable.of(one, case) for one in documents if one.arrangement_id is not None]


async def read_letter(
    store: Store, conversation_id: UUID, document_id: int
) -> tuple[Readable, bytes]:
    """One of these letters with its content; that it was read is audited.

    Raises DocumentNotFound.
    """
    letters = await find_letters(store, conversation_id)
    letter = next((one for one in letters if one.id == document_id), None)
    if letter is None:
        raise DocumentNotFound(document_id)
    file = await file_of(store, document_id)
    by = Actor.person(conversation_id)
    async with store.writing() as session:
        await note(session, "document:read", by, case_id=letter.case_id, document_id=document_id)
    return letter, file.content
