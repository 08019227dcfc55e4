"""How a running arrangement stands on a day: what is paid, what is next, what was missed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import takewhile

from arrears.law.arrangements.facts import Instalment, total_of
from arrears.law.arrangements.payments import Payment, reached_on, received_by, total_paid
from arrears.law.arrangements.running import Progress, Running
from arrears.law.arrangements.sources import ALLOCATION, POLICY
from arrears.law.money import ZERO
from arrears.law.reason import Reason, reason


@dataclass(frozen=True)
class Standing:
    """The instalments of an arrangement by due day, each with what is paid of it by a day.

    A missed instalment is one that is not marked as paid after its due day: money may be under
    way, so nobody is told that they did not pay.
    """

    running: Running
    on: date
    instalments: tuple[Progress, ...]
    overpaid: Decimal

    @cached_property
    def paid(self) -> tuple[Progress, ...]:
        """Those that are paid in full."""
        return tuple(one for one in self.instalments if one.is_paid)

    @cached_property
    def missed(self) -> tuple[Progress, ...]:
        """Those whose due day has passed and that are not paid in full."""
        return tuple(one for one in self._open if one.due_on < self.on)

    @cached_property
    def upcoming(self) -> tuple[Progress, ...]:
        """Those that are not paid in full and not due before today."""
        return tuple(one for one in self._open if one.due_on >= self.on)

    @property
    def next_due(self) -> Instalment | None:
        """What is to be paid next, and when; a missed instalment is not among it."""
        return self.upcoming[0].left if self.upcoming else None

    @property
    def left(self) -> Decimal:
        """What is still to be paid in all."""
        return total_of(one.left for one in self._open)

    @property
    def count_left(self) -> int:
        """How many instalments are not paid in full."""
        return len(self._open)

    @property
    def is_complete(self) -> bool:
        """Whether everything is paid."""
        return not self._open

    @cached_property
    def behind(self) -> tuple[Progress, ...]:
        """All instalments that are paid or past their due day, also of replaced schedules."""
        here = (one for one in self.instalments if one.is_paid or one.due_on < self.on)
        return tuple(sorted((*self.running.before, *here), key=_by_due_day))

    @property
    def missed_ever(self) -> int:
        """How many due days passed without full payment, also those made good later."""
        return sum(one.was_missed_by(self.on) for one in self.behind)

    @property
    def missed_in_a_row(self) -> int:
        """How many of the latest due days in a row passed and were not made good."""
        return sum(1 for _ in takewhile(lambda one: not one.is_paid, reversed(self.behind)))

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it stands like this: how payments count, what is missed, what is too much."""
        return tuple(self._reasons())

    @cached_property
    def _open(self) -> tuple[Progress, ...]:
        return tuple(one for one in self.instalments if not one.is_paid)

    def _reasons(self) -> Iterator[Reason]:
        if self.running.payments:
            yield reason("arrangement.oldest_first", ALLOCATION, left=self.left)
        for one in self.missed:
            rule, left = "arrangement.not_marked_as_paid", one.left.amount
            yield reason(rule, POLICY, due_on=one.due_on, left=left)
        if self.overpaid:
            yield reason("arrangement.overpaid", POLICY, amount=self.overpaid)


def standing_of(running: Running, *, on: date) -> Standing:
    """How an arrangement stands on a day.

    Each payment goes to the oldest instalment that is not full yet, then to the next (art. 6:43
    BW). There are no days of grace, and the due day itself is still in time.
    """
    payments = received_by(running.payments, on)
    instalments = tuple(_progress(sorted(running.instalments), payments))
    overpaid = max(total_paid(payments) - total_of(running.instalments), ZERO)
    return Standing(running, on, instalments, overpaid)


def _by_due_day(one: Progress) -> tuple[date, bool]:
    return one.due_on, one.is_paid


def _progress(instalments: list[Instalment], payments: tuple[Payment, ...]) -> Iterator[Progress]:
    paid, filled = total_paid(payments), ZERO
    for instalment in instalments:
        part = min(max(paid - filled, ZERO), instalment.amount)
        filled += instalment.amount
        yield Progress(instalment, part, reached_on(payments, filled))
