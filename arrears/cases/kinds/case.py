"""A case, who acts in it, and what runs on it."""

from enum import StrEnum


class Stage(StrEnum):
    """How far collection has come."""

    REMINDER = "reminder"
    EXTRAJUDICIAL = "extrajudicial"
    JUDICIAL = "judicial"
    ENFORCEMENT = "enforcement"


class ClosingReason(StrEnum):
    """Why nothing is asked any more on a case."""

    PAID = "paid"
    SETTLED = "settled"
    WAIVED = "waived"
    WITHDRAWN = "withdrawn"
    MISTAKEN = "mistaken"
    OTHER = "other"


class RepresentativeRole(StrEnum):
    """Who acts for a person: counsellor, administrator (bewindvoerder), or another."""

    COUNSELLOR = "counsellor"
    ADMINISTRATOR = "administrator"
    WSNP_ADMINISTRATOR = "wsnp_administrator"
    GUARDIAN = "guardian"
    OTHER = "other"


class ArrangementState(StrEnum):
    """The life of a payment arrangement (betalingsregeling)."""

    PROPOSED = "proposed"
    AWAITING_STAFF = "awaiting_staff"
    ACTIVE = "active"
    DROPPED = "dropped"
    REFUSED = "refused"
    REPLACED = "replaced"
    BROKEN = "broken"
    COMPLETED = "completed"
