"""Interest that grows from day to day, over a principal that payments may make smaller."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from arrears.law.interest.facts import Interest, InterestKind
from arrears.law.interest.period import ONE_DAY, Period, exact_to_cents
from arrears.law.months import add_months
from arrears.law.parameter import load, parameter
from arrears.law.reason import Reason

NOTHING = Fraction(0)


@dataclass(frozen=True)
class Accrual:
    """The unpaid interest of one debt, exact, with the periods in which it ran.

    After each full year, counted from the first interest day and not by the calendar, the unpaid
    interest bears interest itself (art. 6:119 lid 2 and 6:119a lid 3 BW): `compounded` is that
    part of `unpaid`.
    """

    kind: InterestKind
    first_day: date
    unpaid: Fraction = NOTHING
    compounded: Fraction = NOTHING
    full_years: int = 0
    periods: tuple[Period, ...] = ()

    @property
    def next_day(self) -> date:
        """The first day that is not yet counted."""
        return self.periods[-1].last_day + ONE_DAY if self.periods else self.first_day

    @property
    def amount(self) -> Decimal:
        """The unpaid interest rounded to cents."""
        return exact_to_cents(self.unpaid)

    def through(self, day: date, *, principal: Decimal) -> "Accrual":
        """The same at the end of a day, over the principal that was open since the last one.

        NoValueOnDate for days before the first known rate. Once nothing is open, nothing runs: a
        principal never grows again.
        """
        accrual = self
        while principal and accrual.next_day <= day:
            accrual = accrual._step(day, principal)
        return accrual

    def settle(self, paid: Decimal) -> "Accrual":
        """What is left after a payment that reached the interest: from here on in whole cents.

        The oldest interest is paid first, so that less of it bears interest.
        """
        left = Fraction(self.amount - paid)
        compounded = min(left, max(NOTHING, self.compounded - Fraction(paid)))
        return replace(self, unpaid=left, compounded=compounded)

    @property
    def outcome(self) -> Interest:
        """The amount with its reasons, certain only when every rate in it is verified."""
        working = tuple(period.reason for period in self.periods)
        doubts = self._doubts()
        return Interest(self.amount, (*working, *doubts), certain=not doubts)

    def _step(self, day: date, principal: Decimal) -> "Accrual":
        """On to that day, or to the last day of the rate or of the year if that comes first."""
        first, year_end = self.next_day, self._year_end()
        last = min(day, year_end, self._rate_end())
        rate = parameter(self.kind.rates, on=first)
        period = Period(self.kind, first, last, rate, principal, self.compounded)
        grown = replace(
            self, unpaid=self.unpaid + period.gives, periods=_appended(self.periods, period)
        )
        if last < year_end:
            return grown
        return replace(grown, compounded=grown.unpaid, full_years=self.full_years + 1)

    def _rate_end(self) -> date:
        change = load(self.kind.rates).next_change(self.next_day)
        return change - ONE_DAY if change else date.max

    def _year_end(self) -> date:
        """The last day of the year under way.

        One that starts on 29 February is full when the next 28 February is over.
        """
        start = add_months(self.first_day, 12 * (self.full_years + 1))
        return start if start.day < self.first_day.day else start - ONE_DAY

    def _doubts(self) -> tuple[Reason, ...]:
        """Why a rate is not verified on the last day that counts, for each rate once."""
        last_of_rate = {period.rate.from_: period.last_day for period in self.periods}
        rates = load(self.kind.rates)
        whys = (rates.why_unverified(day) for day in last_of_rate.values())
        return tuple(why for why in whys if why)


def _appended(periods: tuple[Period, ...], new: Period) -> tuple[Period, ...]:
    """The periods with a new one, which makes the last one longer when nothing changed."""
    if periods and periods[-1].is_like(new):
        return (*periods[:-1], replace(periods[-1], last_day=new.last_day))
    return (*periods, new)
