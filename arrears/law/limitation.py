"""Limitation (verjaring): from when a debtor may say that a claim is too old."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arrears.law.reason import Reason, reason
from arrears.law.term import Term, term

MUST_BE_INVOKED = "art. 3:322 lid 1 BW"


class ClaimKind(StrEnum):
    """What a claim rests on, which decides how long it lives."""

    CONTRACT = "contract"
    PERIODIC = "periodic"
    CONSUMER_PURCHASE = "consumer_purchase"
    JUDGMENT = "judgment"
    JUDGMENT_PERIODIC = "judgment_periodic"


@dataclass(frozen=True)
class Limitation:
    """Whether a claim may be too old, going by the facts that were recorded.

    That it is not yet too old is certain; that it is never is: another interruption may exist, and
    the debtor must invoke it, so a person must look. The bot says nothing that draws out an
    acknowledgement of an old debt, because that interrupts too (art. 3:318 BW).
    """

    last_day: date
    may_be_invoked: bool
    certain: bool
    reasons: tuple[Reason, ...]


def limitation(
    kind: ClaimKind, due_on: date, *, interruptions: Collection[date] = (), on: date
) -> Limitation:
    """Whether a claim that fell due on a day (or a judgment of that day) may be too old on another.

    The term starts on the day after (art. 3:307, 3:308, 3:324, 7:28 BW), since 1992-01-01. Each
    interruption (stuiting) in time, such as a written reminder or an acknowledgement, starts a new
    term of at most five years that never ends before the old one (art. 3:316 to 3:319 BW).
    """
    steps = [term(f"limitation_{kind}", after=due_on, rule="limitation.term")]
    for interrupted_on in sorted(day for day in interruptions if due_on < day <= on):
        renewed = _renewed(kind, interrupted_on)
        if interrupted_on <= steps[-1].last_day < renewed.last_day:
            steps.append(renewed)
    may_be_invoked = steps[-1].is_over(on)
    because = tuple(step.because for step in steps)
    if may_be_invoked:
        because += (reason("limitation.needs_person", MUST_BE_INVOKED, on=on),)
    certain = not may_be_invoked and all(step.certain for step in steps)
    return Limitation(steps[-1].last_day, may_be_invoked, certain, because)


def _renewed(kind: ClaimKind, interrupted_on: date) -> Term:
    """The original term again, but at most five years."""
    names = (f"limitation_{kind}", "limitation_after_interruption")
    terms = (term(name, after=interrupted_on, rule="limitation.interrupted") for name in names)
    return min(terms, key=lambda one: one.last_day)
