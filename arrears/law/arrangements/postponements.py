"""Postponement (uitstel) of the whole open sum or of one instalment."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from arrears.law.arrangements.approval import Asked, approval
from arrears.law.arrangements.facts import Instalment
from arrears.law.arrangements.policy import STANDARD, Policy
from arrears.law.arrangements.refusals import NotLater
from arrears.law.arrangements.schedules import check_total
from arrears.law.arrangements.sources import HOLIDAYS, POLICY
from arrears.law.reason import Reason, reason
from arrears.law.working_days import next_working_day


@dataclass(frozen=True)
class Postponement:
    """An amount that may be paid later: until a working day; that day itself is in time."""

    amount: Decimal
    start: date
    until: date
    reasons: tuple[Reason, ...]
    needs_staff: tuple[Reason, ...]


def postpone(
    due: Instalment,
    *,
    today: date,
    granted_on: Collection[date] = (),
    until: date | None = None,
    policy: Policy = STANDARD,
) -> Postponement:
    """Later payment of what is due: as long as the policy gives, or until the wished day.

    The whole open sum counts as one instalment. Days run from the due day, or from today when that
    has passed, and a last day that is no working day becomes the next one. `granted_on` are the
    days on which this case was granted earlier ones: they count in the calendar year of today.
    Raises NothingToArrange, NotWholeCents or NotLater.
    """
    check_total(due.amount)
    start = max(due.due_on, today)
    wished = until or start + timedelta(days=policy.postponement_days)
    if wished <= start:
        raise NotLater(wished, start)
    this_year = [day for day in granted_on if day.year == today.year]
    asked = Asked(postponed_days=(wished - start).days, postponements=len(this_year) + 1)
    return Postponement(
        due.amount,
        start=start,
        until=next_working_day(wished),
        reasons=tuple(_reasons(start, wished)),
        needs_staff=approval(asked, policy),
    )


def _reasons(start: date, wished: date) -> Iterator[Reason]:
    yield reason("postponement.days", POLICY, start=start, days=(wished - start).days)
    moved = next_working_day(wished)
    if moved != wished:
        yield reason("postponement.moved_to_working_day", HOLIDAYS, wished=wished, until=moved)
