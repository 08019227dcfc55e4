"""Who owes, to whom, and for which policies."""

from enum import StrEnum


class CreditorKind(StrEnum):
    """What sort of organisation the money is owed to."""

    INSURER = "insurer"
    INTERMEDIARY = "intermediary"
    COMPANY = "company"
    LEGAL_EXPENSES = "legal_expenses"
    CREDIT_INSURER = "credit_insurer"


class PersonKind(StrEnum):
    """Whether the debtor acts as a consumer or in business."""

    CONSUMER = "consumer"
    BUSINESS = "business"


class PolicyType(StrEnum):
    """What is insured."""

    CAR = "car"
    MOTORCYCLE = "motorcycle"
    MOPED = "moped"
    HOME = "home"
    CONTENTS = "contents"
    LIABILITY = "liability"
    LEGAL = "legal"
    TRAVEL = "travel"
    HEALTH = "health"
    LIFE = "life"
    FUNERAL = "funeral"
    CARAVAN = "caravan"
    BUSINESS = "business"


class Frequency(StrEnum):
    """How often a premium falls due."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class WhatsAppUse(StrEnum):
    """Whether a creditor may be talked about over WhatsApp."""

    OFF = "off"
    OWN_PREMIUM = "own_premium"
    ON = "on"
