"""Dates of birth, asked on 18 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from dutch import parse_birth_date

TODAY = date(2026, 11, 18)

BORN: dict[str, str] = {
    "3-2-1990": "1990-02-03",
    "3.2.1990": "1990-02-03",
    "3/2/1990": "1990-02-03",
    "3 februari 1990": "1990-02-03",
    "3 febr. 1990": "1990-02-03",
    "03-feb-1990": "1990-02-03",
    "1990-02-03": "1990-02-03",
    "3 feb 90": "1990-02-03",
    "3 februari '90": "1990-02-03",
    "31-12-99": "1999-12-31",
    "01-01-05": "2005-01-01",
    "geb. 03-02-1990": "1990-02-03",
    "ik ben geboren op 3 februari 1990 in Utrecht": "1990-02-03",
    "drie februari negentienhonderdnegentig": "1990-02-03",
    "vijf mei tweeduizend vijf": "2005-05-05",
    "2026-004217, 3-2-1990, 1234 AB": "1990-02-03",
    "03 - 02 - 1990": "1990-02-03",
    "03/02/90": "1990-02-03",
    "19900203": "1990-02-03",
    "03021990": "1990-02-03",
    "030290": "1990-02-03",
    "drie februari negentiennegentig": "1990-02-03",
    "3 feb. '90": "1990-02-03",
    "3 februari negentien negentig": "1990-02-03",
    "3 2 1990": "1990-02-03",
    "februari 3, 1990": "1990-02-03",
}

NOT_BORN = [
    "derde van de tweede negentien negentig",
    "3 februari",
    "1990",
    "30-2-1990",
    "3-13-1990",
    "2-3-2027",
    "1-1-1900",
    "",
    "18-11-2026",
    "1-1-1890",
    "weet ik niet",
]


@pytest.mark.parametrize(("text", "expected"), BORN.items(), ids=BORN)
def test_a_date_of_birth_is_read(text: str, expected: str) -> None:
    assert date.fromisoformat(expected) == parse_birth_date(text, today=TODAY)


@pytest.mark.parametrize("text", NOT_BORN, ids=str)
def test_a_day_on_which_nobody_alive_was_born_is_none(text: str) -> None:
    assert parse_birth_date(text, today=TODAY) is None
