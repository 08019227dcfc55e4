"""A complaint as facts: who complained, and what has happened since."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Complainant(StrEnum):
    """Whose complaint it is, which decides the route.

    A policyholder is a client of the firm complained about; a debtor is not: the firm only collects
    from that person for someone else.
    """

    POLICYHOLDER = "policyholder"
    DEBTOR = "debtor"


class Outcome(StrEnum):
    """What the firm's own procedure ended in. A withdrawn complaint has no terms any more."""

    UPHELD = "upheld"
    PARTLY_UPHELD = "partly_upheld"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Complaint:
    """A complaint (klacht) from its filing on.

    `confirmed_on` is the day of the written confirmation of receipt, `term_told_on` the day on
    which the complainant was told when the answer comes, and `promised_by` the day that was then
    named. `answered_on` is the day of the final answer. `in_business` says that the complainant
    acts in a profession or business.
    """

    complainant: Complainant
    filed_on: date
    in_business: bool = False
    confirmed_on: date | None = None
    term_told_on: date | None = None
    promised_by: date | None = None
    answered_on: date | None = None
    outcome: Outcome | None = None

    def __post_init__(self) -> None:
        """Refuse facts that cannot all be true."""
        steps = (self.confirmed_on, self.term_told_on, self.answered_on)
        if any(step is not None and step < self.filed_on for step in steps):
            message = f"{self}: a step cannot come before the filing."
            raise ValueError(message)
        if self.outcome is not None and self.answered_on is None:
            message = f"{self}: an outcome needs the day of its answer."
            raise ValueError(message)
        if self.promised_by is not None and self.term_told_on is None:
            message = f"{self}: a promised day needs the day on which it was told."
            raise ValueError(message)

    def as_known_on(self, day: date) -> "Complaint":
        """The complaint as it stood at the end of a day, without the steps that came later."""

        def known(step: date | None) -> date | None:
            return step if step is not None and step <= day else None

        return replace(
            self,
            confirmed_on=known(self.confirmed_on),
            term_told_on=known(self.term_told_on),
            promised_by=self.promised_by if known(self.term_told_on) else None,
            answered_on=known(self.answered_on),
            outcome=self.outcome if known(self.answered_on) else None,
        )
