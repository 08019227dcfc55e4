"""Ways out when an instalment is not marked as paid after its due day.

Nothing here is a punishment: no costs, nothing that falls due at once. More than the policy lets
the bot deal with only means that a person looks along.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arrears.law.arrangements.amounts import amounts_in_months
from arrears.law.arrangements.approval import Asked, approval
from arrears.law.arrangements.facts import Instalment, Revision, total_of
from arrears.law.arrangements.policy import STANDARD, Policy
from arrears.law.arrangements.rescheduling import Rescheduling
from arrears.law.arrangements.running import Progress, Running
from arrears.law.arrangements.sources import POLICY
from arrears.law.arrangements.standing import Standing, standing_of
from arrears.law.reason import Reason, reason
from arrears.law.working_days import add_working_days


class WayOut(StrEnum):
    """What can be done about missed instalments; paying now leaves the arrangement as it is."""

    PAY_NOW = "pay_now"
    SPREAD = "spread"
    EXTEND = "extend"


@dataclass(frozen=True)
class MissedInstalments:
    """The instalments that were missed and each way out as a schedule.

    When `needs_staff` is not empty, only paying now needs nobody else.
    """

    instalments: tuple[Progress, ...]
    ways_out: Mapping[WayOut, Revision]
    needs_staff: tuple[Reason, ...]


def missed_instalments(
    running: Running, *, today: date, policy: Policy = STANDARD
) -> MissedInstalments:
    """What was missed by today and the ways out; empty when nothing was.

    Spreading needs an instalment to come that can still change. Raises WishRefused when a
    schedule would have too many instalments.
    """
    standing = standing_of(running, on=today)
    return MissedInstalments(
        standing.missed,
        ways_out=dict(_ways_out(Rescheduling(standing, policy))) if standing.missed else {},
        needs_staff=missed_too_often(standing, policy),
    )


def _ways_out(found: Rescheduling) -> Iterator[tuple[WayOut, Revision]]:
    yield WayOut.PAY_NOW, _pay_now(found.standing)
    if found.ahead:
        yield WayOut.SPREAD, _in_months(found, len(found.ahead))
    yield WayOut.EXTEND, _in_months(found, len(found.ahead) + 1)


def _pay_now(standing: Standing) -> Revision:
    """The schedule as it is, with all that was missed by the day on which a bank delivers it."""
    by = add_working_days(standing.on, 1)
    now = tuple(Instalment(by, one.left.amount) for one in standing.missed)
    why = reason("arrangement.pay_now", POLICY, amount=total_of(now), due_on=by)
    return Revision(tuple(one.left for one in standing.upcoming), now, (why,))


def _in_months(found: Rescheduling, count: int) -> Revision:
    days = found.days(found.standing.running.day_of_month)
    return found.revision(amounts_in_months(found.total, count), days)


def missed_too_often(standing: Standing, policy: Policy) -> tuple[Reason, ...]:
    """Why a person must look along at what was missed; empty when the bot may deal with it."""
    in_a_row, ever = standing.missed_in_a_row, standing.missed_ever
    return approval(Asked(missed_in_a_row=in_a_row, missed=ever), policy)
