"""What one premium does to the cover (dekking) of its policy.

A protocol says when cover lapses, but for a consumer the law is stronger: cover can be suspended
only when a reminder sent after the due date was fruitless for fourteen days (art. 7:934 jo. art.
7:943 lid 3 BW). Where the two differ, and wherever else cover may be gone, a person decides: only
cover that stands is ever certain.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arrears.law.fees import DebtorKind
from arrears.law.parameter import Confidence, first_day
from arrears.law.premium.facts import Premium
from arrears.law.premium.protocols import Protocol
from arrears.law.premium.terms import RESTART, lapse_day, restart_day, suspension_day
from arrears.law.reason import Reason, reason

LAW = "art. 7:934 jo. art. 7:943 lid 3 BW"
FIRST_PREMIUM = "art. 7:934 BW, dat alleen de vervolgpremie noemt"
ON_COVER = "Protocol bij betalingsachterstanden van de adviseur, over de dekking"
POLICY_TERMS = "polisvoorwaarden; art. 7:943 lid 3 BW beschermt alleen een particulier"


class CoverState(StrEnum):
    """How cover stands, from good to bad. Suspended is what the protocol says, not the law."""

    STANDS = "stands"
    RESTARTED = "restarted"
    SUSPENDED = "suspended"
    ENDED = "ended"


@dataclass(frozen=True)
class Cover:
    """How cover stands on a day, why, and what a person must look at before it is told as sure.

    It is about that day alone: that cover restarted does not make the days before it certain.
    """

    state: CoverState
    reasons: tuple[Reason, ...]
    doubts: tuple[Reason, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether nothing is in doubt, which is never so of cover that is suspended or ended."""
        return not self.doubts


def cover_by(premium: Premium, holder: DebtorKind, protocol: Protocol, *, on: date) -> Cover:
    """How cover stands on a day as far as this premium decides it.

    Give the premium as of that day. Who pays before cover lapses has no gap, and neither has who
    pays on the very day, where the protocol can be read in two ways. After that, cover restarts
    the day after full payment and never earlier.
    """
    due_on, lapse_on, paid_on = premium.due_on, lapse_day(premium, protocol), premium.settled_on
    doubts = tuple(_doubts(premium, holder, protocol, on=on))
    if paid_on is not None and (lapse_on is None or paid_on <= lapse_on):
        why = reason("cover.paid_in_time", protocol.source, due_on=due_on, paid_on=paid_on)
        return Cover(CoverState.STANDS, (why,), () if on >= restart_day(paid_on) else doubts)
    if lapse_on is None or on < lapse_on:
        return Cover(CoverState.STANDS, (_why_it_stands(premium, protocol, on=on),), doubts)
    if paid_on is not None and on >= (restart_on := restart_day(paid_on)):
        facts = {"lapse_on": lapse_on, "paid_on": paid_on, "restart_on": restart_on}
        why = reason("cover.restarted", ON_COVER, due_on=due_on, **facts)
        return Cover(CoverState.RESTARTED, (why,))
    why = reason("cover.lapsed", protocol.source, due_on=due_on, lapse_on=lapse_on)
    return Cover(CoverState.SUSPENDED, (why,), (*doubts, *_of_law(premium, holder, on=on)))


def _why_it_stands(premium: Premium, protocol: Protocol, *, on: date) -> Reason:
    """The premium is not yet late, not yet reminded of, or its cover has not yet lapsed."""
    due_on, lapse_on = premium.due_on, lapse_day(premium, protocol)
    if on <= due_on:
        return reason("cover.not_late", protocol.source, due_on=due_on)
    if lapse_on is None:
        return reason("cover.not_reminded", protocol.source, due_on=due_on)
    return reason("cover.not_lapsed", protocol.source, due_on=due_on, lapse_on=lapse_on)


def _doubts(
    premium: Premium, holder: DebtorKind, protocol: Protocol, *, on: date
) -> Iterator[Reason]:
    """What leaves room for another answer while the premium is unpaid."""
    due_on = premium.due_on
    if premium.is_first:
        yield reason("cover.first_premium", FIRST_PREMIUM, due_on=due_on)
    if on <= due_on:
        return
    if holder is DebtorKind.BUSINESS:
        yield reason("cover.policy_terms", POLICY_TERMS, due_on=due_on)
    if due_on < first_day(RESTART):
        yield reason("cover.before_protocol", ON_COVER, due_on=due_on)
    if protocol.lapse.confidence is Confidence.CHECK:
        yield reason("cover.protocol_unsure", protocol.source, due_on=due_on)
    if premium.settled_on is not None and premium.settled_on == lapse_day(premium, protocol):
        yield reason("cover.paid_on_lapse_day", protocol.source, paid_on=premium.settled_on)


def _of_law(premium: Premium, holder: DebtorKind, *, on: date) -> Iterator[Reason]:
    """What the law says to a consumer of cover that has lapsed by the protocol."""
    if holder is not DebtorKind.CONSUMER or premium.is_first:
        return
    allowed_on = suspension_day(premium)
    if allowed_on is None:
        yield reason("cover.no_reminder_recorded", LAW, due_on=premium.due_on)
        return
    rule = "cover.too_early_by_law" if on < allowed_on else "cover.may_be_suspended"
    facts = {"reminded_on": premium.reminders[0], "allowed_on": allowed_on}
    yield reason(rule, LAW, due_on=premium.due_on, **facts)
