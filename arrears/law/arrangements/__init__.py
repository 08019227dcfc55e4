"""Payment arrangements (betalingsregelingen): from what someone can pay to a schedule.

A proposal outside the creditor's policy is still a proposal, with the reasons why staff must
agree to it. Only what makes no sense is refused.
"""

from arrears.law.arrangements.amounts import MOST_INSTALMENTS
from arrears.law.arrangements.facts import (
    EndDate,
    Instalment,
    MonthlyAmount,
    Months,
    Policy,
    Proposal,
    Wish,
)
from arrears.law.arrangements.proposals import propose, shortest_within
from arrears.law.arrangements.refusals import (
    EndDateTooSoon,
    NoSuchDay,
    NothingToArrange,
    NotPositive,
    NotWholeCents,
    TooManyInstalments,
    WishRefused,
)
from arrears.law.reason import Reason

__all__ = [
    "MOST_INSTALMENTS",
    "EndDate",
    "EndDateTooSoon",
    "Instalment",
    "MonthlyAmount",
    "Months",
    "NoSuchDay",
    "NotPositive",
    "NotWholeCents",
    "NothingToArrange",
    "Policy",
    "Proposal",
    "Reason",
    "TooManyInstalments",
    "Wish",
    "WishRefused",
    "propose",
    "shortest_within",
]
