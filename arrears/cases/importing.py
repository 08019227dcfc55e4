"""Brings the lines of a case file into the store: all or nothing per file."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from arrears.cases import audit
from arrears.cases.case_file import (
    ArrangementPart,
    BadLine,
    CaseLine,
    ClaimPart,
    CollectionFilePart,
    read_lines,
)
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import (
    Arrangement,
    Case,
    Claim,
    CollectionFile,
    CollectionInvoice,
    CollectionReceipt,
    Correspondence,
    Creditor,
    Document,
    Instalment,
    Payment,
    Person,
    Policy,
    Reminder,
    Representative,
)
from arrears.cases.store import Store
from arrears.clock import now


@dataclass
class ImportReport:
    """What an import did, or why it did nothing."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    bad: list[BadLine] = field(default_factory=list)


async def import_cases(store: Store, lines: Iterable[bytes]) -> ImportReport:
    """Load a case file. One bad line, and the store stays as it was."""
    report = ImportReport()
    rows: list[CaseLine] = []
    for row in read_lines(lines):
        if isinstance(row, BadLine):
            report.bad.append(row)
        else:
            rows.append(row)
    if report.bad:
        return report
    async with store.writing() as session:
        for row in rows:
            await _import_case(session, row, report)
    return report


async def _import_case(session: AsyncSession, row: CaseLine, report: ImportReport) -> None:
    case = await _stored_case(session, row.number)
    if case is not None and case.import_digest == row.digest():
        report.unchanged += 1
        return
    creditor = await _creditor(session, row)
    person = await _person(session, row)
    if case is None:
        case = Case(number=row.number, claims=[], payments=[], documents=[], collection_files=[])
        case.representative = None
        session.add(case)
        report.added += 1
    else:
        await _make_room(session, case)
        report.updated += 1
    case.creditor, case.person = creditor, person
    case.stage, case.disputed, case.import_digest = row.stage, row.disputed, row.digest()
    policies = await _policies(session, row, creditor, person)
    case.claims = _claims(case, row, policies)
    case.payments = _payments(case, row)
    case.documents = [
        Document(dated_on=part.on, kind=part.kind, what=part.what) for part in row.documents
    ]
    case.collection_files = _collection_files(case, row)
    case.representative = (
        Representative(**row.representative.model_dump()) if row.representative else None
    )
    await session.flush()
    if row.arrangement is not None:
        await _arrangement(session, case, row.arrangement)
    await audit.record(session, "case:imported", actor="import", case_id=case.id)


async def _make_room(session: AsyncSession, case: Case) -> None:
    """Take the representative out, before the one of the file takes the same unique place."""
    case.representative = None
    await session.flush()


async def _stored_case(session: AsyncSession, number: str) -> Case | None:
    file = selectinload(Case.collection_files)
    found = await session.scalars(
        select(Case)
        .where(Case.number == number)
        .options(
            selectinload(Case.claims).selectinload(Claim.reminders),
            selectinload(Case.payments),
            selectinload(Case.documents),
            selectinload(Case.representative),
            file.selectinload(CollectionFile.invoices),
            file.selectinload(CollectionFile.receipts),
            file.selectinload(CollectionFile.correspondence),
        )
    )
    return found.one_or_none()


async def _creditor(session: AsyncSession, row: CaseLine) -> Creditor:
    creditor = await session.scalar(select(Creditor).where(Creditor.name == row.creditor.name))
    if creditor is None:
        creditor = Creditor()
        session.add(creditor)
    for name, value in row.creditor.model_dump().items():
        setattr(creditor, name, value)
    await session.flush()
    return creditor


async def _person(session: AsyncSession, row: CaseLine) -> Person:
    part = row.person
    person = await session.scalar(
        select(Person).where(
            Person.last_name == part.last_name,
            Person.first_name == part.first_name,
            Person.date_of_birth == part.date_of_birth,
            Person.postcode == part.postcode,
        )
    )
    if person is None:
        person = Person()
        session.add(person)
    for name, value in part.model_dump().items():
        setattr(person, name, value)
    await session.flush()
    return person


async def _policies(
    session: AsyncSession, row: CaseLine, creditor: Creditor, person: Person
) -> dict[str, Policy]:
    policies = {}
    for part in row.policies:
        policy = await session.scalar(
            select(Policy).where(Policy.creditor_id == creditor.id, Policy.number == part.number)
        )
        if policy is None:
            policy = Policy(creditor_id=creditor.id)
            session.add(policy)
        policy.person_id = person.id
        for name, value in part.model_dump().items():
            setattr(policy, name, value)
        policies[part.number] = policy
    await session.flush()
    return policies


def _claims(case: Case, row: CaseLine, policies: dict[str, Policy]) -> list[Claim]:
    """The claims of the line. One that was there keeps its row: a dispute may be about it."""
    known = {(claim.policy_id, claim.invoice, claim.due_on): claim for claim in case.claims}

    def claim_of(part: ClaimPart) -> Claim:
        policy = policies[part.policy] if part.policy else None
        identity = (policy.id if policy else None, part.invoice, part.due_on)
        claim = known.pop(identity, Claim())
        claim.policy, claim.invoice, claim.due_on = policy, part.invoice, part.due_on
        claim.principal = part.principal
        claim.notice_received_on = part.notice_received_on
        claim.notice_states_vat = part.notice_states_vat
        claim.reminders = [Reminder(sent_on=day) for day in part.reminders_on]
        return claim

    return [claim_of(part) for part in row.claims]


def _payments(case: Case, row: CaseLine) -> list[Payment]:
    """The payments of the line. One that was there keeps its row: someone may have told of it."""
    known = {(payment.received_on, payment.amount): payment for payment in case.payments}
    return [
        known.pop((part.on, part.amount), Payment(received_on=part.on, amount=part.amount))
        for part in row.payments
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
    instalments = [
        Instalment(position=position, **instalment.model_dump())
        for position, instalment in enumerate(part.instalments, start=1)
    ]
    arrangement = Arrangement(
        case_id=case.id,
        state=ArrangementState.PROPOSED,
        day_of_month=part.day_of_month,
        total=sum((instalment.amount for instalment in part.instalments), start=0),
        proposed_at=now(),
        agreed_on=part.agreed_on,
        staff_reasons=[],
        instalments=instalments,
    )
    session.add(arrangement)
    # It may run only once its instalments are there to add up.
    await session.flush()
    arrangement.state = ArrangementState.ACTIVE
