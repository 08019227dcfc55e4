"""The queue: conversations in which a person of staff must do something, in the order to do it.

On it stands what waits for staff or is with staff, and what has an open call for staff while the
bot goes on. Danger comes first, whoever has the conversation; then what is to be answered before a
certain day; then who waits longest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Row, Select, bindparam, case, func, literal, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.columns import Instant
from arrears.cases.complaints.filing import UNANSWERED
from arrears.cases.kinds import (
    ArrangementState,
    Author,
    Channel,
    EscalationReason,
    Holder,
    PrivacyRequestState,
)
from arrears.cases.models import (
    Arrangement,
    Case,
    Complaint,
    Conversation,
    Escalation,
    Instalment,
    Message,
    PrivacyRequest,
    Staff,
    Team,
)
from arrears.law.working_days import ONE_DAY, next_working_day

type Queue = Select[*tuple[Any, ...]]

FOR_NO_TEAM = 0
IMPORTANCE = {reason: place for place, reason in enumerate(EscalationReason)}


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
class Talk:
    """A conversation as the queue shows it. `about` is the case that we ourselves wrote about."""

    id: UUID
    part: Part
    channel: Channel
    holder: Holder
    since: datetime
    due_on: date | None
    held_by: str | None
    team: str | None
    language: str | None
    case_id: int | None
    about: str | None
    said: str | None
    reasons: Sequence[EscalationReason] = ()


# As a constant, or neither database would see that its partial index may be used.
NOT_THE_BOT = Conversation.holder != literal(
    Holder.BOT, Conversation.holder.type, literal_execute=True
)
IS_OPEN = Escalation.closed_at.is_(None)
IS_DANGER = Escalation.reason == EscalationReason.DANGER

TERMS = union_all(
    select(Complaint.conversation_id, Complaint.promised_by.label("due_on")).where(
        Complaint.state.in_(UNANSWERED)
    ),
    select(PrivacyRequest.conversation_id, PrivacyRequest.due_on).where(
        PrivacyRequest.state == PrivacyRequestState.OPEN
    ),
    # Before the first instalment falls due, somebody must have agreed to it.
    select(Escalation.conversation_id, Instalment.due_on)
    .join(Arrangement, Arrangement.id == Escalation.arrangement_id)
    .join(Instalment, Instalment.arrangement_id == Arrangement.id)
    .where(IS_OPEN, Arrangement.state == ArrangementState.AWAITING_STAFF, Instalment.position == 1),
).subquery("terms")
DUE = (
    select(TERMS.c.conversation_id, func.min(TERMS.c.due_on, type_=Date()).label("due_on"))
    .group_by(TERMS.c.conversation_id)
    .subquery("due")
)
CALLS = (
    select(
        Escalation.conversation_id,
        func.min(Escalation.opened_at, type_=Instant()).label("since"),
        func.max(case((IS_DANGER, 1), else_=0)).label("danger"),
    )
    .where(IS_OPEN)
    .group_by(Escalation.conversation_id)
    .subquery("calls")
)
ON_IT = (
    select(Conversation.id)
    .where(NOT_THE_BOT)
    .union(select(Escalation.conversation_id).where(IS_OPEN))
    .subquery("on_it")
)
TEAM_ID = case(
    (Conversation.holder == Holder.PERSON, Staff.team_id),
    (Conversation.holder == Holder.QUEUE, Conversation.team_id),
)
PART = case(
    (CALLS.c.danger == 1, Part.DANGER),
    (Conversation.held_by_id == bindparam("me"), Part.MINE),
    (Conversation.holder == Holder.PERSON, Part.COLLEAGUES),
    (
        or_(
            Conversation.holder == Holder.QUEUE,
            DUE.c.due_on <= bindparam("presses", type_=Date()),
        ),
        Part.WAITING,
    ),
    else_=Part.LATER,
).label("part")
ALL = (
    select(
        Conversation.id,
        PART,
        func.coalesce(CALLS.c.since, Conversation.started_at, type_=Instant()).label("since"),
        DUE.c.due_on,
        Staff.display_name.label("held_by"),
        TEAM_ID.label("team_id"),
    )
    .select_from(ON_IT)
    .join(Conversation, Conversation.id == ON_IT.c.id)
    .outerjoin(CALLS, CALLS.c.conversation_id == Conversation.id)
    .outerjoin(DUE, DUE.c.conversation_id == Conversation.id)
    .outerjoin(Staff, Staff.id == Conversation.held_by_id)
).subquery("queue")
IN_ORDER = (ALL.c.part, ALL.c.due_on.is_(None), ALL.c.due_on, ALL.c.since, ALL.c.id)

LAST_SAID = (
    select(Message.text)
    .where(Message.conversation_id == Conversation.id, Message.author == Author.PERSON)
    .order_by(Message.sequence.desc())
    .limit(1)
    .scalar_subquery()
)
COUNTS = select(ALL.c.part, func.count()).group_by(ALL.c.part)
OPEN_REASONS = select(Escalation.conversation_id, Escalation.reason).where(
    IS_OPEN, Escalation.conversation_id.in_(bindparam("talks", expanding=True))
)


@dataclass(frozen=True)
class Wanted:
    """What somebody wants to see: of one part, of one team. Danger is never left out."""

    part: Part | None = None
    team_id: int | None = None

    def of(self, query: Queue) -> Queue:
        """The query, for just that."""
        if self.part is not None:
            query = query.where(ALL.c.part.in_((Part.DANGER, self.part)))
        return self.of_team(query)

    def of_team(self, query: Queue) -> Queue:
        """The query, for the team."""
        if self.team_id is None:
            return query
        is_theirs = func.coalesce(ALL.c.team_id, FOR_NO_TEAM) == self.team_id
        return query.where(or_(is_theirs, ALL.c.part == Part.DANGER))


async def find_talks(
    session: AsyncSession, wanted: Wanted, *, me: int, on: date, most: int, skip: int = 0
) -> Sequence[Talk]:
    """The talks of the queue as somebody of staff sees it, in order: `most` after `skip`."""
    some = wanted.of(select(ALL)).order_by(*IN_ORDER).limit(most).offset(skip).subquery()
    order = (some.c.part, some.c.due_on.is_(None), some.c.due_on, some.c.since, some.c.id)
    is_proven = Conversation.verified_at.is_not(None)
    query = (
        select(
            some,
            Conversation.channel,
            Conversation.holder,
            Conversation.language,
            case((is_proven, Conversation.verified_case_id)).label("case_id"),
            case((~is_proven, Case.number)).label("about"),
            Team.name.label("team"),
            LAST_SAID.label("said"),
        )
        .join(Conversation, Conversation.id == some.c.id)
        .outerjoin(Team, Team.id == some.c.team_id)
        .outerjoin(Case, Case.id == Conversation.about_case_id)
        .order_by(*order)
    )
    rows = (await session.execute(query, _asked(me, on))).all()
    reasons = await _reasons(session, [row.id for row in rows])
    return [_talk(row, reasons.get(row.id, ())) for row in rows]


async def count_talks(
    session: AsyncSession, wanted: Wanted, *, me: int, on: date
) -> Mapping[Part, int]:
    """How many talks each part of the queue has, for the team that is wanted."""
    counted = await session.execute(wanted.of_team(COUNTS), _asked(me, on))
    return dict.fromkeys(Part, 0) | {Part(part): count for part, count in counted}


def _asked(me: int, on: date) -> dict[str, Any]:
    return {"me": me, "presses": next_working_day(on + ONE_DAY)}


async def _reasons(
    session: AsyncSession, talks: Sequence[UUID]
) -> Mapping[UUID, Sequence[EscalationReason]]:
    found: dict[UUID, set[EscalationReason]] = {}
    for talk, reason in await session.execute(OPEN_REASONS, {"talks": talks}):
        found.setdefault(talk, set()).add(reason)
    return {talk: sorted(reasons, key=IMPORTANCE.__getitem__) for talk, reasons in found.items()}


def _talk(row: Row[Any], reasons: Sequence[EscalationReason]) -> Talk:
    values = row._asdict()
    del values["team_id"]
    return Talk(**(values | {"part": Part(values["part"]), "reasons": reasons}))
