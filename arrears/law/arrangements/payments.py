"""Payments that came in, and the day on which they reached an amount."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arrears.law.money import ZERO


@dataclass(frozen=True, order=True)
class Payment:
    """Money that was received on a day, in euros."""

    received_on: date
    amount: Decimal

    def __post_init__(self) -> None:
        """Refuse what is no payment."""
        if self.amount <= 0:
            raise ValueError(f"{self} is no payment: its amount must be more than zero.")


def received_by(payments: Iterable[Payment], day: date) -> tuple[Payment, ...]:
    """What was received on that day or before, oldest first."""
    return tuple(sorted(payment for payment in payments if payment.received_on <= day))


def total_paid(payments: Iterable[Payment]) -> Decimal:
    """What payments come to."""
    return sum((payment.amount for payment in payments), ZERO)


def reached_on(payments: Sequence[Payment], amount: Decimal) -> date | None:
    """The day on which payments, oldest first, came to that amount; None when they do not."""
    paid = ZERO
    for payment in payments:
        paid += payment.amount
        if paid >= amount:
            return payment.received_on
    return None
