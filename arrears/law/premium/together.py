"""Which claims of a debtor are in one stage, so that one reminder and one fee cover them all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from arrears.law.fees import notice_term
from arrears.law.money import ZERO
from arrears.law.reason import Reason, reason

ONE_REMINDER = "art. 6:96 lid 7 BW"
OTHER_STAGE = "art. 6:96 lid 7 BW; protocol van de adviseur, over een ander stadium"


@dataclass(frozen=True)
class OpenClaim:
    """One unpaid premium or invoice, as facts about its stage.

    `name` tells it from the others and `creditor` whose claim it is. `notice_received_on` is the
    day on which a valid fourteen-day letter (veertiendagenbrief) was received and `notice_id`
    which letter. `handed_over` says that it is with insurer, agency, bailiff or court.
    """

    name: str
    creditor: str
    principal: Decimal
    due_on: date
    notice_received_on: date | None = None
    notice_id: str | None = None
    handed_over: bool = False
    disputed: bool = False
    in_arrangement: bool = False


@dataclass(frozen=True)
class StageGroup:
    """Claims in one stage, with the reasons why they belong together or why one stands apart."""

    claims: tuple[OpenClaim, ...]
    reasons: tuple[Reason, ...]

    @property
    def principal(self) -> Decimal:
        """Their principals added, over which one fee is computed."""
        return sum((claim.principal for claim in self.claims), ZERO)


def one_stage(claims: Iterable[OpenClaim], *, on: date) -> tuple[StageGroup, ...]:
    """Open claims in groups that are in one stage on a day, the oldest due date first.

    Claims of one creditor that can be reminded at the same time must be reminded together, and
    their principals added for one fee (art. 6:96 lid 7 BW, since 2012-07-01). A claim stands apart
    when it cannot be reminded now: it is not yet late, disputed, under an arrangement or handed
    over, or it had its own fourteen-day letter, unless that letter was about others too. What
    happens to one group leaves the others as they are.
    """
    found: defaultdict[tuple[object, ...], list[OpenClaim]] = defaultdict(list)
    for number, claim in enumerate(sorted(claims, key=lambda claim: claim.due_on)):
        found[_stage(claim, number, on=on)].append(claim)
    return tuple(StageGroup(tuple(group), _why(group, on=on)) for group in found.values())


def _stage(claim: OpenClaim, number: int, *, on: date) -> tuple[object, ...]:
    """What claims of one stage have in common; its own number when a claim stands apart."""
    if any(_apart(claim, on=on)):
        return (number,)
    if received_on := _letter_received_on(claim, on=on):
        return claim.creditor, received_on, claim.notice_id
    return (claim.creditor,)


def _apart(claim: OpenClaim, *, on: date) -> Iterator[Reason]:
    """All reasons why a claim cannot be reminded together with any other."""
    due_on = claim.due_on
    if on <= due_on:
        yield reason("claims.not_late", OTHER_STAGE, due_on=due_on)
    if claim.disputed:
        yield reason("claims.disputed", OTHER_STAGE, due_on=due_on)
    if claim.in_arrangement:
        yield reason("claims.in_arrangement", OTHER_STAGE, due_on=due_on)
    if claim.handed_over:
        yield reason("claims.handed_over", OTHER_STAGE, due_on=due_on)


def _letter_received_on(claim: OpenClaim, *, on: date) -> date | None:
    """The day of its fourteen-day letter, if that came after the due date and by the given day."""
    received_on = claim.notice_received_on
    return received_on if received_on and claim.due_on < received_on <= on else None


def _why(group: Sequence[OpenClaim], *, on: date) -> tuple[Reason, ...]:
    """Why the claims of a group are together, or the one that it has stands apart."""
    oldest = group[0]
    if apart := tuple(_apart(oldest, on=on)):
        return apart
    received_on = _letter_received_on(oldest, on=on)
    if received_on is None:
        return (reason("claims.to_remind", ONE_REMINDER, claims=len(group)),)
    term = notice_term(received_on)
    rule = "claims.letter_running" if on <= term.last_free_day else "claims.letter_ran_out"
    facts = {"received_on": received_on, "fourteenth_day": term.fourteenth_day}
    return (reason(rule, OTHER_STAGE, claims=len(group), **facts),)
