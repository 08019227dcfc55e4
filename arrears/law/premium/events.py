"""What can happen to a premium: what a protocol plans, and what follows from law and facts."""

from enum import StrEnum


class Event(StrEnum):
    """One kind of milestone on the way of a premium."""

    DUE = "due"
    FIRST_REMINDER = "first_reminder"
    SECOND_REMINDER = "second_reminder"
    THIRD_REMINDER = "third_reminder"
    FURTHER_REMINDER = "further_reminder"
    SUSPENSION_ALLOWED = "suspension_allowed"
    COVER_LAPSES = "cover_lapses"
    HANDOVER_FROM = "handover_from"
    HANDOVER_AT_LATEST = "handover_at_latest"
    PAID = "paid"
    COVER_RESTARTS = "cover_restarts"


REMINDERS = (Event.FIRST_REMINDER, Event.SECOND_REMINDER, Event.THIRD_REMINDER)
HANDOVER = (Event.HANDOVER_FROM, Event.HANDOVER_AT_LATEST)
PLANNED = (*REMINDERS, Event.COVER_LAPSES, *HANDOVER)
