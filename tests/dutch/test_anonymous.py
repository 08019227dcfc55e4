"""What tells who wrote a message does not stay in it; what it is about does."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutch import without_personal_data
from dutch.reading import fold

NAMES = ["Noor de Wit", "Bakkerij O'Hara bv"]
# Longer than particles, and than what nobody is called.
WORDS = st.text(st.characters(categories=["Ll", "Lu"], max_codepoint=0x24F), min_size=6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mijn bsn is 123456782", "mijn bsn is 000000000"),
        ("pas 4111 1111 1111 1111", "pas 0000 0000 0000 0000"),
        ("het is NL91 ABNA 0417 1643 00!", "het is REKENINGNUMMER!"),
        ("bel 06-12345678 of +32 475 12 34 56", "bel TELEFOONNUMMER of TELEFOONNUMMER"),
        ("nul zes twaalf vierendertig", "0 0 0 0"),
        ("mail noor@wit.nl of jan (at) wit punt nl", "mail E-MAIL of E-MAIL"),
        ("1234AB, 1234 ab", "POSTCODE, POSTCODE"),
        ("zaak 2026-000123", "zaak ZAAKNUMMER"),
        ("kenteken ab-123-c", "kenteken KENTEKEN"),
        ("ik ben van 3-2-1990", "ik ben van 0-0-0000"),
        ("geboren in negentienhonderdnegentig", "geboren in 0"),
        ("kijk op https://x.nl/?wie=noor", "kijk op LINK"),
        ("ik woon in de dorpsstraat 12a", "ik woon in de ADRES"),
        ("noor hier, NOOR dus, No\u200bor", "NAAM hier, NAAM dus, NAAM"),
        ("Nóór, o’hara's zaak, ohara en wit", "NAAM, NAAM zaak, NAAM en NAAM"),
        ("mijn naam is piet jansen", "mijn naam is NAAM"),
        ("kan Fatima meekijken? Fatima mag dat", "kan NAAM meekijken? Fatima mag dat"),
        ("mvg, piet", "mvg, NAAM"),
        ("wat is de WIK, en een BKR?", "wat is de WIK, en een BKR?"),
        ("Ik wil twee weken. De eerste keer Dinsdag", "Ik wil 0 weken. De eerste keer Dinsdag"),
        ("[die](fee)\n kosten{x}", "die fee kosten x"),
        ("een " * 1_000, f"{'een ' * 125}…"),
    ],
)
def test_what_names_something_becomes_the_word_for_it(text: str, expected: str) -> None:
    assert without_personal_data(text, NAMES) == expected


@given(st.text(), st.sampled_from(["3", "½", "٣", "vijfentwintig ", "06-12345678"]), st.text())
def test_of_no_number_a_digit_is_left(before: str, number: str, after: str) -> None:
    masked = without_personal_data(before + number + after)

    assert {sign for sign in masked if sign.isnumeric()} <= {"0"}


@given(st.text(), WORDS, st.sampled_from(["", "'s", ",", ")", "!"]), st.text())
def test_no_known_name_is_left(before: str, name: str, end: str, after: str) -> None:
    text = f"{before} {name.swapcase()}{end} {after}"
    masked = without_personal_data(text, [f"Wil {name}"])

    assert not re.search(rf"(?<!\w){re.escape(fold(name).text)}(?!\w)", fold(masked).text)


@given(st.text(), st.lists(st.text()))
def test_any_text_becomes_one_plain_line(text: str, names: list[str]) -> None:
    masked = without_personal_data(text, names)

    assert masked.isprintable()
    assert not set(masked) & set("[](){}<>|`")
    assert masked == " ".join(masked.split())
    assert len(masked) <= 502


def test_a_long_text_takes_no_longer_than_its_length() -> None:
    started = time.perf_counter()
    without_personal_data("Noor Jansen zegt. straat " * 400, NAMES)

    assert time.perf_counter() - started < 2
