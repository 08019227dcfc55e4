"""Public holidays, and days on which offices and banks are open.

Offices are closed on Saturdays, on Sundays and on the days of art. 3 Algemene termijnenwet: New
Year's Day, Good Friday (which lid 2 puts on a par), Easter Monday, Ascension Day, Whit Monday, both
Christmas days, the King's birthday as it is kept, and 5 May in every year.
"""

from datetime import date, timedelta
from functools import cache

import holidays

ONE_DAY = timedelta(days=1)
SATURDAY = 5

# The library counts 5 May as public only every fifth year and as optional in all others.
CATEGORIES = (holidays.PUBLIC, holidays.OPTIONAL)


def is_public_holiday(day: date) -> bool:
    """Whether the day is a recognised holiday (algemeen erkende feestdag, art. 3 Atw).

    Easter Sunday and Whit Sunday count too, which matters to nobody: they are Sundays.
    """
    return day in _public_holidays(day.year)


def is_working_day(day: date) -> bool:
    """Whether the day is no Saturday, no Sunday and no public holiday (art. 3 Atw)."""
    return day.weekday() < SATURDAY and not is_public_holiday(day)


def next_working_day(day: date) -> date:
    """The day itself if it is a working day, else the first one after it (as art. 1 Atw does)."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def add_working_days(day: date, count: int) -> date:
    """The working day that many working days later; 0 gives the day itself or the next one.

    The count starts on the day after, so one working day after a Friday is the Monday, and one
    working day after a Saturday is that Monday too.
    """
    if count < 0:
        message = f"Cannot add {count} working days: the count must be 0 or more."
        raise ValueError(message)
    if count == 0:
        return next_working_day(day)
    for _ in range(count):
        day = next_working_day(day + ONE_DAY)
    return day


def working_days_until(last_day: date, *, on: date) -> int:
    """How many working days are left after a day, up to and with the last one; 0 on that day.

    Below 0 it is how many working days ago the last day was.
    """
    if on > last_day:
        return -working_days_until(on, on=last_day)
    days = (on + timedelta(days=count) for count in range(1, (last_day - on).days + 1))
    return sum(map(is_working_day, days))


@cache
def _public_holidays(year: int) -> frozenset[date]:
    found = holidays.country_holidays("NL", years=year, categories=CATEGORIES)
    return frozenset(found)
