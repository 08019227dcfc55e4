"""Numbers of a person that no colleague need read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.nl import bsn

from arrears.desk.masking import MASK, masked

SEPARATORS = st.sampled_from(["", " ", ".", "-"])


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """A citizen service number or a card number, in groups as people write them."""
    if draw(st.booleans()):
        first = draw(st.from_regex(r"[1-9][0-9]{7}", fullmatch=True))
        digits = next(
            (f"{first}{digit}" for digit in "0123456789" if bsn.is_valid(f"{first}{digit}")), ""
        )
    else:
        fifteen = draw(st.from_regex(r"[1-9][0-9]{14}", fullmatch=True))
        digits = fifteen + luhn.calc_check_digit(fifteen)
    separator = draw(SEPARATORS)
    return separator.join(digits[at : at + 4] for at in range(0, len(digits), 4))


@given(numbers().filter(bool))
def test_no_number_of_a_person_is_left(number: str) -> None:
    assert masked(f"mijn nummer is {number}, bedankt") == f"mijn nummer is {MASK}, bedankt"


@pytest.mark.parametrize(
    "number",
    [
        "NL91ABNA0417164300",
        "nl91 abna 0417 1643 00",
        "NL91.ABNA.0417.1643.00",
        "BE68 5390 0754 7034",
    ],
)
def test_an_account_number_is_masked(number: str) -> None:
    assert masked(f"op {number} graag") == f"op {MASK} graag"


@pytest.mark.parametrize(
    "text",
    ["zaak 2026-000123", "bel 06 12345678", "€ 1.250,50 per maand", "ik ben 45 en heb 2 kinderen"],
)
def test_other_numbers_stay(text: str) -> None:
    assert masked(text) == text
