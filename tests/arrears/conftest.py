"""What every test in this folder may ask for: a case store, a clock, a day, the app."""

from tests.arrears.fixtures import clock, database_url, fixed_day, store
from tests.arrears.site import app, neighbour, online, tiny_server, web

__all__ = [
    "app",
    "clock",
    "database_url",
    "fixed_day",
    "neighbour",
    "online",
    "store",
    "tiny_server",
    "web",
]
