"""Cases that the store does not have yet, hundreds at a time: a statement a table."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.case_file import CaseLine, CollectionFilePart
from arrears.cases.importing.parties import Parties
from arrears.cases.importing.stored import insert_known_rows, insert_rows
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import (
    Arrangement,
    AuditEvent,
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
from arrears.clock import now

type Row = dict[str, Any]


async def add_cases(session: AsyncSession, rows: Sequence[CaseLine], parties: Parties) -> None:
    """Add the cases of these lines with all that belongs to them."""
    ids = await insert_known_rows(session, Case, [_case(row, parties) for row in rows])
    cases = list(zip(ids, rows, strict=True))
    await _add_claims(session, cases, parties)
    for kind, parts in (
        (Payment, _payments(cases)),
        (Document, _documents(cases)),
        (Representative, _representatives(cases)),
        (AuditEvent, _audit_events(cases)),
    ):
        await insert_rows(session, kind, parts)
    await _add_collection_files(session, cases)
    await _add_arrangements(session, cases)


def _case(row: CaseLine, parties: Parties) -> Row:
    return {
        "number": row.number,
        "creditor_id": parties.creditor_id(row),
        "person_id": parties.person_id(row),
        "stage": row.stage,
        "disputed": row.disputed,
        "import_digest": row.digest(),
    }


async def _add_claims(
    session: AsyncSession, cases: Sequence[tuple[int, CaseLine]], parties: Parties
) -> None:
    parts = [(case_id, row, part) for case_id, row in cases for part in row.claims]
    claims = [
        part.model_dump(exclude={"policy", "reminders_on"})
        | {"case_id": case_id, "policy_id": parties.policy_id(row, part.policy)}
        for case_id, row, part in parts
    ]
    ids = await insert_known_rows(session, Claim, claims)
    sent = (
        {"claim_id": claim_id, "sent_on": day}
        for claim_id, (_, _, part) in zip(ids, parts, strict=True)
        for day in part.reminders_on
    )
    await insert_rows(session, Reminder, sent)


def _payments(cases: Sequence[tuple[int, CaseLine]]) -> Iterator[Row]:
    for case_id, row in cases:
        for part in row.payments:
            yield {"case_id": case_id, "received_on": part.on, "amount": part.amount}


def _documents(cases: Sequence[tuple[int, CaseLine]]) -> Iterator[Row]:
    for case_id, row in cases:
        for part in row.documents:
            yield {"case_id": case_id, "dated_on": part.on, "kind": part.kind, "what": part.what}


def _representatives(cases: Sequence[tuple[int, CaseLine]]) -> Iterator[Row]:
    for case_id, row in cases:
        if row.representative is not None:
            yield {"case_id": case_id, **row.representative.model_dump()}


def _audit_events(cases: Sequence[tuple[int, CaseLine]]) -> Iterator[Row]:
    moment = now()
    for case_id, _ in cases:
        yield {"at": moment, "actor": "import", "act": "case:imported", "case_id": case_id}


async def _add_collection_files(
    session: AsyncSession, cases: Sequence[tuple[int, CaseLine]]
) -> None:
    parts = [(case_id, part) for case_id, row in cases for part in row.collection_files]
    if not parts:
        return
    ids = await insert_known_rows(session, CollectionFile, [_file(*one) for one in parts])
    files = [(file_id, part) for file_id, (_, part) in zip(ids, parts, strict=True)]
    for kind, rows in (
        (CollectionInvoice, _invoices(files)),
        (CollectionReceipt, _receipts(files)),
        (Correspondence, _correspondence(files)),
    ):
        await insert_rows(session, kind, rows)


def _file(case_id: int, part: CollectionFilePart) -> Row:
    return {
        "case_id": case_id,
        "number": part.number,
        "submitted_on": part.submitted_on,
        "phase": part.phase,
        "debtor_name": part.debtor.name,
        "debtor_kind": part.debtor.kind,
        "notice_received_on": part.notice_received_on,
    }


def _invoices(files: Sequence[tuple[int, CollectionFilePart]]) -> Iterator[Row]:
    for file_id, file in files:
        for part in file.invoices:
            yield {"collection_file_id": file_id, **part.model_dump()}


def _receipts(files: Sequence[tuple[int, CollectionFilePart]]) -> Iterator[Row]:
    for file_id, file in files:
        for part in file.receipts:
            yield {"collection_file_id": file_id, "received_on": part.on, "amount": part.amount}


def _correspondence(files: Sequence[tuple[int, CollectionFilePart]]) -> Iterator[Row]:
    for file_id, file in files:
        for part in file.correspondence:
            yield {
                "collection_file_id": file_id,
                "dated_on": part.on,
                "kind": part.kind,
                "direction": part.direction,
                "what": part.what,
            }


async def _add_arrangements(session: AsyncSession, cases: Sequence[tuple[int, CaseLine]]) -> None:
    """Arrangements that were agreed before; they may run once their instalments are there."""
    parts = [(case_id, row.arrangement) for case_id, row in cases if row.arrangement]
    if not parts:
        return
    moment = now()
    agreed = [
        {
            "case_id": case_id,
            "state": ArrangementState.PROPOSED,
            "day_of_month": part.day_of_month,
            "total": part.total,
            "proposed_at": moment,
            "agreed_on": part.agreed_on,
        }
        for case_id, part in parts
    ]
    ids = await insert_known_rows(session, Arrangement, agreed)
    terms = (
        {"arrangement_id": arrangement_id, "position": position, **term.model_dump()}
        for arrangement_id, (_, part) in zip(ids, parts, strict=True)
        for position, term in enumerate(part.instalments, start=1)
    )
    await insert_rows(session, Instalment, terms)
    await session.execute(
        update(Arrangement)
        .where(Arrangement.id.in_(ids))
        .values(state=ArrangementState.ACTIVE)
        .execution_options(synchronize_session=False)
    )
