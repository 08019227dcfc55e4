"""Everything that the store holds of one person, as they may have it (AVG art. 15)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.kinds import AttachmentState
from arrears.cases.models import Attachment, Case, ComplaintLetter, Creditor, Document, Model
from arrears.cases.privacy.declared import DECLARED
from arrears.cases.privacy.declaring import Ids, Scope, Table
from arrears.cases.privacy.whose import Whose, belongings
from arrears.cases.staff import access_staff

# The bytes of files stand beside the copy, not in it.
FILES_APART = ("content",)


@dataclass(frozen=True)
class Part:
    """One table of a copy: its rows, by the names of the columns."""

    table: str
    title: str
    labels: Mapping[str, str]
    rows: Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Copy:
    """What a person gets. `documents`, `attachments` and letters are the ids of files to add."""

    person_id: int
    cases: Sequence[str]
    creditors: Sequence[str]
    parts: Sequence[Part]
    documents: Sequence[int]
    attachments: Sequence[int]
    complaint_letters: Sequence[int]
    left_out_conversations: int

    def part(self, model: type[Model]) -> Part:
        """What the copy has of one table."""
        return next(part for part in self.parts if part.table == model.__tablename__)


async def copy_of(session: AsyncSession, person_id: int, *, by: Actor) -> Copy:
    """All that is held of a person, but secrets and others' data; audited.

    A conversation in which another's case was opened too is left out: what was said there may be
    of either. Raises NotActiveStaff.
    """
    await access_staff(session, by.staff_id)
    whose = await belongings(session, person_id)
    parts = [await _part(session, table, whose) for table in DECLARED if table.title]
    cases = await session.execute(
        select(Case.number, Creditor.name)
        .join(Creditor, Creditor.id == Case.creditor_id)
        .where(Case.id.in_(whose.cases))
        .order_by(Case.id)
    )
    numbers, creditors = zip(*cases.all(), strict=True) if whose.cases else ((), ())
    await note(session, "privacy:copied", by, person_id=person_id)
    return Copy(
        person_id,
        numbers,
        sorted(set(creditors)),
        parts,
        await _letters(session, whose),
        await _ids_of(session, whose, Attachment, Attachment.state == AttachmentState.KEPT),
        await _ids_of(session, whose, ComplaintLetter),
        len(whose.shared),
    )


def as_json(value: Any) -> Any:
    """A value as JSON has it: amounts as text, days and moments in ISO 8601."""
    match value:
        case datetime() | date():
            return value.isoformat()
        case Decimal():
            return f"{value:.2f}"
        case UUID():
            return str(value)
        case _:
            return value


async def _part(session: AsyncSession, table: Table, whose: Whose) -> Part:
    columns = table.model.__table__.c
    labels = {
        name: column.label
        for name, column in table.columns.items()
        if column.label and name not in FILES_APART
    }
    found = await session.execute(
        select(*(columns[name] for name in labels))
        .select_from(table.model)
        .where(or_(*_theirs(table, whose)))
        .order_by(*table.model.__table__.primary_key)
    )
    rows = [dict(row) for row in found.mappings()]
    return Part(table.model.__tablename__, table.title or "", labels, rows)


def _theirs(table: Table, whose: Whose) -> Iterator[Any]:
    ids: Mapping[Scope, Ids] = {
        Scope.PERSON: [whose.person_id],
        Scope.CASE: whose.cases,
        Scope.CONVERSATION: whose.conversations,
    }
    for scope, find in table.found.items():
        if scope in ids:
            yield find(ids[scope])


async def _letters(session: AsyncSession, whose: Whose) -> Sequence[int]:
    found = await session.scalars(
        select(Document.id)
        .where(Document.case_id.in_(whose.cases), Document.arrangement_id.is_not(None))
        .order_by(Document.id)
    )
    return found.all()


async def _ids_of(
    session: AsyncSession, whose: Whose, model: type[Model], *only: ColumnElement[bool]
) -> Sequence[int]:
    table = next(one for one in DECLARED if one.model is model)
    ids = model.__table__.c.id
    found = await session.scalars(
        select(ids).where(or_(*_theirs(table, whose)), *only).order_by(ids)
    )
    return found.all()
