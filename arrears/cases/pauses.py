"""Pauses of collection in the store: begin, end, and whether one holds on a day."""

from collections.abc import Mapping
from datetime import date
from typing import cast

from sqlalchemy import Table, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, done_before, note
from arrears.cases.creditor_policy import policy_of
from arrears.cases.held_cases import held_case
from arrears.cases.kinds import PauseReason
from arrears.cases.models import Case, Pause
from arrears.cases.requests import access_request
from arrears.cases.staff import access_staff
from arrears.clock import now
from arrears.law import pauses as law

pauses = cast("Table", Pause.__table__)

# Built once: building them anew costs more than running them.
NOT_ENDED = (
    select(Pause)
    .where(Pause.case_id == bindparam("case"), Pause.ended_at.is_(None))
    .order_by(Pause.id)
    .execution_options(populate_existing=True)
)
# What is asked at most turns is read without what objects cost.
FACTS = (
    select(pauses.c.reason, pauses.c.starts_on, pauses.c.until)
    .where(pauses.c.case_id == bindparam("case"), pauses.c.ended_at.is_(None))
    .order_by(pauses.c.id)
)
END = (
    update(Pause)
    .where(Pause.key == bindparam("of"), Pause.ended_at.is_(None))
    .values(ended_at=bindparam("moment"))
    .returning(Pause.id)
)

# What the key of an act ends with in the pause that comes with it.
ITS_PAUSE = ":pause"

# These come and go with what they are for: a dispute, a promise, and so on.
WITH_SOMETHING = frozenset(
    {
        PauseReason.DISPUTE,
        PauseReason.PAYMENT_UNDER_WAY,
        PauseReason.POSTPONEMENT,
        PauseReason.PROMISE,
    }
)


class NotByItself(Refused):
    """Such a pause begins and ends with what it is for."""

    def __init__(self, why: PauseReason) -> None:
        super().__init__(why)
        self.why = why


async def pause(
    session: AsyncSession,
    case: Case,
    why: PauseReason,
    *,
    by: Actor,
    on: date,
    key: str,
    until: date | None = None,
) -> Pause:
    """Have collection stand still for debt help, a death, danger, or because staff says so.

    Said again while it stands still for that already, it is the same pause, unless another last
    day is named. Raises NotByItself, NotActiveStaff, or ValueError for a last day where a person
    decides when it ends.
    """
    if why in WITH_SOMETHING:
        raise NotByItself(why)
    if why is PauseReason.STAFF:
        await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    before = await done_before(session, Pause, key)
    if before is None and until is None:
        before = await _holding(session, case, why, on=on)
    if before is not None:
        return before
    facts = law.pause_for(law.PauseReason(why), on=on, until=until, policy=policy_of(case.creditor))
    return await _begin(session, case, facts, by=by, key=key)


async def end_pause(session: AsyncSession, case: Case, *, pause_id: int, by: Actor) -> Pause:
    """Have collection go on; a pause that has ended stays as it is.

    Raises NotActiveStaff, RequestUnknown or NotByItself.
    """
    await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    found = await access_request(session, Pause, case, pause_id)
    if found.reason in WITH_SOMETHING:
        raise NotByItself(found.reason)
    await _end(session, case, found.key, by=by)
    await session.refresh(found)
    return found


async def begin_pause_for(
    session: AsyncSession, case: Case, facts: law.Pause, *, by: Actor, key: str
) -> Pause:
    """Write down the pause of a held case that comes with what was done under a key."""
    return await _begin(session, case, facts, by=by, key=key + ITS_PAUSE)


async def end_pause_for(session: AsyncSession, case: Case, *, by: Actor, key: str) -> None:
    """End the pause that came with what was done under a key, if it came and has not ended."""
    await _end(session, case, key + ITS_PAUSE, by=by)


async def find_pauses(session: AsyncSession, case: Case) -> list[Pause]:
    """The pauses of a case that were not ended; the last day of some may have passed."""
    return list(await session.scalars(NOT_ENDED, {"case": case.id}))


async def paused(session: AsyncSession, case: Case, *, on: date) -> law.CollectionState:
    """Whether collection stands still on a day, until when and why.

    A dispute that the creditor told of in its case file counts too; it has no day of its own.
    """
    return law.collection_on(await _facts(session, case, on=on), on=on)


async def reasons_of_pause(
    session: AsyncSession, case: Case, *, on: date
) -> frozenset[PauseReason]:
    """What collection stands still for on a day; nothing when it goes on."""
    return frozenset(await last_days_of_pauses(session, case, on=on))


async def last_days_of_pauses(
    session: AsyncSession, case: Case, *, on: date
) -> Mapping[PauseReason, date | None]:
    """What collection stands still for on a day, each with its last day; None: a person decides."""
    holding = [one for one in await _facts(session, case, on=on) if one.holds_on(on)]
    by_last_day = sorted(holding, key=lambda one: one.last_day)
    return {PauseReason(one.why): one.until for one in by_last_day}


async def _facts(session: AsyncSession, case: Case, *, on: date) -> list[law.Pause]:
    rows = await session.execute(FACTS, {"case": case.id})
    facts = [_fact(*row) for row in rows]
    if case.disputed:
        facts.append(law.Pause(law.PauseReason.DISPUTE, since=on))
    return facts


def _fact(reason: PauseReason, starts_on: date, until: date | None) -> law.Pause:
    return law.Pause(law.PauseReason(reason), starts_on, until)


async def _holding(
    session: AsyncSession, case: Case, why: PauseReason, *, on: date
) -> Pause | None:
    for row in await find_pauses(session, case):
        if row.reason is why and _fact(row.reason, row.starts_on, row.until).holds_on(on):
            return row
    return None


async def _begin(
    session: AsyncSession, case: Case, facts: law.Pause, *, by: Actor, key: str
) -> Pause:
    reason = PauseReason(facts.why)
    begun = Pause(case_id=case.id, reason=reason, starts_on=facts.since, until=facts.until, key=key)
    session.add(begun)
    await session.flush()
    await note(
        session, "pause:started", by, case_id=case.id, pause_id=begun.id, reason=reason.value
    )
    return begun


async def _end(session: AsyncSession, case: Case, key: str, *, by: Actor) -> None:
    ended = await session.scalar(END, {"of": key, "moment": now()})
    if ended is not None:
        await note(session, "pause:ended", by, case_id=case.id, pause_id=ended)
