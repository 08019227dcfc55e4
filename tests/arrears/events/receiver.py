"""A creditor's own system: hears events, and answers what a test tells it to."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from arrears.endpoint import Endpoint

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
CREDITOR = "Voorbeeld Verzekeringen"


@dataclass(frozen=True)
class Heard:
    """One request."""

    headers: Mapping[str, str]
    body: str

    @property
    def event(self) -> dict[str, Any]:
        event: dict[str, Any] = json.loads(self.body)
        return event


class Receiver:
    """Answers 204, or first each of `answers` in turn: a status, or None for no answer at all."""

    def __init__(self) -> None:
        self.heard: list[Heard] = []
        self.answers: list[int | None] = []
        self.headers: dict[str, str] = {}
        self.body = b""
        self.held_up = asyncio.Event()
        self.held_up.set()
        self.url = ""

    @property
    def endpoint(self) -> Endpoint:
        return Endpoint.model_validate({"url": self.url, "secret": SECRET})

    @property
    def types(self) -> list[str]:
        return [one.event["type"] for one in self.heard]

    @property
    def numbers(self) -> list[str]:
        return [one.headers["webhook-id"] for one in self.heard]

    async def _hear(self, request: web.Request) -> web.Response:
        self.heard.append(Heard(dict(request.headers), await request.text()))
        await self.held_up.wait()
        status = self.answers.pop(0) if self.answers else 204
        if status is None:
            assert request.transport is not None
            request.transport.close()
            return web.Response()
        return web.Response(status=status, headers=self.headers, body=self.body)

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Receiver"]:
        """Listen on a port of its own while the block runs."""
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._hear)
        runner = web.AppRunner(app, shutdown_timeout=0)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}/events"
        try:
            yield self
        finally:
            self.held_up.set()
            await runner.cleanup()
