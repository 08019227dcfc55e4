"""Another amount, another day or another number of months for a running arrangement."""

from collections.abc import Iterable
from datetime import date

from arrears.law.arrangements.facts import Revision, Wish
from arrears.law.arrangements.policy import STANDARD, Policy
from arrears.law.arrangements.refusals import TooLateToChange
from arrears.law.arrangements.rescheduling import rescheduling
from arrears.law.arrangements.running import Running
from arrears.law.arrangements.schedules import amounts_for


def change(
    running: Running,
    wish: Wish | None,
    *,
    day_of_month: int,
    today: date,
    policy: Policy = STANDARD,
) -> Revision:
    """A new schedule over what is still open, as the person wishes it now.

    Without a wish only the day changes: the amounts stay, missed ones first. An instalment due
    within the lead time stays as it is, and the reasons say so. The longest duration counts from
    the first instalment that was ever due. Raises WishRefused, of it TooLateToChange and
    NothingRunning.
    """
    found = rescheduling(running, today=today, policy=policy)
    if not found.moves:
        raise TooLateToChange(found.stays[-1].due_on)
    days = found.days(day_of_month)
    as_they_are = tuple(one.amount for one in found.moves)
    amounts = amounts_for(found.total, wish, days) if wish else as_they_are
    return found.revision(amounts, days, changes=_changes_with(today, running.changed_on))


def _changes_with(today: date, changed_on: Iterable[date]) -> int:
    """The changes of this calendar month; on one day the last wish counts, so that is one."""
    this_month = {day for day in changed_on if (day.year, day.month) == (today.year, today.month)}
    return len(this_month | {today})
