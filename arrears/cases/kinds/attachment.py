"""What people send besides words."""

from enum import StrEnum


class AttachmentState(StrEnum):
    """Whether a file that somebody sent is here: waiting → kept, refused or lost."""

    WAITING = "waiting"
    KEPT = "kept"
    REFUSED = "refused"
    LOST = "lost"
