"""Documents of a case, and the copies of them that its person asks for."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, done_before, hold_case, note
from arrears.cases.entries import text_of
from arrears.cases.kinds import SendingState
from arrears.cases.models import Arrangement, Case, Document, DocumentRequest
from arrears.cases.requests import (
    SENDING_MOVES,
    RequestKind,
    have_staff_look,
    move_request,
)
from arrears.cases.staff import access_staff
from arrears.clock import now

LONGEST_WHAT = 200
CONFIRMATION = "confirmation"
COPY = RequestKind(DocumentRequest, "document_copy", SENDING_MOVES)

DOCUMENTS = (
    select(Document)
    .where(Document.case_id == bindparam("case"))
    .order_by(Document.dated_on, Document.id)
)
OF_ARRANGEMENT = select(Document).where(Document.arrangement_id == bindparam("arrangement"))
OF_CASE = (
    select(DocumentRequest)
    .where(DocumentRequest.case_id == bindparam("case"))
    .order_by(DocumentRequest.id.desc())
)
OPEN = OF_CASE.where(
    DocumentRequest.state == SendingState.OPEN, DocumentRequest.what == bindparam("what")
).limit(1)


async def find_documents(session: AsyncSession, case: Case) -> Sequence[Document]:
    """The documents of a case, by day."""
    return (await session.scalars(DOCUMENTS, {"case": case.id})).all()


async def add_confirmation(
    session: AsyncSession, arrangement: Arrangement, *, on: date
) -> Document:
    """The letter that confirms an arrangement that has come into force on a held case."""
    letter = Document(
        case_id=arrangement.case_id,
        arrangement_id=arrangement.id,
        dated_on=on,
        kind=CONFIRMATION,
        what="Bevestiging van uw betalingsregeling",
    )
    session.add(letter)
    await session.flush()
    return letter


async def find_confirmation(session: AsyncSession, arrangement: Arrangement) -> Document | None:
    """The letter that confirms an arrangement; None for one that the creditor made itself."""
    found = await session.scalars(OF_ARRANGEMENT, {"arrangement": arrangement.id})
    return found.one_or_none()


def file_name(letter: Document, case: Case) -> str:
    """What a letter is called once it is kept by its person."""
    return f"bevestiging-{case.number}-{letter.dated_on}.pdf"


async def request_copy(
    session: AsyncSession, case: Case, what: str, *, by: Actor, key: str
) -> DocumentRequest:
    """Ask for a copy of what the list of documents names, or of something else; staff sends it.

    Asked while the same is on its way, it is that request. Raises NotText.
    """
    what = text_of(what, longest=LONGEST_WHAT)
    await hold_case(session, case.id)
    known = await done_before(session, DocumentRequest, key) or await _open_request(
        session, case, what
    )
    if known is not None:
        return known
    request = DocumentRequest(
        case_id=case.id,
        conversation_id=by.conversation_id,
        what=what,
        asked_at=now(),
        state=SendingState.OPEN,
        key=key,
    )
    session.add(request)
    await session.flush()
    await note(session, "document_copy:requested", by, case_id=case.id, request_id=request.id)
    await have_staff_look(session, by, key=f"{key}:document_copy")
    return request


async def settle_copy(
    session: AsyncSession, case: Case, request_id: int, *, to: SendingState, by: Actor
) -> DocumentRequest:
    """Staff sent the copy, or sends none. Raises NotActiveStaff, RequestUnknown or NotThatWay."""
    await access_staff(session, by.staff_id)
    return await move_request(session, COPY, case, request_id, to=to, by=by)


async def find_copy_requests(session: AsyncSession, case: Case) -> Sequence[DocumentRequest]:
    """The copies that were asked for on a case, the latest first."""
    return (await session.scalars(OF_CASE, {"case": case.id})).all()


async def _open_request(session: AsyncSession, case: Case, what: str) -> DocumentRequest | None:
    return (await session.scalars(OPEN, {"case": case.id, "what": what})).one_or_none()
