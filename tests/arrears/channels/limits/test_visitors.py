"""Whom a request counts for: an address, or for IPv6 all addresses of one home."""

from ipaddress import IPv6Address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.channels.limits.visitors import NOBODY, is_within, visitor_at


@pytest.mark.parametrize(
    ("host", "visitor"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        (None, NOBODY),
        ("", NOBODY),
        ("testclient", NOBODY),
    ],
)
def test_who_a_request_counts_for(host: str | None, visitor: str) -> None:
    assert visitor_at(host) == visitor


@given(st.integers(1, 2**64 - 1), st.integers(0, 2**64 - 1), st.integers(0, 2**64 - 1))
def test_nobody_gets_more_by_changing_the_part_that_is_his_own(
    home: int, own: int, other: int
) -> None:
    one, another = (IPv6Address(home << 64 | part) for part in (own, other))

    assert visitor_at(str(one)) == visitor_at(str(another))


@pytest.mark.parametrize(
    ("host", "within"),
    [
        ("127.0.0.1", True),
        ("127.8.9.10", True),
        ("::ffff:127.0.0.1", True),
        ("::1", True),
        ("128.0.0.1", False),
        ("203.0.113.7", False),
        ("2001:db8::1", False),
        (None, False),
    ],
)
def test_who_is_on_this_very_machine(host: str | None, within: bool) -> None:
    networks = (ip_network("127.0.0.0/8"), ip_network("::/64"))

    assert is_within(visitor_at(host), networks) is within
