"""How a total is divided over instalments, to the cent."""

from decimal import Decimal
from math import ceil

from arrears.law.arrangements.refusals import (
    NotPositive,
    NotWholeCents,
    TooManyInstalments,
)
from arrears.law.money import CENT, is_whole_cents

MOST_INSTALMENTS = 600


def amounts_by_month(total: Decimal, monthly: Decimal) -> tuple[Decimal, ...]:
    """As many times the monthly amount as fit, then the rest, which is never larger."""
    if not is_whole_cents(monthly):
        raise NotWholeCents(monthly)
    if monthly <= 0:
        raise NotPositive(monthly)
    cents, each = _cents(total), _cents(monthly)
    count = -(-cents // each)
    _check_count(count, most=MOST_INSTALMENTS)
    return _euros([each] * (count - 1), cents)


def amounts_in_months(total: Decimal, count: int) -> tuple[Decimal, ...]:
    """Equal amounts, rounded down to the cent; the last takes also what that leaves over."""
    if count <= 0:
        raise NotPositive(count)
    cents = _cents(total)
    _check_count(count, most=min(MOST_INSTALMENTS, cents))
    return _euros([cents // count] * (count - 1), cents)


def lowest_monthly_amount(total: Decimal, *, longest: int, smallest: Decimal) -> Decimal:
    """The lowest amount a month that is not too small and does not take too long."""
    cents = _cents(total)
    short_enough = -(-cents // longest)
    large_enough = ceil(smallest.scaleb(2))
    return _cents_to_euros(min(cents, max(short_enough, large_enough)))


def _check_count(count: int, *, most: int) -> None:
    if count > most:
        raise TooManyInstalments(count, most)


def _euros(all_but_last: list[int], cents: int) -> tuple[Decimal, ...]:
    rest = cents - sum(all_but_last)
    return tuple(_cents_to_euros(each) for each in (*all_but_last, rest))


def _cents(amount: Decimal) -> int:
    return int(amount.scaleb(2))


def _cents_to_euros(cents: int) -> Decimal:
    return CENT * cents
