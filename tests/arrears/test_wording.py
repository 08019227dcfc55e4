"""Amounts, days and lists as they are written in Dutch."""

from datetime import date
from decimal import Decimal

import pytest

from arrears.wording import day, euros, listed, number, weekday


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
