"""What every page of the desk hears, over a real network."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from arrears.cases.desk_sessions import end_sessions
from arrears.cases.kinds import Channel, EscalationReason
from arrears.cases.store import Store
from arrears.desk.queue import events
from tests.arrears.case_lines import conversation
from tests.arrears.cases.desk import do, staff_member
from tests.arrears.cases.queueing import called, changed, taken
from tests.arrears.channels.chatting import Happening, Stream
from tests.arrears.desk.colleagues import Colleague, at_the_desk

SECONDS_TO_GIVE_UP = 20
DANGER = EscalationReason.DANGER
AT_ONCE_SECONDS = 1.0


@pytest.fixture(autouse=True)
async def no_endless_wait() -> AsyncIterator[None]:
    async with asyncio.timeout(SECONDS_TO_GIVE_UP):
        yield


@pytest.fixture
async def anne(app: FastAPI, online: httpx.AsyncClient, store: Store) -> AsyncIterator[Colleague]:
    """Somebody of staff, in an app behind its real server."""
    async with at_the_desk(app, store, "anne") as colleague:
        yield colleague


@pytest.fixture
async def elsewhere(database_url: str) -> AsyncIterator[Store]:
    """The store as another process has it open."""
    store = Store(database_url)
    yield store
    await store.close()


@asynccontextmanager
async def listening(online: httpx.AsyncClient, colleague: Colleague) -> AsyncIterator[Stream]:
    """A page of the desk that is open, and has heard how the queue stands."""
    cookies = "; ".join(f"{name}={value}" for name, value in colleague.browser.cookies.items())
    async with online.stream("GET", "/desk/events", headers={"Cookie": cookies}) as answer:
        assert answer.status_code == 200
        yield Stream(answer)


async def until(stream: Stream, event: str) -> Happening:
    """The next event of that name."""
    while True:
        heard = await stream.next()
        if heard.event == event:
            return heard


async def test_a_page_hears_how_the_queue_stands(
    store: Store, online: httpx.AsyncClient, anne: Colleague
) -> None:
    await called(store)

    async with listening(online, anne) as stream:
        assert (await stream.next()).data == {"waiting": 1, "calls": 1, "danger": 0, "dangers": []}


async def test_danger_from_another_process_is_heard_by_all_within_a_second(
    online: httpx.AsyncClient, anne: Colleague, app: FastAPI, store: Store, elsewhere: Store
) -> None:
    talk = await changed(store, await conversation(store), channel=Channel.WHATSAPP)
    async with (
        at_the_desk(app, store, "bas") as bas,
        listening(online, anne) as one,
        listening(online, bas) as other,
    ):
        await asyncio.gather(until(one, "queue"), until(other, "queue"))

        await called(elsewhere, DANGER, talk=talk)
        begun = time.monotonic()
        heard = await asyncio.gather(until(one, "danger"), until(other, "danger"))
        waited = time.monotonic() - begun
        first_row = (await anne.get("/desk/queue/board")).text.partition("data-talk=")[2][1:37]

    assert [one.data["talk"] for one in heard] == [str(talk)] * 2
    assert heard[0].data["text"] == (
        "Mogelijk levensgevaar in een gesprek via WhatsApp. Niemand heeft dit gesprek nog. Kijk nu."
    )
    assert waited < AT_ONCE_SECONDS
    assert first_row == str(talk)


async def test_a_page_that_is_opened_later_hears_of_danger_too(
    store: Store, online: httpx.AsyncClient, anne: Colleague
) -> None:
    talk = await called(store, DANGER)

    async with listening(online, anne) as first, listening(online, anne) as second:
        heard = [(await until(stream, "danger")).data["talk"] for stream in (first, second)]

    assert heard == [str(talk)] * 2


async def test_it_is_told_who_took_a_talk_with_danger(
    store: Store, online: httpx.AsyncClient, anne: Colleague, elsewhere: Store
) -> None:
    talk = await called(store, DANGER)
    async with listening(online, anne) as stream:
        before = (await until(stream, "danger")).data
        await until(stream, "queue")

        await taken(elsewhere, talk, await staff_member(store, "bas"))

        after = (await until(stream, "danger")).data
        counts = (await until(stream, "queue")).data

    assert (before["held_by"], after["held_by"]) == (None, "Bas")
    assert before["id"] == after["id"]
    assert after["text"].endswith("Bas heeft dit gesprek.")
    assert (counts["danger"], counts["dangers"]) == (0, [])


async def test_danger_that_was_told_is_not_told_again_with_the_next_change(
    store: Store, online: httpx.AsyncClient, anne: Colleague
) -> None:
    await called(store, DANGER)
    async with listening(online, anne) as stream:
        await until(stream, "queue")
        await called(store)

        assert (await stream.next()).event == "queue"


async def test_nothing_of_the_person_is_in_what_is_told(
    store: Store, online: httpx.AsyncClient, anne: Colleague
) -> None:
    await called(store, DANGER)

    async with listening(online, anne) as stream:
        heard = await until(stream, "danger")

    assert set(heard.data) == {"id", "talk", "channel", "held_by", "text"}
    assert UUID(heard.data["talk"])


async def test_who_is_signed_out_hears_no_more(
    store: Store,
    online: httpx.AsyncClient,
    anne: Colleague,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(events, "HEARTBEAT_SECONDS", 0.01)
    async with listening(online, anne) as stream:
        await stream.next()
        await do(store, end_sessions, anne.id)

        with pytest.raises(AssertionError, match="the stream ended"):
            await stream.next()


async def test_who_is_not_signed_in_hears_nothing(online: httpx.AsyncClient) -> None:
    assert (await online.get("/desk/events")).status_code == 401


async def test_the_store_is_looked_at_only_while_somebody_listens(
    app: FastAPI, online: httpx.AsyncClient, anne: Colleague
) -> None:
    async with listening(online, anne) as stream:
        await stream.next()
        assert app.state.queue_watch.is_looking

    async with asyncio.timeout(5):
        while app.state.queue_watch.is_looking:  # noqa: ASYNC110 - the server tells no events
            await asyncio.sleep(0)
