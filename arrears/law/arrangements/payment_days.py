"""On which days the instalments of a schedule are due."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import count

from arrears.law.arrangements.refusals import NoSuchDay
from arrears.law.arrangements.sources import HOLIDAYS, POLICY
from arrears.law.months import add_months, day_in_month
from arrears.law.reason import Reason, reason
from arrears.law.working_days import next_working_day

LONGEST_MONTH = 31


@dataclass(frozen=True)
class PaymentDays:
    """The chosen day of every month, from the first that is not before the earliest day.

    A month without that day has its last day instead, and a day that is no working day becomes
    the next one, even if that lies in the next month: the sequence stays one a month.
    """

    day_of_month: int
    earliest: date

    def __post_init__(self) -> None:
        """Refuse a day that no month has."""
        if not 1 <= self.day_of_month <= LONGEST_MONTH:
            raise NoSuchDay(self.day_of_month)

    def due_on(self, number: int) -> date:
        """The day of an instalment, counted from 0."""
        return next_working_day(self.chosen_day(number))

    def chosen_day(self, number: int) -> date:
        """That day before it is moved to a working day."""
        month = add_months(self._first_month, number)
        return day_in_month(month, self.day_of_month)

    def reason_of(self, number: int) -> Reason | None:
        """Why the day is not the chosen day of the month; None when it is."""
        chosen, due_on = self.chosen_day(number), self.due_on(number)
        if due_on != chosen:
            rule = "arrangement.moved_to_working_day"
            return reason(rule, HOLIDAYS, chosen=chosen, due_on=due_on)
        if chosen.day != self.day_of_month:
            wished = self.day_of_month
            return reason("arrangement.shorter_month", POLICY, day_of_month=wished, due_on=due_on)
        return None

    @cached_property
    def _first_month(self) -> date:
        this_month = self.earliest.replace(day=1)
        months = (add_months(this_month, number) for number in count(-1))
        return next(month for month in months if self._is_due_in(month))

    def _is_due_in(self, month: date) -> bool:
        """Also true of a day in the month before that moves to the earliest day or past it."""
        return next_working_day(day_in_month(month, self.day_of_month)) >= self.earliest
