"""The web chat's limits: who asks for far too much is told so kindly, and nobody else notices."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Any
from uuid import uuid4

import httpx
import pytest

from arrears.cases.store import Store
from arrears.web.app import create_app
from tests.arrears.channels.chatting import Chatter
from tests.arrears.chat.tiny_server import TinyServer
from tests.arrears.site import network_visitor, settings_for, visitor

SENTENCE = "Het gaat nu even te snel voor ons. Wacht een minuutje, dan kunt u weer verder."
PROXY = "127.0.0.1"
LOW = {
    "conversations_per_minute": 3,
    "messages_per_minute": 2,
    "requests_per_minute": 12,
    "streams_per_address": 3,
    "streams_per_conversation": 2,
}


@pytest.fixture
async def limited(
    store: Store, database_url: str, neighbour: TinyServer
) -> AsyncIterator[httpx.AsyncClient]:
    """A visitor of an app with low limits, behind a proxy that is trusted."""
    app = create_app(settings_for(database_url, neighbour, **LOW, trusted_proxies=PROXY))
    async with network_visitor(app) as client:
        client.headers["X-Forwarded-For"] = "203.0.113.1"
        yield client


def at(address: str) -> dict[str, str]:
    return {"X-Forwarded-For": address}


def assert_refused_kindly(answer: httpx.Response) -> None:
    assert answer.status_code == 429
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "about:blank",
        "status": 429,
        "title": "Too many requests",
        "detail": SENTENCE,
    }
    assert 1 <= int(answer.headers["retry-after"]) <= 60


async def started(web: httpx.AsyncClient, times: int, **named: Any) -> list[httpx.Response]:
    return [await web.post("/chat/conversations", **named) for _ in range(times)]


async def test_one_address_starts_so_many_conversations(limited: httpx.AsyncClient) -> None:
    *answers, refused = await started(limited, 4)

    assert {answer.status_code for answer in answers} == {201}
    assert_refused_kindly(refused)


async def test_another_address_does_not_notice(limited: httpx.AsyncClient) -> None:
    await started(limited, 4)

    (answer,) = await started(limited, 1, headers=at("203.0.113.2"))

    assert answer.status_code == 201


async def test_an_address_that_is_made_up_is_no_way_around_it(
    store: Store, database_url: str, neighbour: TinyServer
) -> None:
    """No proxy is trusted here."""
    app = create_app(
        settings_for(database_url, neighbour, conversations_per_minute=2, unlimited_addresses=())
    )
    async with network_visitor(app) as web:
        answers = [
            (await started(web, 1, headers=at(f"198.51.100.{number}")))[0] for number in range(3)
        ]

    assert [answer.status_code for answer in answers] == [201, 201, 429]


async def test_one_conversation_takes_so_many_messages(limited: httpx.AsyncClient) -> None:
    chatter, other = await Chatter.started(limited), await Chatter.started(limited)
    await chatter.say("een")
    await chatter.say("twee")

    assert_refused_kindly(await chatter.say("drie"))

    assert "drie" not in await chatter.texts()
    assert (await other.say("een")).status_code == 202


async def test_a_stranger_cannot_use_up_somebodys_messages(limited: httpx.AsyncClient) -> None:
    chatter = await Chatter.started(limited)
    stranger = Chatter(limited, chatter.path.rpartition("/")[2], "wrong")
    for _ in range(3):
        assert (await stranger.say("hallo")).status_code == 404

    assert (await chatter.say("hallo")).status_code == 202


async def test_one_address_asks_for_so_much(limited: httpx.AsyncClient) -> None:
    """Also of what is not there: looking for conversations costs the same."""
    chatter = await Chatter.started(limited)
    wrong = {"Authorization": "Bearer x"}
    for _ in range(LOW["requests_per_minute"] - 1):
        assert (await limited.get(f"{chatter.path}/messages", headers=wrong)).status_code == 404

    assert_refused_kindly(await limited.get(f"{chatter.path}/messages", headers=wrong))

    assert (await limited.get("/")).status_code == 200
    other = chatter.headers | at("203.0.113.2")
    assert (await limited.get(f"{chatter.path}/messages", headers=other)).status_code == 200


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_every_address_of_the_web_chat_counts(
    limited: httpx.AsyncClient, method: str
) -> None:
    """Found in the app's own description, so that a new one cannot be forgotten."""
    described = (await limited.get("/openapi.json")).json()["paths"]
    paths = [path for path, methods in described.items() if method.lower() in methods]
    ours = [path for path in paths if path.startswith("/chat/")]
    for number, path in enumerate(ours):
        there = path.format(conversation_id=uuid4(), document_id=1)
        headers = at(f"198.51.100.{number}")
        for _ in range(LOW["requests_per_minute"]):
            await limited.request(method, there, headers=headers)

        refused = await limited.request(method, there, headers=headers)
        assert (path, refused.status_code) == (path, 429)

    assert ours


async def test_one_conversation_is_followed_in_so_many_windows(limited: httpx.AsyncClient) -> None:
    chatter = await Chatter.started(limited)
    async with chatter.following(), chatter.following(), chatter.following() as third:
        await third.answer.aread()
        assert_refused_kindly(third.answer)


async def test_one_address_follows_so_many_conversations(limited: httpx.AsyncClient) -> None:
    chatters = [await Chatter.started(limited) for _ in range(2)]
    async with AsyncExitStack() as stack:
        for chatter in (*chatters, chatters[0]):
            await stack.enter_async_context(chatter.following())
        refused = await stack.enter_async_context(chatters[1].following())
        await refused.answer.aread()
        other = await stack.enter_async_context(chatters[1].following(at("203.0.113.2")))

    assert_refused_kindly(refused.answer)
    assert other.answer.status_code == 200


async def test_a_window_that_is_closed_makes_place(limited: httpx.AsyncClient) -> None:
    chatter = await Chatter.started(limited)
    async with chatter.following():
        async with chatter.following():
            pass
        await until_let_in(chatter)


async def until_let_in(chatter: Chatter) -> None:
    """The server hears a moment later that a window was closed."""
    async with asyncio.timeout(5):
        while True:
            async with chatter.following(at("203.0.113.2")) as stream:
                if stream.answer.status_code == httpx.codes.OK:
                    return


async def test_the_limits_are_those_of_people_with_room_to_spare(
    store: Store, database_url: str, neighbour: TinyServer
) -> None:
    """An office of a hundred starts at the same minute, and each sends three messages."""
    async with visitor(create_app(settings_for(database_url, neighbour))) as web:
        chatters = await asyncio.gather(*(Chatter.started(web) for _ in range(100)))
        answers = [await chatter.say("hallo") for chatter in chatters for _ in range(3)]

    assert {answer.status_code for answer in answers} == {202}


async def test_who_is_on_this_very_machine_is_not_limited(
    store: Store, database_url: str, neighbour: TinyServer
) -> None:
    """Monitoring and load tests; a proxy on it counts as such once it is named."""
    app = create_app(settings_for(database_url, neighbour, **LOW))
    async with visitor(app) as web:
        answers = await started(web, LOW["requests_per_minute"] + 1)

    assert {answer.status_code for answer in answers} == {201}
