"""Premium arrears: what comes when by protocol and law, and whether cover (dekking) stands."""

from arrears.law.premium.confirmation import confirmation_by
from arrears.law.premium.course import Milestone, Progress, Timeline, timeline
from arrears.law.premium.events import Event
from arrears.law.premium.facts import InsurancePolicy, Premium
from arrears.law.premium.insured import cover
from arrears.law.premium.protocols import (
    Protocol,
    Step,
    UnknownProtocol,
    known_protocols,
    protocol,
)
from arrears.law.premium.reminding import Turn, due_reminder, turns
from arrears.law.premium.suspension import Cover, CoverState
from arrears.law.premium.together import OpenClaim, StageGroup, one_stage
from arrears.law.premium.vehicles import duty_to_insure, must_be_insured
from arrears.law.reason import Reason

__all__ = [
    "Cover",
    "CoverState",
    "Event",
    "InsurancePolicy",
    "Milestone",
    "OpenClaim",
    "Premium",
    "Progress",
    "Protocol",
    "Reason",
    "StageGroup",
    "Step",
    "Timeline",
    "Turn",
    "UnknownProtocol",
    "confirmation_by",
    "cover",
    "due_reminder",
    "duty_to_insure",
    "known_protocols",
    "must_be_insured",
    "one_stage",
    "protocol",
    "timeline",
    "turns",
]
