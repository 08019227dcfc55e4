"""Tables as a database describes them, down to every check, index and trigger."""

from typing import Any

from sqlalchemy import Engine, Inspector, NullPool, create_engine, inspect, text

from arrears.cases.store import driver_url

type Description = dict[str, Any]

TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


def engine_of(url: str) -> Engine:
    """An engine that keeps no connection open."""
    return create_engine(driver_url(url, asynchronous=False), poolclass=NullPool)


def tables(url: str) -> set[str]:
    """The names of all tables."""
    return set(inspect(engine_of(url)).get_table_names())


def triggers(url: str) -> set[str]:
    """The names of all triggers."""
    engine = engine_of(url)
    with engine.connect() as connection:
        return set(connection.scalars(text(TRIGGERS[engine.dialect.name])))


def description(url: str) -> dict[str, Description]:
    """Everything about every table of ours."""
    with engine_of(url).connect() as connection:
        inspector = inspect(connection)
        return {
            table: _description(inspector, table)
            for table in inspector.get_table_names()
            if table != "alembic_version"
        }


def _description(inspector: Inspector, table: str) -> Description:
    return {
        "columns": {
            column["name"]: (
                str(column["type"]),
                column["nullable"],
                column["default"],
                column.get("comment"),
            )
            for column in inspector.get_columns(table)
        },
        "primary key": inspector.get_pk_constraint(table),
        "foreign keys": _by_name(inspector.get_foreign_keys(table)),
        "unique": _by_name(inspector.get_unique_constraints(table)),
        "checks": _by_name(inspector.get_check_constraints(table)),
        "indexes": _by_name(inspector.get_indexes(table)),
    }


def _by_name(things: Any) -> dict[str, str]:
    # As text: the condition of a partial index compares as itself only.
    return {thing["name"]: str(_readable(thing)) for thing in things}


def _readable(thing: Any) -> Any:
    if isinstance(thing, dict):
        return {key: _readable(value) for key, value in sorted(thing.items())}
    return thing if isinstance(thing, list) else str(thing)
