"""What a supervisor asks: figures of which days, and of which team."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, exists, true

from arrears.cases.figures.moments import local_seconds
from arrears.cases.holders import PASSED, TAKEN
from arrears.cases.models import AuditEvent, Staff
from arrears.clock import AMSTERDAM

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Asked:
    """The days, both included, and the team; None stands for all of them."""

    first_day: date
    last_day: date
    team_id: int | None = None

    @property
    def since(self) -> datetime:
        """When the first day begins in the Netherlands."""
        return datetime.combine(self.first_day, time.min, AMSTERDAM)

    @property
    def until(self) -> datetime:
        """When the day after the last one begins."""
        return datetime.combine(self.last_day + ONE_DAY, time.min, AMSTERDAM)

    @property
    def days(self) -> Sequence[date]:
        """All days, in order."""
        return [
            self.first_day + number * ONE_DAY
            for number in range((self.last_day - self.first_day).days + 1)
        ]

    def covers(self, at: SQLColumnExpression[Any]) -> ColumnElement[bool]:
        """Whether a moment is in the period."""
        return and_(at >= self.since, at < self.until)

    def covers_day(self, on: SQLColumnExpression[Any]) -> ColumnElement[bool]:
        """Whether a day is in the period."""
        return on.between(self.first_day, self.last_day)

    def local(self, at: SQLColumnExpression[Any]) -> ColumnElement[int]:
        """The seconds from 1970 until a moment in the period, by the clocks in the Netherlands."""
        return local_seconds(at, self.since, self.until)

    def was_had(self, conversation_id: SQLColumnExpression[Any]) -> ColumnElement[bool]:
        """Whether somebody who is in the team now took a conversation, or was given it.

        All conversations, when no team is asked for.
        """
        if self.team_id is None:
            return true()
        return exists().where(
            AuditEvent.conversation_id == conversation_id,
            AuditEvent.act.in_([TAKEN, PASSED]),
            Staff.id == AuditEvent.facts["hold"]["staff_id"].as_integer(),
            Staff.team_id == self.team_id,
        )
