"""One day in an answer to "wanneer?", asked on Wednesday 18 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from dutch import is_impossible_date, parse_date

TODAY = date(2026, 11, 18)

DAYS: dict[str, str] = {
    "vrijdag": "2026-11-20",
    "woensdag": "2026-11-25",
    "vandaag": "2026-11-18",
    "nu": "2026-11-18",
    "nu meteen": "2026-11-18",
    "morgen": "2026-11-19",
    "morgenvroeg": "2026-11-19",
    "overmorgen": "2026-11-20",
    "vanavond": "2026-11-18",
    "vlgnde wk vr": "2026-11-27",
    "volgende week ma": "2026-11-23",
    "volgende week vrijdag": "2026-11-27",
    "vrijdag volgende week": "2026-11-27",
    "volgende vrijdag": "2026-11-27",
    "komende vrijdag": "2026-11-20",
    "deze vrijdag": "2026-11-20",
    "aanstaande vrijdag": "2026-11-20",
    "vrijdag over een week": "2026-11-27",
    "vrijdag over 2 weken": "2026-12-04",
    "over een week": "2026-11-25",
    "over 1 week": "2026-11-25",
    "over een weekje": "2026-11-25",
    "over twee weken": "2026-12-02",
    "over 2 wkn": "2026-12-02",
    "over een maand": "2026-12-18",
    "over anderhalve maand": "2027-01-02",
    "over 3 maanden": "2027-02-18",
    "over een half jaar": "2027-05-18",
    "over een jaar": "2027-11-18",
    "over 10 dagen": "2026-11-28",
    "eind deze maand": "2026-11-30",
    "eind volgende maand": "2026-12-31",
    "einde maand": "2026-11-30",
    "aan het eind van de maand": "2026-11-30",
    "begin volgende maand": "2026-12-01",
    "begin van de maand": "2026-12-01",
    "eind december": "2026-12-31",
    "half december": "2026-12-15",
    "medio december": "2026-12-15",
    "eind van het jaar": "2026-12-31",
    "eind dit jaar": "2026-12-31",
    "begin volgend jaar": "2027-01-01",
    "begin 2027": "2027-01-01",
    "de 1e": "2026-12-01",
    "de eerste": "2026-12-01",
    "1e vd maand": "2026-12-01",
    "de eerste van de maand": "2026-12-01",
    "de 1e van volgende maand": "2026-12-01",
    "de 25ste": "2026-11-25",
    "25e": "2026-11-25",
    "op de 10e": "2026-12-10",
    "op 10 december": "2026-12-10",
    "10 dec": "2026-12-10",
    "10 dec.": "2026-12-10",
    "10 dec 2026": "2026-12-10",
    "10-12": "2026-12-10",
    "10/12": "2026-12-10",
    "10-12-2026": "2026-12-10",
    "10-12-26": "2026-12-10",
    "10/12/26": "2026-12-10",
    "10.12.2026": "2026-12-10",
    "10 12 2026": "2026-12-10",
    "2026-12-10": "2026-12-10",
    "10 december a.s.": "2026-12-10",
    "tien december": "2026-12-10",
    "tiende december": "2026-12-10",
    "donderdag 10 december": "2026-12-10",
    "do 10 dec": "2026-12-10",
    "donderdag de 10e": "2026-12-10",
    "1 januari": "2027-01-01",
    "1 nov": "2027-11-01",
    "18 november": "2026-11-18",
    "29 februari": "2028-02-29",
    "uiterlijk 5 december": "2026-12-05",
    "voor 5 december": "2026-12-05",
    "na 5 december": "2026-12-05",
    "binnen een week": "2026-11-25",
    "binnen 14 dagen": "2026-12-02",
    "niet vrijdag maar maandag": "2026-11-23",
    "vrijdag, nee wacht maandag": "2026-11-23",
    "maandag ipv vrijdag": "2026-11-23",
    "als mijn loon er is op de 23ste": "2026-11-23",
    "als ik salaris krijg, de 24e": "2026-11-24",
    "50 euro op vrijdag": "2026-11-20",
    "de laatste dag van de maand": "2026-11-30",
    "laatste van de maand": "2026-11-30",
    "de laatste vrijdag van de maand": "2026-11-27",
    "eerste maandag van december": "2026-12-07",
    "met kerst": "2026-12-25",
    "maandag of dinsdag": "2026-11-23",
    "1 of 2 december": "2026-12-01",
    "zaterdag": "2026-11-21",
    "za": "2026-11-21",
    "zondag": "2026-11-22",
    "zo": "2026-11-22",
    "ma": "2026-11-23",
    "op ma": "2026-11-23",
    "di a.s.": "2026-11-24",
    "ik betaal ma": "2026-11-23",
    "dinsdagavond": "2026-11-24",
    "over 14 dagen": "2026-12-02",
    "de vijfentwintigste": "2026-11-25",
    "25 van deze maand": "2026-11-25",
    "de 5e van januari": "2027-01-05",
    "vijf januari 2027": "2027-01-05",
    "1-jan": "2027-01-01",
    "1 jan '27": "2027-01-01",
    "de 30e": "2026-11-30",
    "de 31e": "2026-12-31",
    "eind vd mnd": "2026-11-30",
    "tussen 1 en 5 december": "2026-12-05",
    "vrijdag de 25e": "2026-12-25",
    "ik heb op 3 november betaald": "2026-11-03",
    "na de kerst": "2026-12-25",
    "1.12": "2026-12-01",
    "halverwege december": "2026-12-15",
    "over morgen": "2026-11-20",
    "vr volgende week": "2026-11-27",
    "volgende week donderdag of vrijdag": "2026-11-26",
    "half volgende maand": "2026-12-15",
    "op 1.12": "2026-12-01",
    "op de 25 deze maand": "2026-11-25",
    "over ongeveer 2 weken": "2026-12-02",
    "eind van het kwartaal": "2026-12-31",
    "begin volgend kwartaal": "2027-01-01",
    "eind Q1": "2027-03-31",
    "half volgend kwartaal": "2027-02-15",
    "volgend jaar eind maart": "2027-03-31",
    "2e paasdag": "2027-03-29",
    "1 decmber": "2026-12-01",
    "maandag jl": "2026-11-16",
}

NO_SINGLE_DAY = [
    "10 dagen",
    "31 november",
    "31 februari",
    "30-2",
    "32-1-2026",
    "1-13-2026",
    "29-02-2027",
    "weet ik niet",
    "geen idee",
    "zo snel mogelijk",
    "december",
    "volgende week",
    "volgende maand",
    "twee weken",
    "elke vrijdag",
    "goedemorgen",
    "2026-004217",
    "06-12345678",
    "",
]

IMPOSSIBLE = [
    "31 februari",
    "30 feb",
    "32-1-2026",
    "31-11-2026",
    "31 nov",
    "30/2",
    "de 32e",
    "1-13-2026",
    "29-02-2027",
    "0 december",
    "ik betaal op 31 april",
]

POSSIBLE = [
    "1-12",
    "29 februari",
    "29-2-2028",
    "50 euro",
    "24-36 maanden",
    "vrijdag",
    "de 31e",
    "",
    "2026-004217",
    "10-12 euro",
    "50-75 euro",
]


@pytest.mark.parametrize(("text", "expected"), DAYS.items(), ids=DAYS)
def test_the_day_that_is_meant_is_read(text: str, expected: str) -> None:
    assert date.fromisoformat(expected) == parse_date(text, today=TODAY)


@pytest.mark.parametrize("text", NO_SINGLE_DAY, ids=str)
def test_without_one_day_nothing_is_read(text: str) -> None:
    assert parse_date(text, today=TODAY) is None


@pytest.mark.parametrize("text", IMPOSSIBLE, ids=str)
def test_a_day_that_no_calendar_has_is_told_apart(text: str) -> None:
    assert is_impossible_date(text)
    assert parse_date(text, today=TODAY) is None


@pytest.mark.parametrize("text", POSSIBLE, ids=str)
def test_a_day_that_exists_is_never_called_impossible(text: str) -> None:
    assert not is_impossible_date(text)


@pytest.mark.parametrize("day", [date.min, date(1, 3, 1), date(9999, 11, 30), date.max], ids=str)
@pytest.mark.parametrize("text", DAYS, ids=str)
def test_the_ends_of_the_calendar_raise_nothing(text: str, day: date) -> None:
    parse_date(text, today=day)
