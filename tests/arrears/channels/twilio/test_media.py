"""Files that people sent are fetched for staff: with our token, within limits, again if need be."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from uuid import uuid4

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from sqlalchemy import insert, select
from sqlalchemy.orm import undefer

from arrears.cases.kinds import AttachmentState, Author, MessageState
from arrears.cases.models import Attachment, Message
from arrears.cases.store import Store
from arrears.channels.twilio import media
from arrears.channels.twilio.attachments import attach
from arrears.channels.twilio.inbound import Medium
from arrears.channels.twilio.media import Fetcher
from arrears.clock import now
from tests.arrears.case_lines import conversation
from tests.arrears.fixtures import Clock

PHOTO = b"\xff\xd8" + bytes(100)
AUTH = aiohttp.encode_basic_auth("AC1", "a-token")


@dataclass
class Files:
    """Where Twilio keeps files, and the other host that it sends on to."""

    status: int = 200
    media_type: str = "image/jpeg"
    content: bytes = PHOTO
    sends_on_to: str | None = None
    is_slow: bool = False
    url: str = ""
    asked: list[tuple[str, str, str | None]] = field(default_factory=list)
    asked_for: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, request: web.Request) -> web.Response:
        asked = (request.method, request.path, request.headers.get("Authorization"))
        self.asked.append(asked)
        self.asked_for.set()
        if self.is_slow:
            await asyncio.Event().wait()
        if request.method == "DELETE":
            return web.Response(status=204)
        if self.sends_on_to is not None:
            raise web.HTTPTemporaryRedirect(self.sends_on_to)
        return web.Response(status=self.status, body=self.content, content_type=self.media_type)


@asynccontextmanager
async def host(files: Files) -> AsyncIterator[str]:
    application = web.Application(client_max_size=2**30)
    application.router.add_route("*", "/{path:.*}", files.answer)
    async with TestServer(application) as server:
        yield str(server.make_url("")).rstrip("/")


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
async def api_url(files: Files) -> AsyncIterator[str]:
    async with host(files) as files.url:
        yield files.url


@pytest.fixture
async def fetcher(store: Store, api_url: str, clock: Clock) -> AsyncIterator[Fetcher]:
    async with aiohttp.ClientSession() as http:
        yield Fetcher(store, http, api_url=api_url, auth=AUTH)


async def sent(store: Store, *sent_media: Medium) -> None:
    """A message with these files in the log."""
    talk, sid = await conversation(store), uuid4().hex
    async with store.writing() as session:
        await session.execute(
            insert(Message).values(
                id=uuid4(),
                conversation_id=talk,
                sequence=1,
                author=Author.PERSON,
                state=MessageState.ANSWERED,
                at=now(),
                text="[foto]",
                provider_id=sid,
                attempts=0,
            )
        )
        await attach(session, sid, sent_media)


async def attachments(store: Store) -> list[Attachment]:
    async with store.reading() as session:
        return list(
            await session.scalars(
                select(Attachment).order_by(Attachment.id).options(undefer(Attachment.content))
            )
        )


async def fetched(store: Store, fetcher: Fetcher) -> Attachment:
    """The one file, after one try."""
    assert await fetcher.step()
    (attachment,) = await attachments(store)
    return attachment


async def test_a_file_is_kept_and_then_deleted_there(
    store: Store, fetcher: Fetcher, files: Files, api_url: str
) -> None:
    await sent(store, Medium(f"{api_url}/Media/1", "image/jpeg"))

    kept = await fetched(store, fetcher)

    assert (kept.state, kept.content, kept.size) == (AttachmentState.KEPT, PHOTO, len(PHOTO))
    assert files.asked == [
        ("GET", "/Media/1", AUTH),
        ("DELETE", "/Media/1", AUTH),
    ]
    assert not await fetcher.step()


async def test_the_token_does_not_reach_the_host_that_a_file_really_comes_from(
    store: Store, fetcher: Fetcher, files: Files, api_url: str
) -> None:
    elsewhere = Files()
    async with host(elsewhere) as other:
        files.sends_on_to = f"{other}/real"
        await sent(store, Medium(f"{api_url}/Media/1", "image/jpeg"))

        kept = await fetched(store, fetcher)

    assert kept.state is AttachmentState.KEPT
    assert elsewhere.asked == [("GET", "/real", None)]


@pytest.mark.parametrize("size", [media.LARGEST, media.LARGEST + 1])
async def test_a_file_is_as_large_as_the_limit_at_most(
    store: Store, fetcher: Fetcher, files: Files, api_url: str, size: int
) -> None:
    files.content = bytes(size)
    await sent(store, Medium(f"{api_url}/Media/1", "image/jpeg"))

    attachment = await fetched(store, fetcher)

    if size > media.LARGEST:
        assert (attachment.state, attachment.content) == (AttachmentState.REFUSED, None)
    else:
        assert (attachment.state, attachment.size) == (AttachmentState.KEPT, size)


@pytest.mark.parametrize("media_type", ["text/html", "application/zip", "image/svg+xml", ""])
async def test_what_is_of_another_kind_is_not_asked_for(
    store: Store, fetcher: Fetcher, files: Files, api_url: str, media_type: str
) -> None:
    await sent(store, Medium(f"{api_url}/Media/1", media_type))

    assert not await fetcher.step()
    assert [one.state for one in await attachments(store)] == [AttachmentState.REFUSED]
    assert files.asked == []


async def test_what_turns_out_to_be_of_another_kind_is_not_kept(
    store: Store, fetcher: Fetcher, files: Files, api_url: str
) -> None:
    files.media_type = "text/html"
    await sent(store, Medium(f"{api_url}/Media/1", "image/jpeg"))

    assert (await fetched(store, fetcher)).state is AttachmentState.REFUSED


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/x", "file:///etc/passwd", "{api}.evil.example/x", "{api}@evil/x"]
)
async def test_nothing_is_asked_of_another_host(
    store: Store, fetcher: Fetcher, files: Files, api_url: str, url: str
) -> None:
    await sent(store, Medium(url.format(api=api_url), "image/jpeg"))

    assert (await fetched(store, fetcher)).state is AttachmentState.REFUSED
    assert files.asked == []


@pytest.mark.parametrize("status", [404, 410])
async def test_a_file_that_is_gone_is_lost(
    store: Store, fetcher: Fetcher, files: Files, api_url: str, status: int
) -> None:
    files.status = status
    await sent(store, Medium(f"{api_url}/Media/1", "image/jpeg"))

    assert (await fetched(store, fetcher)).state is AttachmentState.LOST


@pytest.mark.parametrize("status", [401, 429, 500, 503])
async def test_what_fails_is_tried_again_later_and_then_kept(
    store: Store, fetcher: Fetcher, files: Files, clock: Clock, status: int
) -> None:
    files.status = status
    await sent(store, Medium(f"{files.url}/Media/1", "image/jpeg"))
    assert (await fetched(store, fetcher)).state is AttachmentState.WAITING
    assert not await fetcher.step()

    files.status = 200
    clock.move(seconds=10)

    assert (await fetched(store, fetcher)).state is AttachmentState.KEPT


async def test_after_half_a_day_of_trying_it_is_lost(
    store: Store, fetcher: Fetcher, files: Files, api_url: str, clock: Clock
) -> None:
    files.status = 500
    await sent(store, Medium(f"{api_url}/Media/1", "image/jpeg"))
    begun = clock.now()

    while (await fetched(store, fetcher)).state is AttachmentState.WAITING:
        clock.move(hours=2)

    assert (await attachments(store))[0].state is AttachmentState.LOST
    assert len(files.asked) == media.MOST_ATTEMPTS
    assert (clock.now() - begun).total_seconds() > 12 * 3600


async def test_two_processes_fetch_different_files(
    store: Store, fetcher: Fetcher, files: Files, api_url: str
) -> None:
    await sent(store, *(Medium(f"{api_url}/Media/{n}", "image/jpeg") for n in range(2)))

    assert all(await asyncio.gather(fetcher.step(), fetcher.step()))

    asked = sorted(path for method, path, _ in files.asked if method == "GET")
    assert asked == ["/Media/0", "/Media/1"]
    assert {one.state for one in await attachments(store)} == {AttachmentState.KEPT}


async def test_what_a_process_left_half_fetched_another_fetches(
    store: Store, fetcher: Fetcher, files: Files, api_url: str, clock: Clock
) -> None:
    await sent(store, Medium(f"{api_url}/Media/1", "image/jpeg"))
    files.is_slow = True
    fetching = asyncio.create_task(fetcher.step())
    await files.asked_for.wait()
    fetching.cancel()
    files.is_slow = False
    assert not await fetcher.step()

    clock.move(seconds=2 * media.FETCH_SECONDS)

    assert (await fetched(store, fetcher)).state is AttachmentState.KEPT
