"""Promises to pay (betaaltoezeggingen): made, kept, broken, withdrawn."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, check_move, done_before, note
from arrears.cases.creditor_policy import policy_of
from arrears.cases.held_cases import held_case
from arrears.cases.hindrances import amount_to_agree_on, check_may_agree
from arrears.cases.kinds import PromiseState
from arrears.cases.models import Case, Promise
from arrears.cases.pauses import begin_pause_for, end_pause_for
from arrears.cases.requests import have_staff_look
from arrears.law import arrangements as law
from arrears.law.pauses import PauseReason, pause_for

# What was paid late is kept in the end.
MOVES: Mapping[PromiseState, frozenset[PromiseState]] = {
    PromiseState.OPEN: frozenset({PromiseState.KEPT, PromiseState.BROKEN, PromiseState.WITHDRAWN}),
    PromiseState.BROKEN: frozenset({PromiseState.KEPT}),
}

# Built once: building them anew costs more than running them.
OPEN_PROMISE = (
    select(Promise)
    .where(Promise.case_id == bindparam("case"), Promise.state == PromiseState.OPEN)
    .execution_options(populate_existing=True)
)
UNPAID = (
    select(Promise)
    .where(
        Promise.case_id == bindparam("case"),
        Promise.state.in_((PromiseState.OPEN, PromiseState.BROKEN)),
    )
    .order_by(Promise.id)
    .execution_options(populate_existing=True)
)
OF_CASE = select(Promise).where(Promise.case_id == bindparam("case")).order_by(Promise.id.desc())
# In one order, so that two who do this at once never wait for each other.
CASES_TO_SETTLE = (
    select(Promise.case_id)
    .where(Promise.state == PromiseState.OPEN, Promise.pay_on < bindparam("day"))
    .order_by(Promise.case_id)
)


class AlreadyPromised(Refused):
    """Something was promised already and its day has not come; one promise at a time."""

    def __init__(self, amount: Decimal, pay_on: date) -> None:
        super().__init__(amount, pay_on)
        self.amount, self.pay_on = amount, pay_on


class MoreThanOpen(Refused):
    """Nobody promises more than is open."""

    def __init__(self, amount: Decimal, is_open: Decimal) -> None:
        super().__init__(amount, is_open)
        self.amount, self.is_open = amount, is_open


class NothingPromised(Refused):
    """There is no promise whose day has yet to come."""


async def make_promise(
    session: AsyncSession,
    case: Case,
    amount: Decimal,
    *,
    pay_on: date,
    by: Actor,
    on: date,
    key: str,
    instead: bool = False,
) -> Promise:
    """Write down that the person pays an amount on a day; until then collection stands still.

    With `instead` it takes the place of a promise that stands open. A day further off than the
    creditor's policy is written down too, but unless staff made it they look at it, and collection
    goes on. Raises ArrangementRefused, AlreadyPromised, MoreThanOpen, or the law's WishRefused.
    """
    case = await held_case(session, case.id)
    if before := await done_before(session, Promise, key):
        return before
    if instead:
        await give_way(session, case, by=by)
    await _check_new(session, case, amount, on=on)
    promised = law.promise(amount, pay_on=pay_on, today=on, policy=policy_of(case.creditor))
    made = Promise(amount=amount, pay_on=pay_on, made_on=on, state=PromiseState.OPEN, key=key)
    made.case_id, made.conversation_id = case.id, by.conversation_id
    session.add(made)
    await session.flush()
    await _note(session, made, by)
    await _wait_for(session, case, promised, by=by, on=on, key=key)
    return made


async def withdraw_promise(session: AsyncSession, case: Case, *, by: Actor) -> Promise:
    """The person takes a promise back, for instance to make another. Raises NothingPromised."""
    case = await held_case(session, case.id)
    standing = await find_open_promise(session, case)
    if standing is None:
        raise NothingPromised
    await _move(session, case, standing, PromiseState.WITHDRAWN, by=by)
    return standing


async def give_way(session: AsyncSession, case: Case, *, by: Actor) -> None:
    """A promise that stands open on a held case is no longer expected: something replaced it."""
    if standing := await find_open_promise(session, case):
        await _move(session, case, standing, PromiseState.WITHDRAWN, by=by)


async def find_open_promise(session: AsyncSession, case: Case) -> Promise | None:
    """The promise of a case whose day has yet to come, if any."""
    found = await session.scalars(OPEN_PROMISE, {"case": case.id})
    return found.one_or_none()


async def find_promises(session: AsyncSession, case: Case) -> list[Promise]:
    """All promises on a case, the latest first."""
    return list(await session.scalars(OF_CASE, {"case": case.id}))


async def settle_promises(session: AsyncSession, *, on: date) -> list[Promise]:
    """Find out about the promises whose day has passed: those that were kept or broken now.

    For a job that runs every day.
    """
    settled = []
    for case_id in list(await session.scalars(CASES_TO_SETTLE, {"day": on})):
        case = await held_case(session, case_id)
        settled += await settle_promises_of(session, case, by=Actor("bot"), on=on)
    return settled


async def settle_promises_of(
    session: AsyncSession, case: Case, *, by: Actor, on: date
) -> list[Promise]:
    """The promises of a held case that were kept or broken, by what was received since."""
    settled = []
    for promise in list(await session.scalars(UNPAID, {"case": case.id})):
        state = _state_of(promise, case, on=on)
        if state is not promise.state:
            await _move(session, case, promise, state, by=by)
            settled.append(promise)
    return settled


async def _check_new(session: AsyncSession, case: Case, amount: Decimal, *, on: date) -> None:
    await check_may_agree(session, case, on=on)
    if standing := await find_open_promise(session, case):
        raise AlreadyPromised(standing.amount, standing.pay_on)
    is_open = amount_to_agree_on(case, on=on)
    if amount > is_open:
        raise MoreThanOpen(amount, is_open)


async def _wait_for(
    session: AsyncSession, case: Case, promised: law.Promise, *, by: Actor, on: date, key: str
) -> None:
    """Collection stands still until the payment is seen; further off than policy, staff decides."""
    if promised.needs_staff and by.staff_id is None:
        await have_staff_look(session, by, key=f"{key}:promise")
    else:
        pause = pause_for(PauseReason.PROMISE, on=on, until=promised.seen_on)
        await begin_pause_for(session, case, pause, by=by, key=key)


def _state_of(promise: Promise, case: Case, *, on: date) -> PromiseState:
    received = [
        law.Payment(one.received_on, one.amount)
        for one in case.payments
        if one.received_on >= promise.made_on
    ]
    made = law.Promise(promise.amount, promise.pay_on)
    return PromiseState(law.promise_standing(made, received, on=on).state)


async def _move(
    session: AsyncSession, case: Case, promise: Promise, state: PromiseState, *, by: Actor
) -> None:
    check_move(MOVES, promise.state, state)
    promise.state = state
    await session.flush()
    await _note(session, promise, by)
    await end_pause_for(session, case, by=by, key=promise.key)


async def _note(session: AsyncSession, promise: Promise, by: Actor) -> None:
    act = "made" if promise.state is PromiseState.OPEN else promise.state
    await note(session, f"promise:{act}", by, case_id=promise.case_id, promise_id=promise.id)
