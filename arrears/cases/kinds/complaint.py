"""Complaints: who complains, where it was said, and how it ends."""

from enum import StrEnum


class ComplaintRoute(StrEnum):
    """Whose procedure applies: that of an insurer's client, or that of a collector's debtor."""

    POLICYHOLDER = "policyholder"
    DEBTOR = "debtor"


class ComplaintChannel(StrEnum):
    """Where a complaint was heard; some of these staff notes by hand."""

    WEB = "web"
    WHATSAPP = "whatsapp"
    SMS = "sms"
    EMAIL = "email"
    PHONE = "phone"
    WEBSITE_FORM = "website_form"
    SOCIAL_MEDIA = "social_media"


class ComplaintState(StrEnum):
    """How far a complaint has come."""

    RECEIVED = "received"
    CONFIRMED = "confirmed"
    IN_PROGRESS = "in_progress"
    ANSWERED = "answered"
    CLOSED = "closed"


class ComplaintOutcome(StrEnum):
    """What was decided on a complaint (gegrond, deels gegrond, ongegrond, and so on)."""

    UPHELD = "upheld"
    PARTLY_UPHELD = "partly_upheld"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    SETTLED = "settled"


class ComplaintLetterKind(StrEnum):
    """What we write to a complainant."""

    RECEIPT = "receipt"
    ANSWER = "answer"
