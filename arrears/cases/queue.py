"""The queue: conversations in which a person of staff must do something, in the order to do it.

On it stands what waits for staff or is with staff, and what has an open call for staff while the
bot goes on. Danger comes first, whoever has the conversation; then what is to be answered before a
certain day; then who waits longest.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from heapq import merge
from itertools import islice
from uuid import UUID

from sqlalchemy import (
    Date,
    Integer,
    String,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.complaints.filing import UNANSWERED
from arrears.cases.kinds import ArrangementState, EscalationReason, Holder, PrivacyRequestState
from arrears.cases.models import (
    Arrangement,
    Complaint,
    Conversation,
    Escalation,
    Instalment,
    PrivacyRequest,
    Staff,
)
from arrears.law.working_days import ONE_DAY, next_working_day

FOR_NO_TEAM = 0


class Part(IntEnum):
    """The parts of the queue, from top to bottom."""

    DANGER = 0
    MINE = 1
    WAITING = 2
    """A person waits for an answer of staff, or a term ends on this or the next working day."""
    LATER = 3
    """The bot goes on, and staff looks when nobody waits."""
    COLLEAGUES = 4


@dataclass(frozen=True)
class Lot:
    """What conversations have in common: the part, who has them, the team that they are of.

    What anybody of staff has is with COLLEAGUES here; the one who has it looks at it as MINE.
    """

    part: Part
    held_by_id: int | None
    team_id: int | None


@dataclass(frozen=True)
class Wanted:
    """What somebody of staff wants to see: of one part, of one team. Danger is never left out."""

    me: int
    part: Part | None = None
    team_id: int | None = None

    def part_of(self, lot: Lot) -> Part | None:
        """The part in which they see these; None for those of another team."""
        is_theirs = self.team_id in {None, lot.team_id or FOR_NO_TEAM}
        if not is_theirs and lot.part is not Part.DANGER:
            return None
        is_mine = lot.part is Part.COLLEAGUES and lot.held_by_id == self.me
        return Part.MINE if is_mine else lot.part

    def shows(self, part: Part) -> bool:
        """Whether that part is to be shown."""
        return self.part in {None, part} or part is Part.DANGER


type Place = tuple[int, str]
"""How many come before it in all of the queue, and the id of the conversation."""


@dataclass(frozen=True)
class Queue:
    """All of the queue, the same for everybody; the places of a lot are in order."""

    lots: Mapping[Lot, Sequence[Place]]

    def counts(self, wanted: Wanted) -> Mapping[Part, int]:
        """How many are in each part, shown or not."""
        return {
            part: sum(map(len, lots)) for part, lots in zip(Part, self._parts(wanted), strict=True)
        }

    def page(self, wanted: Wanted, *, skip: int = 0, most: int) -> Sequence[tuple[Part, UUID]]:
        """So many conversations from top to bottom, after those that are skipped."""
        return [
            # All of the queue has ids as text: to make thousands of objects is most of the work.
            (part, UUID(talk))
            for part, (_, talk) in islice(self._in_order(wanted), skip, skip + most)
        ]

    def _in_order(self, wanted: Wanted) -> Iterator[tuple[Part, Place]]:
        for part, lots in zip(Part, self._parts(wanted), strict=True):
            if wanted.shows(part):
                yield from ((part, place) for place in merge(*lots))

    def _parts(self, wanted: Wanted) -> Sequence[Sequence[Sequence[Place]]]:
        """The lots of each part."""
        found: list[list[Sequence[Place]]] = [[] for _ in Part]
        for lot, places in self.lots.items():
            if (part := wanted.part_of(lot)) is not None:
                found[part].append(places)
        return found


# As constants, or neither database would see that its partial index may be used.
NOT_THE_BOT = Conversation.holder != literal(
    Holder.BOT, Conversation.holder.type, literal_execute=True
)
IS_OPEN = Escalation.closed_at.is_(None)
IS_DANGER = Escalation.reason == EscalationReason.DANGER

# Built once: building them anew costs more than running them.
_TERMS = union_all(
    select(Complaint.conversation_id.label("talk"), Complaint.promised_by.label("due_on")).where(
        Complaint.state.in_(UNANSWERED), Complaint.promised_by.is_not(None)
    ),
    select(PrivacyRequest.conversation_id, PrivacyRequest.due_on).where(
        PrivacyRequest.state == PrivacyRequestState.OPEN
    ),
    # Before the first instalment falls due, somebody must have agreed to it.
    select(Escalation.conversation_id, Instalment.due_on)
    .join(Arrangement, Arrangement.id == Escalation.arrangement_id)
    .join(Instalment, Instalment.arrangement_id == Arrangement.id)
    .where(
        IS_OPEN,
        Escalation.reason == EscalationReason.ARRANGEMENT_APPROVAL,
        Arrangement.state == ArrangementState.AWAITING_STAFF,
        Instalment.position == 1,
    ),
).subquery("terms")
DUE = (
    select(_TERMS.c.talk, func.min(_TERMS.c.due_on).label("due_on"))
    .group_by(_TERMS.c.talk)
    .subquery("due")
)
_CALLED = (
    select(
        Escalation.conversation_id.label("talk"),
        func.min(Escalation.opened_at).label("since"),
        func.max(case((IS_DANGER, 1), else_=0)).label("in_danger"),
    )
    .where(IS_OPEN)
    .group_by(Escalation.conversation_id)
    .subquery("called")
)
_WITH_PEOPLE = (Conversation.holder, Conversation.held_by_id, Conversation.team_id)
_IS_CALLED = exists().where(Escalation.conversation_id == Conversation.id, IS_OPEN)
_PLACES = union_all(
    select(*_CALLED.c, *_WITH_PEOPLE).outerjoin(
        Conversation, and_(Conversation.id == _CALLED.c.talk, NOT_THE_BOT)
    ),
    # Since the first open call; without any, since the conversation began.
    select(Conversation.id, Conversation.started_at, literal(0), *_WITH_PEOPLE).where(
        NOT_THE_BOT, ~_IS_CALLED
    ),
).subquery("places")
_IS_HELD = _PLACES.c.holder == Holder.PERSON
_CANNOT_WAIT = or_(
    _PLACES.c.holder == Holder.QUEUE, DUE.c.due_on <= bindparam("presses", type_=Date())
)
IN_ORDER = (
    select(
        cast(_PLACES.c.talk, String),
        case(
            (_PLACES.c.in_danger == 1, int(Part.DANGER)),
            (_IS_HELD, int(Part.COLLEAGUES)),
            (_CANNOT_WAIT, int(Part.WAITING)),
            else_=int(Part.LATER),
        ),
        _PLACES.c.held_by_id,
        case((_IS_HELD, Staff.team_id), else_=_PLACES.c.team_id),
    )
    .outerjoin(DUE, DUE.c.talk == _PLACES.c.talk)
    .outerjoin(Staff, Staff.id == _PLACES.c.held_by_id)
    .order_by(
        _PLACES.c.in_danger.desc(),
        cast(DUE.c.due_on.is_(None), Integer),
        DUE.c.due_on,
        _PLACES.c.since,
        _PLACES.c.talk,
    )
)


async def read_queue(session: AsyncSession, *, on: date) -> Queue:
    """All of the queue as it is on a day, read at once."""
    presses = next_working_day(on + ONE_DAY)
    alike: defaultdict[tuple[int, int | None, int | None], list[Place]] = defaultdict(list)
    rows = await session.execute(IN_ORDER, {"presses": presses})
    for before, (talk, part, held_by_id, team_id) in enumerate(rows):
        alike[part, held_by_id, team_id].append((before, talk))
    return Queue({Lot(Part(part), *of): places for (part, *of), places in alike.items()})
