"""Refuses bodies that are larger than anything a person would write."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from arrears.web.problems import problem

LARGEST_BODY = 128 * 1024


class BodyLimit:
    """Reads a body as far as the limit, then passes it on whole or answers 413."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD", "OPTIONS"}:
            await self._app(scope, receive, send)
            return
        body = await _read_up_to(receive, LARGEST_BODY)
        if body is None:
            detail = "Dit bericht is te lang. Kunt u het in stukken sturen?"
            await problem(413, "Too large", detail)(scope, receive, send)
            return
        await self._app(scope, _replay(body, receive), send)


async def _read_up_to(receive: Receive, limit: int) -> bytes | None:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return bytes(body)
        body += message.get("body", b"")
        if len(body) > limit:
            return None
        if not message.get("more_body", False):
            return bytes(body)


def _replay(body: bytes, receive: Receive) -> Receive:
    pending: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> Message:
        return pending.pop() if pending else await receive()

    return replayed
