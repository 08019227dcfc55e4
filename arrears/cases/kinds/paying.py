"""What people say about paying: later, on a day, already, or not at all."""

from enum import StrEnum


class PostponementState(StrEnum):
    """The life of a postponement (uitstel)."""

    AWAITING_STAFF = "awaiting_staff"
    GRANTED = "granted"
    REFUSED = "refused"
    ENDED = "ended"


class PromiseState(StrEnum):
    """The life of a promise to pay (betaaltoezegging)."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    WITHDRAWN = "withdrawn"


class ReportedPaymentState(StrEnum):
    """Whether a payment that someone told of was found."""

    UNDER_WAY = "under_way"
    RECEIVED = "received"
    NOT_FOUND = "not_found"


class DisputeReason(StrEnum):
    """Why someone says that a debt is not right."""

    NOT_MINE = "not_mine"
    AMOUNT_WRONG = "amount_wrong"
    ALREADY_CANCELLED = "already_cancelled"
    ALREADY_PAID = "already_paid"
    SERVICE_NOT_DELIVERED = "service_not_delivered"
    IDENTITY_FRAUD = "identity_fraud"
    OTHER = "other"


class DisputeOutcome(StrEnum):
    """What was decided on a dispute."""

    UPHELD = "upheld"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class PauseReason(StrEnum):
    """Why collection stands still."""

    DISPUTE = "dispute"
    DEBT_HELP = "debt_help"
    DEATH = "death"
    DANGER = "danger"
    PAYMENT_UNDER_WAY = "payment_under_way"
    POSTPONEMENT = "postponement"
    PROMISE = "promise"
    RESTRICTION = "restriction"
    STAFF = "staff"
