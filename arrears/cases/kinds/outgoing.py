"""What is told to a creditor's own system."""

from enum import StrEnum


class OutgoingState(StrEnum):
    """How far an event has come; `kept` when there was nobody to tell it to.

    After `gone` its creditor is told nothing more, until somebody has events sent again.
    """

    KEPT = "kept"
    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"
    GONE = "gone"
