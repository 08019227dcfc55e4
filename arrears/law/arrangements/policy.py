"""What a creditor agrees to without staff."""

from dataclasses import dataclass, fields
from decimal import Decimal


@dataclass(frozen=True)
class Policy:
    """The limits of what needs no staff: money in euros, the rest in the unit of its name.

    - `longest_months`: the instalments of an arrangement, one a month, from its first schedule on.
    - `smallest_instalment`: every instalment but the last, which takes the rest.
    - `first_after_days`: how long before its due day an instalment is announced at the latest.
    - `changes_per_month`: changes of a running arrangement in a calendar month.
    - `most_missed_in_a_row`, `most_missed`: missed instalments that the bot deals with.
    - `postponement_days`, `postponements_per_year`: of a case, in a calendar year.
    - `longest_promise_days`: how far ahead a promise to pay may lie.
    - `debt_help_pause_days`, `payment_under_way_days`: how long collection pauses for those.
    """

    longest_months: int = 12
    smallest_instalment: Decimal = Decimal("10.00")
    first_after_days: int = 5
    changes_per_month: int = 1
    most_missed_in_a_row: int = 1
    most_missed: int = 2
    postponement_days: int = 14
    postponements_per_year: int = 2
    longest_promise_days: int = 30
    debt_help_pause_days: int = 30
    payment_under_way_days: int = 5

    def __post_init__(self) -> None:
        """Refuse settings under which no arrangement can exist."""
        limits = [getattr(self, field.name) for field in fields(self)]
        if self.longest_months < 1 or any(limit < 0 for limit in limits):
            message = f"{self} allows no arrangement: use 1 month or more and nothing negative."
            raise ValueError(message)


STANDARD = Policy()
