"""A real HTTP server of a few lines, that answers what a test tells it to."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any


class TinyServer:
    """Answers every request with `status` and `body`, and remembers what was asked."""

    def __init__(self) -> None:
        self.url = ""
        self._stopped = Event()
        self.forget()

    def forget(self) -> None:
        """Be as new; whoever still waits for an answer gets none."""
        self._stopped.set()
        self._stopped = Event()
        self.status = 200
        self.body = b"[]"
        self.hangs = False
        self.hangs_up = False
        self.requests: list[tuple[str, Any]] = []

    def answers(self, body: Any, status: int = 200) -> None:
        self.status, self.body = status, json.dumps(body).encode()

    def says(self, *replies: dict[str, Any], status: int = 200) -> None:
        """Answer as the bot's channel does."""
        self.answers({"replies": replies, "understood": None}, status)

    @contextmanager
    def running(self) -> Iterator["TinyServer"]:
        """A server on a port of its own while the block runs."""
        with ThreadingHTTPServer(("127.0.0.1", 0), self._handler()) as server:
            self.url = f"http://127.0.0.1:{server.server_port}"
            thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
            thread.start()
            try:
                yield self
            finally:
                self._stopped.set()
                server.shutdown()
                thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        tiny = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._answer(None)

            def do_POST(self) -> None:
                self._answer(json.loads(self.rfile.read(int(self.headers["content-length"]))))

            def log_message(self, format: str, *facts: object) -> None:  # noqa: A002 - its name
                """Nothing is written to the terminal."""

            def _answer(self, sent: Any) -> None:
                tiny.requests.append((f"{self.command} {self.path}", sent))
                if tiny.hangs:
                    tiny._stopped.wait()
                elif not tiny.hangs_up:
                    self.send_response(tiny.status)
                    self.send_header("content-type", "application/json")
                    self.send_header("content-length", str(len(tiny.body)))
                    self.end_headers()
                    self.wfile.write(tiny.body)

        return Handler
