"""All figures of the page, in order: which query, which table, which chart."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.channels import talks_by_channel
from arrears.cases.figures.danger import danger_alerts
from arrears.cases.figures.days import talks_by_day
from arrears.cases.figures.handling import handling_times
from arrears.cases.figures.hours import talks_by_hour
from arrears.cases.figures.kept import arrangements_kept
from arrears.cases.figures.marks import marks_given
from arrears.cases.figures.reasons import calls_by_reason
from arrears.cases.figures.topics import talks_by_topic
from arrears.cases.figures.uptake import arrangement_uptake
from arrears.cases.figures.waiting import waiting_times
from arrears.cases.figures.without_staff import talks_without_staff
from arrears.clock import today
from arrears.desk.figures import tables
from arrears.desk.figures.charts import Chart, Kind, Point, draw
from arrears.desk.figures.tables import Table


@dataclass(frozen=True)
class Figure:
    """One figure; its name is that of its template, and of its file."""

    name: str
    find: Callable[[AsyncSession, Asked], Awaitable[Any]]
    table: Callable[[Any], Table]
    kind: Kind


@dataclass(frozen=True)
class Shown:
    """A figure with what was found."""

    name: str
    found: Any
    table: Table
    chart: Chart


async def kept_until_today(session: AsyncSession, asked: Asked) -> Any:
    """How arrangements stand today."""
    return await arrangements_kept(session, asked, on=today())


FIGURES: Sequence[Figure] = (
    Figure("days", talks_by_day, tables.of_days, Kind.LINE),
    Figure("hours", talks_by_hour, tables.of_hours, Kind.COLUMNS),
    Figure("channels", talks_by_channel, tables.of_channels, Kind.BARS),
    Figure("topics", talks_by_topic, tables.of_topics, Kind.BARS),
    Figure("without_staff", talks_without_staff, tables.of_talks_without_staff, Kind.BARS),
    Figure("reasons", calls_by_reason, tables.of_reasons, Kind.BARS),
    Figure("waiting", waiting_times, tables.of_waiting, Kind.BARS),
    Figure("handling", handling_times, tables.of_handling, Kind.BARS),
    Figure("danger", danger_alerts, tables.of_danger, Kind.BARS),
    Figure("uptake", arrangement_uptake, tables.of_uptake, Kind.BARS),
    Figure("kept", kept_until_today, tables.of_kept, Kind.BARS),
    Figure("marks", marks_given, tables.of_marks, Kind.COLUMNS),
)


def find_figure(name: str) -> Figure | None:
    """A figure by its name."""
    return next((figure for figure in FIGURES if figure.name == name), None)


async def shown(session: AsyncSession, figure: Figure, asked: Asked) -> Shown:
    """The figure for these days and this team."""
    found = await figure.find(session, asked)
    table = figure.table(found)
    points = [Point(row[0], row[1]) for row in table.rows]
    return Shown(figure.name, found, table, draw(figure.kind, points))
