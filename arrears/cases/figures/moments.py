"""Moments of the store as seconds and as hours, alike on every database."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from arrears.cases.columns import Instant


class seconds_of(FunctionElement[int]):  # noqa: N801 - reads as the SQL function that it is
    """The whole seconds from 1970, in UTC, until a moment."""

    type = BigInteger()
    inherit_cache = True


class hour_of(FunctionElement[datetime]):  # noqa: N801 - reads as the SQL function that it is
    """When the hour began in which a moment is; in the Netherlands and in UTC the same."""

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
