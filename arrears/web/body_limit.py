"""Refuses bodies that are larger or slower than anything a person would write."""

import asyncio

from fastapi.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from arrears.problem import problem
from arrears.web.problems import NOT_RECEIVED

LARGEST_BODY = 128 * 1024
BODY_SECONDS = 15.0


class BodyLimit:
    """Reads a body as far as the limits, then passes it on whole or answers 413 or 408."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD", "OPTIONS"}:
            await self._app(scope, receive, send)
            return
        try:
            async with asyncio.timeout(BODY_SECONDS):
                body = await _read_up_to(receive, LARGEST_BODY)
        except TimeoutError:
            await _last(problem(408, "Request timeout", NOT_RECEIVED))(scope, receive, send)
        except TooLarge:
            detail = "Dit bericht is te lang. Kunt u het in stukken sturen?"
            await _last(problem(413, "Too large", detail))(scope, receive, send)
        else:
            await self._app(scope, _replay(body, receive), send)


class TooLarge(Exception):
    """The body goes on beyond the limit."""


async def _read_up_to(receive: Receive, limit: int) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return bytes(body)
        body += message.get("body", b"")
        if len(body) > limit:
            raise TooLarge
        if not message.get("more_body", False):
            return bytes(body)


def _last(answer: JSONResponse) -> JSONResponse:
    """The last answer on its connection: the rest of the body is not waited for."""
    answer.headers["Connection"] = "close"
    return answer


def _replay(body: bytes, receive: Receive) -> Receive:
    pending: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> Message:
        return pending.pop() if pending else await receive()

    return replayed
