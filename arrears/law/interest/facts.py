"""Which interest runs, and what comes out."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from arrears.law.reason import Reason


class InterestKind(StrEnum):
    """Which statutory interest runs; each has its own rates.

    CONSUMER is the ordinary one (art. 6:119 BW): always for a consumer, and for all that is no
    trade contract. TRADE (art. 6:119a and 6:119b BW) is for contracts between businesses or with
    a public body, never for a consumer.
    """

    CONSUMER = "consumer"
    TRADE = "trade"

    @property
    def rates(self) -> str:
        """The name of the parameter that holds its rates, in percent a year."""
        return f"statutory_interest_{self}"


@dataclass(frozen=True)
class Interest:
    """Interest in euros, with the periods in which it ran as reasons.

    When not `certain`, the last reasons say which rate has not been verified up to the last day:
    the amount is what the last known rate gives.
    """

    amount: Decimal
    reasons: tuple[Reason, ...]
    certain: bool = True
