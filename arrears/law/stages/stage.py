"""The stages of collection, and what may be said about each of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from arrears.law.fees import DebtorKind
from arrears.law.parameter import Confidence, parameter
from arrears.law.reason import Reason, reason


class Stage(StrEnum):
    """How far collection has come, in the words of the case file."""

    REMINDER = "reminder"
    EXTRAJUDICIAL = "extrajudicial"
    JUDICIAL = "judicial"
    ENFORCEMENT = "enforcement"


class About(StrEnum):
    """What a statement is about: `creditor` is what the stage is for whoever has a claim."""

    CAN = "can"
    CANNOT = "cannot"
    COSTS = "costs"
    STOPS = "stops"
    WHO = "who"
    NEXT = "next"
    CREDITOR = "creditor"


@dataclass(frozen=True)
class Statement:
    """One thing that holds in a stage, said in plain Dutch, with its legal source.

    The sentence holds no amount and no term: those are the parameters that it names. `debtor` is
    for whom it holds, None for everyone.
    """

    rule: str
    says: str
    source: str
    confidence: Confidence
    parameters: tuple[str, ...] = ()
    debtor: DebtorKind | None = None

    def holds_for(self, debtor: DebtorKind) -> bool:
        """Whether it may be told to such a debtor: what must still be checked never may."""
        is_known = self.confidence is not Confidence.CHECK
        return is_known and self.debtor in {None, debtor}

    def reason(self, *, on: date) -> Reason:
        """The statement as a reason, with its amounts and terms as they hold on a day."""
        numbers = {name: parameter(name, on=on).value for name in self.parameters}
        return reason(self.rule, self.source, **numbers)


@dataclass(frozen=True)
class StageRules:
    """A stage with its statements by subject; `next_stage` is what can follow, None after the last.

    Within a subject the statements stand in the order in which they are best told.
    """

    stage: Stage
    title: str
    next_stage: Stage | None
    statements: Mapping[About, tuple[Statement, ...]]

    def about(self, subject: About, *, debtor: DebtorKind) -> tuple[Statement, ...]:
        """What may be told to such a debtor on one subject."""
        return tuple(one for one in self.statements[subject] if one.holds_for(debtor))
