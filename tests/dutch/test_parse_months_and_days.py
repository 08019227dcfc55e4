"""Numbers of months and days of the month in answers to a question for them."""

from __future__ import annotations

import pytest

from dutch import parse_day_of_month, parse_months

MONTHS: dict[str, int] = {
    "6": 6,
    "zes": 6,
    "zes maanden": 6,
    "6 mnd": 6,
    "6mnd": 6,
    "in 6 termijnen": 6,
    "6 termijnen van 50 euro": 6,
    "50 euro in 6 termijnen": 6,
    "half jaar": 6,
    "half jaartje": 6,
    "een half jaar": 6,
    "anderhalf jaar": 18,
    "1,5 jaar": 18,
    "twee jaar": 24,
    "2 jaar": 24,
    "een jaar": 12,
    "1 jaar en 3 maanden": 15,
    "twaalf maandjes": 12,
    "een maand of zes": 6,
    "6 a 8 maanden": 6,
    "tussen de 6 en 8 maanden": 6,
    "6-8": 6,
    "6 tot 8": 6,
    "niet 6 maar 8": 8,
    "8 in plaats van 6": 8,
    "een kwartaal": 3,
    "2 kwartalen": 6,
    "drie keer": 3,
    "in 3x": 3,
    "3 x": 3,
    "3x": 3,
    "in een keer": 1,
    "in één keer": 1,
    "dat duurt 10 maanden": 10,
    "tien": 10,
    "24 maandelijkse termijnen": 24,
    "maximaal 12": 12,
    "in 4 stukjes": 4,
    "liever 6 dan 4 termijnen": 6,
    "een halfjaar": 6,
    "6 maandelijkse betalingen": 6,
}

NO_MONTHS = [
    "jaar",
    "zo kort mogelijk",
    "kwartaal",
    "50 euro",
    "2 weken",
    "0",
    "-3",
    "de 25e",
    "",
    "ja",
    "10%",
]

DAYS: dict[str, int] = {
    "de 25": 25,
    "25 van de maand": 25,
    "rond de 25": 25,
    "de eerste van de maand": 1,
    "de 1ste": 1,
    "1": 1,
    "31": 31,
    "laatste": 31,
    "begin": 1,
    "midden": 15,
    "half": 15,
    "eind": 31,
    "einde maand": 31,
    "na de 25e": 25,
    "de 25e of de 26e": 25,
    "niet de 25e maar de 27e": 27,
    "27e ipv 25e": 27,
    "de vijftiende": 15,
    "vijftien": 15,
    "elke maand op 5": 5,
    "dag 5": 5,
    "als mijn loon komt, de 23e": 23,
    "de 23ste krijg ik loon dus de 24ste": 23,
    "1-12": 1,
    "elke 1ste van de maand": 1,
    "laatste dag": 31,
    "halverwege de maand": 15,
    "25 ste": 25,
    "vijfentwintigste": 25,
    "50 euro op de 25e": 25,
    "25 december": 25,
    "den 25ste": 25,
    "25 vd mnd": 25,
    "altijd eind vd maand": 31,
}

NO_DAY = [
    "vrijdag",
    "-5",
    "32e",
    "2 dagen na mijn salaris",
    "maakt niet uit",
    "",
    "0",
    "50 euro",
    "10%",
]


@pytest.mark.parametrize(("text", "expected"), MONTHS.items(), ids=MONTHS)
def test_the_number_of_months_is_read(text: str, expected: int) -> None:
    assert expected == parse_months(text)


@pytest.mark.parametrize("text", NO_MONTHS, ids=str)
def test_other_numbers_are_no_months(text: str) -> None:
    assert parse_months(text) is None


@pytest.mark.parametrize(("text", "expected"), DAYS.items(), ids=DAYS)
def test_the_day_of_the_month_is_read(text: str, expected: int) -> None:
    assert expected == parse_day_of_month(text)


@pytest.mark.parametrize("text", NO_DAY, ids=str)
def test_other_numbers_are_no_day_of_the_month(text: str) -> None:
    assert parse_day_of_month(text) is None
