"""What of a running arrangement can get other days and amounts, and the schedule that it gets."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from arrears.law.arrangements.approval import Asked, approval
from arrears.law.arrangements.facts import Instalment, Revision, total_of
from arrears.law.arrangements.payment_days import PaymentDays
from arrears.law.arrangements.policy import Policy
from arrears.law.arrangements.refusals import NothingRunning
from arrears.law.arrangements.running import Running
from arrears.law.arrangements.schedules import Amounts, reasons_for, schedule
from arrears.law.arrangements.sources import POLICY
from arrears.law.arrangements.standing import Standing, standing_of
from arrears.law.reason import Reason, reason

# Nobody pays twice within half a month because a schedule changed.
HALF_A_MONTH = timedelta(days=15)


@dataclass(frozen=True)
class Rescheduling:
    """A running arrangement that is about to get a new schedule over what is open.

    Instalments due within the lead time of the policy stay as they are: their payment may be on
    its way. All others can move, and so can missed ones, whose day has gone.
    """

    standing: Standing
    policy: Policy

    @cached_property
    def stays(self) -> tuple[Instalment, ...]:
        """What is left of the instalments that are due too soon to change."""
        upcoming = self.standing.upcoming
        return tuple(one.left for one in upcoming if one.due_on < self._lead_ends)

    @cached_property
    def ahead(self) -> tuple[Instalment, ...]:
        """What is left of the instalments to come that can still move."""
        upcoming = self.standing.upcoming
        return tuple(one.left for one in upcoming if one.due_on >= self._lead_ends)

    @cached_property
    def moves(self) -> tuple[Instalment, ...]:
        """All that can move: missed, then to come."""
        return (*(one.left for one in self.standing.missed), *self.ahead)

    @property
    def total(self) -> Decimal:
        """What all that can move comes to."""
        return total_of(self.moves)

    @property
    def largest(self) -> Decimal:
        """The most that the person has agreed to pay a month until now."""
        return max(one.amount for one in self.standing.running.instalments)

    def days(self, day_of_month: int) -> PaymentDays:
        """The days of the new schedule. Raises NoSuchDay."""
        return PaymentDays(day_of_month, self._earliest)

    def revision(self, amounts: Amounts, days: PaymentDays, *, changes: int = 0) -> Revision:
        """The amounts on their days after what stays, and why staff must agree to that."""
        asked = Asked(
            amounts=amounts,
            others=len(self.standing.behind) + len(self.stays),
            changes=changes,
            missed_in_a_row=self.standing.missed_in_a_row,
            missed=self.standing.missed_ever,
        )
        return Revision(
            kept=self.stays,
            new=schedule(amounts, days),
            reasons=(*map(self._why_it_stays, self.stays), *reasons_for(amounts, days)),
            needs_staff=approval(asked, self.policy),
        )

    @property
    def _lead_ends(self) -> date:
        return self.standing.on + timedelta(days=self.policy.first_after_days)

    @property
    def _earliest(self) -> date:
        """Late enough after today, after a postponement, and after what was or will be paid."""
        paid = [one.due_on for one in self.standing.behind if one.is_paid]
        settled = [*paid, *(one.due_on for one in self.stays)]
        postponed = self.standing.running.postponed_until or self._lead_ends
        return max(self._lead_ends, postponed, *(day + HALF_A_MONTH for day in settled))

    def _why_it_stays(self, one: Instalment) -> Reason:
        rule, days = "arrangement.due_soon_stays", self.policy.first_after_days
        return reason(rule, POLICY, due_on=one.due_on, amount=one.amount, days=days)


def rescheduling(running: Running, *, today: date, policy: Policy) -> Rescheduling:
    """An arrangement that still runs, to give it a new schedule. Raises NothingRunning."""
    standing = standing_of(running, on=today)
    if standing.is_complete:
        raise NothingRunning
    return Rescheduling(standing, policy)
