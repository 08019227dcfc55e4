"""A promise to pay (betaaltoezegging): one sum, in full, on a day that the person names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from arrears.law.arrangements.approval import Asked, approval
from arrears.law.arrangements.payments import Payment, reached_on, received_by, total_paid
from arrears.law.arrangements.policy import STANDARD, Policy
from arrears.law.arrangements.refusals import PromisedInThePast
from arrears.law.arrangements.schedules import check_total
from arrears.law.arrangements.sources import HOLIDAYS, POLICY
from arrears.law.money import ZERO
from arrears.law.reason import Reason, reason
from arrears.law.working_days import next_working_day


class PromiseState(StrEnum):
    """How a promise stands on a day."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"


@dataclass(frozen=True)
class Promise:
    """An amount that a person said to pay on a day; within policy when `needs_staff` is empty."""

    amount: Decimal
    pay_on: date
    reasons: tuple[Reason, ...] = ()
    needs_staff: tuple[Reason, ...] = ()

    @property
    def seen_on(self) -> date:
        """The day on which the payment is seen: a payment on a closed day is seen on the next."""
        return next_working_day(self.pay_on)

    @property
    def suggests_arrangement(self) -> bool:
        """Whether the day is so far off that paying in parts may suit the person better."""
        return any(why.rule == "promise.too_late" for why in self.needs_staff)


@dataclass(frozen=True)
class PromiseStanding:
    """Whether a promise is kept, and what is left of the amount."""

    state: PromiseState
    left: Decimal
    reasons: tuple[Reason, ...]


def promise(amount: Decimal, *, pay_on: date, today: date, policy: Policy = STANDARD) -> Promise:
    """A promise as the person makes it: the day stays theirs, also when banks are closed on it.

    The reasons name the latest day that needs no staff. Raises NothingToArrange, NotWholeCents or
    PromisedInThePast.
    """
    check_total(amount)
    if pay_on < today:
        raise PromisedInThePast(pay_on, today)
    latest_on = today + timedelta(days=policy.longest_promise_days)
    return Promise(
        amount,
        pay_on,
        reasons=tuple(_reasons(pay_on, latest_on)),
        needs_staff=approval(Asked(promised_days=(pay_on - today).days), policy),
    )


def promise_standing(made: Promise, payments: Iterable[Payment], *, on: date) -> PromiseStanding:
    """How a promise stands on a day, given the payments received since it was made.

    Until the end of the day on which a payment is seen it is open. Paid in full is kept, even
    when that came later; the reasons then say so.
    """
    received = received_by(payments, on)
    left = max(made.amount - total_paid(received), ZERO)
    paid_on = reached_on(received, made.amount)
    facts = {"pay_on": made.pay_on, "seen_on": made.seen_on}
    if paid_on is not None:
        rule = "promise.kept" if paid_on <= made.seen_on else "promise.kept_later"
        why = reason(rule, POLICY, paid_on=paid_on, **facts)
        return PromiseStanding(PromiseState.KEPT, left, (why,))
    state = PromiseState.OPEN if on <= made.seen_on else PromiseState.BROKEN
    why = reason(f"promise.{state}", POLICY, left=left, amount=made.amount, **facts)
    return PromiseStanding(state, left, (why,))


def _reasons(pay_on: date, latest_on: date) -> Iterator[Reason]:
    yield reason("promise.latest_day", POLICY, pay_on=pay_on, latest_on=latest_on)
    seen_on = next_working_day(pay_on)
    if seen_on != pay_on:
        yield reason("promise.seen_on_working_day", HOLIDAYS, pay_on=pay_on, seen_on=seen_on)
