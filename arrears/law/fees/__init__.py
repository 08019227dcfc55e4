"""Collection fees (incassokosten): what a debtor owes on top of the principal, and why."""

from arrears.law.fees.facts import DebtorKind, Fee, FeeClaim
from arrears.law.fees.notice import NoticeTerm, notice_term
from arrears.law.fees.owed import fee_for
from arrears.law.fees.tiers import single_fee
from arrears.law.reason import Reason

__all__ = [
    "DebtorKind",
    "Fee",
    "FeeClaim",
    "NoticeTerm",
    "Reason",
    "fee_for",
    "notice_term",
    "single_fee",
]
