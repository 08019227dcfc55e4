"""Payments that people say they made (betaling onderweg), until they are found or are not.

Nobody is told that they did not pay: what does not turn up is for staff to look for.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, check_move, done_before, note
from arrears.cases.creditor_policy import policy_of
from arrears.cases.escalations import call_staff
from arrears.cases.held_cases import held_case
from arrears.cases.kinds import EscalationReason, ReportedPaymentState
from arrears.cases.models import Case, Pause, Payment, ReportedPayment
from arrears.cases.pauses import ITS_PAUSE, begin_pause_for, end_pause_for
from arrears.cases.requests import access_request
from arrears.clock import now
from arrears.law.money import is_whole_cents
from arrears.law.pauses import PauseReason, pause_for

UNDER_WAY = ReportedPaymentState.UNDER_WAY

# What was not found in time may still turn up.
MOVES: Mapping[ReportedPaymentState, frozenset[ReportedPaymentState]] = {
    UNDER_WAY: frozenset({ReportedPaymentState.RECEIVED, ReportedPaymentState.NOT_FOUND}),
    ReportedPaymentState.NOT_FOUND: frozenset({ReportedPaymentState.RECEIVED}),
}

# Built once: building them anew costs more than running them.
OF_CASE = (
    select(ReportedPayment)
    .where(ReportedPayment.case_id == bindparam("case"))
    .order_by(ReportedPayment.id)
    .execution_options(populate_existing=True)
)
# In one order, so that two who do this at once never wait for each other.
TO_GIVE_UP = (
    select(ReportedPayment.case_id, ReportedPayment.id)
    .join(Pause, Pause.key == ReportedPayment.key + ITS_PAUSE)
    .where(ReportedPayment.state == UNDER_WAY, Pause.until < bindparam("day"))
    .order_by(ReportedPayment.case_id, ReportedPayment.id)
)


class NotAnAmount(Refused):
    """Nobody pays nothing, less than nothing, or parts of a cent."""

    def __init__(self, given: Decimal) -> None:
        super().__init__(given)
        self.given = given


class NotPaidYet(Refused):
    """The day on which it was paid has yet to come: that is a promise."""

    def __init__(self, said_paid_on: date) -> None:
        super().__init__(said_paid_on)
        self.said_paid_on = said_paid_on


async def report_payment(
    session: AsyncSession,
    case: Case,
    *,
    by: Actor,
    on: date,
    key: str,
    amount: Decimal | None = None,
    said_paid_on: date | None = None,
) -> ReportedPayment:
    """Someone says that they paid: found among the payments, or else under way.

    While it is under way collection stands still, as long as the policy gives. Told again while it
    is under way, it is the same payment. Raises NotAnAmount or NotPaidYet.
    """
    check_amount(amount)
    if said_paid_on is not None and said_paid_on > on:
        raise NotPaidYet(said_paid_on)
    case = await held_case(session, case.id)
    before = await done_before(session, ReportedPayment, key)
    before = before or await _told_before(session, case, amount, said_paid_on)
    if before is not None:
        return before
    report = ReportedPayment(amount=amount, said_paid_on=said_paid_on, reported_at=now(), key=key)
    report.case_id, report.conversation_id = case.id, by.conversation_id
    report.state = UNDER_WAY
    session.add(report)
    await session.flush()
    await _note(session, "reported", report, by)
    await _look_for(session, case, report, by=by, on=on)
    return report


async def match_reports(
    session: AsyncSession, case: Case, arrived: Sequence[Payment], *, by: Actor
) -> None:
    """Find the payments that were told of among those that have arrived on a held case."""
    for payment in arrived:
        reports = await find_reported_payments(session, case)
        under_way_first = sorted(reports, key=lambda one: one.state is not UNDER_WAY)
        found = next((one for one in under_way_first if _can_be(one, payment)), None)
        if found is not None:
            await _receive(session, case, found, payment, by=by)


async def give_up_reports(session: AsyncSession, *, on: date) -> list[ReportedPayment]:
    """The payments that did not turn up in time: staff looks for them.

    For a job that runs every day.
    """
    given_up = []
    for case_id, report_id in (await session.execute(TO_GIVE_UP, {"day": on})).all():
        case = await held_case(session, case_id)
        report = await access_request(session, ReportedPayment, case, report_id)
        if report.state is UNDER_WAY:
            await _give_up(session, report)
            given_up.append(report)
    return given_up


async def find_reported_payments(session: AsyncSession, case: Case) -> list[ReportedPayment]:
    """All payments that were told of on a case, the first one first."""
    return list(await session.scalars(OF_CASE, {"case": case.id}))


def check_amount(amount: Decimal | None) -> None:
    """Whether this can be paid, when an amount is told. Raises NotAnAmount."""
    if amount is not None and (not is_whole_cents(amount) or amount <= 0):
        raise NotAnAmount(amount)


async def _look_for(
    session: AsyncSession, case: Case, report: ReportedPayment, *, by: Actor, on: date
) -> None:
    """Among the payments that are there; else collection stands still while it may come."""
    if payment := await _known_payment(session, case, report):
        await _receive(session, case, report, payment, by=by)
        return
    policy = policy_of(case.creditor)
    pause = pause_for(PauseReason.PAYMENT_UNDER_WAY, on=on, policy=policy)
    await begin_pause_for(session, case, pause, by=by, key=report.key)


async def _told_before(
    session: AsyncSession, case: Case, amount: Decimal | None, said_paid_on: date | None
) -> ReportedPayment | None:
    for one in await find_reported_payments(session, case):
        is_same = (one.amount, one.said_paid_on) == (amount, said_paid_on)
        if is_same and one.state is UNDER_WAY:
            return one
    return None


async def _known_payment(
    session: AsyncSession, case: Case, report: ReportedPayment
) -> Payment | None:
    """A payment that came in before it was told of; only a day and an amount can tell which."""
    if report.amount is None or report.said_paid_on is None:
        return None
    days = policy_of(case.creditor).payment_under_way_days
    latest = report.said_paid_on + timedelta(days=days)
    taken = {one.payment_id for one in await find_reported_payments(session, case)}
    for payment in case.payments:
        is_new = payment.id not in taken and payment.received_on <= latest
        if is_new and _can_be(report, payment):
            return payment
    return None


def _can_be(report: ReportedPayment, payment: Payment) -> bool:
    """Whether this payment is the one that was told of.

    One told of without an amount is looked for only while it is under way.
    """
    is_wanted = report.state is UNDER_WAY or (
        report.state is ReportedPaymentState.NOT_FOUND and report.amount is not None
    )
    has_amount = report.amount in {None, payment.amount}
    in_time = report.said_paid_on is None or report.said_paid_on <= payment.received_on
    return is_wanted and has_amount and in_time


async def _receive(
    session: AsyncSession, case: Case, report: ReportedPayment, payment: Payment, *, by: Actor
) -> None:
    check_move(MOVES, report.state, ReportedPaymentState.RECEIVED)
    report.state, report.payment_id = ReportedPaymentState.RECEIVED, payment.id
    await session.flush()
    await _note(session, "received", report, by)
    await end_pause_for(session, case, by=by, key=report.key)


async def _give_up(session: AsyncSession, report: ReportedPayment) -> None:
    check_move(MOVES, report.state, ReportedPaymentState.NOT_FOUND)
    report.state = ReportedPaymentState.NOT_FOUND
    await session.flush()
    await _note(session, "not_found", report, Actor("bot"))
    if report.conversation_id is not None:
        # The person may have been gone for days: nobody is verified there any more.
        await call_staff(
            session,
            report.conversation_id,
            EscalationReason.NEEDS_STAFF,
            key=f"{report.key}:not_found",
            case_id=report.case_id,
            hand_over=False,
        )


async def _note(session: AsyncSession, act: str, report: ReportedPayment, by: Actor) -> None:
    await note(
        session, f"reported_payment:{act}", by, case_id=report.case_id, reported_id=report.id
    )
