"""Conversations and what comes of them."""

from enum import StrEnum


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
    DOUBLED = "doubled"
    SET_ASIDE = "set_aside"
    SENT = "sent"
    WITHHELD = "withheld"


class DeliveryState(StrEnum):
    """How far a text has come on its way to a telephone."""

    WAITING = "waiting"
    SENDING = "sending"
    HELD = "held"
    ACCEPTED = "accepted"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    UNDELIVERED = "undelivered"
    FAILED = "failed"
    CANCELLED = "cancelled"


class EscalationReason(StrEnum):
    """Why a person of staff must look, in the order in which they look."""

    DANGER = "danger"
    TECHNICAL = "technical"
    ARRANGEMENT_APPROVAL = "arrangement_approval"
    REPRESENTATIVE = "representative"
    NEEDS_STAFF = "needs_staff"
    COMPLAINT = "complaint"
    PRIVACY = "privacy"
    REQUESTED = "requested"
    UNDELIVERED = "undelivered"
    NOT_UNDERSTOOD = "not_understood"
    LOCKED_OUT = "locked_out"


class TalkOutcome(StrEnum):
    """What a talk came to, as the colleague who closed it says."""

    SOLVED = "solved"
    ARRANGED = "arranged"
    REFERRED = "referred"
    NO_ANSWER = "no_answer"
    OTHER = "other"


class OptOutPurpose(StrEnum):
    """What someone wants to hear no more of."""

    ALL = "all"
    REMINDERS = "reminders"
