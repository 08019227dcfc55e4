"""What this installation sets about messages of our own accord."""

from arrears.cases.outreach.rules import OutreachRules
from arrears.settings import Settings


def rules_of(settings: Settings) -> OutreachRules:
    """The rules by which the plan is made."""
    return OutreachRules(
        before_due=settings.outbound_days_before, after_due=settings.outbound_days_after
    )
