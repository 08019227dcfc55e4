"""Fourteen-day letters with the claims that each of them reminded of."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from arrears.law.fees.facts import Fee, FeeClaim
from arrears.law.fees.notice import notice_term
from arrears.law.fees.tiers import single_fee
from arrears.law.money import ZERO
from arrears.law.months import add_months
from arrears.law.parameter import first_day, parameter
from arrears.law.reason import reason

ONE_LETTER = "art. 6:96 lid 7 BW"


@dataclass(frozen=True)
class Letter:
    """One valid letter; its principals are added and cost one fee (art. 6:96 lid 7 BW).

    It is `split` when one of its claims was already late when an earlier letter came, so that it
    should have been in that letter (the same lid) and its own fee is doubtful.
    """

    received_on: date
    claims: tuple[FeeClaim, ...]
    split: bool = False

    @cached_property
    def due_on(self) -> date:
        """The oldest due date in the letter."""
        return min(claim.due_on for claim in self.claims)

    @cached_property
    def principal(self) -> Decimal:
        """All principals added."""
        return sum((claim.principal for claim in self.claims), ZERO)

    @cached_property
    def fee_from(self) -> date:
        """The first day on which its fee is owed."""
        return notice_term(self.received_on).fee_from

    @cached_property
    def fee(self) -> Fee:
        """The fee over all claims in the letter: principals added, one fee."""
        fee = single_fee(self.principal, on=self.fee_from)
        return self._combined(fee, "fee.combined", self.principal) if self.combined else fee

    @cached_property
    def fee_of_largest(self) -> Fee:
        """The same, but of each periodic contract only its largest instalment counts."""
        if not self.repeats_contract:
            return self.fee
        principal = self.principal_once_a_contract
        fee = single_fee(principal, on=self.fee_from)
        return self._combined(fee, "fee.largest_instalment", principal)

    def _combined(self, fee: Fee, rule: str, principal: Decimal) -> Fee:
        because = reason(rule, ONE_LETTER, claims=len(self.claims), principal=principal)
        return replace(fee, reasons=(because, *fee.reasons))

    @cached_property
    def window_end_by_due_date(self) -> date:
        """The day on which the window that its due date begins is over."""
        return add_months(self.due_on, self._window)

    @cached_property
    def window_end_by_receipt(self) -> date:
        """The day on which the window that its receipt begins is over."""
        return add_months(self.received_on, self._window)

    @property
    def _window(self) -> int:
        day = max(self.fee_from, first_day("cumulation_window"))
        return int(parameter("cumulation_window", on=day).value)

    @cached_property
    def instalments(self) -> tuple[FeeClaim, ...]:
        """Its claims that are periodic instalments."""
        return tuple(claim for claim in self.claims if claim.recurring)

    @cached_property
    def contracts(self) -> frozenset[str | None]:
        """The contracts of its periodic instalments."""
        return frozenset(claim.contract for claim in self.instalments)

    @cached_property
    def combined(self) -> bool:
        """Whether it reminded of more than one claim."""
        return len(self.claims) > 1

    @cached_property
    def long_period(self) -> bool:
        """Whether an instalment in it covers more than a month."""
        return any(claim.period_months > 1 for claim in self.instalments)

    @cached_property
    def above_limit(self) -> bool:
        """Whether the principal is larger than the rule for small instalments reaches."""
        return self.principal > self._limit

    @cached_property
    def at_limit(self) -> bool:
        """Whether the principal is exactly the limit, where sources differ."""
        return self.principal == self._limit

    @property
    def _limit(self) -> Decimal:
        day = max(self.fee_from, first_day("cumulation_limit"))
        return parameter("cumulation_limit", on=day).value

    @cached_property
    def before_rule(self) -> bool:
        """Whether a claim in it fell due before the rule for periodic instalments began."""
        return self.due_on < first_day("cumulation_next_fee")

    @cached_property
    def fixed_before_rule(self) -> bool:
        """Whether its fee was owed before that rule began, so that it stays what it was."""
        return self.fee_from < first_day("cumulation_next_fee")

    @cached_property
    def repeats_contract(self) -> bool:
        """Whether it holds several instalments of one contract under that rule."""
        return self.principal_once_a_contract != self.principal and not self.fixed_before_rule

    @cached_property
    def principal_once_a_contract(self) -> Decimal:
        """The principals added, but of each periodic contract only its largest instalment.

        Instalments of unnamed contracts that fell due on one day belong to different contracts.
        """
        one_off = [claim.principal for claim in self.claims if not claim.recurring]
        same_day: dict[tuple[str | None, date], int] = defaultdict(int)
        largest: dict[tuple[str | None, int], Decimal] = defaultdict(Decimal)
        for claim in self.instalments:
            contract = claim.contract, same_day[claim.contract, claim.due_on]
            same_day[claim.contract, claim.due_on] += 1
            largest[contract] = max(largest[contract], claim.principal)
        return sum([*one_off, *largest.values()], ZERO)


def letters_of(claims: Iterable[FeeClaim]) -> tuple[Letter, ...]:
    """The letters that claims were reminded in, oldest first.

    One letter is one notice id and one day of receipt. Claims without an id that were received on
    one day were reminded together, because a creditor must do so (art. 6:96 lid 7 BW).
    """
    found: dict[tuple[date, str], list[FeeClaim]] = defaultdict(list)
    for claim in claims:
        if claim.notice_received_on is not None:
            found[claim.notice_received_on, claim.notice_id or ""].append(claim)
    days = [day for day, _ in sorted(found)]
    return tuple(
        Letter(day, tuple(found[day, name]), _is_split(found[day, name], days[:index]))
        for index, (day, name) in enumerate(sorted(found))
    )


def _is_split(claims: Sequence[FeeClaim], earlier: Sequence[date]) -> bool:
    return any(claim.due_on < day for claim in claims for day in earlier)
