"""The action server on an empty case store, and people who talk to it.

What actions ask of the store is tested where the store is, on both databases.
"""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date

import httpx
import pytest
from starlette.routing import Router

from actions import casestore
from actions.server import create_app
from arrears.cases.demo import demo_lines
from arrears.cases.importing import import_cases
from arrears.cases.store import Store
from tests.actions.calling import Caller
from tests.actions.store_of_record import Record
from tests.arrears.case_lines import conversation, verified_conversation
from tests.arrears.fixtures import TODAY, clock, fixed_day, quickest_database_url, store

__all__ = ["clock", "fixed_day", "quickest_database_url", "store"]


def demo_people(*numbers: str) -> list[bytes]:
    """The lines of these people; of none when it is a number that is not of the demo."""
    return [line for line in demo_lines(TODAY) if json.loads(line)["number"] in numbers]


@pytest.fixture(scope="session")
def action_server() -> Router:
    """The server as it is run; it opens its store when first asked for."""
    return create_app()


@pytest.fixture
async def server(
    action_server: Router, store: Store, fixed_day: date, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[httpx.AsyncClient]:
    """The action server on the store of this test, on the fixed day."""
    monkeypatch.setattr(casestore, "Store", lambda _, **__: store)
    casestore.store.cache_clear()
    transport = httpx.ASGITransport(action_server, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://actions") as client:
        yield client
    casestore.store.cache_clear()


@pytest.fixture
async def stranger(server: httpx.AsyncClient, store: Store) -> Caller:
    """Somebody who has not proved anything, in a store with two people of the demo."""
    await import_cases(store, demo_people("2026-000101", "2026-000106"))
    return Caller(server, await conversation(store))


@pytest.fixture
async def mehmet(of_case: "OfCase") -> Caller:
    """Owes 474.15: an invoice of 412.30 and a fee of 61.85."""
    return await of_case("2026-000106")


@pytest.fixture
def record(store: Store) -> Record:
    """The case store, to look in."""
    return Record(store)


type OfCase = Callable[[str], Awaitable[Caller]]


@pytest.fixture
def of_case(stranger: Caller, store: Store) -> OfCase:
    """The person of a demo case, who has proved it."""

    async def verified(number: str) -> Caller:
        await import_cases(store, demo_people(number))
        return stranger.of(await verified_conversation(store, number))

    return verified
