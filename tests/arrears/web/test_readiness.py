"""`/health`: 200 once everything that an answer needs is there, else 503 with what is missing."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from arrears.cases.store import Store
from arrears.settings import Settings
from arrears.web.app import create_app
from tests.arrears.chat.tiny_server import TinyServer
from tests.arrears.databases import make_tables
from tests.arrears.site import visitor


@pytest.fixture
def other_neighbour() -> Iterator[TinyServer]:
    with TinyServer().running() as server:
        server.answers({})
        yield server


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A store of this test alone."""
    url = f"sqlite:///{tmp_path / 'store.db'}"
    make_tables(url)
    return url


def port(server: TinyServer) -> int:
    return int(server.url.rpartition(":")[2])


def chosen(url: str, bot: TinyServer, actions: TinyServer) -> Settings:
    return Settings(database_url=url, bot_port=port(bot), actions_port=port(actions))


async def test_all_is_well_when_bot_actions_and_store_are_there(web: httpx.AsyncClient) -> None:
    answer = await web.get("/health")

    assert (answer.status_code, answer.json()) == (
        200,
        {"status": "ok", "bot": True, "actions": True, "store": True},
    )


@pytest.mark.parametrize("status", [409, 500, 503])
async def test_a_bot_that_is_still_loading_is_named(
    url: str, neighbour: TinyServer, other_neighbour: TinyServer, status: int
) -> None:
    neighbour.answers({}, status)

    async with visitor(create_app(chosen(url, neighbour, other_neighbour))) as web:
        answer = await web.get("/health")

    assert (answer.status_code, answer.json()) == (
        503,
        {"status": "starting", "bot": False, "actions": True, "store": True},
    )


async def test_an_action_server_that_fails_is_named(
    url: str, neighbour: TinyServer, other_neighbour: TinyServer
) -> None:
    other_neighbour.answers({}, 500)

    async with visitor(create_app(chosen(url, neighbour, other_neighbour))) as web:
        answer = await web.get("/health")

    assert (answer.status_code, answer.json()) == (
        503,
        {"status": "starting", "bot": True, "actions": False, "store": True},
    )


async def test_neighbours_that_are_not_there_are_named(url: str) -> None:
    # Nothing listens on port 1.
    nobody = Settings(database_url=url, bot_port=1, actions_port=1)

    async with visitor(create_app(nobody)) as web:
        answer = await web.get("/health")

    assert answer.status_code == 503
    assert answer.json() == {"status": "starting", "bot": False, "actions": False, "store": True}


async def test_a_store_without_its_tables_is_named(url: str, neighbour: TinyServer) -> None:
    async with visitor(create_app(chosen(url, neighbour, neighbour))) as web:
        store = Store(url)
        async with store.writing() as session:
            await session.execute(text("ALTER TABLE cases RENAME TO elsewhere"))
        await store.close()
        answer = await web.get("/health")

    assert (answer.status_code, answer.json()) == (
        503,
        {"status": "starting", "bot": True, "actions": True, "store": False},
    )


async def test_the_app_starts_and_waits_while_its_store_is_away(neighbour: TinyServer) -> None:
    # Nothing listens on port 1.
    away = "postgresql://127.0.0.1:1/none"

    async with visitor(create_app(chosen(away, neighbour, neighbour))) as web:
        answer = await web.get("/health")

    assert (answer.status_code, answer.json()["store"]) == (503, False)


async def test_the_right_address_of_each_neighbour_is_asked(
    url: str, neighbour: TinyServer, other_neighbour: TinyServer
) -> None:
    async with visitor(create_app(chosen(url, neighbour, other_neighbour))) as web:
        await web.get("/health")

    assert neighbour.requests == [("GET /status", None)]
    assert other_neighbour.requests == [("GET /health", None)]
