"""Why an outcome is what it is, as data that the bot can speak."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

type Fact = Decimal | date | int | str


@dataclass(frozen=True)
class Reason:
    """One step from facts to outcome: the rule's code, its legal source, and its numbers."""

    rule: str
    source: str
    facts: Mapping[str, Fact]


def reason(rule: str, source: str, **facts: Fact) -> Reason:
    """A reason with its facts by name."""
    return Reason(rule, source, facts)
