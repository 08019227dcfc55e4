"""What a supervisor chose to see, read into days and a team."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from arrears.cases.figures.asked import Asked
from arrears.cases.models import Team

MONTHS_OF_A_QUARTER = 3
MOST_DAYS = 366
# Before this there was no desk.
EARLIEST = date(2000, 1, 1)


class Period(StrEnum):
    """The days up to today that can be chosen, or one's own."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    OWN = "own"


class Why(StrEnum):
    """Why what was chosen cannot be shown."""

    NO_PERIOD = "no_period"
    NO_DAYS = "no_days"
    WRONG_ORDER = "wrong_order"
    IN_FUTURE = "in_future"
    TOO_LONG = "too_long"
    NO_TEAM = "no_team"


class CannotShow(Exception):
    """What was chosen is no period or no team."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Filter:
    """The fields of the form, as they were sent."""

    period: str = Period.WEEK
    first: str = ""
    last: str = ""
    team: str = ""

    def asked(self, teams: Sequence[Team], *, on: date) -> Asked:
        """The days and the team that are meant on a day. Raises CannotShow."""
        first_day, last_day = self._days(on)
        return Asked(first_day, last_day, self._team_id(teams))

    def _days(self, on: date) -> tuple[date, date]:
        if self.period not in set(Period):
            raise CannotShow(Why.NO_PERIOD)
        if self.period == Period.OWN:
            return self._own_days(on)
        return first_day_of(Period(self.period), on), on

    def _own_days(self, on: date) -> tuple[date, date]:
        first_day, last_day = _day(self.first), _day(self.last)
        if last_day < first_day:
            raise CannotShow(Why.WRONG_ORDER)
        if last_day > on:
            raise CannotShow(Why.IN_FUTURE)
        if (last_day - first_day).days >= MOST_DAYS:
            raise CannotShow(Why.TOO_LONG)
        return first_day, last_day

    def _team_id(self, teams: Sequence[Team]) -> int | None:
        if not self.team:
            return None
        found = next((team.id for team in teams if str(team.id) == self.team), None)
        if found is None:
            raise CannotShow(Why.NO_TEAM)
        return found


def first_day_of(period: Period, on: date) -> date:
    """When the period began in which a day falls: on a Monday, or with a month."""
    match period:
        case Period.WEEK:
            return on - timedelta(days=on.weekday())
        case Period.MONTH:
            return on.replace(day=1)
        case Period.QUARTER:
            month = on.month - (on.month - 1) % MONTHS_OF_A_QUARTER
            return on.replace(month=month, day=1)
        case _:
            return on


def _day(typed: str) -> date:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise CannotShow(Why.NO_DAYS) from None
    if day < EARLIEST:
        raise CannotShow(Why.NO_DAYS)
    return day
