"""A plain yes, and all that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutch import is_plain_yes


@pytest.mark.parametrize(
    "text",
    [
        "ja",
        "Ja, akkoord",
        "JA HOOR",
        "jaa",
        "ok",
        "oké doe maar",
        "is goed",
        "ja dat is goed",
        "prima zo",
        "doe maar",
        "ja graag!",
        "lijkt me prima",
        "daar ga ik mee akkoord",
        "ja, 60 euro per maand is goed",
        "👍",
        "👍🏽",
        "afgesproken, dank u",
        "ja natuurlijk, dank je wel",
        "ok is goed",
        "ja doe maar",
        "goed hoor",
        "ja, dien maar in",
        "ja, vraag maar aan",
    ],
)
def test_this_is_a_plain_yes(text: str) -> None:
    assert is_plain_yes(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nee",
        "tja",
        "jaja het zal wel",
        "ja ja",
        "😡",
        "🙂",
        "ja maar ik wil eerst weten of mijn vrouw het goed vindt",
        "ja maar",
        "ok, maar liever op de 28e",
        "misschien",
        "niet akkoord",
        "is goed als het 50 wordt",
        "ja?",
        "is dat goed?",
        "wat bedoelt u met akkoord",
        "ja nee",
        "dat is niet goed",
        "het is wat het is",
        "ja, wacht even",
        "ja dat begrijp ik, hoe zit het met de kosten",
        "ik ga akkoord onder protest",
        "zeker niet",
        "ja " * 300,
    ],
)
def test_this_is_no_plain_yes(text: str) -> None:
    assert not is_plain_yes(text)


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    assert is_plain_yes(text) in {True, False}


@given(
    st.sampled_from(["ja", "akkoord", "prima"]), st.sampled_from(["niet", "maar", "eerst", "wacht"])
)
def test_a_word_that_takes_it_back_makes_it_no_yes(yes: str, word: str) -> None:
    assert not is_plain_yes(f"{yes} {word}")
