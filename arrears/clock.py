"""The one place where the clock is read: days in Europe/Amsterdam, instants in UTC."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from arrears.settings import settings

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def today() -> date:
    """The day it is in the Netherlands, or the day that `ARREARS_TODAY` fixes."""
    return settings().arrears_today or datetime.now(AMSTERDAM).date()


def day_of(instant: datetime) -> date:
    """The day that an instant falls on in the Netherlands."""
    return instant.astimezone(AMSTERDAM).date()


def now() -> datetime:
    """This instant, aware, in UTC. Never fixed: it orders messages and ends lock-outs."""
    return datetime.now(UTC)


def moment() -> datetime:
    """This time of the day, on the day that `today` says; in UTC. Now, unless a day is fixed."""
    local = datetime.now(AMSTERDAM)
    return datetime.combine(today(), local.timetz()).astimezone(UTC)
