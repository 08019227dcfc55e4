"""Over which sum somebody asks the costs, and what is no such sum."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutch import find_principal


@pytest.mark.parametrize(
    ("text", "principal"),
    [
        ("hoeveel incassokosten bij 500 euro?", "500"),
        ("hoe hoog zijn de incassokosten over € 1.250,50", "1250.50"),
        ("wat zijn de kosten bij een rekening van 300 euro", "300"),
        ("hoeveel mogen ze rekenen als ik 820 euro schuld heb", "820"),
        ("wat komt erbij op 100 euro premie", "100"),
        ("hoeveel kosten krijg ik als er 75 euro openstaat", "75"),
        ("reken eens uit wat de kosten zijn over tweehonderd euro", "200"),
    ],
)
def test_a_sum_that_is_a_debt_is_found(text: str, principal: str) -> None:
    assert find_principal(text) == Decimal(principal)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "waarom moet ik 40 euro kosten betalen",
        "hoezo 80 euro kosten",
        "wat zijn die kosten van 40 euro",
        "hoeveel incassokosten zijn er",
        "ik heb 500 euro schuld",
        "wat is die 40 euro in de brief",
    ],
)
def test_another_sum_is_none(text: str) -> None:
    assert find_principal(text) is None


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = find_principal(text)

    assert found is None or found >= 0


@given(st.integers(1, 99_999))
def test_every_whole_sum_is_read(euros: int) -> None:
    assert find_principal(f"hoeveel incassokosten over {euros} euro") == euros
