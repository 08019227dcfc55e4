"""Payment arrangements (betalingsregelingen): from what someone can pay to the last instalment.

A proposal outside the creditor's policy is still a proposal, with the reasons why staff must
agree to it. Only what makes no sense is refused.
"""

from arrears.law.arrangements.affordability import Affordability, affordable
from arrears.law.arrangements.amounts import MOST_INSTALMENTS
from arrears.law.arrangements.approval import Asked, approval
from arrears.law.arrangements.changes import change
from arrears.law.arrangements.facts import (
    EndDate,
    Instalment,
    MonthlyAmount,
    Months,
    Proposal,
    Revision,
    Wish,
)
from arrears.law.arrangements.joining import Joining, join
from arrears.law.arrangements.missed import (
    MissedInstalments,
    WayOut,
    missed_instalments,
    missed_too_often,
)
from arrears.law.arrangements.payments import Payment
from arrears.law.arrangements.policy import Policy
from arrears.law.arrangements.postponements import Postponement, postpone
from arrears.law.arrangements.promises import (
    Promise,
    PromiseStanding,
    PromiseState,
    promise,
    promise_standing,
)
from arrears.law.arrangements.proposals import propose, shortest_within
from arrears.law.arrangements.refusals import (
    EndDateTooSoon,
    NoSuchDay,
    NothingRunning,
    NothingToArrange,
    NotLater,
    NotPositive,
    NotWholeCents,
    PromisedInThePast,
    TooLateToChange,
    TooManyInstalments,
    WishRefused,
)
from arrears.law.arrangements.running import Progress, Running
from arrears.law.arrangements.standing import Standing, standing_of
from arrears.law.reason import Reason

__all__ = [
    "MOST_INSTALMENTS",
    "Affordability",
    "Asked",
    "EndDate",
    "EndDateTooSoon",
    "Instalment",
    "Joining",
    "MissedInstalments",
    "MonthlyAmount",
    "Months",
    "NoSuchDay",
    "NotLater",
    "NotPositive",
    "NotWholeCents",
    "NothingRunning",
    "NothingToArrange",
    "Payment",
    "Policy",
    "Postponement",
    "Progress",
    "Promise",
    "PromiseStanding",
    "PromiseState",
    "PromisedInThePast",
    "Proposal",
    "Reason",
    "Revision",
    "Running",
    "Standing",
    "TooLateToChange",
    "TooManyInstalments",
    "WayOut",
    "Wish",
    "WishRefused",
    "affordable",
    "approval",
    "change",
    "join",
    "missed_instalments",
    "missed_too_often",
    "postpone",
    "promise",
    "promise_standing",
    "propose",
    "shortest_within",
    "standing_of",
]
