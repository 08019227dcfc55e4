"""A new claim that joins a running arrangement, so that there is one schedule for all."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from arrears.law.arrangements.amounts import amounts_by_month, amounts_in_months
from arrears.law.arrangements.facts import Revision
from arrears.law.arrangements.policy import STANDARD, Policy
from arrears.law.arrangements.rescheduling import Rescheduling, rescheduling
from arrears.law.arrangements.running import Running
from arrears.law.arrangements.schedules import check_total


class Joining(StrEnum):
    """How the sum of both is paid: more a month in the same time, or the same amount for longer."""

    RAISE = "raise"
    EXTEND = "extend"


def join(
    running: Running, claim: Decimal, *, today: date, policy: Policy = STANDARD
) -> Mapping[Joining, Revision]:
    """Both ways in which a claim of so many euros can join, each a schedule over the summed rest.

    Raising needs an instalment to come that can still change. Raises WishRefused, of it
    NothingRunning when the arrangement is paid in full.
    """
    check_total(claim)
    return dict(_ways(rescheduling(running, today=today, policy=policy), claim))


def _ways(found: Rescheduling, claim: Decimal) -> Iterator[tuple[Joining, Revision]]:
    total = found.total + claim
    days = found.days(found.standing.running.day_of_month)
    if found.ahead:
        raised = amounts_in_months(total, len(found.ahead))
        yield Joining.RAISE, found.revision(raised, days)
    yield Joining.EXTEND, found.revision(amounts_by_month(total, found.largest), days)
