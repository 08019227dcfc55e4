"""The app as a whole, with a stand-in for the bot and the action server."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from fastapi import FastAPI
from starlette.datastructures import State

from arrears.cases import daily
from arrears.cases.models import DailyJob
from arrears.cases.store import Store
from arrears.clock import now, today
from arrears.settings import Settings
from arrears.web.app import create_app
from arrears.web.server import server
from tests.arrears.chat.tiny_server import TinyServer
from tests.no_tls import NO_TLS


def settings_for(database_url: str, neighbour: TinyServer, **more: Any) -> Settings:
    """Settings under which bot and action server are this neighbour."""
    port = urlsplit(neighbour.url).port or 0
    return Settings(database_url=database_url, bot_port=port, actions_port=port, **more)


@asynccontextmanager
async def visitor(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A visitor of the app, without a network in between."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://localhost") as client,
    ):
        yield client


@asynccontextmanager
async def network_visitor(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A visitor of the app behind its real server: answers come in as they are sent."""
    running = server(app)
    running.config.timeout_graceful_shutdown = 1
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        serving = asyncio.create_task(running.serve(sockets=[listening]))
        async with httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{port}", timeout=30, verify=NO_TLS
        ) as client:
            # Answered as soon as the app has started.
            await client.get("/static/logo.svg")
            yield client
        running.should_exit = True
        await serving


@pytest.fixture(scope="session")
def tiny_server() -> Iterator[TinyServer]:
    """A server for all tests: who has the same neighbour has the same settings."""
    with TinyServer().running() as server:
        yield server


@pytest.fixture
def neighbour(tiny_server: TinyServer) -> Iterator[TinyServer]:
    """Bot and action server in one: both answer that all is well, the bot says `dag`."""
    tiny_server.says({"text": "dag"})
    yield tiny_server
    tiny_server.forget()


_assembled: list[tuple[FastAPI, dict[str, Any]]] = []


def assembled(chosen: Settings) -> FastAPI:
    """The app under these settings, with nothing of an earlier test.

    It is put together once: that is more work than most tests are.
    """
    for app, state in _assembled:
        if app.state.settings == chosen:
            app.state = State(dict(state))
            return app
    app = create_app(chosen)
    _assembled.append((app, dict(app.state._state)))  # noqa: SLF001 - all of it
    return app


async def be_done_for_today(store: Store) -> None:
    """An app that starts later in the day finds the day's jobs done."""
    async with store.writing() as session:
        for name in (*daily.JOBS, *daily.LONG_JOBS):
            session.add(DailyJob(name=name, day=today(), done_at=now()))


@pytest.fixture
async def app(store: Store, database_url: str, neighbour: TinyServer) -> FastAPI:
    """The app on a store without cases."""
    await be_done_for_today(store)
    return assembled(settings_for(database_url, neighbour))


@pytest.fixture
async def web(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A visitor without a network."""
    async with visitor(app) as client:
        yield client


@pytest.fixture
async def online(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A visitor over the network."""
    async with network_visitor(app) as client:
        yield client
