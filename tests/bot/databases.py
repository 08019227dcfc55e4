"""An empty database for dialogues, gone when the test is done."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa

POSTGRES = "postgresql://postgres@127.0.0.1:5432/postgres"


@contextmanager
def postgres_database() -> Iterator[str]:
    """The URL of a schema of its own in the PostgreSQL database that the tests may use."""
    given = sa.engine.make_url(os.environ.get("TEST_POSTGRES_URL") or POSTGRES)
    given = given.set(drivername="postgresql")
    schema = f"dialogues_{secrets.token_hex(6)}"
    engine = sa.create_engine(given, connect_args={"connect_timeout": 3})
    try:
        engine.execute(f"CREATE SCHEMA {schema}")
    except sa.exc.OperationalError as error:
        pytest.skip(f"no PostgreSQL for the tests: {error}")
    try:
        yield given.update_query_dict({"options": f"-csearch_path={schema}"}).render_as_string(
            hide_password=False
        )
    finally:
        engine.execute(f"DROP SCHEMA {schema} CASCADE")
        engine.dispose()
