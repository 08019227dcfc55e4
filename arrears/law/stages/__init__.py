"""Stages of collection: what can and cannot happen in each, what it costs, and what stops it."""

from arrears.law.stages.court import (
    Competence,
    Remedy,
    Summons,
    appeal,
    competent_court,
    objection,
    order_to_pay,
    summons,
    why_no_appeal,
)
from arrears.law.stages.reading import stage_rules
from arrears.law.stages.stage import About, Stage, StageRules, Statement

__all__ = [
    "About",
    "Competence",
    "Remedy",
    "Stage",
    "StageRules",
    "Statement",
    "Summons",
    "appeal",
    "competent_court",
    "objection",
    "order_to_pay",
    "stage_rules",
    "summons",
    "why_no_appeal",
]
