"""Over which month, half year or year a report goes, as it stands in its address."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from arrears.law.complaints import Period, half_year_of, month_of, year_of
from arrears.law.term import ONE_DAY
from arrears.wording import LOCALE

MONTH = re.compile(r"^20[0-9]{2}-(0[1-9]|1[0-2])$")
HALF_YEAR = re.compile(r"^20[0-9]{2}-[12]$")
YEAR = re.compile(r"^20[0-9]{2}$")
HALVES = {"1": ("eerste", 1), "2": ("tweede", 7)}


@dataclass(frozen=True)
class Chosen:
    """A period with its code in the address and its name on the page."""

    code: str
    name: str
    period: Period

    def is_running(self, on: date) -> bool:
        """Whether complaints can still come in that count in it."""
        return on <= self.period.last_day


def month(code: str) -> Chosen:
    """The month with a code such as `2026-11`."""
    return month_with(date.fromisoformat(f"{code}-01"))


def half_year(code: str) -> Chosen:
    """The half year with a code such as `2026-2`."""
    year_number, which = code.split("-")
    return half_year_with(date(int(year_number), HALVES[which][1], 1))


def year(code: str) -> Chosen:
    """The year with a code such as `2026`."""
    return year_with(date(int(code), 1, 1))


def month_with(day: date) -> Chosen:
    """The month of a day."""
    return Chosen(f"{day:%Y-%m}", format_date(day, "MMMM y", locale=LOCALE), month_of(day))


def half_year_with(day: date) -> Chosen:
    """The half year of a day."""
    period = half_year_of(day)
    which = next(code for code, (_, first) in HALVES.items() if first == period.first_day.month)
    return Chosen(f"{day.year}-{which}", f"{HALVES[which][0]} halfjaar van {day.year}", period)


def year_with(day: date) -> Chosen:
    """The year of a day."""
    return Chosen(str(day.year), str(day.year), year_of(day))


def latest(of: Callable[[date], Chosen], *, on: date, count: int) -> Sequence[Chosen]:
    """The period of a day and those before it, the latest first."""
    found = [of(on)]
    while len(found) < count:
        found.append(of(found[-1].period.first_day - ONE_DAY))
    return found
