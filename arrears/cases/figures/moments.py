"""Moments of the store as seconds, days and hours in the Netherlands, alike on every database."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, SQLColumnExpression, case
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from arrears.cases.columns import Instant
from arrears.clock import AMSTERDAM

HOUR, DAY = 3600, 24 * 3600
HOURS_OF_A_DAY = 24
FIRST_DAY = date(1970, 1, 1)
ONE_HOUR = timedelta(hours=1)


class seconds_of(FunctionElement[int]):  # noqa: N801 - reads as the SQL function that it is
    """The whole seconds from 1970, in UTC, until a moment."""

    type = BigInteger()
    inherit_cache = True


class hour_of(FunctionElement[datetime]):  # noqa: N801 - reads as the SQL function that it is
    """The whole hour in UTC in which a moment is.

    Cheap: reckon with the hours in which something happened rather than with each moment.
    """

    type = Instant()
    inherit_cache = True


@compiles(hour_of, "sqlite")
def _hour_on_sqlite(element: hour_of, compiler: SQLCompiler, **options: Any) -> str:
    moment = compiler.process(element.clauses, **options)
    return f"substr({moment}, 1, 13) || ':00:00.000000'"


@compiles(hour_of, "postgresql")
def _hour_on_postgresql(element: hour_of, compiler: SQLCompiler, **options: Any) -> str:
    moment = compiler.process(element.clauses, **options)
    return f"date_trunc('hour', {moment}, 'UTC')"


@compiles(seconds_of, "sqlite")
def _on_sqlite(element: seconds_of, compiler: SQLCompiler, **options: Any) -> str:
    moment = compiler.process(element.clauses, **options)
    # Without the parts of a second, which SQLite rounds.
    return f"CAST(strftime('%s', substr({moment}, 1, 19)) AS INTEGER)"


@compiles(seconds_of, "postgresql")
def _on_postgresql(element: seconds_of, compiler: SQLCompiler, **options: Any) -> str:
    moment = compiler.process(element.clauses, **options)
    return f"CAST(floor(extract(epoch FROM {moment})) AS BIGINT)"


def local_seconds(
    at: SQLColumnExpression[Any], since: datetime, until: datetime
) -> ColumnElement[int]:
    """The same by the clocks in the Netherlands, of a moment between these two."""
    *changes, (_, last) = _offsets(since, until)
    ahead = case(*((at < end, offset) for end, offset in changes), else_=last) if changes else last
    return seconds_of(at) + ahead


def day_number(number: int) -> date:
    """The day that begins so many days after the first one of 1970."""
    return FIRST_DAY + timedelta(days=number)


def _offsets(since: datetime, until: datetime) -> Sequence[tuple[datetime, int]]:
    """By how many seconds the clocks are ahead of UTC, and until when that is so.

    They are put forward and back at a whole hour.
    """
    start = since.astimezone(UTC)
    hours = (start + number * ONE_HOUR for number in range((until - start) // ONE_HOUR))
    runs = ((ahead, list(run)) for ahead, run in groupby(hours, _seconds_ahead))
    return [(run[-1] + ONE_HOUR, ahead) for ahead, run in runs]


def _seconds_ahead(at: datetime) -> int:
    offset = at.astimezone(AMSTERDAM).utcoffset()
    return int(offset.total_seconds()) if offset else 0
