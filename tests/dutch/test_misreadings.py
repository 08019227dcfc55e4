"""Whether somebody says that they were misunderstood, and all that only looks like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutch import says_misread

MISREAD = [
    "nee dat bedoel ik niet",
    "Dat bedoelde ik helemaal niet!",
    "zo bedoel ik het niet",
    "dat vroeg ik niet",
    "sorry maar dat is niet wat ik zei",
    "Nee, ik bedoel de andere polis",
    "ik bedoelde het niet als klacht",
    "nee... ik bedoel dus\nof ik nog verzekerd ben",
    "nee u begrijpt mij verkeerd",
    "je begrijpt me niet ik wil een mens",
    "Snap je het nou echt niet",
    "dat heb je verkeerd begrepen",
    "u heeft mijn vraag niet goed begrepen",
    "verkeerd begrepen, ik wil uitstel",
    "daar gaat het niet om",
    "ik vroeg iets anders",
    "Dat was niet mijn vraag.",
]
OTHER = [
    "",
    "nee",
    "nee ik betaal niet en daarmee uit",
    "nee, ik bedoel 75 euro",
    "sorry ik bedoel vijftig",
    "ik bedoelde vrijdag",
    "ik begrijp het niet",
    "dat wil ik niet",
    "dat weet ik niet",
    "wat bedoel je",
    "ik vroeg vorige week om uitstel",
    "ik vroeg me af hoeveel het is",
    "ik heb de brief verkeerd begrepen en daarom te laat betaald",
    "de deurwaarder zei dat ik dat niet bedoel",
    "begrijpt u dat ik niet kan betalen",
    "u begrijpt dat ik niet kan betalen",
]


@pytest.mark.parametrize("text", MISREAD)
def test_they_say_so(text: str) -> None:
    assert says_misread(text)


@pytest.mark.parametrize("text", OTHER)
def test_they_say_something_else(text: str) -> None:
    assert not says_misread(text)


@given(
    st.sampled_from(MISREAD),
    st.sampled_from(["", " ", "\n", "Nee! ", "nee, sorry, ", "  NEE... "]),
    st.text(),
)
def test_however_it_begins_and_whatever_follows(text: str, before: str, after: str) -> None:
    assert says_misread(f"{before}{text.upper()} {after}")


@given(st.text())
def test_any_text_will_do(text: str) -> None:
    assert says_misread(text) in {True, False}


def test_a_long_text_takes_no_longer() -> None:
    started = time.perf_counter()
    says_misread("nee maar " * 100_000)

    assert time.perf_counter() - started < 0.5
