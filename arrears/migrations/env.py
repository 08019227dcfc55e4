"""Runs migrations on the database that the settings name."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import NullPool, create_engine

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


engine = create_engine(driver_url(url, asynchronous=False), poolclass=NullPool)
with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Model.metadata,
        render_as_batch=True,
        compare_type=True,
        render_item=as_plain_type,
    )
    with context.begin_transaction():
        context.run_migrations()
