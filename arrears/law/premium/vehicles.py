"""The duty to insure a motor vehicle (Wet aansprakelijkheidsverzekering motorrijtuigen)."""

from datetime import date

from arrears.law.premium.terms import days
from arrears.law.reason import Reason, reason

DUTY = "art. 2 lid 1, art. 30 lid 1, 2 en 4 WAM (BWBR0002415)"
CHECKS = "art. 34 lid 2 WAM (BWBR0002415)"
PROOF_TERM, PROOF_ISSUE = "rdw_proof_request_days", "wam_proof_issue_days"
VEHICLES = frozenset({"car", "motorcycle", "moped"})


def must_be_insured(policy_type: str) -> bool:
    """Whether the law obliges to insure what a policy of this type covers (art. 2 lid 1 WAM)."""
    return policy_type in VEHICLES


def duty_to_insure(*, on: date) -> tuple[Reason, ...]:
    """What a keeper must know whose vehicle may be uninsured.

    The duty holds from registration, driven or not; driving uninsured is an offence. The RDW
    compares registers and may ask for proof (art. 34 lid 2 WAM). The fine is collected by the CJIB
    and its amount is never given, because it has not been verified.
    """
    term, issue = (days(name, on=on).days for name in (PROOF_TERM, PROOF_ISSUE))
    checks = reason("cover.rdw_checks", CHECKS, shortest_term_days=term, proof_within_days=issue)
    return reason("cover.duty_to_insure", DUTY), checks
