"""Tables as files."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.desk.spreadsheets import spreadsheet


def cells(*row: object) -> list[str]:
    """A row as a spreadsheet reads it."""
    text = bytes(spreadsheet("cijfers", ["naam"], [row]).body).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))[1]


@pytest.mark.parametrize("typed", ["=1+1", "+31", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1"])
def test_what_a_spreadsheet_would_calculate_stays_text(typed: str) -> None:
    assert cells(typed) == [f"'{typed}"]


def test_numbers_stay_numbers() -> None:
    assert cells("Zuid; Noord", -3) == ["Zuid; Noord", "-3"]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_no_text_begins_a_formula_and_none_is_lost(typed: str) -> None:
    (cell,) = cells(typed) or [""]

    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@"))
    assert cell in (typed, f"'{typed}")
