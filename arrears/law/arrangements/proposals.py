"""From what someone can pay to a schedule, and what in it needs staff."""

from datetime import date, timedelta
from decimal import Decimal

from arrears.law.arrangements.amounts import lowest_monthly_amount
from arrears.law.arrangements.approval import Asked, approval
from arrears.law.arrangements.facts import Proposal, Wish
from arrears.law.arrangements.payment_days import PaymentDays
from arrears.law.arrangements.policy import STANDARD, Policy
from arrears.law.arrangements.schedules import amounts_for, check_total, reasons_for, schedule


def propose(
    total: Decimal,
    wish: Wish,
    *,
    day_of_month: int,
    today: date,
    policy: Policy = STANDARD,
) -> Proposal:
    """The schedule that fits a wish, under the creditor's policy.

    One instalment a month on the chosen day, moved to the next working day, the first as soon as
    the policy allows. For an amount a month the last instalment is the rest and never larger; for
    a number of months or an end date all are equal and the last takes also the few cents that do
    not divide. The longest duration counts instalments: one a month. Raises WishRefused.
    """
    check_total(total)
    days = PaymentDays(day_of_month, today + timedelta(days=policy.first_after_days))
    amounts = amounts_for(total, wish, days)
    return Proposal(
        schedule(amounts, days),
        reasons=reasons_for(amounts, days),
        needs_staff=approval(Asked(amounts=amounts), policy),
    )


def shortest_within(policy: Policy, total: Decimal) -> Decimal:
    """The lowest amount a month that needs no staff, so that it can be suggested."""
    check_total(total)
    return lowest_monthly_amount(
        total, longest=policy.longest_months, smallest=policy.smallest_instalment
    )
