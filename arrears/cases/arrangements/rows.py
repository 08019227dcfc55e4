"""Arrangements as rows: the ways between their states, and how those of a case are found."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Select, Table, bindparam, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload
from sqlalchemy.orm.attributes import set_committed_value

from arrears.cases.acting import Refused, check_move
from arrears.cases.kinds import ArrangementState
from arrears.cases.models import Arrangement, Case

RUNNING = (ArrangementState.ACTIVE, ArrangementState.AWAITING_STAFF)

# A replaced one comes back when staff does not agree to what should take its place.
MOVES: Mapping[ArrangementState, frozenset[ArrangementState]] = {
    ArrangementState.PROPOSED: frozenset(
        {
            ArrangementState.ACTIVE,
            ArrangementState.AWAITING_STAFF,
            ArrangementState.DROPPED,
            ArrangementState.REFUSED,
        }
    ),
    ArrangementState.AWAITING_STAFF: frozenset(
        {ArrangementState.ACTIVE, ArrangementState.REFUSED, ArrangementState.DROPPED}
    ),
    ArrangementState.ACTIVE: frozenset(
        {
            ArrangementState.REPLACED,
            ArrangementState.BROKEN,
            ArrangementState.COMPLETED,
            # Its case was closed, so that nothing is asked any more.
            ArrangementState.DROPPED,
        }
    ),
    ArrangementState.REPLACED: frozenset({ArrangementState.ACTIVE}),
}

arrangements = cast("Table", Arrangement.__table__)

# Built once: building them anew costs more than running them.
WITH_INSTALMENTS = (
    select(Arrangement)
    .options(joinedload(Arrangement.instalments))
    .execution_options(populate_existing=True)
)
OF_CASE = WITH_INSTALMENTS.where(Arrangement.case_id == bindparam("case"))
RUNNING_ARRANGEMENT = OF_CASE.where(Arrangement.state.in_(RUNNING))
# Asked at most turns: read without what objects cost.
RUNNING_STATE = select(arrangements.c.state).where(
    arrangements.c.case_id == bindparam("case"),
    or_(*(arrangements.c.state == state for state in RUNNING)),
)
ONE_OF_CASE = OF_CASE.where(Arrangement.id == bindparam("arrangement"))

FROM_STAFF = OF_CASE.where(
    Arrangement.state == ArrangementState.PROPOSED, Arrangement.approved_by_id.is_not(None)
).order_by(Arrangement.id.desc())


class ArrangementUnknown(Refused):
    """The case has no such arrangement. One of another case looks the same."""


async def find_arrangements(
    session: AsyncSession, wanted: Select[Arrangement], case: Case, **values: Any
) -> Sequence[Arrangement]:
    """The wanted arrangements of a case, as they stand now; each knows its case."""
    found = (await session.scalars(wanted, {"case": case.id, **values})).unique().all()
    for one in found:
        set_committed_value(one, "case", case)
    return found


async def running_arrangement(session: AsyncSession, case: Case) -> Arrangement | None:
    """The arrangement of a case that runs or waits for approval, with its instalments."""
    return next(iter(await find_arrangements(session, RUNNING_ARRANGEMENT, case)), None)


async def running_state(session: AsyncSession, case: Case) -> ArrangementState | None:
    """Whether an arrangement of a case runs or waits for approval; None when there is neither."""
    state: ArrangementState | None = await session.scalar(RUNNING_STATE, {"case": case.id})
    return state


async def proposal_of_staff(session: AsyncSession, case: Case) -> Arrangement | None:
    """What staff proposed last and nobody answered yet, with its instalments."""
    return next(iter(await find_arrangements(session, FROM_STAFF, case)), None)


async def arrangements_of(session: AsyncSession, case: Case) -> Sequence[Arrangement]:
    """All arrangements of a case with their instalments, the latest first."""
    found = await find_arrangements(session, OF_CASE, case)
    return sorted(found, key=lambda one: one.id, reverse=True)


async def access_arrangement(session: AsyncSession, case: Case, arrangement_id: int) -> Arrangement:
    """An arrangement of this case as it stands now. Raises ArrangementUnknown."""
    found = await find_arrangements(session, ONE_OF_CASE, case, arrangement=arrangement_id)
    if not found:
        raise ArrangementUnknown
    return found[0]


async def schedules_in_force(session: AsyncSession, case: Case) -> tuple[Arrangement, ...]:
    """The schedule that the person keeps to, after all those that it took the place of.

    While a change waits for staff that is still the old schedule, and while a first arrangement
    waits there is none.
    """
    by_id = {one.id: one for one in await find_arrangements(session, OF_CASE, case)}
    running = next((one for one in by_id.values() if one.state in RUNNING), None)
    if running is not None and running.state is ArrangementState.AWAITING_STAFF:
        running = _replaced_by(running, by_id)
    chain = []
    while running is not None:
        chain.append(running)
        running = _replaced_by(running, by_id)
    return tuple(reversed(chain))


async def move(session: AsyncSession, arrangement: Arrangement, state: ArrangementState) -> None:
    """Bring an arrangement into another state. Raises NotThatWay.

    It is written at once: a case has one running arrangement, so one must have gone before another
    comes.
    """
    check_move(MOVES, arrangement.state, state)
    arrangement.state = state
    await session.flush()


def _replaced_by(one: Arrangement, all_of_case: Mapping[int, Arrangement]) -> Arrangement | None:
    return None if one.replaces_id is None else all_of_case[one.replaces_id]
