"""Refuses request lines and headers that are larger than any browser sends."""

from starlette.types import ASGIApp, Receive, Scope, Send

from arrears.problem import problem
from arrears.web.problems import NOT_RECEIVED

LARGEST_HEAD = 16 * 1024


class HeadLimit:
    """Answers 431. A head that does not even end is refused by the connection."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] == "http" and _size(scope) > LARGEST_HEAD:
            answer = problem(431, "Request header fields too large", NOT_RECEIVED)
            await answer(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _size(scope: Scope) -> int:
    headers = sum(len(name) + len(value) for name, value in scope["headers"])
    return headers + len(scope["raw_path"]) + len(scope["query_string"])
