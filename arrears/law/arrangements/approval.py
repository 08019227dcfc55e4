"""Whether staff must agree: all that is asked of a creditor, held against its policy in one place.

Beyond policy nothing is refused: only a person may refuse an arrangement (art. 22 AVG).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from arrears.law.arrangements.policy import Policy
from arrears.law.arrangements.sources import POLICY
from arrears.law.reason import Reason, reason


@dataclass(frozen=True)
class Asked:
    """What is asked, in the terms of a policy; what is left out is not asked.

    `amounts` are those of a new schedule, `others` counts the instalments that the same
    arrangement has besides. `changes` and `postponements` count the one that is asked too.
    """

    amounts: tuple[Decimal, ...] = ()
    others: int = 0
    changes: int = 0
    missed_in_a_row: int = 0
    missed: int = 0
    postponed_days: int = 0
    postponements: int = 0
    promised_days: int = 0

    @property
    def months(self) -> int:
        """How long the arrangement lasts, one instalment a month."""
        return self.others + len(self.amounts)

    @property
    def monthly(self) -> Decimal | None:
        """The instalment of a full month: the last may be as small as the rest is."""
        return max(self.amounts[:-1], default=None)


def approval(asked: Asked, policy: Policy) -> tuple[Reason, ...]:
    """Every reason why staff must agree; none when all is within policy."""
    return (
        *_schedule_beyond(asked, policy),
        *_history_beyond(asked, policy),
        *_delay_beyond(asked, policy),
    )


def _schedule_beyond(asked: Asked, policy: Policy) -> Iterator[Reason]:
    months, longest = asked.months, policy.longest_months
    monthly, smallest = asked.monthly, policy.smallest_instalment
    if months > longest:
        yield reason("arrangement.too_long", POLICY, count=months, longest=longest)
    if monthly is not None and monthly < smallest:
        yield reason("arrangement.too_small", POLICY, amount=monthly, smallest=smallest)


def _history_beyond(asked: Asked, policy: Policy) -> Iterator[Reason]:
    """What happened before is no fault: it tells that a person should look along."""
    counts = [
        ("arrangement.changed_often", asked.changes, policy.changes_per_month),
        ("arrangement.missed_in_a_row", asked.missed_in_a_row, policy.most_missed_in_a_row),
        ("arrangement.missed_often", asked.missed, policy.most_missed),
        ("postponement.too_often", asked.postponements, policy.postponements_per_year),
    ]
    for rule, count, most in counts:
        if count > most:
            yield reason(rule, POLICY, count=count, most=most)


def _delay_beyond(asked: Asked, policy: Policy) -> Iterator[Reason]:
    spans = [
        ("postponement.too_long", asked.postponed_days, policy.postponement_days),
        ("promise.too_late", asked.promised_days, policy.longest_promise_days),
    ]
    for rule, days, longest in spans:
        if days > longest:
            yield reason(rule, POLICY, days=days, longest=longest)
