"""Fixtures of everything that has a case store: the store on both databases, a clock, a day."""

import sys
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from types import ModuleType

import pytest

from arrears import clock as real_clock
from arrears.cases.store import Store
from arrears.settings import settings
from tests.arrears.databases import DATABASES, DatabaseOf, empty
from tests.arrears.events.schemas import check_events

TODAY = date(2026, 11, 18)
OURS = ("arrears", "actions")


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 18, 9, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def move(self, **time: float) -> None:
        self.moment += timedelta(**time)


@pytest.fixture(scope="session", params=DATABASES)
def database_url(request: pytest.FixtureRequest, database_of: DatabaseOf) -> str:
    """A database of each kind with our tables, one for all tests."""
    return database_of(request.param)


@pytest.fixture(scope="session", name="database_url")
def quickest_database_url(database_of: DatabaseOf) -> str:
    """The one that needs no server, for tests of what asks the database nothing of its own."""
    return database_of("sqlite")


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """An empty case store. What is told of it outside must be as published."""
    store = Store(database_url)
    yield store
    await check_events(store)
    await empty(store)
    await store.close()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Time in the hands of the test, in every module that reads the clock."""
    hands = Clock()
    for module, reading in _readers(len(sys.modules)):
        monkeypatch.setattr(module, reading, hands.now)
    return hands


@cache
def _readers(modules: int) -> list[tuple[ModuleType, str]]:
    """Who reads the clock, and how, among so many modules: it takes long to find out."""
    return [
        (module, reading)
        for name, module in list(sys.modules.items())
        for reading in ("now", "moment")
        if name.partition(".")[0] in OURS
        and getattr(module, reading, None) is getattr(real_clock, reading)
    ]


@pytest.fixture
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> Iterator[date]:
    """The day that `ARREARS_TODAY` fixes."""
    monkeypatch.setenv("ARREARS_TODAY", TODAY.isoformat())
    settings.cache_clear()
    yield TODAY
    settings.cache_clear()
