"""Whether collection pauses on a day, why, and until when.

Paused means that nothing is asked, reminded or handed over. It needs no staff to begin; what has
no last day ends when a person decides so.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from arrears.law.arrangements.policy import STANDARD, Policy
from arrears.law.arrangements.sources import POLICY
from arrears.law.reason import Fact, Reason, reason

ONE_DAY = timedelta(days=1)


class PauseReason(StrEnum):
    """Why collection pauses."""

    DISPUTE = "dispute"
    DEBT_HELP = "debt_help"
    DEATH = "death"
    DANGER = "danger"
    PAYMENT_UNDER_WAY = "payment_under_way"
    POSTPONEMENT = "postponement"
    PROMISE = "promise"
    RESTRICTION = "restriction"
    STAFF = "staff"


ENDED_BY_PERSON = {
    PauseReason.DISPUTE,
    PauseReason.DEATH,
    PauseReason.DANGER,
    PauseReason.RESTRICTION,
}
ENDED_BY_DAY = {*PauseReason} - ENDED_BY_PERSON - {PauseReason.STAFF}


@dataclass(frozen=True)
class Pause:
    """A pause as recorded: from a day, until and with its last day.

    `ended_on` is the day from which it no longer holds because a person ended it.
    """

    why: PauseReason
    since: date
    until: date | None = None
    ended_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse a last day where a person decides, and a missing one where it ends by itself."""
        if self.until is not None and self.why in ENDED_BY_PERSON:
            raise ValueError(f"{self} cannot have a last day: a person decides when it ends.")
        if self.until is None and self.why in ENDED_BY_DAY:
            raise ValueError(f"{self} needs a last day: it ends by itself.")

    @property
    def last_day(self) -> date:
        """The last day on which it holds; the end of time when nobody has ended it."""
        ended = self.ended_on - ONE_DAY if self.ended_on else date.max
        return min(self.until or date.max, ended)

    def holds_on(self, day: date) -> bool:
        """Whether it holds on that day."""
        return self.since <= day <= self.last_day


@dataclass(frozen=True)
class CollectionState:
    """Whether collection pauses and with which last day; without one a person decides."""

    is_paused: bool
    until: date | None
    reasons: tuple[Reason, ...]

    @property
    def ends_by_person(self) -> bool:
        """Whether it stays paused until a person decides otherwise."""
        return self.is_paused and self.until is None


def pause_for(
    why: PauseReason, *, on: date, until: date | None = None, policy: Policy = STANDARD
) -> Pause:
    """The pause to record for what became known on a day.

    For debt help and a payment under way the policy gives the last day unless one is given; a
    postponement and a promise bring their own (`until`, `seen_on`). Raises ValueError as Pause.
    """
    days = {
        PauseReason.DEBT_HELP: policy.debt_help_pause_days,
        PauseReason.PAYMENT_UNDER_WAY: policy.payment_under_way_days,
    }
    if until is None and why in days:
        until = on + timedelta(days=days[why])
    return Pause(why, on, until)


def collection_on(pauses: Iterable[Pause], *, on: date) -> CollectionState:
    """Whether collection is paused on a day, with a reason for each pause that holds then.

    Of several the longest counts, also when one begins before the other has ended.
    """
    recorded = sorted(pauses, key=lambda pause: (pause.since, pause.why, pause.last_day))
    holding = [pause for pause in recorded if pause.holds_on(on)]
    if not holding:
        return CollectionState(is_paused=False, until=None, reasons=())
    last = _last_day(recorded, on)
    until = None if last == date.max else last
    return CollectionState(is_paused=True, until=until, reasons=tuple(map(_because, holding)))


def _last_day(pauses: Iterable[Pause], on: date) -> date:
    """The last day of an unbroken pause, by pauses in the order in which they begin."""
    last = on
    for pause in pauses:
        if pause.since - ONE_DAY <= last:
            last = max(last, pause.last_day)
    return last


def _because(pause: Pause) -> Reason:
    ends: dict[str, Fact] = {} if pause.last_day == date.max else {"until": pause.last_day}
    return reason(f"pause.{pause.why}", POLICY, since=pause.since, **ends)
