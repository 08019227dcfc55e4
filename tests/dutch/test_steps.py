"""Whether somebody wants to go back one question, and all that only looks like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutch import is_step_back


@pytest.mark.parametrize(
    "text",
    [
        "terug",
        "Terug.",
        "nee terug",
        "nee, wacht, terug",
        "even terug",
        "weer terug graag",
        "ik wil terug",
        "ik wil graag een stap terug",
        "kan ik een stapje terug?",
        "mag ik even een vraag terug",
        "ga een stap terug",
        "ga even terug aub",
        "ga weer terug",
        "vorige",
        "vorige vraag",
        "vorige vraag graag",
        "naar de vorige vraag",
        "naar de vorige stap alstublieft",
        "Oeps, vorige vraag",
        "sorry, een vraagje terug",
        "terug gaan",
        "TERUG!!!",
    ],
)
def test_this_is_a_step_back(text: str) -> None:
    assert is_step_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ik wil mijn geld terug",
        "ik betaal het terug",
        "kom ik er later op terug",
        "bel me terug",
        "kunt u mij terugbellen",
        "terugbetalen",
        "ik krijg nog 50 euro terug",
        "de vorige brief",
        "vorige week",
        "in mijn vorige huis",
        "ik had een vraag",
        "nee",
        "wacht even",
        "ik ben terug",
        "terug " * 20,
    ],
)
def test_this_is_none(text: str) -> None:
    assert not is_step_back(text)


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    assert is_step_back(text) in {True, False}


@pytest.mark.parametrize(
    "piece",
    ["nee ", "een ", "een stap ", "ik wil even ", "naar de ", "vraag terug ", "é", " ", "!"],
)
@pytest.mark.parametrize("times", [10, 20_000])
def test_no_text_takes_long(piece: str, times: int) -> None:
    """Neither within what is read, where a pattern could try all ways, nor far beyond it."""
    text = piece * times
    started = time.perf_counter()

    is_step_back(text[:60])
    is_step_back(text)

    assert time.perf_counter() - started < 0.1
