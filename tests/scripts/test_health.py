"""What is not ready yet is told in words."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from scripts.health import not_ready


@contextmanager
def app_that_answers(status: int, body: bytes) -> Iterator[str]:
    """An app whose health is this; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Be quiet."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def health(**parts: bool) -> bytes:
    """The body of a health answer."""
    return json.dumps({"status": "starting", "bot": True, "actions": True, **parts}).encode()


def test_nothing_is_missing_when_the_app_says_so() -> None:
    with app_that_answers(200, b"{}") as address:
        assert not_ready(address) == ""


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        (health(bot=False), "the bot"),
        (health(bot=False, actions=False), "the bot and the action server"),
        (health(store=False), "the case store"),
        (b"not what we agreed on", "the app"),
        (b"[]", "the app"),
    ],
)
def test_what_is_missing_is_named(body: bytes, missing: str) -> None:
    with app_that_answers(503, body) as address:
        assert missing == not_ready(address)


def test_an_app_that_does_not_answer_is_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")

    assert not_ready("http://127.0.0.1:9") == "the app"
