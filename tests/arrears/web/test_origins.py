"""Which other sites may show the chat, and what their pages may then use."""

from collections.abc import AsyncIterator

import httpx
import pytest
from pydantic import ValidationError

from arrears.cases.store import Store
from arrears.settings import Settings
from arrears.web.app import create_app
from tests.arrears.channels.chatting import Chatter
from tests.arrears.chat.tiny_server import TinyServer
from tests.arrears.site import settings_for, visitor

LISTED = "https://www.voorbeeld.nl"
STRANGE = "https://www.voorbeeld.nl.kwaad.example"
ALLOWED = "access-control-allow-origin"


@pytest.fixture
async def shared(
    store: Store, database_url: str, neighbour: TinyServer
) -> AsyncIterator[httpx.AsyncClient]:
    """The app when one other site may show the chat."""
    settings = settings_for(database_url, neighbour)
    app = create_app(settings.model_copy(update={"widget_origins": (LISTED,)}))
    async with visitor(app) as client:
        yield client


async def ask_first(web: httpx.AsyncClient, origin: str, path: str, method: str) -> httpx.Response:
    """What a browser asks before it sends a request with a token."""
    return await web.options(
        path,
        headers={
            "Origin": origin,
            "Access-Control-Request-Method": method,
            "Access-Control-Request-Headers": "authorization,content-type",
        },
    )


@pytest.mark.parametrize("path", ["/static/embed.js", "/static/style.css", "/widget.js"])
async def test_a_listed_site_may_use_the_files(shared: httpx.AsyncClient, path: str) -> None:
    answer = await shared.get(path, headers={"Origin": LISTED})

    assert answer.is_success
    assert answer.headers[ALLOWED] == LISTED


async def test_a_listed_site_may_hold_a_conversation(shared: httpx.AsyncClient) -> None:
    shared.headers["Origin"] = LISTED
    chatter = await Chatter.started(shared)
    asked = await ask_first(shared, LISTED, f"{chatter.path}/messages", "POST")
    said = await chatter.say("hallo")
    refused = await shared.get(f"{chatter.path}/messages")

    assert asked.is_success
    assert {"authorization", "content-type"} <= set(
        asked.headers["access-control-allow-headers"].lower().split(", ")
    )
    assert [one.headers[ALLOWED] for one in (asked, said, refused)] == [LISTED] * 3
    assert "retry-after" in said.headers["access-control-expose-headers"].lower()


async def test_no_answer_lets_a_browser_send_cookies_along(shared: httpx.AsyncClient) -> None:
    answer = await ask_first(shared, LISTED, "/chat/conversations", "POST")

    assert "access-control-allow-credentials" not in answer.headers


@pytest.mark.parametrize(
    "origin", [STRANGE, "https://voorbeeld.nl", "http://www.voorbeeld.nl", "null"]
)
async def test_no_other_site_may(shared: httpx.AsyncClient, origin: str) -> None:
    answers = [
        await shared.get("/static/embed.js", headers={"Origin": origin}),
        await shared.post("/chat/conversations", headers={"Origin": origin}),
        await ask_first(shared, origin, "/chat/conversations", "POST"),
    ]

    assert [ALLOWED in answer.headers for answer in answers] == [False] * 3


@pytest.mark.parametrize("path", ["/", "/health", "/openapi.json", "/docs", "/nowhere"])
async def test_a_listed_site_may_use_nothing_else(shared: httpx.AsyncClient, path: str) -> None:
    answer = await shared.get(path, headers={"Origin": LISTED})
    asked = await ask_first(shared, LISTED, path, "GET")

    assert ALLOWED not in answer.headers
    assert ALLOWED not in asked.headers


async def test_without_a_list_no_site_may(web: httpx.AsyncClient) -> None:
    answer = await web.get("/static/embed.js", headers={"Origin": LISTED})

    assert ALLOWED not in answer.headers


@pytest.mark.parametrize("headers", [{}, {"Origin": LISTED}, {"Origin": STRANGE}])
async def test_no_cache_gives_the_answer_for_one_site_to_another(
    shared: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    answer = await shared.get("/static/embed.js", headers=headers)

    assert "Origin" in answer.headers["vary"].split(", ")


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("", ()),
        (LISTED, (LISTED,)),
        (f"{LISTED}, http://localhost:3000,", (LISTED, "http://localhost:3000")),
    ],
)
def test_the_list_is_read_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, given: str, read: tuple[str, ...]
) -> None:
    monkeypatch.setenv("WIDGET_ORIGINS", given)

    assert Settings().widget_origins == read


@pytest.mark.parametrize(
    "given", ["*", "www.voorbeeld.nl", f"{LISTED}/", f"{LISTED}/chat", "https://*.voorbeeld.nl"]
)
def test_what_is_no_origin_is_refused_at_once(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("WIDGET_ORIGINS", given)

    with pytest.raises(ValidationError, match="widget_origins"):
        Settings()
