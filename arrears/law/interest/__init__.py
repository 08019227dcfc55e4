"""Statutory interest (wettelijke rente): what late payment costs a day, and why."""

from arrears.law.interest.accrual import Accrual
from arrears.law.interest.default import first_interest_day, trade_due_on
from arrears.law.interest.facts import Interest, InterestKind
from arrears.law.interest.owed import interest
from arrears.law.reason import Reason

__all__ = [
    "Accrual",
    "Interest",
    "InterestKind",
    "Reason",
    "first_interest_day",
    "interest",
    "trade_due_on",
]
