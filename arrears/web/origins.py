"""Which other sites may show the chat: their pages may use its API and its files, nothing else."""

from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SHARED = ("/chat/", "/static/", "/widget.js")
SECONDS_KNOWN = 3600


class WidgetOrigins:
    """Answers pages of the listed origins in such a way that their browser passes it on."""

    def __init__(self, app: ASGIApp, origins: Sequence[str]) -> None:
        self._app = app
        self._shared = CORSMiddleware(
            app,
            allow_origins=origins,
            allow_methods=["GET", "POST"],
            allow_headers=["Authorization", "Content-Type"],
            expose_headers=["Retry-After"],
            max_age=SECONDS_KNOWN,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, with the rules for other origins where they hold."""
        if scope["type"] != "http" or not scope["path"].startswith(SHARED):
            await self._app(scope, receive, send)
            return

        async def varied(message: Message) -> None:
            # Also without an origin, or a cache would hand the wrong answer to the next who asks.
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).add_vary_header("Origin")
            await send(message)

        await self._shared(scope, receive, varied)
