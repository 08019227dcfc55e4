"""Collection files of business policyholders: handed in, reviewed by a person, and how they stand.

Only the conversations of the policyholder's own case see them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from arrears.cases.acting import Actor, Refused, done_before, note
from arrears.cases.collection.fees import fee_of
from arrears.cases.collection.numbers import next_number
from arrears.cases.collection.submissions import HandedInBefore, Step, Submission, checked
from arrears.cases.held_cases import held_case
from arrears.cases.kinds import CollectionFileState, CreditorKind, Direction, Stage
from arrears.cases.models import (
    Case,
    CollectionFile,
    CollectionInvoice,
    Correspondence,
)
from arrears.cases.requests import (
    RequestKind,
    check_business,
    have_staff_look,
    move_request,
)
from arrears.cases.staff import access_staff
from arrears.law.fees import Fee
from arrears.law.money import ZERO

COLLECTING = frozenset({CreditorKind.LEGAL_EXPENSES, CreditorKind.CREDIT_INSURER})
DECIDED = frozenset({CollectionFileState.ACCEPTED, CollectionFileState.REFUSED})
MOVES: Mapping[CollectionFileState, frozenset[CollectionFileState]] = {
    CollectionFileState.SUBMITTED: DECIDED | {CollectionFileState.UNDER_REVIEW},
    CollectionFileState.UNDER_REVIEW: DECIDED,
}
REVIEW = RequestKind(CollectionFile, "collection_file", MOVES)

WHOLE = (
    select(CollectionFile)
    .where(CollectionFile.case_id == bindparam("case"))
    .order_by(CollectionFile.submitted_on, CollectionFile.id)
    .options(
        selectinload(CollectionFile.invoices),
        selectinload(CollectionFile.correspondence),
        selectinload(CollectionFile.receipts),
    )
)
WHOLE_BY_NUMBER = WHOLE.where(CollectionFile.number == bindparam("number"))
HANDED_IN = (
    select(CollectionInvoice.number, CollectionFile.number)
    .join(CollectionFile, CollectionFile.id == CollectionInvoice.collection_file_id)
    .where(
        CollectionFile.case_id == bindparam("case"),
        CollectionFile.debtor_name == bindparam("debtor"),
        CollectionFile.state != CollectionFileState.REFUSED,
        CollectionInvoice.number.in_(bindparam("invoices", expanding=True)),
    )
    .order_by(CollectionInvoice.id)
    .limit(1)
)


class FileUnknown(Refused):
    """The case has no such file. One of another policyholder looks the same."""


class NoCollectionService(Refused):
    """This creditor does not collect for its policyholders."""


@dataclass(frozen=True)
class FileStatus:
    """How a file stands on a day: its amounts, and in the file itself its phase and what was done.

    `principal` is what was handed in, `received` what came in of it, both in euros.
    """

    file: CollectionFile
    principal: Decimal
    received: Decimal
    fee: Fee

    @property
    def open(self) -> Decimal:
        """What the debtor still owes, the fee included."""
        return self.principal + self.fee.amount - self.received


def check_collects(case: Case) -> None:
    """Whether the creditor collects for the person of the case.

    Raises NotInBusiness or NoCollectionService.
    """
    check_business(case)
    if case.creditor.kind not in COLLECTING:
        raise NoCollectionService


async def submit_file(
    session: AsyncSession, case: Case, submission: Submission, *, by: Actor, on: date, key: str
) -> CollectionFile:
    """Take in a claim for collection, under a number of its own; a person reviews it.

    Raises NotInBusiness, NoCollectionService, SubmissionRefused, NotText or NotAnAmount.
    """
    submission = checked(submission, on=on)
    case = await held_case(session, case.id)
    known = await done_before(session, CollectionFile, key)
    if known is not None:
        return await access_file(session, case, known.number)
    check_collects(case)
    await _check_new(session, case, submission)
    file = _file_of(submission, number=await next_number(session, year=on.year), on=on, key=key)
    file.case_id, file.submitted_in = case.id, by.conversation_id
    session.add(file)
    await session.flush()
    await note(
        session,
        "collection_file:submitted",
        by,
        case_id=case.id,
        number=file.number,
        invoices=len(file.invoices),
    )
    await have_staff_look(session, by, key=f"{key}:collection_file")
    return file


async def review_file(
    session: AsyncSession, case: Case, file_id: int, *, to: CollectionFileState, by: Actor
) -> CollectionFile:
    """Staff begins to look at a file, takes it on, or does not.

    Raises NotActiveStaff, RequestUnknown or NotThatWay.
    """
    await access_staff(session, by.staff_id)
    return await move_request(session, REVIEW, case, file_id, to=to, by=by)


async def find_files(session: AsyncSession, case: Case) -> Sequence[CollectionFile]:
    """The files of a case, whole, in the order in which they were handed in."""
    return (await session.scalars(WHOLE, {"case": case.id})).all()


async def access_file(session: AsyncSession, case: Case, number: str) -> CollectionFile:
    """A file of this case, whole, by its number. Raises FileUnknown."""
    found = await session.scalars(WHOLE_BY_NUMBER, {"case": case.id, "number": number})
    file = found.one_or_none()
    if file is None:
        raise FileUnknown
    return file


def status_of(file: CollectionFile, *, on: date) -> FileStatus:
    """How a whole file stands on a day."""
    receipts = [receipt.amount for receipt in file.receipts if receipt.received_on <= on]
    return FileStatus(
        file=file,
        principal=sum((invoice.amount for invoice in file.invoices), ZERO),
        received=sum(receipts, ZERO),
        fee=fee_of(file, on=on),
    )


async def _check_new(session: AsyncSession, case: Case, submission: Submission) -> None:
    invoices = [invoice.number for invoice in submission.invoices]
    facts = {"case": case.id, "debtor": submission.debtor_name, "invoices": invoices}
    found = (await session.execute(HANDED_IN, facts)).one_or_none()
    if found is not None:
        raise HandedInBefore(*found)


def _file_of(submission: Submission, *, number: str, on: date, key: str) -> CollectionFile:
    return CollectionFile(
        number=number,
        submitted_on=on,
        phase=Stage.EXTRAJUDICIAL,
        debtor_name=submission.debtor_name,
        debtor_kind=submission.debtor_kind,
        notice_received_on=submission.notice_received_on,
        state=CollectionFileState.SUBMITTED,
        key=key,
        invoices=[
            CollectionInvoice(number=one.number, amount=one.amount, due_on=one.due_on)
            for one in submission.invoices
        ],
        correspondence=[
            _letter_of(step, key=f"{key}:{position}")
            for position, step in enumerate(submission.steps, start=1)
        ],
        receipts=[],
    )


def _letter_of(step: Step, *, key: str) -> Correspondence:
    """What the policyholder did before; with a key, so that an import keeps it."""
    return Correspondence(
        dated_on=step.on,
        kind=step.means.value,
        direction=Direction.OUT,
        what=step.what,
        key=key,
    )
