"""A row of days in which interest ran at one rate over one amount."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from arrears.law.interest.facts import InterestKind
from arrears.law.money import to_cents
from arrears.law.parameter import Value, parameter
from arrears.law.reason import Fact, Reason, reason

ONE_DAY = timedelta(days=1)
COMPOUND = {
    InterestKind.CONSUMER: "art. 6:119 lid 2 BW",
    InterestKind.TRADE: "art. 6:119a lid 3 BW",
}


@dataclass(frozen=True)
class Period:
    """From the first day through the last one, over the principal and the interest before it.

    `earlier_interest` is the unpaid interest of full years, which bears interest itself.
    """

    kind: InterestKind
    first_day: date
    last_day: date
    rate: Value[Decimal]
    principal: Decimal
    earlier_interest: Fraction

    @property
    def days(self) -> int:
        """How many days it counts, both ends included."""
        return (self.last_day - self.first_day).days + 1

    @property
    def gives(self) -> Fraction:
        """The exact interest: for each day the amount times the rate, divided by 365.

        Custom divides by 365 in leap years too; the law has no rule for it.
        """
        basis = parameter("interest_day_basis", on=self.first_day)
        a_year = (Fraction(self.principal) + self.earlier_interest) * Fraction(self.rate.value)
        return a_year / 100 * self.days / Fraction(basis.value)

    def is_like(self, other: "Period") -> bool:
        """Whether the other has the same rate over the same amount."""
        return (
            self.rate == other.rate
            and self.principal == other.principal
            and self.earlier_interest == other.earlier_interest
        )

    @property
    def reason(self) -> Reason:
        """The period as the bot can speak it: these days, this rate, over this amount."""
        earlier = exact_to_cents(self.earlier_interest)
        facts: dict[str, Fact] = {
            "first_day": self.first_day,
            "last_day": self.last_day,
            "days": self.days,
            "rate": self.rate.value,
            "over": exact_to_cents(Fraction(self.principal) + self.earlier_interest),
        }
        if not earlier:
            return reason("interest.period", self.rate.source, **facts)
        source = f"{COMPOUND[self.kind]}; {self.rate.source}"
        return reason("interest.compound_period", source, **facts, earlier_interest=earlier)


def exact_to_cents(exact: Fraction) -> Decimal:
    """An exact amount rounded half-up to cents."""
    return to_cents(Decimal(exact.numerator) / exact.denominator)
