"""Who a visitor is behind the proxies of this installation."""

from collections.abc import Iterable, Iterator, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send

type Address = IPv4Address | IPv6Address
type Network = IPv4Network | IPv6Network

SCHEMES = frozenset({"http", "https"})


class TrustedProxies:
    """Believes X-Forwarded-For, -Proto and -Host of a proxy that is trusted, and of nobody else.

    A trusted proxy adds whom it speaks for to X-Forwarded-For, and sets -Proto and -Host itself.
    """

    def __init__(self, app: ASGIApp, networks: Sequence[Network]) -> None:
        self._app = app
        self._networks = networks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on as it was before the proxies."""
        if self._networks and scope["type"] == "http":
            peer = _address((scope["client"] or ("",))[0])
            if peer is not None and self._trusts(peer):
                self._believe(scope, peer)
        await self._app(scope, receive, send)

    def _trusts(self, address: Address) -> bool:
        return any(address in network for network in self._networks)

    def _believe(self, scope: Scope, peer: Address) -> None:
        headers = Headers(scope=scope)
        scope["client"] = (str(self._visitor(peer, headers.getlist("x-forwarded-for"))), 0)
        if (scheme := headers.get("x-forwarded-proto", "")) in SCHEMES:
            scope["scheme"] = scheme
        if host := headers.get("x-forwarded-host"):
            MutableHeaders(scope=scope)["host"] = host

    def _visitor(self, peer: Address, forwarded_for: Iterable[str]) -> Address:
        """The last address that was not written by a trusted proxy about another one of ours.

        What stands before it was sent by the visitor, who can write what he likes.
        """
        visitor = peer
        for hop in _from_the_end(forwarded_for):
            address = _address(hop)
            if address is None:
                return visitor
            visitor = address
            if not self._trusts(visitor):
                return visitor
        return visitor


def _from_the_end(forwarded_for: Iterable[str]) -> Iterator[str]:
    yield from reversed([hop.strip() for line in forwarded_for for hop in line.split(",")])


def _address(hop: str) -> Address | None:
    """The address in `1.2.3.4`, `1.2.3.4:80`, `::1` or `[::1]:80`; None when there is none."""
    if hop.startswith("["):
        hop = hop[1:].partition("]")[0]
    elif hop.count(":") == 1:
        hop = hop.partition(":")[0]
    try:
        address = ip_address(hop)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
