"""Postponements (uitstel): of all that is open on a case, or of one instalment."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, check_move, done_before, note
from arrears.cases.arrangements.course import find_course
from arrears.cases.creditor_policy import policy_of
from arrears.cases.held_cases import held_case
from arrears.cases.hindrances import (
    NothingOpen,
    amount_to_agree_on,
    check_may_agree,
    check_stage,
)
from arrears.cases.kinds import PostponementState
from arrears.cases.models import Case, Instalment, Postponement
from arrears.cases.pauses import begin_pause_for, end_pause_for
from arrears.cases.requests import access_request, have_staff_look
from arrears.cases.staff import access_staff
from arrears.law import arrangements as law
from arrears.law.pauses import PauseReason, pause_for

MOVES: Mapping[PostponementState, frozenset[PostponementState]] = {
    PostponementState.AWAITING_STAFF: frozenset(
        {PostponementState.GRANTED, PostponementState.REFUSED}
    ),
    PostponementState.GRANTED: frozenset({PostponementState.ENDED}),
}
GRANTED_ONCE = frozenset({PostponementState.GRANTED, PostponementState.ENDED})

# Built once: building them anew costs more than running them.
OF_CASE = (
    select(Postponement)
    .where(Postponement.case_id == bindparam("case"))
    .order_by(Postponement.id)
    .execution_options(populate_existing=True)
)
# In one order, so that two who do this at once never wait for each other.
CASES_TO_END = (
    select(Postponement.case_id)
    .where(Postponement.state == PostponementState.GRANTED, Postponement.until < bindparam("day"))
    .distinct()
    .order_by(Postponement.case_id)
)


class NothingToPostpone(Refused):
    """What was to be paid later is paid, or another schedule took its place."""


class PostponementAwaitsStaff(Refused):
    """One was asked for already, and staff has yet to decide on it."""


async def find_postponement(
    session: AsyncSession, case: Case, *, on: date, until: date | None = None
) -> tuple[Instalment | None, law.Postponement]:
    """What asking for more time would come to, to tell of: of which instalment, if one.

    Raises as `ask_postponement`.
    """
    await check_may_agree(session, case, on=on)
    return await _looked_into(session, case, until, on=on)


async def ask_postponement(
    session: AsyncSession,
    case: Case,
    *,
    by: Actor,
    on: date,
    key: str,
    until: date | None = None,
) -> Postponement:
    """More time until a day, or as long as the policy gives: granted at once within policy.

    With an arrangement it is about the oldest instalment that is not paid, else about all that is
    open. Beyond policy staff decides, and is called. Raises ArrangementRefused,
    PostponementAwaitsStaff, or the law's WishRefused.
    """
    case = await held_case(session, case.id)
    if before := await done_before(session, Postponement, key):
        return before
    await check_may_agree(session, case, on=on)
    instalment, found = await _looked_into(session, case, until, on=on)
    asked = Postponement(
        case_id=case.id,
        conversation_id=by.conversation_id,
        arrangement_id=instalment.arrangement_id if instalment else None,
        instalment_id=instalment.id if instalment else None,
        asked_on=on,
        until=found.until,
        amount=found.amount,
        state=PostponementState.AWAITING_STAFF,
        key=key,
    )
    session.add(asked)
    await session.flush()
    await _note(session, "asked", asked, by)
    if found.needs_staff:
        await have_staff_look(session, by, key=f"{key}:postponement")
    else:
        await _grant(session, case, asked, by=by, on=on)
    return asked


async def grant_postponement(
    session: AsyncSession, case: Case, *, postponement_id: int, by: Actor, on: date
) -> Postponement:
    """Staff agrees; one that was granted stays as it is.

    Raises NotActiveStaff, RequestUnknown, NotThatWay, NothingToPostpone, or the law's NotLater when
    its day has come.
    """
    await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    asked = await access_request(session, Postponement, case, postponement_id)
    if asked.state is not PostponementState.GRANTED:
        await _check_still_due(session, case, asked, on=on)
        await _grant(session, case, asked, by=by, on=on)
    return asked


async def refuse_postponement(
    session: AsyncSession, case: Case, *, postponement_id: int, by: Actor
) -> Postponement:
    """Staff does not agree; one that was refused stays as it is.

    Raises NotActiveStaff, RequestUnknown or NotThatWay.
    """
    await access_staff(session, by.staff_id)
    case = await held_case(session, case.id)
    asked = await access_request(session, Postponement, case, postponement_id)
    if asked.state is not PostponementState.REFUSED:
        await _move(session, asked, PostponementState.REFUSED, by=by)
    return asked


async def find_postponements(session: AsyncSession, case: Case) -> list[Postponement]:
    """All postponements of a case, the first one first."""
    return list(await session.scalars(OF_CASE, {"case": case.id}))


async def end_postponements(session: AsyncSession, *, on: date) -> list[Postponement]:
    """End the postponements whose last day has passed. For a job that runs every day."""
    ended = []
    for case_id in list(await session.scalars(CASES_TO_END, {"day": on})):
        case = await held_case(session, case_id)
        for one in await find_postponements(session, case):
            if one.state is PostponementState.GRANTED and one.until < on:
                await _move(session, one, PostponementState.ENDED, by=Actor("bot"))
                ended.append(one)
    return ended


async def give_way(session: AsyncSession, case: Case, *, by: Actor) -> None:
    """The postponements of a held case end: something took the place of what was postponed."""
    for one in await find_postponements(session, case):
        if one.state is PostponementState.GRANTED:
            await _move(session, one, PostponementState.ENDED, by=by)
            await end_pause_for(session, case, by=by, key=one.key)


async def _looked_into(
    session: AsyncSession, case: Case, until: date | None, *, on: date
) -> tuple[Instalment | None, law.Postponement]:
    """Which instalment is asked about, if one, and what the law makes of it."""
    earlier = await _earlier(session, case)
    instalment, due = await _due(session, case, earlier, on=on)
    found = law.postpone(
        due,
        today=on,
        granted_on=[one.asked_on for one in earlier if one.state in GRANTED_ONCE],
        until=until,
        policy=policy_of(case.creditor),
    )
    return instalment, found


async def _earlier(session: AsyncSession, case: Case) -> list[Postponement]:
    earlier = await find_postponements(session, case)
    if any(one.state is PostponementState.AWAITING_STAFF for one in earlier):
        raise PostponementAwaitsStaff
    return earlier


async def _due(
    session: AsyncSession, case: Case, earlier: list[Postponement], *, on: date
) -> tuple[Instalment | None, law.Instalment]:
    """What is to be postponed. Time that was given before for all that is open counts first."""
    instalment, due = (await _unpaid(session, case, on=on))[0]
    if instalment is None:
        given = [one.until for one in earlier if one.state is PostponementState.GRANTED]
        due = replace(due, due_on=max([on, *given]))
    return instalment, due


async def _unpaid(
    session: AsyncSession, case: Case, *, on: date
) -> list[tuple[Instalment | None, law.Instalment]]:
    """The instalments that are not paid, by due day; without an arrangement all that is open."""
    check_stage(case)
    course = await find_course(session, case)
    if course is None:
        return [(None, law.Instalment(on, amount_to_agree_on(case, on=on)))]
    unpaid = [(row, one.left) for row, one in course.progress(on=on) if not one.is_paid]
    if not unpaid:
        raise NothingOpen
    return [*unpaid]


async def _check_still_due(
    session: AsyncSession, case: Case, asked: Postponement, *, on: date
) -> None:
    if asked.until <= on:
        raise law.NotLater(asked.until, on)
    for instalment, _ in await _unpaid(session, case, on=on):
        if asked.instalment_id == (instalment and instalment.id):
            return
    raise NothingToPostpone


async def _grant(
    session: AsyncSession, case: Case, asked: Postponement, *, by: Actor, on: date
) -> None:
    await _move(session, asked, PostponementState.GRANTED, by=by)
    if asked.instalment_id is not None:
        instalment = await session.get_one(Instalment, asked.instalment_id)
        instalment.due_on = asked.until
    else:
        pause = pause_for(PauseReason.POSTPONEMENT, on=on, until=asked.until)
        await begin_pause_for(session, case, pause, by=by, key=asked.key)


async def _move(
    session: AsyncSession, asked: Postponement, state: PostponementState, *, by: Actor
) -> None:
    check_move(MOVES, asked.state, state)
    asked.state = state
    await session.flush()
    await _note(session, state, asked, by)


async def _note(session: AsyncSession, act: str, asked: Postponement, by: Actor) -> None:
    await note(session, f"postponement:{act}", by, case_id=asked.case_id, postponement_id=asked.id)
