"""What people go through, who helps them, and who may speak for them."""

from enum import StrEnum


class CircumstanceKind(StrEnum):
    """What happened in someone's life; `personal` stands for all that is nobody's business."""

    LESS_INCOME = "less_income"
    WORK = "work"
    RELATIONSHIP = "relationship"
    FAMILY = "family"
    BUSINESS = "business"
    PERSONAL = "personal"
    DEATH = "death"
    OTHER = "other"


class ReferralState(StrEnum):
    """How far a referral to a helper has come."""

    RECORDED = "recorded"
    SENT = "sent"
    FOLLOWED_UP = "followed_up"


class Relation(StrEnum):
    """What someone is to the person of a case for whom they act."""

    PARENT = "parent"
    CHILD = "child"
    PARTNER = "partner"
    COUNSELLOR = "counsellor"
    ADMINISTRATOR = "administrator"
    FRIEND = "friend"
    LAWYER = "lawyer"
    OTHER = "other"


class AuthorisationScope(StrEnum):
    """What someone may do for the person of a case; whoever may decide may also be told."""

    SHARE_INFORMATION = "share_information"
    DECIDE = "decide"
