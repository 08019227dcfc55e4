"""Whom a request counts for."""

from functools import lru_cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

type Network = IPv4Network | IPv6Network

NOBODY = "unknown"
ONE_HOME = 64
"""Bits of an IPv6 address that a provider gives to one connection, which has all the rest."""


@lru_cache(maxsize=10_000)
def visitor_at(host: str | None) -> str:
    """The visitor at this address: the address itself, or the network of one home for IPv6."""
    try:
        address = ip_address(host or NOBODY)
    except ValueError:
        return NOBODY
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(IPv6Network((address, ONE_HOME), strict=False))


@lru_cache(maxsize=10_000)
def is_within(visitor: str, networks: tuple[Network, ...]) -> bool:
    """Whether a visitor's address is of one of these networks."""
    if visitor == NOBODY:
        return False
    own = ip_network(visitor).network_address
    return any(own in network for network in networks)
