"""Who helps, with what, and how to reach them."""

from dataclasses import dataclass
from enum import StrEnum

from arrears.law.parameter import Confidence


class Situation(StrEnum):
    """What someone needs help with, as far as it shows in what they say."""

    DANGER = "danger"
    DISTRESS = "distress"
    MONEY = "money"
    BUSINESS_MONEY = "business_money"
    PAPERWORK = "paperwork"
    LEGAL = "legal"
    ATTACHMENT = "attachment"
    REGISTRATION = "registration"
    INSURANCE = "insurance"
    COMPLAINT = "complaint"


@dataclass(frozen=True)
class Helper:
    """An organisation that helps: `says` is what it does, in one plain Dutch sentence.

    `rank` is its place in every list: the lowest comes first. A phone number is given only when it
    is sure, and of a helper that must be checked only the name.
    """

    code: str
    rank: int
    name: str
    situations: frozenset[Situation]
    says: str
    source: str
    confidence: Confidence
    website: str | None = None
    phones: tuple[str, ...] = ()
