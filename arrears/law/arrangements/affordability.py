"""What someone can pay a month, from at most two plain amounts that they choose to tell.

Never from health, family, faith or any other circumstance, and never the protected part of an
income (beslagvrije voet): that is not for a chat to work out.
"""

from dataclasses import dataclass
from decimal import Decimal

from arrears.law.arrangements.amounts import amounts_by_month
from arrears.law.arrangements.approval import Asked, approval
from arrears.law.arrangements.policy import STANDARD, Policy
from arrears.law.arrangements.proposals import shortest_within
from arrears.law.arrangements.refusals import NotWholeCents
from arrears.law.arrangements.sources import POLICY
from arrears.law.money import is_whole_cents
from arrears.law.reason import Reason, reason


@dataclass(frozen=True)
class Affordability:
    """The amount a month to recommend, in euros; None when there is only debt help to offer.

    `lowest` is the lowest amount a month that needs no staff.
    """

    monthly: Decimal | None
    lowest: Decimal
    reasons: tuple[Reason, ...]
    needs_staff: tuple[Reason, ...] = ()

    @property
    def suggests_debt_help(self) -> bool:
        """Whether nothing is proposed but help with debts (schuldhulp)."""
        return self.monthly is None


def affordable(
    total: Decimal,
    *,
    left_a_month: Decimal,
    wished: Decimal | None = None,
    policy: Policy = STANDARD,
) -> Affordability:
    """What to recommend to someone who has so much left a month after fixed costs.

    Never more than is left, also when the person wishes more; without a wish no more than the
    policy needs. When less is left than the smallest instalment, no arrangement is recommended
    but debt help. `left_a_month` may be negative. Raises WishRefused.
    """
    lowest = shortest_within(policy, total)
    _check(left_a_month, wished)
    if impossible := _why_impossible(left_a_month, wished, min(policy.smallest_instalment, total)):
        return Affordability(None, lowest, (impossible,))
    monthly = min(lowest if wished is None else wished, left_a_month, total)
    return Affordability(
        monthly,
        lowest,
        reasons=(_why(monthly, wished, left_a_month),),
        needs_staff=approval(Asked(amounts=amounts_by_month(total, monthly)), policy),
    )


def _check(left_a_month: Decimal, wished: Decimal | None) -> None:
    for amount in (left_a_month, wished):
        if amount is not None and not is_whole_cents(amount):
            raise NotWholeCents(amount)


def _why_impossible(left: Decimal, wished: Decimal | None, smallest: Decimal) -> Reason | None:
    if left <= 0:
        return reason("affordability.nothing_left", POLICY, left=left)
    if wished == 0:
        return reason("affordability.nothing_possible", POLICY, left=left)
    if left < smallest:
        return reason("affordability.too_little_left", POLICY, left=left, smallest=smallest)
    return None


def _why(monthly: Decimal, wished: Decimal | None, left: Decimal) -> Reason:
    if wished is None:
        rule = "affordability.all_that_is_left" if monthly == left else "affordability.lowest"
        return reason(rule, POLICY, amount=monthly, left=left)
    rule = "affordability.lower_than_asked" if wished > left else "affordability.as_wished"
    return reason(rule, POLICY, amount=monthly, wished=wished, left=left)
