"""Asks any route of the desk, and looks at the head of its answer only: some never end."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from fastapi import FastAPI
from starlette.types import Message

from arrears.desk.access import COOKIE_WITHOUT_TLS, CSRF_HEADER
from arrears.desk.routes import Guarded

PARAMETER = re.compile(r"\{(\w+)(?::\w+)?\}")
NO_UUID = "00000000-0000-4000-8000-000000000404"
PATIENCE_SECONDS = 30


@dataclass(frozen=True)
class Head:
    """The head of an answer."""

    status: int
    location: str

    @property
    def leads_to_the_door(self) -> bool:
        return self.status == 303 and self.location.startswith("/desk/sign-in")


def path_of(route: Guarded) -> str:
    """The path, with things in it that are not there."""

    def value(found: re.Match[str]) -> str:
        is_uuid = any(word in found[1] for word in ("conversation", "talk", "message", "uuid"))
        return NO_UUID if is_uuid else "404404"

    return PARAMETER.sub(value, route.path)


async def ask(app: FastAPI, route: Guarded, *, token: str | None, csrf: str = "") -> Head:
    """What a browser is answered that has this token, on a form of our own page."""
    headers = {"host": "localhost", "accept": "text/html", CSRF_HEADER: csrf}
    if token is not None:
        headers["cookie"] = f"{COOKIE_WITHOUT_TLS}={token}"
    return await head_of(app, route.method, path_of(route), headers)


async def head_of(
    app: FastAPI, method: str, url: str, headers: Mapping[str, str], body: bytes = b""
) -> Head:
    """The head of the answer to a request."""
    head: asyncio.Future[Head] = asyncio.get_running_loop().create_future()
    said: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> Message:
        if not said:
            await asyncio.Event().wait()
        return said.pop()

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start" and not head.done():
            told = {name.decode(): value.decode() for name, value in message["headers"]}
            head.set_result(Head(message["status"], told.get("location", "")))

    answering = asyncio.ensure_future(app(_scope(method, url, headers), receive, send))
    either: set[asyncio.Future[Any]] = {head, answering}
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
            return await head
    finally:
        answering.cancel()
        await asyncio.gather(answering, return_exceptions=True)


def _scope(method: str, url: str, headers: Mapping[str, str]) -> dict[str, object]:
    parts = urlsplit(url)
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(parts.path),
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(),
        "root_path": "",
        "headers": [
            (name.lower().encode(), value.encode("latin-1", "replace"))
            for name, value in headers.items()
        ],
        "client": ("127.0.0.1", 1),
        "server": ("localhost", 80),
    }
