"""Citizen service numbers and card numbers are hidden; what looks like them is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.nl import bsn

from arrears.masking import BSN, CARD, masked

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2)


@st.composite
def bsns(draw: st.DrawFn) -> str:
    """Numbers that pass the elfproef."""
    first = draw(st.lists(st.integers(0, 9), min_size=8, max_size=8).filter(any))
    check = sum(weight * digit for weight, digit in zip(WEIGHTS, first, strict=True)) % 11
    number = "".join(map(str, [*first, check if check < 10 else 0]))
    return number if bsn.is_valid(number) else "111222333"


@st.composite
def cards(draw: st.DrawFn) -> str:
    """Numbers of sixteen digits that pass the check of Luhn."""
    first = str(draw(st.integers(4 * 10**14, 6 * 10**14 - 1)))
    return first + luhn.calc_check_digit(first)


words = st.sampled_from(["", "mijn bsn is ", "Ik heb er twee: ", "(", "nr. "])
ends = st.sampled_from(["", ".", " en verder niets", ")", ", dus"])


@given(bsns(), words, ends)
def test_a_bsn_is_hidden_wherever_it_stands(number: str, before: str, after: str) -> None:
    assert masked(f"{before}{number}{after}") == f"{before}{BSN}{after}"


@given(bsns(), st.sampled_from([" ", ".", "-"]), st.sampled_from([(3, 6), (4, 6)]))
def test_a_bsn_in_groups_is_hidden(number: str, gap: str, cuts: tuple[int, int]) -> None:
    first, second = cuts
    written = gap.join([number[:first], number[first:second], number[second:]])

    assert masked(f"bsn {written}!") == f"bsn {BSN}!"


@given(cards(), st.sampled_from(["", " ", "-"]), words, ends)
def test_a_card_is_hidden(number: str, gap: str, before: str, after: str) -> None:
    written = gap.join(number[place : place + 4] for place in range(0, 16, 4))

    assert masked(f"{before}{written}{after}") == f"{before}{CARD}{after}"


@given(st.text())
def test_text_without_digits_stays(text: str) -> None:
    without = "".join(sign for sign in text if not sign.isdigit())

    assert masked(without) == without


@given(st.text(alphabet="0123456789 .-+abNL", max_size=60))
def test_masked_once_is_masked_for_good(text: str) -> None:
    assert masked(masked(text)) == masked(text)


@pytest.mark.parametrize(
    "text",
    [
        "123456789",
        "NL91ABNA0417164300",
        "NL91 ABNA 0417 1643 00",
        "DE89 3704 0044 0532 0130 00",
        "BE68 5390 0754 7034",
        "06 12345678",
        "+31 612345678",
        "0031 111222333",
        "+31111222333",
        "zaak 2026-000123",
        "€ 1.250,50 op 18-11-2026",
        "8f1112223331",
        "4111 1111 1111 1112",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert masked(text) == text


def test_both_in_one_sentence() -> None:
    told = "Bsn 111222333 06-12345678, pas 4111111111111111."

    assert masked(told) == f"Bsn {BSN} 06-12345678, pas {CARD}."
