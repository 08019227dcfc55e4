"""The closed lists of the case store, by the names that the case file uses."""

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


class Stage(StrEnum):
    """How far collection has come."""

    REMINDER = "reminder"
    EXTRAJUDICIAL = "extrajudicial"
    JUDICIAL = "judicial"
    ENFORCEMENT = "enforcement"


class WhatsAppUse(StrEnum):
    """Whether a creditor may be talked about over WhatsApp."""

    OFF = "off"
    OWN_PREMIUM = "own_premium"
    ON = "on"


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
    COMPLETED = "completed"


class Channel(StrEnum):
    """Where a conversation is held."""

    WEB = "web"
    WHATSAPP = "whatsapp"
    SMS = "sms"


class Holder(StrEnum):
    """Who answers in a conversation."""

    BOT = "bot"
    QUEUE = "queue"
    PERSON = "person"


class Author(StrEnum):
    """Who wrote a message."""

    PERSON = "person"
    BOT = "bot"
    STAFF = "staff"
    NOTICE = "notice"


class MessageState(StrEnum):
    """How far a message has come: inbound received → answered, outbound sent or withheld."""

    RECEIVED = "received"
    ANSWERED = "answered"
    SET_ASIDE = "set_aside"
    SENT = "sent"
    WITHHELD = "withheld"


class EscalationReason(StrEnum):
    """Why a person of staff must look, in the order in which they look."""

    DANGER = "danger"
    TECHNICAL = "technical"
    ARRANGEMENT_APPROVAL = "arrangement_approval"
    REPRESENTATIVE = "representative"
    NEEDS_STAFF = "needs_staff"
    REQUESTED = "requested"
    NOT_UNDERSTOOD = "not_understood"
    LOCKED_OUT = "locked_out"
