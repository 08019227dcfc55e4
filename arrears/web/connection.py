"""A connection on which nobody can keep us waiting."""

import asyncio
from collections.abc import Callable
from typing import Any

from starlette.responses import Response
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from arrears.problem import problem
from arrears.web.guards import guarded
from arrears.web.head_limit import LARGEST_HEAD
from arrears.web.problems import NOT_RECEIVED

HEAD_SECONDS = 10.0
"""For the request line and headers."""
BODY_SECONDS = 20.0
"""For the rest of a request. Who is slow with a body is told so before that, by BodyLimit."""
UNREAD_SECONDS = 60.0
"""For who does not read what we send, when the buffers are full."""


class Timer:
    """A time till which something must have happened."""

    def __init__(self, then: Callable[[], None]) -> None:
        self._then = then
        self._handle: asyncio.TimerHandle | None = None

    def start(self, seconds: float) -> None:
        """Count down, unless it does already."""
        if self._handle is None:
            self._handle = asyncio.get_running_loop().call_later(seconds, self._then)

    def stop(self) -> None:
        """It has happened."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None


class Connection(HttpToolsProtocol):
    """The server's own, with an end to waiting and a limit to heads: it has neither.

    A request must come in soon, and what we send must be read, or the connection is closed.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._in_head = True
        self._head_size = 0
        self._coming_in = Timer(self._end)
        self._unread = Timer(self._hang_up)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as the server's
        """Expect a first request."""
        super().connection_made(transport)
        self._coming_in.start(HEAD_SECONDS)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._coming_in.stop()
        self._unread.stop()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on; refuse a head that does not end."""
        self._coming_in.start(HEAD_SECONDS)
        self._head_size += len(data) if self._in_head else 0
        super().data_received(data)
        if self._in_head and self._head_size > LARGEST_HEAD:
            self._refuse(431, "Request header fields too large")

    def on_message_begin(self) -> None:
        """A request begins, maybe in the same data in which the one before it ended."""
        super().on_message_begin()
        self._coming_in.start(HEAD_SECONDS)

    def on_headers_complete(self) -> None:
        """The head is here: now the body."""
        self._in_head, self._head_size = False, 0
        self._coming_in.stop()
        self._coming_in.start(BODY_SECONDS)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The request is here as a whole."""
        self._in_head = True
        self._coming_in.stop()
        super().on_message_complete()

    def pause_writing(self) -> None:
        """The reader is behind."""
        super().pause_writing()
        self._unread.start(UNREAD_SECONDS)

    def resume_writing(self) -> None:
        """The reader has caught up."""
        super().resume_writing()
        self._unread.stop()

    def _end(self) -> None:
        if self._in_head and self._head_size:
            self._refuse(408, "Request timeout")
        else:
            self.transport.close()

    def _hang_up(self) -> None:
        self.transport.abort()

    def _refuse(self, status: int, title: str) -> None:
        """Say no, unless an answer to an earlier request is on its way, and hang up."""
        if self.cycle is None or self.cycle.response_complete:
            self.transport.write(_raw(guarded(problem(status, title, NOT_RECEIVED))))
        self.transport.close()


def _raw(answer: Response) -> bytes:
    headers = [*answer.raw_headers, (b"connection", b"close")]
    lines = b"".join(name + b": " + value + b"\r\n" for name, value in headers)
    return b"".join((STATUS_LINE[answer.status_code], lines, b"\r\n", bytes(answer.body)))
