"""Who is to hear what now, and why somebody is not: a look at the store that changes nothing."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import Case
from arrears.cases.outreach.candidates import find_candidates
from arrears.cases.outreach.due import Due, find_due
from arrears.cases.outreach.reaching import Reach, find_reach
from arrears.cases.outreach.rules import OutreachRules
from arrears.cases.outreach.whynot import WhyNot, was_told_on, why_not, why_not_this
from arrears.cases.situation import Situation, situation_of
from arrears.cases.whole_case import WHOLE_CASE
from arrears.clock import day_of

# Built once: building it anew costs more than running it.
WHOLE = select(Case).where(Case.id == bindparam("case")).options(*WHOLE_CASE)


@dataclass(frozen=True)
class Planned:
    """A message that may go, and where to."""

    case: Case
    due: Due
    reach: Reach


@dataclass(frozen=True)
class HeldBack:
    """A message that is due and does not go."""

    case: Case
    due: Due
    why: WhyNot


type Look = Planned | HeldBack


async def plan(session: AsyncSession, *, at: datetime, rules: OutreachRules) -> AsyncIterator[Look]:
    """All that is due at a moment, by case; the hours of the law are for who sends to mind."""
    for case_id in await find_candidates(session, rules, on=day_of(at)):
        for look in await look_at(session, await whole_case(session, case_id), at, rules):
            yield look
        # A person's cases are many in all, and few at a time.
        session.expunge_all()


async def whole_case(session: AsyncSession, case_id: int) -> Case:
    """A case to look at, whole. This is no door: what is seen here is told to nobody."""
    return (await session.scalars(WHOLE, {"case": case_id})).unique().one()


async def look_at(
    session: AsyncSession, case: Case, at: datetime, rules: OutreachRules
) -> Sequence[Look]:
    """What is due on a whole case at a moment; at most one of it may go, what matters most."""
    situation = await situation_of(session, case, on=day_of(at))
    found = await find_due(session, situation, rules)
    if not found:
        return ()
    why = await why_not(session, situation)
    reach = await find_reach(session, case, rules) if why is None else why
    if isinstance(reach, WhyNot):
        return [HeldBack(case, one, reach) for one in found]
    told = await was_told_on(session, case, situation.on)
    return _one_of(situation, found, reach, told=told)


def _one_of(situation: Situation, found: Sequence[Due], reach: Reach, *, told: bool) -> list[Look]:
    looks: list[Look] = []
    for due in found:
        why = why_not_this(situation, due) or (WhyNot.ONE_A_DAY if told else None)
        if why is not None:
            looks.append(HeldBack(situation.case, due, why))
        else:
            looks.append(Planned(situation.case, due, reach))
            told = True
    return looks
