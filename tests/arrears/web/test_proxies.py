"""Who a visitor is behind our proxies, and that nobody else is believed about it."""

from collections.abc import Mapping
from ipaddress import IPv4Address, ip_network
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from arrears.web.proxies import TrustedProxies

PROXY, INNER_PROXY, STRANGER = "10.0.0.1", "10.0.0.2", "203.0.113.7"
OURS = [ip_network("10.0.0.0/8"), ip_network("fd00::/8")]


class Seen:
    """An app that remembers the request as it came in."""

    request: Request

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.request = Request(scope)

    @property
    def visitor(self) -> str:
        assert self.request.client is not None
        return self.request.client.host


async def seen(
    peer: str | None,
    headers: Mapping[str, str] | list[tuple[str, str]],
    networks: list[Any] = OURS,
) -> Seen:
    """What the app sees of a request that comes from this address."""
    app = Seen()
    pairs = headers if isinstance(headers, list) else list(headers.items())
    scope = {
        "type": "http",
        "client": peer and (peer, 5000),
        "scheme": "http",
        "path": "/",
        "headers": [
            (b"host", b"inner:8080"),
            *((name.encode(), value.encode("latin-1")) for name, value in pairs),
        ],
    }

    async def nothing(*_: object) -> Any:
        raise AssertionError("nothing is read or sent")

    await TrustedProxies(app, networks)(scope, nothing, nothing)
    return app


TOLD = {
    "x-forwarded-for": STRANGER,
    "x-forwarded-proto": "https",
    "x-forwarded-host": "chat.example.nl",
}


async def test_a_trusted_proxy_is_believed() -> None:
    told = await seen(PROXY, TOLD)

    assert told.visitor == STRANGER
    assert str(told.request.url) == "https://chat.example.nl/"


@pytest.mark.parametrize("peer", [STRANGER, "127.0.0.1", "::1", "unix", None])
async def test_nobody_else_is(peer: str | None) -> None:
    told = await seen(peer, {**TOLD, "x-forwarded-for": PROXY})

    assert told.request.client is None if peer is None else told.visitor == peer
    assert str(told.request.url) == "http://inner:8080/"


async def test_nobody_is_believed_unless_a_proxy_is_named() -> None:
    told = await seen(PROXY, TOLD, networks=[])

    assert told.visitor == PROXY
    assert str(told.request.url) == "http://inner:8080/"


@pytest.mark.parametrize(
    ("forwarded_for", "visitor"),
    [
        pytest.param(f"1.1.1.1, {STRANGER}", STRANGER, id="what the visitor wrote comes first"),
        pytest.param(f"{STRANGER}, {INNER_PROXY}", STRANGER, id="two proxies of ours"),
        pytest.param(f"{PROXY}, {STRANGER}", STRANGER, id="a visitor who says he is a proxy"),
        pytest.param(INNER_PROXY, INNER_PROXY, id="a visitor within our network"),
        pytest.param(f"{STRANGER}:4711", STRANGER, id="with a port"),
        pytest.param("[2001:db8::1]:4711", "2001:db8::1", id="IPv6 with a port"),
        pytest.param("2001:db8::1", "2001:db8::1", id="IPv6"),
        pytest.param(f"::ffff:{STRANGER}", STRANGER, id="IPv4 in the form of IPv6"),
        pytest.param(f"  {STRANGER} ", STRANGER, id="blanks"),
        pytest.param("", PROXY, id="nothing"),
        pytest.param("unknown", PROXY, id="no address"),
        pytest.param(f"{STRANGER}, rubbish", PROXY, id="rubbish from the proxy itself"),
        pytest.param(f"{STRANGER}, rubbish, {INNER_PROXY}", INNER_PROXY, id="rubbish on the way"),
        pytest.param("\xff\xfe, [", PROXY, id="bytes that are no text"),
    ],
)
async def test_the_visitor_is_whom_our_outermost_proxy_saw(
    forwarded_for: str, visitor: str
) -> None:
    assert (await seen(PROXY, {"x-forwarded-for": forwarded_for})).visitor == visitor


async def test_a_header_that_comes_twice_is_read_as_one() -> None:
    told = await seen(PROXY, [("x-forwarded-for", "1.1.1.1"), ("x-forwarded-for", STRANGER)])

    assert told.visitor == STRANGER


@pytest.mark.parametrize("scheme", ["", "ftp", "javascript", "https, http", "HTTPS\x00"])
async def test_a_scheme_that_is_none_is_not_believed(scheme: str) -> None:
    assert (await seen(PROXY, {"x-forwarded-proto": scheme})).request.url.scheme == "http"


@given(st.text(st.characters(max_codepoint=255)), st.ip_addresses(v=4))
async def test_a_visitor_can_write_what_he_likes(written: str, at: IPv4Address) -> None:
    """The proxy adds where he really is."""
    if at not in OURS[0]:
        told = await seen(PROXY, {"x-forwarded-for": f"{written}, {at}"})
        assert told.visitor == str(at)
