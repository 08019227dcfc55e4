"""The app as a whole: its headers, its limits, its pages, and how it fails."""

import logging
import re
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import structlog
from fastapi import FastAPI

from arrears.channels.web.page import FILES
from arrears.logs import configure_logs
from tests.arrears.channels.chatting import Chatter

SECRET = "Noor de Wit, 3512AB"


class BrokenLog:
    """A log whose database is gone in the middle of a request."""

    async def start(self, channel: object) -> None:
        raise RuntimeError(SECRET)


@pytest.fixture
def broken(app: FastAPI, web: httpx.AsyncClient) -> httpx.AsyncClient:
    """The app, with something in it that raises."""
    app.state.chat = SimpleNamespace(log=BrokenLog())
    return web


def assert_guarded(answer: httpx.Response) -> None:
    policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        pytest.param("GET", "/", None, 200, id="the page"),
        pytest.param("HEAD", "/static/chat.js", None, 200, id="the head of a script"),
        pytest.param("GET", "/static/chat.js", None, 200, id="a script"),
        pytest.param("GET", "/health", None, 200, id="health"),
        pytest.param("GET", "/openapi.json", None, 200, id="the description of the API"),
        pytest.param("POST", "/chat/conversations", None, 201, id="a new conversation"),
        pytest.param("GET", "/nowhere", None, 404, id="a page that is not there"),
        pytest.param("GET", "/static/../app.py", None, 404, id="a file that is not for visitors"),
        pytest.param("DELETE", "/", None, 405, id="a method that is not for this"),
        pytest.param("POST", "/chat/conversations", b"x" * 200_000, 413, id="a large body"),
        pytest.param("GET", "/chat/conversations/x/messages", None, 422, id="no conversation"),
    ],
)
async def test_every_answer_is_guarded(
    web: httpx.AsyncClient, method: str, path: str, body: bytes | None, status: int
) -> None:
    answer = await web.request(method, path, content=body)

    assert answer.status_code == status
    assert_guarded(answer)


async def test_a_stream_is_guarded(online: httpx.AsyncClient) -> None:
    async with (await Chatter.started(online)).following() as stream:
        assert_guarded(stream.answer)


async def test_a_failure_is_guarded_too(broken: httpx.AsyncClient) -> None:
    answer = await broken.post("/chat/conversations")

    assert answer.status_code == 500
    assert_guarded(answer)


async def test_a_failure_is_said_kindly_and_tells_nothing_of_its_cause(
    broken: httpx.AsyncClient, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = await broken.post("/chat/conversations")

    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "about:blank",
        "status": 500,
        "title": "Internal error",
        "detail": (
            "Er ging iets mis bij ons. Probeer het zo nog eens; wat u al stuurde, is bewaard."
        ),
    }
    logged = capsys.readouterr().out
    assert "request_failed" in logged
    assert "RuntimeError" in logged
    assert SECRET not in logged


@pytest.fixture
def logs_as_in_production(capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    """The log as the app writes it when it runs by itself."""
    root, before = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers[:], root.level
    configure_logs()
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.configure(**before)


@pytest.mark.usefixtures("logs_as_in_production")
async def test_the_server_does_not_log_what_a_failure_was_about(
    app: FastAPI, online: httpx.AsyncClient, capsys: pytest.CaptureFixture[str]
) -> None:
    """Errors of a database hold what should have been written; the server logs every error."""
    app.state.chat = SimpleNamespace(log=BrokenLog())

    assert (await online.post("/chat/conversations")).status_code == 500

    logged = capsys.readouterr().out
    assert "RuntimeError" in logged
    assert SECRET not in logged


@pytest.mark.usefixtures("logs_as_in_production")
async def test_no_token_and_no_message_is_ever_logged(
    app: FastAPI, online: httpx.AsyncClient, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wherever it stands, and however the request ends."""
    chatter = await Chatter.started(online)
    token = chatter.headers["Authorization"].removeprefix("Bearer ")
    await chatter.say(SECRET)
    await chatter.send({"client_id": SECRET, "text": SECRET})
    await chatter.send({"client_id": "a", "payload": SECRET})
    await online.get(f"{chatter.path}/messages", params={"token": token})
    await online.get(f"{chatter.path}/messages/{token}")
    app.state.chat = SimpleNamespace(log=BrokenLog())
    await online.post(f"/chat/conversations?token={token}", headers=chatter.headers)

    logged = capsys.readouterr().out
    assert "request_failed" in logged
    assert token not in logged
    assert SECRET not in logged


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nowhere", 404), ("DELETE", "/", 405), ("GET", "/chat/conversations/x/events", 422)],
)
async def test_what_does_not_exist_is_a_problem_document(
    web: httpx.AsyncClient, method: str, path: str, status: int
) -> None:
    answer = await web.request(method, path)

    document: dict[str, Any] = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, document["status"]) == (status, status)
    assert document["detail"]


async def test_the_page_is_in_dutch_and_runs_no_script_of_its_own(
    web: httpx.AsyncClient,
) -> None:
    """What the content security policy would stop must not be in it."""
    page = (await web.get("/")).text

    assert '<html lang="nl"' in page
    assert "<script>" not in page
    assert "<style>" not in page
    assert " style=" not in page
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert "https://" not in page


@pytest.mark.parametrize("name", ["chat.js", "api.js", "style.css", "chat.html", "logo.svg"])
async def test_what_the_page_needs_is_served(web: httpx.AsyncClient, name: str) -> None:
    assert (await web.get(f"/static/{name}")).status_code == 200


async def test_the_page_preloads_each_module_that_it_uses(web: httpx.AsyncClient) -> None:
    """Those of the widget alone it does not use, and one only when somebody asks for it."""
    page = (await web.get("/")).text
    preloaded = re.findall(r'"modulepreload" href="/static/([a-z]+\.js)"', page)

    modules = {path.name for path in FILES.glob("*.js")}
    assert set(preloaded) == modules - {"page.js", "embed.js", "widget.js", "elsewhere.js"}
    assert len(preloaded) == len(set(preloaded))


async def test_the_page_holds_the_very_chat_that_a_widget_loads(web: httpx.AsyncClient) -> None:
    page, chat = (await web.get("/")).text, (await web.get("/static/chat.html")).text

    assert chat in page
    assert page.count("<form") == chat.count("<form") == 2


@pytest.mark.parametrize("path", ["/", "/widget.js", "/static/chat.js"])
async def test_a_browser_asks_whether_a_file_is_still_the_same(
    web: httpx.AsyncClient, path: str
) -> None:
    assert (await web.get(path)).headers["cache-control"] == "no-cache"


async def test_what_has_not_changed_is_not_sent_again(web: httpx.AsyncClient) -> None:
    first = await web.get("/static/chat.js")
    again = await web.get("/static/chat.js", headers={"If-None-Match": first.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")


async def test_the_api_is_described(web: httpx.AsyncClient) -> None:
    described = (await web.get("/openapi.json")).json()

    assert {
        "/chat/conversations",
        "/chat/conversations/{conversation_id}/messages",
        "/chat/conversations/{conversation_id}/events",
        "/chat/conversations/{conversation_id}/sign-out",
        "/health",
    } <= described["paths"].keys()


async def test_a_page_is_compressed_for_who_can_read_it(web: httpx.AsyncClient) -> None:
    compressed = await web.get("/static/style.css", headers={"Accept-Encoding": "gzip"})
    plain = await web.get("/static/style.css", headers={"Accept-Encoding": "identity"})

    assert compressed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert compressed.text == plain.text
