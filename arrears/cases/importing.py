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
    read_lines,
)
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import (
    Arrangement,
    Case,
    Claim,
    CollectionFile,
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
        await _empty(session, case)
        report.updated += 1
    case.creditor, case.person = creditor, person
    case.stage, case.disputed, case.import_digest = row.stage, row.disputed, row.digest()
    policies = await _policies(session, row, creditor, person)
    case.claims = [_claim(part, policies) for part in row.claims]
    case.payments = [Payment(received_on=part.on, amount=part.amount) for part in row.payments]
    case.documents = [
        Document(dated_on=part.on, kind=part.kind, what=part.what) for part in row.documents
    ]
    case.collection_files = _collection_files(row)
    case.representative = (
        Representative(**row.representative.model_dump()) if row.representative else None
    )
    await session.flush()
    if row.arrangement is not None:
        await _arrangement(session, case, row.arrangement)
    await audit.record(session, "case:imported", actor="import", case_id=case.id)


async def _empty(session: AsyncSession, case: Case) -> None:
    """Take out what a case holds, before what the file now says takes the same unique places."""
    case.claims, case.payments, case.documents, case.collection_files = [], [], [], []
    case.representative = None
    await session.flush()


async def _stored_case(session: AsyncSession, number: str) -> Case | None:
    parts = (
        Case.claims,
        Case.payments,
        Case.documents,
        Case.collection_files,
        Case.representative,
    )
    found = await session.scalars(
        select(Case).where(Case.number == number).options(*(selectinload(part) for part in parts))
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
    return policies


def _claim(part: ClaimPart, policies: dict[str, Policy]) -> Claim:
    return Claim(
        policy=policies[part.policy] if part.policy else None,
        invoice=part.invoice,
        principal=part.principal,
        due_on=part.due_on,
        notice_received_on=part.notice_received_on,
        notice_states_vat=part.notice_states_vat,
        reminders=[Reminder(sent_on=day) for day in part.reminders_on],
    )


def _collection_files(row: CaseLine) -> list[CollectionFile]:
    return [
        CollectionFile(
            number=part.number,
            submitted_on=part.submitted_on,
            phase=part.phase,
            debtor_name=part.debtor.name,
            debtor_kind=part.debtor.kind,
            notice_received_on=part.notice_received_on,
            invoices=[invoice.model_dump(mode="json") for invoice in part.invoices],
            correspondence=[item.model_dump(mode="json") for item in part.correspondence],
            receipts=[receipt.model_dump(mode="json") for receipt in part.receipts],
        )
        for part in row.collection_files
    ]


async def _arrangement(session: AsyncSession, case: Case, part: ArrangementPart) -> None:
    """Keep an agreed arrangement, unless the case has one: what happened in the product stays."""
    known = await session.scalar(select(Arrangement.id).where(Arrangement.case_id == case.id))
    if known is not None:
        return
    instalments = [
        Instalment(position=position, **instalment.model_dump())
        for position, instalment in enumerate(part.instalments, start=1)
    ]
    session.add(
        Arrangement(
            case_id=case.id,
            state=ArrangementState.ACTIVE,
            day_of_month=part.day_of_month,
            total=sum((instalment.amount for instalment in part.instalments), start=0),
            proposed_at=now(),
            agreed_on=part.agreed_on,
            staff_reasons=[],
            instalments=instalments,
        )
    )
