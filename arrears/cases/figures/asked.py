"""What a supervisor asks: figures of which days, and of which team."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, func, null, select, true
from sqlalchemy.orm import aliased

from arrears.cases.holders import PASSED, TAKEN
from arrears.cases.models import AuditEvent, Staff
from arrears.clock import AMSTERDAM

ONE_DAY = timedelta(days=1)
# By names of their own: queries ask for other events and people besides.
given, holder = aliased(AuditEvent), aliased(Staff)


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
    def each_day(self) -> Sequence["Asked"]:
        """The same for each of the days, in order."""
        days = (self.last_day - self.first_day).days + 1
        dates = (self.first_day + number * ONE_DAY for number in range(days))
        return [replace(self, first_day=day, last_day=day) for day in dates]

    def covers(self, at: SQLColumnExpression[Any]) -> ColumnElement[bool]:
        """Whether a moment is in the period."""
        return and_(at >= self.since, at < self.until)

    def covers_day(self, on: SQLColumnExpression[Any]) -> ColumnElement[bool]:
        """Whether a day is in the period."""
        return on.between(self.first_day, self.last_day)

    def was_had(self, conversation_id: SQLColumnExpression[Any]) -> ColumnElement[bool]:
        """Whether somebody who is in the team now took a conversation, or was given it.

        All conversations, when no team is asked for.
        """
        if self.team_id is None:
            return true()
        # Looked up once, and not for each conversation anew.
        had = (
            select(given.conversation_id)
            .join(holder, holder.id == given.facts["hold"]["staff_id"].as_integer())
            .where(given.act.in_([TAKEN, PASSED]), holder.team_id == self.team_id)
        )
        # Coalesced with nothing, which keeps SQLite from going by these instead of by the period.
        return func.coalesce(conversation_id, null()).in_(had)
