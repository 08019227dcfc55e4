"""Runs migrations on the database that the settings name."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection, NullPool, create_engine, event

from arrears.cases.columns import Euros, Instant
from arrears.cases.models import Model
from arrears.cases.store import driver_url
from arrears.settings import settings

url = context.config.get_main_option("sqlalchemy.url") or settings().database_url


def as_plain_type(kind: str, item: Any, autogen: Any) -> str | Literal[False]:
    """Write our own column types as the plain ones they are stored as: migrations outlive code."""
    if kind == "type" and isinstance(item, Euros):
        return "sa.BigInteger()"
    if kind == "type" and isinstance(item, Instant):
        return "sa.DateTime(timezone=True)"
    return False


def commit_only_at_the_end(connection: Any, record: Any) -> None:
    """Python's driver would commit before each change of a table; SQLite itself need not."""
    connection.isolation_level = None


def begin(connection: Connection) -> None:
    """What the driver no longer does by itself."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


engine = create_engine(driver_url(url, asynchronous=False), poolclass=NullPool)
if engine.dialect.name == "sqlite":
    event.listen(engine, "connect", commit_only_at_the_end)
    event.listen(engine, "begin", begin)
with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Model.metadata,
        render_as_batch=True,
        transactional_ddl=True,
        compare_type=True,
        render_item=as_plain_type,
    )
    with context.begin_transaction():
        context.run_migrations()
