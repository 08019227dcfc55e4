"""Erases each day what nobody has to keep any longer, a small batch at a time.

Every batch is a transaction of its own and marks what it erased: stopped half-way, the job goes on
where it was. Several processes can be at it at once.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

import structlog
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import (
    AuditEvent,
    Case,
    Complaint,
    Conversation,
    IdentityAttempt,
    Move,
    WrongCode,
)
from arrears.cases.privacy.erasing import (
    erase_books,
    erase_complaints,
    erase_conversations,
    erase_files,
)
from arrears.cases.privacy.keeping import (
    HANDLED,
    HANDLED_ON,
    Terms,
    is_part_of_file,
    is_silent,
    is_under_way,
)
from arrears.cases.store import Store
from arrears.clock import AMSTERDAM
from arrears.law.months import add_months
from arrears.law.retention import RecordKind
from arrears.settings import settings

AT_ONCE = 100
MOST_COUNTED = 1_000_000

type Found = Sequence[Any]
type Finding = Callable[[AsyncSession, date, Terms, int], Awaitable[Found]]
type Erasing = Callable[..., Awaitable[None]]

events = structlog.get_logger()


async def find_complaints(session: AsyncSession, on: date, terms: Terms, most: int) -> Found:
    """Complaints whose term is over."""
    rows = await session.execute(
        select(Complaint.id, HANDLED_ON)
        .where(Complaint.state.in_(HANDLED), Complaint.erased_on.is_(None))
        .where(add_months(on, -12 * terms.years[RecordKind.COMPLAINT]) > HANDLED_ON)
        .order_by(Complaint.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return _over(RecordKind.COMPLAINT, rows.all(), on, terms)


async def find_files(session: AsyncSession, on: date, terms: Terms, most: int) -> Found:
    """Closed cases whose file has been kept long enough."""
    rows = await session.execute(
        select(Case.id, Case.closed_on)
        .where(Case.file_erased_on.is_(None))
        .where(Case.closed_on < add_months(on, -12 * terms.years[RecordKind.COLLECTION_FILE]))
        .order_by(Case.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return _over(RecordKind.COLLECTION_FILE, rows.all(), on, terms)


async def find_books(session: AsyncSession, on: date, terms: Terms, most: int) -> Found:
    """Cases of which the bookkeeping has been kept long enough, and the file is gone."""
    rows = await session.execute(
        select(Case.id, Case.closed_on)
        .where(Case.books_erased_on.is_(None), Case.file_erased_on.is_not(None))
        .where(Case.closed_on < add_months(on, -12 * terms.years[RecordKind.BOOKKEEPING]))
        .order_by(Case.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return _over(RecordKind.BOOKKEEPING, rows.all(), on, terms)


async def find_conversations(session: AsyncSession, on: date, terms: Terms, most: int) -> Found:
    """Silent conversations of which nothing is kept and in which nothing is to be done."""
    found = await session.scalars(
        select(Conversation.id)
        .where(Conversation.erased_on.is_(None), is_silent(terms.silent_before(on=on)))
        .where(~is_under_way(), ~is_part_of_file())
        .order_by(Conversation.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return found.all()


# In the order in which one thing frees the next.
KINDS: Mapping[str, tuple[Finding, Erasing]] = {
    "complaints": (find_complaints, erase_complaints),
    "files": (find_files, erase_files),
    "conversations": (find_conversations, erase_conversations),
    "books": (find_books, erase_books),
}


async def retain(store: Store, *, on: date) -> Mapping[str, int]:
    """Erase what nobody has to keep on that day; how many of each kind."""
    terms = Terms.of(settings())
    erased = {name: await _erase_all(store, name, on, terms) for name in KINDS}
    await _forget_traces(store, on, terms)
    events.info("retention_done", day=str(on), **erased)
    return erased


async def count_due(store: Store, *, on: date) -> Mapping[str, int]:
    """How many of each kind would be erased on that day, as things stand; changes nothing."""
    terms = Terms.of(settings())
    counts = {}
    # Nothing that this session does is kept.
    async with store.reading() as session:
        for name, (find, erase) in KINDS.items():
            found = await find(session, on, terms, MOST_COUNTED)
            counts[name] = len(found)
            # What goes with one kind frees the next.
            await erase(session, found, on=on)
    return counts


async def _erase_all(store: Store, name: str, on: date, terms: Terms) -> int:
    find, erase = KINDS[name]
    count = 0
    while True:
        async with store.writing() as session:
            found = await find(session, on, terms, AT_ONCE)
            await erase(session, found, on=on)
        count += len(found)
        if not found:
            return count


async def _forget_traces(store: Store, on: date, terms: Terms) -> None:
    """What only helped at the time: codes and tries; and the audit trail of long ago."""
    before = terms.silent_before(on=on)
    years = settings().retention_audit_years
    long_ago = datetime.combine(add_months(on, -12 * years), time(), AMSTERDAM)
    traces = (
        delete(WrongCode).where(WrongCode.at < before),
        delete(Move).where(Move.ends_at < before),
        delete(IdentityAttempt).where(IdentityAttempt.at < before),
        delete(AuditEvent).where(AuditEvent.at < long_ago),
    )
    async with store.writing() as session:
        for statement in traces:
            await session.execute(statement)


def _over(kind: RecordKind, rows: Sequence[Any], on: date, terms: Terms) -> Found:
    """Those of which the term is over to the day: months differ in length."""
    return [one for one, closed in rows if terms.may_be_erased(kind, closed, on=on)]
