"""A load balancer of a few lines: each request goes to the next of several apps."""

import itertools
from collections.abc import Sequence

import httpx


class RoundRobin(httpx.AsyncBaseTransport):
    """Passes requests on in turn; one that an app was killed under fails, as it would."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._inner = httpx.AsyncHTTPTransport(verify=False)
        self._next = itertools.cycle(map(httpx.URL, addresses))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        app = next(self._next)
        request.url = request.url.copy_with(host=app.host, port=app.port)
        return await self._inner.handle_async_request(request)

    async def aclose(self) -> None:
        await self._inner.aclose()
