"""Counting in calendar months, where a day that a month lacks becomes its last day."""

from calendar import monthrange
from datetime import date


def day_in_month(month: date, day_of_month: int) -> date:
    """That day of the month in which `month` lies, or the month's last day if it is shorter."""
    last = monthrange(month.year, month.month)[1]
    return month.replace(day=min(day_of_month, last))


def add_months(day: date, count: int) -> date:
    """The same day of the month so many months later."""
    years, month = divmod(day.month - 1 + count, 12)
    return day_in_month(date(day.year + years, month + 1, 1), day.day)
