"""The app as a whole asks the database nothing of its own: one will do."""

from tests.arrears.fixtures import quickest_database_url

__all__ = ["quickest_database_url"]
