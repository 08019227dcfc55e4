"""An empty database for a system under test, gone when the test is done."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

POSTGRES = "postgresql://postgres@127.0.0.1:5432/postgres"
CONNECT_SECONDS = 3


@contextmanager
def postgres_database() -> Iterator[str]:
    """The URL of a schema of its own in the PostgreSQL database that the tests may use.

    A schema and not a database: `make test` hands out a role that may not make databases.
    """
    given = make_url(os.environ.get("TEST_POSTGRES_URL") or POSTGRES)
    name = f"meedenker_{secrets.token_hex(6)}"
    plain = given.set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        connection = psycopg.connect(plain, autocommit=True, connect_timeout=CONNECT_SECONDS)
    except psycopg.OperationalError as error:
        pytest.skip(f"no PostgreSQL for the tests: {error}")
    with connection:
        connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(name)))
        try:
            own = given.update_query_dict({"options": f"-csearch_path={name}"})
            yield own.render_as_string(hide_password=False)
        finally:
            connection.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(name)))
