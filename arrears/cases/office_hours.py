"""When staff is at the desk: on working days, between two hours that an installation sets."""

from datetime import UTC, datetime, timedelta

from arrears.clock import AMSTERDAM
from arrears.law.working_days import is_working_day, next_working_day
from arrears.settings import settings
from arrears.wording import clock, coming_day

ONE_DAY = timedelta(days=1)


def is_staffed(moment: datetime) -> bool:
    """Whether somebody of staff is at the desk at that moment."""
    local = moment.astimezone(AMSTERDAM)
    hours = settings()
    return is_working_day(local.date()) and hours.desk_opens <= local.time() < hours.desk_closes


def next_staffed(moment: datetime) -> datetime:
    """The moment itself when staff is there, else when they come in next; in UTC."""
    if is_staffed(moment):
        return moment.astimezone(UTC)
    local, hours = moment.astimezone(AMSTERDAM), settings()
    day = local.date() if local.time() < hours.desk_opens else local.date() + ONE_DAY
    opens = datetime.combine(next_working_day(day), hours.desk_opens, AMSTERDAM)
    return opens.astimezone(UTC)


def when_staff_is_back(moment: datetime) -> str | None:
    """`morgen vanaf 9 uur`, `maandag 30 november vanaf 9 uur`; None while somebody is there."""
    if is_staffed(moment):
        return None
    opens = next_staffed(moment).astimezone(AMSTERDAM)
    today = moment.astimezone(AMSTERDAM).date()
    return f"{coming_day(opens.date(), today=today)} vanaf {clock(opens.time())}"
