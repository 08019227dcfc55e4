"""Imputation of payments (toerekening van betalingen): what a payment pays, and what stays open."""

from arrears.law.imputation.facts import Costs, Debt, Parts, Payment
from arrears.law.imputation.outcome import Balance, Imputation, SpentPayment, Use
from arrears.law.imputation.refusals import (
    ImputationRefused,
    NotAnAmount,
    SameKey,
    UnknownDebt,
)
from arrears.law.imputation.walk import impute
from arrears.law.reason import Reason

__all__ = [
    "Balance",
    "Costs",
    "Debt",
    "Imputation",
    "ImputationRefused",
    "NotAnAmount",
    "Parts",
    "Payment",
    "Reason",
    "SameKey",
    "SpentPayment",
    "UnknownDebt",
    "Use",
    "impute",
]
