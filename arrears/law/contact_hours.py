"""When a debtor may be approached (benaderen) at all: the quiet hours and closed days of the law.

They hold for what we begin ourselves: reminders, templates, delayed follow-ups. Answering a message
that someone has just sent is no approach.
"""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from arrears.law.parameter import Value, parameter
from arrears.law.reason import Reason, reason
from arrears.law.working_days import is_public_holiday

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CLOSED_DAYS = (
    "art. 4.2 lid 2 Besluit kwaliteit incassodienstverlening; art. 3 Algemene termijnenwet"
)
ONE_DAY = timedelta(days=1)
SUNDAY = 6


def may_approach(moment: datetime) -> bool:
    """Whether a debtor may be approached at that moment, since 2024-04-01 (art. 4.2 Bki).

    From 07:00 until, but not at, 20:00 in Europe/Amsterdam, on Saturdays too, never on Sundays and
    recognised holidays. Raises ValueError for a moment without a time zone, `NoValueOnDate` for one
    before the law.
    """
    return why_not(moment) is None


def why_not(moment: datetime) -> Reason | None:
    """Why a debtor may not be approached at that moment; None when it is allowed."""
    local = _in_amsterdam(moment)
    start, end = _quiet_hours(local.date())
    if closed := _why_closed(local.date()):
        return closed
    if _hour(end) <= local.time() < _hour(start):
        return None
    facts = {"quiet_from": int(start.value), "quiet_until": int(end.value)}
    return reason("contact.quiet_hours", start.source, **facts)


def next_allowed(moment: datetime) -> datetime:
    """The moment itself when a debtor may be approached then, else the first one after it; in UTC.

    Raises as `may_approach` does.
    """
    if may_approach(moment):
        return moment.astimezone(UTC)
    local = _in_amsterdam(moment)
    start, _ = _quiet_hours(local.date())
    day = local.date() + ONE_DAY if local.time() >= _hour(start) else local.date()
    while _why_closed(day):
        day += ONE_DAY
    _, end = _quiet_hours(day)
    return datetime.combine(day, _hour(end), AMSTERDAM).astimezone(UTC)


def _in_amsterdam(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        message = f"{moment} has no time zone: give an aware moment."
        raise ValueError(message)
    return moment.astimezone(AMSTERDAM)


def _why_closed(day: date) -> Reason | None:
    if day.weekday() == SUNDAY:
        return reason("contact.sunday", CLOSED_DAYS, day=day)
    if is_public_holiday(day):
        return reason("contact.holiday", CLOSED_DAYS, day=day)
    return None


def _quiet_hours(day: date) -> tuple[Value[Decimal], Value[Decimal]]:
    return parameter("contact_quiet_start", on=day), parameter("contact_quiet_end", on=day)


def _hour(held: Value[Decimal]) -> time:
    return time(int(held.value))
