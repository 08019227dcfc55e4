"""Plain calendar arithmetic, without words."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def day_or_none(year: int, month: int, day: int) -> date | None:
    """That day, or nothing when the calendar does not have it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def later(day: date, days: int) -> date:
    """So many days later (or earlier); the ends of the calendar stop it."""
    reached = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(reached)


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(max(year, 1), 9999)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_of_month(day: date) -> date:
    """The last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def monday_of(day: date) -> date:
    """The Monday of the week."""
    return later(day, -day.weekday())


def coming(weekday: int, *, after: date) -> date:
    """The first such weekday after a day."""
    return later(after, (weekday - after.weekday() - 1) % 7 + 1)


def previous(weekday: int, *, before: date) -> date:
    """The last such weekday before a day."""
    return later(before, -((before.weekday() - weekday - 1) % 7 + 1))


def nth_weekday(count: int, weekday: int, *, month: date) -> date | None:
    """The so manieth such weekday of the month; 0 is the last one."""
    first = month.replace(day=1)
    if not count:
        return previous(weekday, before=later(last_of_month(month), 1))
    found = later(coming(weekday, after=later(first, -1)), 7 * (count - 1))
    return found if found.month == first.month else None


def easter(year: int) -> date:
    """Easter Sunday, after Gauss."""
    golden, century = year % 19, year // 100
    skipped = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = skipped - (skipped // 28) * (1 - (29 // (skipped + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=moon - weekday)
