"""People of staff with the desk open in a browser of their own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
from fastapi import FastAPI

from arrears.cases.acting import Actor
from arrears.cases.kinds import StaffRole
from arrears.cases.store import Store
from arrears.desk.access import COOKIE_WITHOUT_TLS
from arrears.desk.sign_in import sessions
from tests.arrears.cases.desk import id_of, staff_member


@dataclass(frozen=True)
class Colleague:
    """Somebody of staff and their browser."""

    actor: Actor
    browser: httpx.AsyncClient
    csrf: str

    @property
    def id(self) -> int:
        return id_of(self.actor)

    async def get(self, path: str) -> httpx.Response:
        """Look at a page."""
        return await self.browser.get(path)

    async def post(self, path: str, **fields: Any) -> httpx.Response:
        """Send a form of our own page."""
        return await self.browser.post(path, data={"csrf": self.csrf, **fields})


@asynccontextmanager
async def at_the_desk(
    app: FastAPI,
    store: Store,
    username: str = "anne",
    role: StaffRole = StaffRole.AGENT,
    *,
    team_id: int | None = None,
) -> AsyncIterator[Colleague]:
    """Somebody new, who signed in. The app must be running already, as with the `web` fixture."""
    actor = await staff_member(store, username, role, team_id=team_id)
    async with signed_in(app, store, actor) as colleague:
        yield colleague


@asynccontextmanager
async def signed_in(app: FastAPI, store: Store, actor: Actor) -> AsyncIterator[Colleague]:
    """Somebody who is of staff already, signed in."""
    async with store.writing() as session:
        token = await sessions.begin(session, id_of(actor))
        signed = await sessions.find_signed(session, token)
    assert signed is not None
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app, raise_app_exceptions=False),
        base_url="http://localhost",
        cookies={COOKIE_WITHOUT_TLS: token},
        headers={"Accept": "text/html"},
    ) as browser:
        yield Colleague(actor, browser, signed.csrf)
