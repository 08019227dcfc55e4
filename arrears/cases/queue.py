"""The queue: conversations in which a person of staff must do something, in the order to do it.

On it stands what waits for staff or is with staff, and what has an open call for staff while the
bot goes on. Danger comes first, whoever has the conversation; then what is to be answered before a
certain day; then who waits longest.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from uuid import UUID

from sqlalchemy import CompoundSelect, and_, bindparam, case, exists, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

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


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation on the queue; with `team_id` of whom it waits for, or who has it."""

    talk: UUID
    holder: Holder
    held_by_id: int | None
    team_id: int | None
    since: datetime
    due_on: date | None
    is_danger: bool

    def part(self, *, me: int, presses: date) -> Part:
        """Where it stands for somebody of staff; terms until the day `presses` cannot wait."""
        if self.is_danger:
            return Part.DANGER
        if self.holder is Holder.PERSON:
            return Part.MINE if self.held_by_id == me else Part.COLLEAGUES
        is_due = self.due_on is not None and self.due_on <= presses
        return Part.WAITING if is_due or self.holder is Holder.QUEUE else Part.LATER


@dataclass(frozen=True)
class Talk:
    """What a row of the queue tells. `about` is the case that we ourselves wrote about."""

    id: UUID
    channel: Channel
    holder: Holder
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

# Built once: building them anew costs more than running them. A join over all of the queue costs a
# database more than to read it in parts.
WITH_PEOPLE = select(
    Conversation.id, Conversation.holder, Conversation.held_by_id, Conversation.team_id
).where(NOT_THE_BOT)
OPEN_CALLS = select(Escalation.conversation_id, Escalation.opened_at).where(IS_OPEN)
IN_DANGER = select(Escalation.conversation_id).where(IS_OPEN, IS_DANGER)
UNCALLED = select(Conversation.id, Conversation.started_at).where(
    NOT_THE_BOT, ~exists().where(Escalation.conversation_id == Conversation.id, IS_OPEN)
)
TERMS: CompoundSelect[UUID | None, date] = union_all(
    select(Complaint.conversation_id, Complaint.promised_by.label("due_on")).where(
        Complaint.state.in_(UNANSWERED), Complaint.promised_by.is_not(None)
    ),
    select(PrivacyRequest.conversation_id, PrivacyRequest.due_on).where(
        PrivacyRequest.state == PrivacyRequestState.OPEN
    ),
    # Before the first instalment falls due, somebody must have agreed to it.
    select(Escalation.conversation_id, Instalment.due_on)
    .join(Arrangement, Arrangement.id == Escalation.arrangement_id)
    .join(Instalment, Instalment.arrangement_id == Arrangement.id)
    .where(IS_OPEN, Arrangement.state == ArrangementState.AWAITING_STAFF, Instalment.position == 1),
)
TEAMS_OF_STAFF = select(Staff.id, Staff.team_id)

LAST_SAID = (
    select(Message.text)
    .where(Message.conversation_id == Conversation.id, Message.author == Author.PERSON)
    .order_by(Message.sequence.desc())
    .limit(1)
    .scalar_subquery()
)
IS_PROVEN = Conversation.verified_at.is_not(None)
WAITS_FOR_TEAM = and_(Team.id == Conversation.team_id, Conversation.holder == Holder.QUEUE)
TALKS = (
    select(
        Conversation.id,
        Conversation.channel,
        Conversation.holder,
        Staff.display_name.label("held_by"),
        Team.name.label("team"),
        Conversation.language,
        case((IS_PROVEN, Conversation.verified_case_id)).label("case_id"),
        case((~IS_PROVEN, Case.number)).label("about"),
        LAST_SAID.label("said"),
    )
    .outerjoin(Staff, Staff.id == Conversation.held_by_id)
    .outerjoin(Team, WAITS_FOR_TEAM)
    .outerjoin(Case, Case.id == Conversation.about_case_id)
    .where(Conversation.id.in_(bindparam("talks", expanding=True)))
)
REASONS = select(Escalation.conversation_id, Escalation.reason).where(
    IS_OPEN, Escalation.conversation_id.in_(bindparam("talks", expanding=True))
)


@dataclass(frozen=True)
class Wanted:
    """What somebody of staff wants to see: of one part, of one team. Danger is never left out."""

    me: int
    part: Part | None = None
    team_id: int | None = None

    def of(self, places: Sequence[Place], *, on: date) -> Iterator[tuple[Part, Place]]:
        """The places of the team, with the part of the queue that each is in."""
        presses = next_working_day(on + ONE_DAY)
        for place in places:
            part = place.part(me=self.me, presses=presses)
            is_theirs = self.team_id in {None, place.team_id or FOR_NO_TEAM}
            if is_theirs or part is Part.DANGER:
                yield part, place

    def shows(self, part: Part) -> bool:
        """Whether that part is to be shown."""
        return self.part in {None, part} or part is Part.DANGER


async def read_places(session: AsyncSession) -> Sequence[Place]:
    """All of the queue, with what is most urgent first."""
    teams: dict[int | None, int | None] = {
        row.id: row.team_id for row in await session.execute(TEAMS_OF_STAFF)
    }
    due, since = await _terms(session), await _waiting_since(session)
    in_danger = set(await session.scalars(IN_DANGER))
    places = []
    for talk, holder, held_by_id, team_id in await session.execute(WITH_PEOPLE):
        team = teams.get(held_by_id) if holder is Holder.PERSON else team_id
        if (waits := since.pop(talk, None)) is not None:
            is_danger = talk in in_danger
            places.append(Place(talk, holder, held_by_id, team, waits, due.get(talk), is_danger))
    places += [
        Place(talk, Holder.BOT, None, None, waits, due.get(talk), talk in in_danger)
        for talk, waits in since.items()
    ]
    return sorted(places, key=_urgency)


async def find_talks(session: AsyncSession, ids: Sequence[UUID]) -> Mapping[UUID, Talk]:
    """What the rows of these conversations tell."""
    reasons: dict[UUID, set[EscalationReason]] = {}
    for talk, reason in await session.execute(REASONS, {"talks": ids}):
        reasons.setdefault(talk, set()).add(reason)
    return {
        row.id: Talk(**row._asdict(), reasons=_in_order(reasons.get(row.id, ())))
        for row in await session.execute(TALKS, {"talks": ids})
    }


async def _waiting_since(session: AsyncSession) -> dict[UUID, datetime]:
    """Since the first open call; without any, since the conversation began."""
    since = {row.id: row.started_at for row in await session.execute(UNCALLED)}
    for talk, opened_at in await session.execute(OPEN_CALLS):
        since[talk] = min(opened_at, since.get(talk, opened_at))
    return since


async def _terms(session: AsyncSession) -> Mapping[UUID | None, date]:
    terms: dict[UUID | None, date] = {}
    for talk, due_on in await session.execute(TERMS):
        terms[talk] = min(due_on, terms.get(talk, due_on))
    return terms


def _urgency(place: Place) -> tuple[bool, date, datetime, UUID]:
    return (not place.is_danger, place.due_on or date.max, place.since, place.talk)


def _in_order(reasons: Iterable[EscalationReason]) -> Sequence[EscalationReason]:
    return sorted(reasons, key=IMPORTANCE.__getitem__)
