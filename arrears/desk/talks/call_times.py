"""When somebody can be called back: a day, or a part of it, in which staff is there."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from arrears.cases.acting import Refused
from arrears.cases.office_hours import next_staffed
from arrears.clock import AMSTERDAM, moment
from arrears.settings import settings
from arrears.wording import clock, weekday

NOON = time(12)


class DayPart(StrEnum):
    """In which part of a day somebody is called."""

    DAY = "day"
    MORNING = "morning"
    AFTERNOON = "afternoon"


class NobodyThen(Refused):
    """Nobody of staff is there at that time, or it is over."""


@dataclass(frozen=True)
class Stretch:
    """Between which moments somebody is called."""

    start: datetime
    end: datetime

    @classmethod
    def of(cls, on: date, part: DayPart) -> "Stretch":
        """A part of a day, as far as staff is there. Raises NobodyThen."""
        hours = settings()
        starts = NOON if part is DayPart.AFTERNOON else hours.desk_opens
        ends = NOON if part is DayPart.MORNING else hours.desk_closes
        start, end = (datetime.combine(on, at, AMSTERDAM) for at in (starts, ends))
        if next_staffed(max(start, moment())) >= end:
            raise NobodyThen(on, part)
        return cls(start, end)

    @property
    def words(self) -> str:
        """`vrijdag 27 november 2026, tussen 9 uur en 12 uur`."""
        start, end = clock(self.start.time()), clock(self.end.time())
        return f"{weekday(self.start.date())}, tussen {start} en {end}"
