"""Most of what channels do asks the database nothing of its own: one will do.

Couriers and what we begin ourselves share work between processes: they are tested on both.
"""

from tests.arrears.fixtures import quickest_database_url

__all__ = ["quickest_database_url"]
