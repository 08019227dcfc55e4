"""Amounts on days: how a wish becomes a schedule, and the words for its shape."""

from datetime import date
from decimal import Decimal

from arrears.law.arrangements.amounts import (
    MOST_INSTALMENTS,
    amounts_by_month,
    amounts_in_months,
)
from arrears.law.arrangements.facts import Instalment, MonthlyAmount, Months, Wish
from arrears.law.arrangements.payment_days import PaymentDays
from arrears.law.arrangements.refusals import EndDateTooSoon, NothingToArrange, NotWholeCents
from arrears.law.arrangements.sources import POLICY
from arrears.law.money import is_whole_cents
from arrears.law.reason import Reason, reason

type Amounts = tuple[Decimal, ...]


def check_total(total: Decimal) -> None:
    """Refuse to arrange anything about no debt, or about parts of a cent."""
    if not is_whole_cents(total):
        raise NotWholeCents(total)
    if total <= 0:
        raise NothingToArrange(total)


def amounts_for(total: Decimal, wish: Wish, days: PaymentDays) -> Amounts:
    """The amounts that a wish asks for. Raises WishRefused."""
    if isinstance(wish, MonthlyAmount):
        return amounts_by_month(total, wish.amount)
    count = wish.count if isinstance(wish, Months) else _months_until(wish.on, days)
    return amounts_in_months(total, count)


def schedule(amounts: Amounts, days: PaymentDays) -> tuple[Instalment, ...]:
    """The amounts on their days, one a month."""
    return tuple(Instalment(days.due_on(number), amount) for number, amount in enumerate(amounts))


def reasons_for(amounts: Amounts, days: PaymentDays) -> tuple[Reason, ...]:
    """The shape of a schedule, and each day that is not the chosen day of the month."""
    moves = [moved for number in range(len(amounts)) if (moved := days.reason_of(number))]
    return (_shape(amounts), *moves)


def _months_until(end: date, days: PaymentDays) -> int:
    """How many instalments are due by the end date."""
    if days.due_on(0) > end:
        raise EndDateTooSoon(end, days.due_on(0))
    number = 1
    while number <= MOST_INSTALMENTS and days.due_on(number) <= end:
        number += 1
    return number


def _shape(amounts: Amounts) -> Reason:
    """One payment, all equal, the rest in the last, or amounts that differ."""
    first, last, count = amounts[0], amounts[-1], len(amounts)
    if count == 1:
        return reason("arrangement.at_once", POLICY, amount=first)
    if len(set(amounts[:-1])) > 1:
        return reason("arrangement.different", POLICY, count=count, amount=max(amounts), last=last)
    rule = "arrangement.equal" if first == last else "arrangement.rest_in_last"
    return reason(rule, POLICY, count=count, amount=first, last=last)
