"""From what someone can pay to a schedule, and what in it needs staff."""

from datetime import date, timedelta
from decimal import Decimal

from arrears.law.arrangements.amounts import (
    MOST_INSTALMENTS,
    amounts_by_month,
    amounts_in_months,
    lowest_monthly_amount,
)
from arrears.law.arrangements.facts import (
    Instalment,
    MonthlyAmount,
    Months,
    Policy,
    Proposal,
    Wish,
)
from arrears.law.arrangements.payment_days import POLICY, PaymentDays
from arrears.law.arrangements.refusals import (
    EndDateTooSoon,
    NoSuchDay,
    NothingToArrange,
    NotWholeCents,
)
from arrears.law.money import is_whole_cents
from arrears.law.reason import Reason, reason

STANDARD = Policy()
LONGEST_MONTH = 31


def propose(
    total: Decimal,
    wish: Wish,
    *,
    day_of_month: int,
    today: date,
    policy: Policy = STANDARD,
) -> Proposal:
    """The schedule that fits a wish, under the creditor's policy.

    One instalment a month on the chosen day, moved to the next working day, the first as soon as
    the policy allows. For an amount a month the last instalment is the rest and never larger; for
    a number of months or an end date all are equal and the last takes also the few cents that do
    not divide. The longest duration counts instalments: one a month.
    """
    _check(total, day_of_month)
    days = PaymentDays(day_of_month, today + timedelta(days=policy.first_after_days))
    amounts = _amounts(total, wish, days)
    numbers = range(len(amounts))
    moves = [moved for number in numbers if (moved := days.reason_of(number))]
    return Proposal(
        tuple(Instalment(days.due_on(number), amounts[number]) for number in numbers),
        reasons=(_shape(amounts), *moves),
        needs_staff=_beyond(policy, amounts),
    )


def shortest_within(policy: Policy, total: Decimal) -> Decimal:
    """The lowest amount a month that needs no staff, so that it can be suggested."""
    _check_total(total)
    return lowest_monthly_amount(
        total, longest=policy.longest_months, smallest=policy.smallest_instalment
    )


def _check(total: Decimal, day_of_month: int) -> None:
    _check_total(total)
    if not 1 <= day_of_month <= LONGEST_MONTH:
        raise NoSuchDay(day_of_month)


def _check_total(total: Decimal) -> None:
    if not is_whole_cents(total):
        raise NotWholeCents(total)
    if total <= 0:
        raise NothingToArrange(total)


def _amounts(total: Decimal, wish: Wish, days: PaymentDays) -> tuple[Decimal, ...]:
    if isinstance(wish, MonthlyAmount):
        return amounts_by_month(total, wish.amount)
    count = wish.count if isinstance(wish, Months) else _months_until(wish.on, days)
    return amounts_in_months(total, count)


def _months_until(end: date, days: PaymentDays) -> int:
    """How many instalments are due by the end date."""
    if days.due_on(0) > end:
        raise EndDateTooSoon(end, days.due_on(0))
    number = 1
    while number <= MOST_INSTALMENTS and days.due_on(number) <= end:
        number += 1
    return number


def _shape(amounts: tuple[Decimal, ...]) -> Reason:
    """What the schedule looks like: one payment, all equal, or the rest in the last."""
    if len(amounts) == 1:
        return reason("arrangement.at_once", POLICY, amount=amounts[0])
    facts = {"amount": amounts[0], "last": amounts[-1]}
    rule = "arrangement.equal" if amounts[0] == amounts[-1] else "arrangement.rest_in_last"
    return reason(rule, POLICY, count=len(amounts), **facts)


def _beyond(policy: Policy, amounts: tuple[Decimal, ...]) -> tuple[Reason, ...]:
    """Why staff must agree; the rest in the last instalment may be as small as it is."""
    count, amount = len(amounts), amounts[0]
    longest, smallest = policy.longest_months, policy.smallest_instalment
    found: list[Reason] = []
    if count > longest:
        found.append(reason("arrangement.too_long", POLICY, count=count, longest=longest))
    if count > 1 and amount < smallest:
        found.append(reason("arrangement.too_small", POLICY, amount=amount, smallest=smallest))
    return tuple(found)
