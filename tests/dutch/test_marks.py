"""Marks out of ten, as people give them."""

import pytest

from dutch import parse_mark

GIVEN = [
    ("ik geef een 8", 8),
    ("een acht krijg je van mij", 8),
    ("mijn cijfer is een 3, ik moest alles twee keer invullen", 3),
    ("cijfer: 2, te veel herhaling", 2),
    ("8 van de 10", 8),
    ("10/10", 10),
    ("3/5", 6),
    ("vier op vijf", 8),
    ("95 van de 100", 10),
    ("4 sterren", 8),
    ("⭐️⭐️⭐️", 6),
    ("⭐⭐⭐⭐⭐⭐⭐", 10),
    ("ik zou het een zeven geven", 7),
    ("een 6 want het duurde wel lang", 6),
    ("gezakt, een 4", 4),
    ("een zesje, niet slecht niet goed", 6),
    ("het wordt een 7,5", 8),
    ("ik geef een 11", 11),
    ("van mij krijgen jullie een nul", 0),
]
NONE = [
    "goed geholpen",
    "binnen vijf minuten geregeld, knap hoor",
    "ik heb drie keer met jullie contact gehad",
    "hij gaf wel 2 euro fooi",
    "beter dan een halfuur in de wacht staan",
    "een 8" * 1_000,
]


@pytest.mark.parametrize(("text", "mark"), GIVEN)
def test_a_mark_that_is_given(text: str, mark: int) -> None:
    assert parse_mark(text) == mark


@pytest.mark.parametrize("text", NONE)
def test_other_numbers_are_no_mark(text: str) -> None:
    assert parse_mark(text) is None


@pytest.mark.parametrize(
    ("text", "mark"),
    [("8", 8), ("een", 1), ("tja, 7 denk ik", 7), ("ik kom uit op 6", 6), ("7+", 7)],
)
def test_after_the_question_a_bare_number_counts(text: str, mark: int) -> None:
    assert parse_mark(text, asked=True) == mark


@pytest.mark.parametrize("text", ["nee", "al 3 weken wachten", "liever niet"])
def test_after_the_question_not_every_answer_is_a_mark(text: str) -> None:
    assert parse_mark(text, asked=True) is None
