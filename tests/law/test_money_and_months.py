"""Rounding to the cent and counting in months."""

from datetime import date
from decimal import Decimal

import pytest

from arrears.law.money import is_whole_cents, percent, to_cents
from arrears.law.months import add_months, day_in_month


@pytest.mark.parametrize(
    ("amount", "cents"),
    [("40.004", "40.00"), ("40.005", "40.01"), ("61.845", "61.85"), ("7", "7.00")],
)
def test_half_a_cent_is_rounded_up(amount: str, cents: str) -> None:
    assert cents == str(to_cents(Decimal(amount)))


def test_a_percentage_is_rounded_once() -> None:
    assert Decimal("12.99") == percent(Decimal(21), Decimal("61.85"))


@pytest.mark.parametrize(
    ("amount", "whole"),
    [
        ("1", True),
        ("1.10", True),
        ("1.100", True),
        ("1.101", False),
        ("1E+30", True),
        ("NaN", False),
        ("sNaN", False),
        ("-Infinity", False),
    ],
)
def test_an_amount_is_in_whole_cents(amount: str, *, whole: bool) -> None:
    assert whole == is_whole_cents(Decimal(amount))


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        pytest.param("2026-01-15", 6, "2026-07-15", id="within a year"),
        pytest.param("2026-08-31", 6, "2027-02-28", id="to a shorter month of the next year"),
        pytest.param("2027-08-31", 6, "2028-02-29", id="to a leap day"),
        pytest.param("2026-01-31", -1, "2025-12-31", id="back over the turn of the year"),
        pytest.param("2026-11-01", 1, "2026-12-01", id="to December"),
        pytest.param("2026-12-01", 12, "2027-12-01", id="a whole year"),
    ],
)
def test_months_later_is_the_same_day_or_the_last(day: str, count: int, expected: str) -> None:
    assert date.fromisoformat(expected) == add_months(date.fromisoformat(day), count)


def test_a_day_that_a_month_lacks_is_its_last_day() -> None:
    assert date(2026, 2, 28) == day_in_month(date(2026, 2, 10), 31)
    assert date(2026, 2, 7) == day_in_month(date(2026, 2, 10), 7)
