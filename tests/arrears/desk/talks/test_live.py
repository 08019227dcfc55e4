"""What a colleague sees of a talk at the moment that it happens, over a real network."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import update

from arrears.cases.desk_sessions import end_sessions
from arrears.cases.kinds import Channel, DeliveryState
from arrears.cases.models import Delivery, StaffPresence
from arrears.cases.store import Store
from arrears.chat.records import Reply
from arrears.clock import now
from arrears.desk.talks import live
from tests.arrears.cases.desk import do
from tests.arrears.cases.requests import count
from tests.arrears.channels.chatting import Chatter, Happening, Stream
from tests.arrears.chat.talking import Talk
from tests.arrears.desk.colleagues import Colleague, at_the_desk

SECONDS_TO_GIVE_UP = 20
BY_THE_BOT = 'class="entry bot"'


@pytest.fixture(autouse=True)
async def no_endless_wait() -> AsyncIterator[None]:
    async with asyncio.timeout(SECONDS_TO_GIVE_UP):
        yield


@pytest.fixture
async def anne(app: FastAPI, online: httpx.AsyncClient, store: Store) -> AsyncIterator[Colleague]:
    async with at_the_desk(app, store, "anne") as colleague:
        yield colleague


@pytest.fixture
async def chatter(online: httpx.AsyncClient) -> Chatter:
    return await Chatter.started(online)


@asynccontextmanager
async def following(
    online: httpx.AsyncClient, anne: Colleague, chatter: Chatter
) -> AsyncIterator[Stream]:
    """The talk as Anne's open page hears of it."""
    cookies = "; ".join(f"{name}={value}" for name, value in anne.browser.cookies.items())
    headers = {"Cookie": cookies, "Accept": "text/event-stream"}
    here = f"/desk/talks/{chatter.talk}/events"
    async with online.stream("GET", here, headers=headers, timeout=None) as answer:
        assert answer.status_code == 200
        yield Stream(answer)


async def until(stream: Stream, event: str, fits: Callable[[Any], bool] = bool) -> Happening:
    """The first event of a kind whose facts fit."""
    while True:
        heard = await stream.next()
        if heard.event == event and fits(heard.data):
            return heard


def saying(words: str) -> Callable[[Any], bool]:
    return lambda data: words in data["html"]


async def test_what_the_person_says_and_hears_comes_by_itself(
    online: httpx.AsyncClient, anne: Colleague, chatter: Chatter
) -> None:
    async with following(online, anne, chatter) as stream:
        await until(stream, "stand")
        await chatter.say("ik kan niet betalen")

        said = await until(stream, "item", saying("ik kan niet betalen"))
        answered = await until(stream, "item", saying(BY_THE_BOT))

    assert (said.data["key"], answered.data["key"]) == ("m1", "m2")
    assert answered.data["after"] == "m1"


async def test_a_page_that_comes_back_hears_what_it_missed(
    online: httpx.AsyncClient, anne: Colleague, chatter: Chatter
) -> None:
    await chatter.say("gemist")

    async with following(online, anne, chatter) as stream:
        assert await until(stream, "item", saying("gemist"))


async def test_who_has_the_talk_and_what_can_be_done_changes_at_once(
    online: httpx.AsyncClient, anne: Colleague, chatter: Chatter
) -> None:
    async with following(online, anne, chatter) as stream:
        free = await until(stream, "stand")
        await anne.post(f"/desk/talks/{chatter.talk}/take-over")
        mine = await until(stream, "stand", lambda data: data["mine"])

    assert "Overnemen" in free.data["html"]
    assert "U heeft dit gesprek." in mine.data["html"]
    assert anne.csrf in mine.data["html"]


async def test_a_change_waits_for_nothing_that_comes_after_it(
    online: httpx.AsyncClient, anne: Colleague, chatter: Chatter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "LOOK_EVERY_SECONDS", SECONDS_TO_GIVE_UP)

    async with following(online, anne, chatter) as stream, asyncio.timeout(SECONDS_TO_GIVE_UP / 2):
        await until(stream, "stand")
        await anne.post(f"/desk/talks/{chatter.talk}/take-over")

        assert await until(stream, "stand", lambda data: data["mine"])


async def test_the_person_is_seen_to_type(
    online: httpx.AsyncClient, anne: Colleague, chatter: Chatter
) -> None:
    async with following(online, anne, chatter) as stream:
        await until(stream, "stand")
        await chatter.types()

        assert await until(stream, "typing", lambda data: data == {})


async def test_a_note_of_a_colleague_comes_by_itself(
    online: httpx.AsyncClient, anne: Colleague, chatter: Chatter, app: FastAPI, store: Store
) -> None:
    async with (
        at_the_desk(app, store, "bram") as bram,
        following(online, anne, chatter) as stream,
    ):
        await until(stream, "stand")
        await bram.post(f"/desk/talks/{chatter.talk}/notes", once="n1", note="Ik bel zo.")

        assert await until(stream, "item", saying("Ik bel zo."))


async def test_a_text_that_does_not_arrive_says_why(
    online: httpx.AsyncClient, anne: Colleague, chatter: Chatter, store: Store
) -> None:
    """Nobody tells the app: Twilio's report goes into the store."""
    talk = Talk(store, chatter.talk)
    await talk.say("dag")
    await talk.is_answered(Reply("hallo"))
    delivery = {
        "first_sequence": 2,
        "last_sequence": 2,
        "part": 1,
        "channel": Channel.SMS,
        "address": "+31612345678",
        "body": "hallo",
        "state": DeliveryState.SENT,
    }
    moment = {"due_at": now(), "at": now(), "changed_at": now()}
    async with store.writing() as session:
        session.add(Delivery(id=uuid4(), conversation_id=chatter.talk, **delivery, **moment))

    async with following(online, anne, chatter) as stream:
        assert await until(stream, "item", saying("Sms: Verstuurd"))
        async with store.writing() as session:
            failed = {"state": DeliveryState.UNDELIVERED, "error_code": 30005}
            await session.execute(update(Delivery).values(**failed, changed_at=now()))

        assert await until(stream, "item", saying("Dit nummer klopt niet"))


async def test_nothing_comes_twice(
    online: httpx.AsyncClient,
    anne: Colleague,
    chatter: Chatter,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(live, "LOOK_EVERY_SECONDS", 0.05)
    async with following(online, anne, chatter) as stream:
        await chatter.say("een")
        await until(stream, "item", saying(BY_THE_BOT))
        await chatter.say("twee")
        heard = [await stream.next()]
        while not (heard[-1].event == "item" and heard[-1].data["key"] == "m4"):
            heard.append(await stream.next())

    keys = [(one.data["key"], one.data["version"]) for one in heard if one.event == "item"]
    assert len(keys) == len(set(keys))
    assert "m2" not in {key for key, _ in keys}


async def test_a_page_hears_nothing_more_once_its_colleague_signed_out(
    online: httpx.AsyncClient,
    anne: Colleague,
    chatter: Chatter,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(live, "HEARTBEAT_SECONDS", 0)
    async with following(online, anne, chatter) as stream:
        await until(stream, "stand")
        await do(store, end_sessions, anne.id)

        await until(stream, "signed_out", lambda data: data == {})
        with pytest.raises(AssertionError, match="the stream ended"):
            await stream.next()


async def test_who_has_a_talk_open_is_known_to_be_here(
    online: httpx.AsyncClient, anne: Colleague, chatter: Chatter, store: Store
) -> None:
    async with following(online, anne, chatter) as stream:
        await until(stream, "stand")

    assert await count(store, StaffPresence) == 1
