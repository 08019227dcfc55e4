"""What a creditor agrees to without staff, as the rules of the law take it."""

from arrears.cases.models import Creditor
from arrears.law.arrangements import Policy


def policy_of(creditor: Creditor) -> Policy:
    """The limits that a creditor set; those that it cannot set are the standard ones."""
    return Policy(
        longest_months=creditor.longest_arrangement_months,
        smallest_instalment=creditor.smallest_instalment,
        first_after_days=creditor.first_instalment_after_days,
        changes_per_month=creditor.changes_per_month,
        postponement_days=creditor.postponement_days,
        postponements_per_year=creditor.postponements_per_year,
        longest_promise_days=creditor.longest_promise_days,
        debt_help_pause_days=creditor.debt_help_pause_days,
    )
