"""What we begin ourselves."""

from enum import StrEnum


class OutreachKind(StrEnum):
    """What a message is about that no message of the person asked for."""

    ARRANGEMENT_CONFIRMED = "arrangement_confirmed"
    INSTALMENT_MISSED = "instalment_missed"
    INSTALMENT_DUE = "instalment_due"
    REMINDER = "reminder"
