"""Amounts in euros: the one place where money is rounded."""

from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
ZERO = Decimal("0.00")


def to_cents(amount: Decimal) -> Decimal:
    """The amount rounded half-up to whole cents, by custom: the law has no rounding rule."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def is_whole_cents(amount: Decimal) -> bool:
    """Whether this is a number that has no fraction of a cent."""
    if not amount.is_finite():
        return False
    scaled = amount.scaleb(2)
    return scaled == scaled.to_integral_value()


def percent(rate: Decimal, over: Decimal) -> Decimal:
    """So many percent of an amount, rounded to cents."""
    return to_cents(over * rate / 100)
