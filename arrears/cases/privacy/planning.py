"""What of one person may be erased today, what has to stay, and why. Nothing is changed here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import EscalationReason
from arrears.cases.models import Case, Complaint, Conversation
from arrears.cases.privacy.keeping import HANDLED, Terms, is_part_of_file, is_silent, is_under_way
from arrears.cases.privacy.whose import Whose
from arrears.law.retention import RecordKind


class Why(StrEnum):
    """Why something stays (AVG art. 17 lid 3)."""

    CASE_OPEN = "case_open"
    COLLECTION_FILE = "collection_file"
    BOOKKEEPING = "bookkeeping"
    COMPLAINT_OPEN = "complaint_open"
    COMPLAINT = "complaint"
    AGREED = "agreed"
    UNDER_WAY = "under_way"
    SHARED = "shared"


@dataclass(frozen=True)
class Staying:
    """Something that stays: a case or complaint by its number, or so many conversations."""

    why: Why
    number: str | None = None
    count: int = 1
    until: date | None = None


@dataclass(frozen=True)
class Plan:
    """What erasing would do: the ids of what goes, and what stays."""

    conversations: Sequence[UUID]
    complaints: Sequence[int]
    files: Sequence[int]
    books: Sequence[int]
    staying: Sequence[Staying]

    @property
    def is_empty(self) -> bool:
        """Whether nothing may be erased now."""
        return not (self.conversations or self.complaints or self.files or self.books)


async def plan_erasure(
    session: AsyncSession, whose: Whose, *, on: date, terms: Terms | None = None
) -> Plan:
    """What may be erased of a person at their request: by the law's own terms, unless given."""
    terms = terms or Terms()
    cases = await _cases(session, whose)
    complaints = await _complaints(session, whose)
    files = [
        one.id
        for one in cases
        if one.file_erased_on is None
        and terms.may_be_erased(RecordKind.COLLECTION_FILE, one.closed_on, on=on)
    ]
    books = [
        one.id
        for one in cases
        if terms.may_be_erased(RecordKind.BOOKKEEPING, one.closed_on, on=on)
        and (one.file_erased_on is not None or one.id in files)
    ]
    done = [
        one.id
        for one in complaints
        if one.state in HANDLED and terms.may_be_erased(RecordKind.COMPLAINT, _handled(one), on=on)
    ]
    talks, staying_talks = await _conversations(session, whose, files, done, on=on, terms=terms)
    staying = [
        *_staying_cases(cases, files, books, on=on, terms=terms),
        *_staying_complaints(complaints, done, on=on, terms=terms),
        *staying_talks,
    ]
    return Plan(talks, done, files, books, staying)


async def _cases(session: AsyncSession, whose: Whose) -> Sequence[Case]:
    found = await session.scalars(
        select(Case)
        .where(Case.id.in_(whose.cases), Case.books_erased_on.is_(None))
        .order_by(Case.id)
        .execution_options(populate_existing=True)
    )
    return found.all()


async def _complaints(session: AsyncSession, whose: Whose) -> Sequence[Complaint]:
    theirs = or_(
        Complaint.case_id.in_(whose.cases), Complaint.conversation_id.in_(whose.conversations)
    )
    found = await session.scalars(
        select(Complaint)
        .where(theirs, Complaint.erased_on.is_(None))
        .order_by(Complaint.id)
        .execution_options(populate_existing=True)
    )
    return found.all()


def _handled(complaint: Complaint) -> date:
    return complaint.answered_on or complaint.received_on


async def _conversations(
    session: AsyncSession,
    whose: Whose,
    files: Sequence[int],
    complaints: Sequence[int],
    *,
    on: date,
    terms: Terms,
) -> tuple[Sequence[UUID], Sequence[Staying]]:
    """Those that go, and how many stay for which reason."""
    agreed = is_part_of_file(erased_files=files, erased_complaints=complaints)
    # The talk in which they ask for it waits for staff, who are at it.
    waits = is_under_way(EscalationReason.PRIVACY) | ~is_silent(terms.silent_before(on=on))
    about = Conversation.about_case_id.in_(whose.cases) & Conversation.id.not_in(whose.shared)
    rows = await session.execute(
        select(Conversation.id, agreed.label("agreed"), waits.label("waits"))
        .where(or_(Conversation.id.in_(whose.conversations), about))
        .where(Conversation.erased_on.is_(None))
        .order_by(Conversation.id)
    )
    found = rows.all()
    going = [row.id for row in found if not row.agreed and not row.waits]
    counts = {
        Why.AGREED: sum(row.agreed for row in found),
        Why.UNDER_WAY: sum(row.waits and not row.agreed for row in found),
        Why.SHARED: len(whose.shared),
    }
    return going, [Staying(why, count=count) for why, count in counts.items() if count]


def _staying_cases(
    cases: Sequence[Case],
    files: Sequence[int],
    books: Sequence[int],
    *,
    on: date,
    terms: Terms,
) -> Iterator[Staying]:
    for case in cases:
        if case.closed_on is None:
            yield Staying(Why.CASE_OPEN, case.number)
            continue
        if case.file_erased_on is None and case.id not in files:
            until = terms.erase_from(RecordKind.COLLECTION_FILE, case.closed_on, on=on)
            yield Staying(Why.COLLECTION_FILE, case.number, until=until)
        if case.id not in books:
            until = terms.erase_from(RecordKind.BOOKKEEPING, case.closed_on, on=on)
            yield Staying(Why.BOOKKEEPING, case.number, until=until)


def _staying_complaints(
    complaints: Sequence[Complaint], done: Sequence[int], *, on: date, terms: Terms
) -> Iterator[Staying]:
    for one in complaints:
        if one.state not in HANDLED:
            yield Staying(Why.COMPLAINT_OPEN, one.number)
        elif one.id not in done:
            until = terms.erase_from(RecordKind.COMPLAINT, _handled(one), on=on)
            yield Staying(Why.COMPLAINT, one.number, until=until)
