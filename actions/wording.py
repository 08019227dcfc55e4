"""Amounts, dates and lists as they are written in Dutch, and where people are reached."""

from collections.abc import Mapping

from arrears.wording import (
    account,
    capitalised,
    clock,
    day,
    euros,
    listed,
    number,
    telephone,
    weekday,
)

__all__ = [
    "account",
    "capitalised",
    "clock",
    "day",
    "euros",
    "listed",
    "number",
    "reached_at",
    "telephone",
    "weekday",
]


def reached_at(reach: Mapping[str, str]) -> str:
    """A telephone number as it is written here, or an e-mail address."""
    return telephone(reach["phone"]) if "phone" in reach else reach["email"]
