"""Files of business policyholders, and what is written and said about them."""

from enum import StrEnum


class CollectionFileState(StrEnum):
    """Whether a file that was handed in is taken on."""

    SUBMITTED = "submitted"
    UNDER_REVIEW = "under_review"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Direction(StrEnum):
    """From us or to us."""

    IN = "in"
    OUT = "out"
