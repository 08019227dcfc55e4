"""The complaints board: all complaints by their state, what is late first."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from arrears.cases.complaints.deadlines import Deadline, open_deadlines
from arrears.cases.complaints.filing import UNANSWERED
from arrears.cases.kinds import ComplaintRoute, ComplaintState
from arrears.cases.models import Complaint, Staff, Team

ENDED = (ComplaintState.ANSWERED, ComplaintState.CLOSED)
# A board shows no stories.
LIGHT = [
    defer(text) for text in (Complaint.about, Complaint.lesson, Complaint.changed, Complaint.answer)
]
DEPARTMENTS = (
    select(Team.department)
    .union(select(Complaint.department).where(Complaint.department.is_not(None)))
    .order_by("department")
)


@dataclass(frozen=True)
class Wanted:
    """Which complaints to show: of one handler, of a team's handlers, of nobody yet, and so on."""

    handler_id: int | None = None
    team_id: int | None = None
    without_handler: bool = False
    department: str | None = None
    route: ComplaintRoute | None = None


@dataclass(frozen=True)
class Card:
    """A complaint on the board, with what it waits for."""

    complaint: Complaint
    handler: str | None
    waits_for: Sequence[Deadline]

    @property
    def is_late(self) -> bool:
        """Whether something should have been done."""
        return any(deadline.is_late for deadline in self.waits_for)

    @property
    def order(self) -> tuple[bool, date, date, int]:
        """What is late comes first, then what is due first."""
        nearest = self.waits_for[0].last_day if self.waits_for else date.max
        return (not self.is_late, nearest, self.complaint.received_on, self.complaint.id)


@dataclass(frozen=True)
class Column:
    """The complaints of one state: how many there are, and those of one page."""

    state: ComplaintState
    total: int
    late: int
    cards: Sequence[Card]


async def board_for(
    session: AsyncSession, viewer_id: int, wanted: Wanted, *, on: date, page: int = 1, size: int
) -> Mapping[ComplaintState, Column]:
    """All states in order, with one page of the complaints of each.

    Without the complaints that are about the viewer.
    """
    shown = _shown(viewer_id, wanted)
    waiting = await _unanswered(session, shown, on=on)
    ended = await _ended(session, shown, page=page, size=size)
    found = {state: _column(state, waiting[state], page=page, size=size) for state in UNANSWERED}
    return found | {state: _ended_column(state, ended[state]) for state in ENDED}


async def departments(session: AsyncSession) -> Sequence[str]:
    """All departments that complaints are counted under, by name."""
    return (await session.scalars(DEPARTMENTS)).all()


def _shown(viewer_id: int, wanted: Wanted) -> Sequence[ColumnElement[bool]]:
    about = Complaint.about_employee_id
    return [or_(about.is_(None), about != viewer_id), *_conditions(wanted)]


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.handler_id is not None:
        yield Complaint.handler_id == wanted.handler_id
    if wanted.team_id is not None:
        yield Staff.team_id == wanted.team_id
    if wanted.without_handler:
        yield Complaint.handler_id.is_(None)
    if wanted.department is not None:
        yield Complaint.department == wanted.department
    if wanted.route is not None:
        yield Complaint.route == wanted.route


def _with_handler(shown: Sequence[ColumnElement[bool]], *more: Any) -> Select[Any]:
    return (
        select(Complaint, Staff.display_name, *more)
        .outerjoin(Staff, Staff.id == Complaint.handler_id)
        .where(*shown)
        .options(*LIGHT)
    )


async def _unanswered(
    session: AsyncSession, shown: Sequence[ColumnElement[bool]], *, on: date
) -> Mapping[ComplaintState, list[Card]]:
    """All of them: what is due first follows from working days, which no database knows."""
    asked = _with_handler(shown).where(Complaint.state.in_(UNANSWERED))
    found: defaultdict[ComplaintState, list[Card]] = defaultdict(list)
    for complaint, handler in await session.execute(asked):
        card = Card(complaint, handler, open_deadlines(complaint, on=on))
        found[complaint.state].append(card)
    return found


async def _ended(
    session: AsyncSession, shown: Sequence[ColumnElement[bool]], *, page: int, size: int
) -> Mapping[ComplaintState, list[Any]]:
    """One page of each, the latest first, with how many there are."""
    of_state = Complaint.state
    place = func.row_number().over(partition_by=of_state, order_by=Complaint.id.desc())
    places = (
        select(
            Complaint.id,
            place.label("place"),
            func.count().over(partition_by=of_state).label("total"),
        )
        .outerjoin(Staff, Staff.id == Complaint.handler_id)
        .where(*shown, Complaint.state.in_(ENDED))
        .subquery()
    )
    asked = (
        _with_handler((), places.c.total)
        .join(places, places.c.id == Complaint.id)
        .where(places.c.place.between((page - 1) * size + 1, page * size))
        .order_by(Complaint.id.desc())
    )
    found: defaultdict[ComplaintState, list[Any]] = defaultdict(list)
    for row in await session.execute(asked):
        found[row[0].state].append(row)
    return found


def _column(state: ComplaintState, cards: list[Card], *, page: int, size: int) -> Column:
    ordered = sorted(cards, key=lambda card: card.order)
    late = sum(card.is_late for card in cards)
    return Column(state, len(cards), late, ordered[(page - 1) * size : page * size])


def _ended_column(state: ComplaintState, rows: Sequence[Any]) -> Column:
    cards = [Card(complaint, handler, ()) for complaint, handler, _ in rows]
    return Column(state, rows[0].total if rows else 0, 0, cards)
