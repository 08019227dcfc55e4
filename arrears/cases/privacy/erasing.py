"""Erases what the declarations say, of one kind at a time: rows are removed or emptied."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.dml import Delete, Update

from arrears.cases.models import Case, Complaint, Conversation, DialogueToForget, Model
from arrears.cases.privacy.declared import DECLARED
from arrears.cases.privacy.declaring import SCOPES, Ids, Table, With
from arrears.cases.privacy.marks import mark_erased
from arrears.clock import now

# What points to a row goes before it.
_ORDER = {table.name: place for place, table in enumerate(Model.metadata.sorted_tables)}
CHILDREN_FIRST: Sequence[Table] = sorted(
    DECLARED, key=lambda table: -_ORDER[table.model.__tablename__]
)


async def erase_conversations(session: AsyncSession, ids: Sequence[UUID], *, on: date) -> None:
    """What was said goes, and the dialogue in Rasa's own database after it."""
    await _erase(session, With.CONVERSATION, ids)
    await _mark(session, Conversation, ids, erased_on=on)
    if ids:
        forget = [{"conversation_id": one, "at": now()} for one in ids]
        await session.execute(insert(DialogueToForget), forget)


async def erase_complaints(session: AsyncSession, ids: Sequence[int], *, on: date) -> None:
    """What was complained of goes; that there was a complaint, and how it ended, is counted."""
    await _erase(session, With.COMPLAINT, ids)
    await _mark(session, Complaint, ids, erased_on=on)


async def erase_files(session: AsyncSession, ids: Sequence[int], *, on: date) -> None:
    """The files of cases go, and how to reach people of whom this was the last."""
    await _erase(session, With.FILE, ids)
    await _mark(session, Case, ids, file_erased_on=on)
    await _erase(session, With.CONTACT, _people_without(Case.file_erased_on.is_(None), ids))


async def erase_books(session: AsyncSession, ids: Sequence[int], *, on: date) -> None:
    """The bookkeeping of cases points to nobody any more, and no file brings them back."""
    await mark_erased(session, ids)
    await _erase(session, With.BOOKS, ids)
    await _mark(session, Case, ids, books_erased_on=on)
    await _erase(session, With.NAME, _people_without(Case.books_erased_on.is_(None), ids))


def _people_without(still: Any, cases: Sequence[int]) -> Ids:
    """The people of these cases who have no other case of which something is still kept."""
    kept = select(Case.person_id).where(still)
    return select(Case.person_id).where(Case.id.in_(cases), Case.person_id.not_in(kept))


async def _erase(session: AsyncSession, what: With, ids: Ids) -> None:
    for statement in _statements(what, ids):
        await session.execute(statement, execution_options={"synchronize_session": False})


def _statements(what: With, ids: Ids) -> Iterator[Delete | Update]:
    """Removals first: what is emptied after may be what the rows are found by."""
    found = [
        (table, table.found[SCOPES[what]](ids))
        for table in CHILDREN_FIRST
        if SCOPES[what] in table.found
    ]
    for table, rows in found:
        if table.removed_with is what:
            yield delete(table.model).where(rows)
    for table, rows in found:
        emptied = {
            name: column.becomes
            for name, column in table.columns.items()
            if what in column.erased_with
        }
        if emptied:
            yield update(table.model).where(rows).values(emptied)


async def _mark(session: AsyncSession, model: Any, ids: Sequence[Any], **marked: date) -> None:
    await session.execute(
        update(model).where(model.id.in_(ids)).values(marked),
        execution_options={"synchronize_session": False},
    )
