"""An action server of a few lines, that answers what a test tells it to."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


class FakeActions:
    """Answers every action call, and remembers it. An answer may be made of the call."""

    def __init__(self) -> None:
        self.status = 200
        self.answer: Any = {"events": [], "responses": [{"text": "gedaan"}]}
        self.calls: list[dict[str, Any]] = []
        self.connections = 0
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/webhook"

    @contextmanager
    def running(self) -> Iterator["FakeActions"]:
        with ThreadingHTTPServer(("127.0.0.1", 0), self._handler()) as server:
            server.daemon_threads = True
            self.port = server.server_port
            thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
            thread.start()
            yield self
            server.shutdown()
            thread.join()

    def _handler(self) -> type:
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self) -> None:
                fake.connections += 1
                super().setup()

            def do_POST(self) -> None:
                sent = self.rfile.read(int(self.headers["content-length"]))
                call = json.loads(sent)
                fake.calls.append(call)
                answer = fake.answer(call) if callable(fake.answer) else fake.answer
                body = json.dumps(answer).encode()
                self.send_response(fake.status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *facts: object) -> None:  # noqa: A002 - its name
                """Nothing is written to the terminal."""

        return Handler
