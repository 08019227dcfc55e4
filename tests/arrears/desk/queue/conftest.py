"""These pages ask much of the database: they are tested on both."""

from tests.arrears.fixtures import database_url

__all__ = ["database_url"]
