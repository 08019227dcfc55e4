"""Cases that the store has and the file tells otherwise now; what happened here stays."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload

from arrears.cases import audit
from arrears.cases.case_file import (
    ArrangementPart,
    CaseLine,
    ClaimPart,
    CollectionFilePart,
    PaymentPart,
)
from arrears.cases.closing import (
    close_if_paid,
    close_if_withdrawn,
    owed,
    reopen_if_more_is_owed,
)
from arrears.cases.importing.parties import Parties
from arrears.cases.importing.settling import IMPORT, settle
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import (
    Arrangement,
    Case,
    Claim,
    CollectionFile,
    CollectionInvoice,
    CollectionReceipt,
    Correspondence,
    Document,
    Instalment,
    Payment,
    Reminder,
    Representative,
)
from arrears.clock import now, today

FILE = selectinload(Case.collection_files)
WHOLE = (
    joinedload(Case.creditor),
    joinedload(Case.person),
    selectinload(Case.claims).options(joinedload(Claim.policy), selectinload(Claim.reminders)),
    selectinload(Case.payments),
    selectinload(Case.documents),
    selectinload(Case.representative),
    FILE.selectinload(CollectionFile.invoices),
    FILE.selectinload(CollectionFile.receipts),
    FILE.selectinload(CollectionFile.correspondence),
)


async def change_case(session: AsyncSession, row: CaseLine, parties: Parties) -> None:
    """Bring a stored case up to date with its line."""
    found = await session.scalars(select(Case).where(Case.number == row.number).options(*WHOLE))
    case = found.one()
    had_claims = bool(case.claims)
    owed_before = None if case.closed_on is None else owed(case, on=today())
    # Out first, before the one of the file takes the same unique place.
    case.representative = None
    await session.flush()
    case.creditor_id, case.person_id = parties.creditor_id(row), parties.person_id(row)
    case.stage, case.disputed, case.import_digest = row.stage, row.disputed, row.digest()
    case.claims = _claims(case, row, parties)
    paid_before = {payment.id for payment in case.payments}
    case.payments = _payments(case, row)
    case.documents = _documents(case, row)
    case.collection_files = _collection_files(case, row)
    if row.representative is not None:
        case.representative = Representative(**row.representative.model_dump())
    await session.flush()
    if row.arrangement is not None:
        await _arrangement(session, case, row.arrangement)
    paid = {payment.id for payment in case.payments}
    if paid != paid_before:
        await settle(session, [case.id], paid - paid_before)
    await _follow(session, case, had_claims=had_claims, owed_before=owed_before)
    await audit.record(session, "case:imported", actor="import", case_id=case.id)


async def _follow(
    session: AsyncSession, case: Case, *, had_claims: bool, owed_before: Decimal | None
) -> None:
    """Close the case, or open it again, where what the creditor says now makes it so."""
    if owed_before is not None:
        await reopen_if_more_is_owed(session, case.id, owed_before, by=IMPORT, on=today())
    elif had_claims and not case.claims:
        await close_if_withdrawn(session, case.id, by=IMPORT, on=today())
    else:
        await close_if_paid(session, case.id, by=IMPORT, on=today())


def _claims(case: Case, row: CaseLine, parties: Parties) -> list[Claim]:
    """The claims of the line. One that was there keeps its row: a dispute may be about it."""
    known = {(claim.policy_id, claim.invoice, claim.due_on): claim for claim in case.claims}

    def claim_of(part: ClaimPart) -> Claim:
        policy_id = parties.policy_id(row, part.policy)
        claim = known.pop((policy_id, part.invoice, part.due_on), Claim())
        claim.policy_id, claim.invoice, claim.due_on = policy_id, part.invoice, part.due_on
        claim.principal = part.principal
        claim.notice_received_on = part.notice_received_on
        claim.notice_states_vat = part.notice_states_vat
        claim.reminders = _reminders(claim, part)
        return claim

    return [claim_of(part) for part in row.claims]


def _reminders(claim: Claim, part: ClaimPart) -> list[Reminder]:
    """The reminders of the line, and those that we sent ourselves, which it may not know of."""
    ours = [reminder for reminder in claim.reminders if reminder.outreach_id is not None]
    days = {reminder.sent_on for reminder in ours}
    return ours + [Reminder(sent_on=day) for day in part.reminders_on if day not in days]


def _payments(case: Case, row: CaseLine) -> list[Payment]:
    """The payments of the line, and those that came in by themselves and are not on it.

    One that was there keeps its row: someone may have told of it.
    """
    known: defaultdict[tuple[date, Decimal], list[Payment]] = defaultdict(list)
    for payment in case.payments:
        known[payment.received_on, payment.amount].append(payment)

    def payment_of(part: PaymentPart) -> Payment:
        same = known[part.on, part.amount]
        return same.pop() if same else Payment(received_on=part.on, amount=part.amount)

    on_line = [payment_of(part) for part in row.payments]
    left = (payment for same in known.values() for payment in same)
    return on_line + [payment for payment in left if payment.reference is not None]


def _documents(case: Case, row: CaseLine) -> list[Document]:
    """The documents of the line, and the letters that were written here: an export names those."""
    written = [one for one in case.documents if one.arrangement_id is not None]
    known = {(one.dated_on, one.kind, one.what) for one in written}
    return written + [
        Document(dated_on=part.on, kind=part.kind, what=part.what)
        for part in row.documents
        if (part.on, part.kind, part.what) not in known
    ]


def _collection_files(case: Case, row: CaseLine) -> list[CollectionFile]:
    """The files of the line, and those that were handed in or written about here."""
    known = {file.number: file for file in case.collection_files}
    files = [_collection_file(part, known.pop(part.number, None)) for part in row.collection_files]
    return files + [file for file in known.values() if file.key or _written_here(file)]


def _collection_file(part: CollectionFilePart, known: CollectionFile | None) -> CollectionFile:
    file = known or CollectionFile(number=part.number, correspondence=[])
    file.submitted_on, file.phase = part.submitted_on, part.phase
    file.debtor_name, file.debtor_kind = part.debtor.name, part.debtor.kind
    file.notice_received_on = part.notice_received_on
    file.invoices = [CollectionInvoice(**invoice.model_dump()) for invoice in part.invoices]
    file.receipts = [
        CollectionReceipt(received_on=receipt.on, amount=receipt.amount)
        for receipt in part.receipts
    ]
    file.correspondence = _written_here(file) + [
        Correspondence(dated_on=item.on, kind=item.kind, direction=item.direction, what=item.what)
        for item in part.correspondence
    ]
    return file


def _written_here(file: CollectionFile) -> list[Correspondence]:
    return [item for item in file.correspondence if item.key or item.staff_id]


async def _arrangement(session: AsyncSession, case: Case, part: ArrangementPart) -> None:
    """Keep an agreed arrangement, unless the case has one: what happened in the product stays."""
    known = await session.scalar(select(Arrangement.id).where(Arrangement.case_id == case.id))
    if known is not None:
        return
    arrangement = Arrangement(
        case_id=case.id,
        state=ArrangementState.PROPOSED,
        day_of_month=part.day_of_month,
        total=part.total,
        proposed_at=now(),
        agreed_on=part.agreed_on,
        staff_reasons=[],
        instalments=[
            Instalment(position=position, **instalment.model_dump())
            for position, instalment in enumerate(part.instalments, start=1)
        ],
    )
    session.add(arrangement)
    # It may run only once its instalments are there to add up.
    await session.flush()
    arrangement.state = ArrangementState.ACTIVE
    await session.flush()
