"""Slow and endless requests over raw sockets: nobody holds us up, and who is just slow is told."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from arrears.channels.web import events
from arrears.web import body_limit, connection
from arrears.web.head_limit import LARGEST_HEAD
from tests.arrears.channels.chatting import Chatter

SOON = 0.4
TRICKLE = 0.05
SECONDS_TO_GIVE_UP = 10
MORE_THAN_BUFFERS_HOLD = 50
LOGO = b"GET /static/logo.svg HTTP/1.1\r\nHost: x\r\n\r\n"
POST = b"POST /chat/conversations HTTP/1.1\r\nHost: x\r\n"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything must come within a blink."""
    monkeypatch.setattr(connection, "HEAD_SECONDS", SOON)
    monkeypatch.setattr(connection, "BODY_SECONDS", 2 * SOON)
    monkeypatch.setattr(connection, "UNREAD_SECONDS", SOON)
    monkeypatch.setattr(body_limit, "BODY_SECONDS", SOON)


class Raw:
    """A connection on which anything can be sent."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    @classmethod
    @asynccontextmanager
    async def to(cls, web: httpx.AsyncClient) -> AsyncIterator["Raw"]:
        reader, writer = await asyncio.open_connection(web.base_url.host, web.base_url.port)
        try:
            yield cls(reader, writer)
        finally:
            writer.close()

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def answer(self) -> tuple[int, dict[str, str], bytes]:
        """One answer, with its body."""
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = dict(line.lower().split(": ", 1) for line in head[1:] if line)
        body = await self.reader.readexactly(int(headers.get("content-length", 0)))
        return int(head[0].split()[1]), headers, body

    @property
    def transport(self) -> asyncio.ReadTransport:
        transport = self.writer.transport
        assert isinstance(transport, asyncio.ReadTransport)
        return transport

    async def is_hung_up(self) -> bool:
        try:
            return await self.reader.read(2**16) == b""
        except ConnectionResetError:
            return True

    async def trickle(self, piece: bytes) -> None:
        """Go on sending till the other side hangs up."""
        while not self.reader.at_eof() and not self.writer.is_closing():
            try:
                await self.send(piece)
            except ConnectionError:
                return
            await asyncio.sleep(TRICKLE)


@pytest.fixture
async def raw(online: httpx.AsyncClient) -> AsyncIterator[Raw]:
    async with Raw.to(online) as connected:
        yield connected


async def assert_told(raw: Raw, status: int) -> None:
    """A problem document, guarded as every answer, and the end of the connection."""
    told, headers, body = await raw.answer()
    assert told == status
    assert headers["content-type"] == "application/problem+json"
    assert headers["connection"] == "close"
    assert headers["x-content-type-options"] == "nosniff"
    assert json.loads(body)["status"] == status
    assert await raw.is_hung_up()


async def test_who_says_nothing_is_hung_up_on(raw: Raw) -> None:
    assert await raw.is_hung_up()


async def test_a_head_that_trickles_in_is_refused(raw: Raw) -> None:
    await raw.send(LOGO[:20])
    trickling = asyncio.create_task(raw.trickle(b"x"))

    await assert_told(raw, 408)
    await trickling


async def test_the_next_head_on_a_connection_has_no_more_time(raw: Raw) -> None:
    await raw.send(LOGO + LOGO)
    assert (await raw.answer())[0] == 200
    assert (await raw.answer())[0] == 200

    await raw.send(LOGO[:20])

    await assert_told(raw, 408)


async def test_nor_has_one_that_began_in_the_same_packet(raw: Raw) -> None:
    await raw.send(LOGO + LOGO[:20])
    assert (await raw.answer())[0] == 200

    assert await raw.is_hung_up() or await raw.is_hung_up()


async def test_blank_lines_after_a_request_do_not_keep_a_connection(raw: Raw) -> None:
    await raw.send(LOGO)
    assert (await raw.answer())[0] == 200

    await raw.send(b"\r\n")

    await assert_told(raw, 408)


async def test_a_connection_is_kept_for_a_next_request(raw: Raw) -> None:
    for _ in range(2):
        await raw.send(LOGO)
        assert (await raw.answer())[0] == 200
        await asyncio.sleep(2 * SOON)


async def test_a_body_that_trickles_in_is_refused(raw: Raw) -> None:
    await raw.send(POST + b"Content-Length: 1000\r\n\r\n")
    trickling = asyncio.create_task(raw.trickle(b"x"))

    await assert_told(raw, 408)
    await trickling


async def test_a_body_in_pieces_that_never_ends_is_refused(raw: Raw) -> None:
    await raw.send(POST + b"Transfer-Encoding: chunked\r\n\r\n")
    trickling = asyncio.create_task(raw.trickle(b"1\r\nx\r\n"))

    await assert_told(raw, 408)
    await trickling


async def test_a_body_that_nobody_reads_does_not_keep_a_connection(raw: Raw) -> None:
    await raw.send(LOGO[:-2] + b"Content-Length: 1000\r\n\r\n")
    assert (await raw.answer())[0] == 200

    await raw.trickle(b"x")

    assert await raw.is_hung_up()


async def test_a_head_that_does_not_end_is_refused_by_its_size(
    raw: Raw, monkeypatch: pytest.MonkeyPatch
) -> None:
    await raw.send(LOGO[:-2] + b"X-Long: ")
    await raw.send(b"x" * LARGEST_HEAD)

    await assert_told(raw, 431)


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(LOGO[:-2] + b"X-Long: " + b"x" * 17_000 + b"\r\n\r\n", id="one long header"),
        pytest.param(LOGO[:-2] + b"X: y\r\n" * 9_000 + b"\r\n", id="many headers"),
        pytest.param(LOGO.replace(b"?", b"").replace(b".svg", b".svg?" + b"x" * 17_000), id="url"),
    ],
)
async def test_a_whole_head_that_is_too_large_is_refused(raw: Raw, head: bytes) -> None:
    await raw.send(head)

    status, headers, body = await raw.answer()

    assert status == 431
    assert headers["x-content-type-options"] == "nosniff"
    assert (
        json.loads(body)["detail"]
        == "Dit bericht kwam niet goed aan. Wilt u het nog een keer sturen?"
    )


async def test_what_is_no_request_is_refused(raw: Raw) -> None:
    await raw.send(b"\x16\x03\x01\x02\x00")

    assert (await raw.answer())[0] == 400
    assert await raw.is_hung_up()


@pytest.mark.parametrize("more", [b"", b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"])
async def test_a_stream_lasts_longer_than_all_of_these(
    online: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, more: bytes
) -> None:
    """Some clients ask for a newer protocol first."""
    monkeypatch.setattr(events, "HEARTBEAT_SECONDS", TRICKLE)
    chatter = await Chatter.started(online)
    async with Raw.to(online) as raw:
        await raw.send(following(chatter, more))
        await raw.reader.readuntil(b"\r\n\r\n")
        assert b"standing" in await raw.reader.readuntil(b"\n\n")

        for _ in range(int(4 * SOON / TRICKLE)):
            assert b"ping" in await raw.reader.readuntil(b"\n\n")


async def test_who_does_not_read_a_stream_is_hung_up_on(
    app: FastAPI, online: httpx.AsyncClient
) -> None:
    """More was said than all buffers hold."""
    chatter = await Chatter.started(online)
    conversation = UUID(chatter.path.rpartition("/")[2])
    for _ in range(MORE_THAN_BUFFERS_HOLD):
        await app.state.chat.log.notify(conversation, "x" * 200_000)
    async with Raw.to(online) as raw:
        raw.transport.pause_reading()
        await raw.send(following(chatter))
        await asyncio.sleep(5 * SOON)

        raw.transport.resume_reading()
        async with asyncio.timeout(SECONDS_TO_GIVE_UP):
            while not await raw.is_hung_up():
                pass


def following(chatter: Chatter, more: bytes = b"") -> bytes:
    """The request for an event stream."""
    authorization = chatter.headers["Authorization"]
    asked = f"GET {chatter.path}/events HTTP/1.1\r\nHost: x\r\nAuthorization: {authorization}\r\n"
    return asked.encode() + more + b"\r\n"
