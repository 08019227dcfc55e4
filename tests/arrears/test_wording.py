"""Amounts, days and lists as they are written in Dutch."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from arrears.wording import day, duration, euros, listed, number, rounded, share, weekday


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("0.00", "€\xa00,00"),
        ("0.05", "€\xa00,05"),
        ("62.50", "€\xa062,50"),
        ("474.15", "€\xa0474,15"),
        ("1250.50", "€\xa01.250,50"),
        ("1234567.00", "€\xa01.234.567,00"),
        ("-120.00", "€\xa0-120,00"),
    ],
)
def test_an_amount_has_a_comma_and_a_blank_that_does_not_break(amount: str, written: str) -> None:
    assert euros(Decimal(amount)) == written


def test_a_day_is_written_out() -> None:
    assert day(date(2026, 12, 25)) == "25 december 2026"
    assert day(date(2026, 3, 1)) == "1 maart 2026"


def test_a_payment_day_says_which_day_of_the_week_it_is() -> None:
    assert weekday(date(2026, 11, 25)) == "woensdag 25 november 2026"
    assert weekday(date(2027, 1, 4)) == "maandag 4 januari 2027"


@pytest.mark.parametrize(
    ("value", "written"), [("15.00", "15"), ("0.5", "0,5"), ("1000", "1.000"), ("21", "21")]
)
def test_a_number_has_no_more_digits_than_it_needs(value: str, written: str) -> None:
    assert number(Decimal(value)) == written


@pytest.mark.parametrize(
    ("parts", "written"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_a_list_ends_with_en(parts: list[str], written: str) -> None:
    assert listed(parts) == written


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        (0, "0 seconden"),
        (1, "1 seconde"),
        (60, "1 minuut"),
        (210, "3 minuten en 30 seconden"),
        (3600, "1 uur"),
        (3605, "1 uur"),
        (7500, "2 uur en 5 minuten"),
        (86_400, "1 dag"),
        (3 * 86_400 + 3600 + 59, "3 dagen en 1 uur"),
    ],
)
def test_a_time_is_told_in_its_two_largest_units(seconds: int, written: str) -> None:
    assert duration(timedelta(seconds=seconds)) == written


def test_what_is_rounded_has_one_decimal_at_most() -> None:
    assert [rounded(value) for value in (0.0, 1.2857, 7.0, 1234.5)] == ["0", "1,3", "7", "1.234,5"]


def test_a_share_is_in_whole_percents() -> None:
    assert [share(2, 7), share(5, 5), share(0, 0)] == ["29%", "100%", "0%"]
