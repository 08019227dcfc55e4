"""Whether a policy covers on a day, as far as its unpaid premiums decide it."""

from collections.abc import Iterator, Sequence
from datetime import date

from arrears.law.premium.facts import InsurancePolicy, Premium
from arrears.law.premium.protocols import Protocol
from arrears.law.premium.suspension import LAW, ON_COVER, Cover, CoverState, cover_by
from arrears.law.premium.terms import is_settled
from arrears.law.premium.vehicles import duty_to_insure
from arrears.law.reason import Reason, reason

RECORD = "polisgegevens"
FROM_GOOD_TO_BAD = tuple(CoverState)


def cover(policy: InsurancePolicy, protocol: Protocol, *, on: date) -> Cover:
    """How cover stands on a day, from what had happened by then; the worst premium decides.

    Ask it for a day in the past to know whether damage on that day was covered. A later payment
    changes nothing about that day, as the protocol gives no cover in retrospect. By the law on
    premiums of consumers since 2006-01-01 (art. 7:934 jo. art. 7:943 lid 3 BW).
    """
    premiums = [premium.as_of(on) for premium in policy.premiums]
    if policy.ended_on is not None and on > policy.ended_on:
        found = _ended(premiums, policy.ended_on)
    else:
        parts = [cover_by(premium, policy.holder, protocol, on=on) for premium in premiums]
        beside = _open_beside_restart(premiums, parts, on=on)
        found = _together(parts, [*beside, *_last_day(policy, on=on)])
    if policy.motor and not found.certain:
        return Cover(found.state, (*found.reasons, *duty_to_insure(on=on)), found.doubts)
    return found


def _together(parts: Sequence[Cover], doubts: Sequence[Reason]) -> Cover:
    """The worst state, with all reasons and all doubts."""
    states = [part.state for part in parts]
    reasons = [why for part in parts for why in part.reasons]
    return Cover(
        max(states, key=FROM_GOOD_TO_BAD.index, default=CoverState.STANDS),
        tuple(reasons or [reason("cover.no_premium_late", RECORD)]),
        (*(doubt for part in parts for doubt in part.doubts), *doubts),
    )


def _open_beside_restart(
    premiums: Sequence[Premium], parts: Sequence[Cover], *, on: date
) -> Iterator[Reason]:
    """Premiums that were late and stayed open when the payment of another made cover restart.

    The protocol says "de premie"; whether all arrears must be paid first is left open.
    """
    restarts = [
        premium.settled_on
        for premium, part in zip(premiums, parts, strict=True)
        if part.state is CoverState.RESTARTED and premium.settled_on is not None
    ]
    paid_on = max(restarts, default=date.min)
    for premium in premiums:
        if premium.due_on < paid_on and not is_settled(premium, on=on):
            facts = {"due_on": premium.due_on, "paid_on": paid_on}
            yield reason("cover.other_premium_open", ON_COVER, **facts)


def _last_day(policy: InsurancePolicy, *, on: date) -> Iterator[Reason]:
    """Whether cover still stands on the day on which the policy ends is for its terms to say."""
    if on == policy.ended_on:
        yield reason("cover.ends_today", RECORD, ended_on=on)


def _ended(premiums: Sequence[Premium], ended_on: date) -> Cover:
    """No cover after the end of the policy; what fell due before it stays due.

    Never certain: an end because of unpaid premiums is lawful only after the reminder that art.
    7:934 BW asks for, and the record does not say why the policy ended.
    """
    still_due = (
        reason("cover.premium_still_due", ON_COVER, due_on=premium.due_on)
        for premium in premiums
        if premium.due_on <= ended_on and premium.settled_on is None
    )
    ended = reason("cover.ended", RECORD, ended_on=ended_on)
    doubt = reason("cover.end_unchecked", LAW, ended_on=ended_on)
    return Cover(CoverState.ENDED, (ended, *still_due), (doubt,))
