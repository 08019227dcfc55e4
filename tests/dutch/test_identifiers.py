"""Case numbers and postcodes as people type them."""

from __future__ import annotations

import pytest

from dutch import parse_case_number, parse_postcode

CASE_NUMBERS: dict[str, str] = {
    "2026 - 004217": "2026-004217",
    "nr 2026_004217": "2026-004217",
    "dossiernr:2026-004217": "2026-004217",
    "2026-004 217": "2026-004217",
    "2026—004217": "2026-004217",
    "2026‑004217": "2026-004217",
    "2026.004.217": "2026-004217",
    "#2026-004217": "2026-004217",
    "2026-004217": "2026-004217",
    "dossier 2026 004217": "2026-004217",
    "2026004217": "2026-004217",
    "2026/004217": "2026-004217",
    "2026.004217.": "2026-004217",
    "2026–004217": "2026-004217",
    "mijn nr is 2026-004217": "2026-004217",
    "dossier2026-004217": "2026-004217",
    "nr.2026-004217": "2026-004217",
}

NO_CASE_NUMBER = [
    "20260042177",
    "202604217",
    "",
    "1926-004217",
    "06-12345678",
    "2026-12-01",
    "schadenummer 2026123456",
]

POSTCODES: dict[str, str] = {
    "1234 ab": "1234AB",
    "1234AB": "1234AB",
    "1234-AB": "1234AB",
    "postcode is 1234 a b": "1234AB",
    "mijn postcode: 1011 in": "1011IN",
    "1011 in": "1011IN",
    "1234 en de letters ab": "1234AB",
    "Dorpsstraat 12, 1234 AB Utrecht": "1234AB",
    "１２３４ＡＢ": "1234AB",
    "1234\u200bAB": "1234AB",
    "2026-000113, 3811 DE": "3811DE",
    "2026-000113, 3811 de, 9-12-1960": "3811DE",
    "zaak 2026-000113, geb 9-12-1960, 3811 DE": "3811DE",
    "MIJN POSTCODE IS 3811 DE": "3811DE",
    "ZAAK 2026-000113, 3811DE": "3811DE",
}

NO_POSTCODE = [
    "",
    "0123 AB",
    "1234 SS",
    "1250 euro",
    "2026 is het",
    "1234",
    "12345 AB",
    "1234 ABC",
    "ik betaal in 1234 de rest",
    "mijn zaak is 2026-000113 en in 2027 en later betaal ik",
    "IN 2026 IS HET AFGELOPEN",
    "IK BETAAL IN 2027 DE REST",
]


@pytest.mark.parametrize(("text", "expected"), CASE_NUMBERS.items(), ids=CASE_NUMBERS)
def test_a_case_number_is_read(text: str, expected: str) -> None:
    assert expected == parse_case_number(text)


@pytest.mark.parametrize("text", NO_CASE_NUMBER, ids=str)
def test_other_numbers_are_no_case_number(text: str) -> None:
    assert parse_case_number(text) is None


@pytest.mark.parametrize(("text", "expected"), POSTCODES.items(), ids=POSTCODES)
def test_a_postcode_is_read(text: str, expected: str) -> None:
    assert expected == parse_postcode(text)


@pytest.mark.parametrize("text", NO_POSTCODE, ids=str)
def test_other_text_is_no_postcode(text: str) -> None:
    assert parse_postcode(text) is None
