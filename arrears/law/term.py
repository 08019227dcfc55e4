"""Terms: so many days, weeks, months or years after a day, as a parameter says."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from arrears.law.months import add_months
from arrears.law.parameter import load, parameter
from arrears.law.reason import Reason, reason
from arrears.law.working_days import add_working_days

ONE_DAY = timedelta(days=1)

COUNTING: dict[str, Callable[[date, int], date]] = {
    "days": lambda day, count: day + timedelta(days=count),
    "working days": add_working_days,
    "weeks": lambda day, count: day + timedelta(weeks=count),
    "months": add_months,
    "years": lambda day, count: add_months(day, 12 * count),
}


@dataclass(frozen=True)
class Term:
    """The last day of a term, with the rule and the source that set it.

    When not `certain`, the length of the term must be checked before anyone is told the day.
    """

    last_day: date
    because: Reason
    certain: bool = True

    @property
    def day_after(self) -> date:
        """The first day on which the term is over."""
        return self.last_day + ONE_DAY

    def is_over(self, on: date) -> bool:
        """Whether the last day has passed; on the last day itself it has not."""
        return on > self.last_day


def term(name: str, *, after: date, rule: str, on: date | None = None) -> Term:
    """The term of that parameter, whose first day is the day after `after`.

    The unit of the parameter says what is counted. Its length is the one that holds on the day
    `after`, or on `on` where the law of another day decides. Raises `NoValueOnDate` before the
    parameter's first value.
    """
    held = parameter(name, on=on or after)
    certain = held.is_verified_on(on or after)
    last_day = COUNTING[load(name).unit](after, int(held.value))
    because = reason(rule, held.source, after=after, last_day=last_day)
    return Term(last_day, because, certain=certain)
