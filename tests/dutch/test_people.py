"""What people tell of their life, of who helps them, and of who speaks for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutch import (
    asks_to_explain,
    find_agent,
    find_debt_scheme,
    find_life_event,
    find_need,
    find_whom,
    find_writer,
    find_writer_asked,
    is_skip,
    lets_another_speak,
)

if TYPE_CHECKING:
    from collections.abc import Callable

EVENTS = {
    "job_loss": ["ben mn baan kwijt", "k ben ontslagen vorige week", "mijn contract stopt"],
    "illness": ["ik lig al weken ziek thuis", "heb een hartaanval gehad", "Ik zit in de ziektewet"],
    "divorce": ["wij gaan uit elkaar", "me man is weg", "ik lig in scheiding"],
    "own_firm": [
        "mijn bedrijf is failliet",
        "ik ben failliet",
        "heb geen opdrachten meer als zzper",
    ],
    "birth": ["we hebben een baby gekregen", "ik ben zwanger", "er is een kindje op komst"],
    "less_income": ["mijn uitkering is verlaagd", "ik verdien nu veel minder"],
    "home": ["ons huis is afgebrand", "ik ben dakloos"],
    "bereavement": ["mijn vader is overleden", "na de miskraam ging het niet meer"],
    None: ["er is van alles gebeurd", "mijn situatie is veranderd", ""],
}
SCHEMES = {
    "court": ["ik zit in de wsnp", "toegelaten tot de schuldsanering door de rechter"],
    "administration": ["sta onder bewind", "mijn bewindvoerder doet alles", "ik krijg leefgeld"],
    "debt_help": ["ik zit in de schuldhulp", "ben aangemeld bij de gemeente", "schulthulp"],
    "discharged": ["ik heb vorig jaar een schone lei gekregen", "finale kwijting gehad"],
    None: ["het is geregeld", ""],
}
NEEDS = {
    "letter": ["ik kreeg een dagvaarding", "de deurwaarder stond voor de deur"],
    "paperwork": ["ik krijg mijn papieren niet op orde", "alle post ligt nog dicht"],
    "talk": ["iemand om mee te praten", "die naar me luistert"],
    "one_bill": ["alleen deze rekening"],
    "debts": ["ik heb overal schulden", "waar kan ik heen met geldzorgen"],
    None: ["help", ""],
}
WRITERS = {
    "child": ["ik schrijf namens mijn moeder", "ik ben haar dochter", "voor mn oma"],
    "parent": ["mijn zoon durft niet", "ik ben de moeder van Quinten"],
    "partner": ["voor mijn man", "als echtgenote"],
    "counsellor": ["ik bel over een cliënt", "wij begeleiden deze meneer"],
    "administrator": ["ik ben de bewindvoerder van mevrouw Bos", "als curator", "benoemd door"],
    "lawyer": ["ik ben zijn advocaat"],
    "friend": ["mijn buurman vroeg het mij"],
    "other": ["mijn broer ligt in het ziekenhuis"],
    None: ["voor iemand anders", ""],
}
TABLES: list[tuple[Callable[[str], str | None], dict[str | None, list[str]]]] = [
    (find_life_event, EVENTS),
    (find_debt_scheme, SCHEMES),
    (find_need, NEEDS),
    (find_writer, WRITERS),
]
CASES = [
    pytest.param(find, text, kind, id=f"{find.__name__}: {text}")
    for find, table in TABLES
    for kind, texts in table.items()
    for text in texts
]


@pytest.mark.parametrize(("find", "text", "kind"), CASES)
def test_it_is_known_what_a_text_tells_of(
    find: Callable[[str], str | None], text: str, kind: str | None
) -> None:
    assert find(text) == kind


def test_of_a_death_and_a_lost_job_the_death_is_heard() -> None:
    assert find_life_event("ben mijn baan kwijt en toen is mijn vrouw overleden") == "bereavement"


def test_a_shop_that_died_quietly_is_no_death() -> None:
    assert find_life_event("mijn winkel is een stille dood gestorven") == "own_firm"


@pytest.mark.parametrize(
    ("text", "relation"), [("dochter", "child"), ("moeder", "parent"), ("mijn moeder", "child")]
)
def test_after_the_question_a_bare_word_says_what_the_writer_is(text: str, relation: str) -> None:
    assert find_writer_asked(text) == relation


@pytest.mark.parametrize(
    "text",
    [
        "kan mijn dochter dit voor mij regelen",
        "ik machtig mijn schoonzoon",
        "mag ik mijn zus als contactpersoon opgeven",
        "is het goed als de buurvrouw namens mij belt",
    ],
)
def test_somebody_else_is_to_speak(text: str) -> None:
    assert lets_another_speak(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik regel dit voor mijn dochter",
        "het is voor een maat, niet voor mij",
        "mijn moeder heeft mij gemachtigd",
        "ik heb iemand met een brief van u voor mij",
    ],
)
def test_the_writer_speaks_for_another(text: str) -> None:
    assert not lets_another_speak(text)


def test_who_is_to_speak_is_the_one_named() -> None:
    assert find_agent("mag mijn moeder met jullie praten") == "parent"


@pytest.mark.parametrize(
    "text", ["wat is schuldsanering", "hoe lang duurt de wsnp", "is schuldhulp gratis"]
)
def test_an_explanation_is_asked(text: str) -> None:
    assert asks_to_explain(text)


@pytest.mark.parametrize("text", ["waar kan ik heen met schulden", "ik zoek hulp"])
def test_a_helper_is_asked(text: str) -> None:
    assert not asks_to_explain(text)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("ik ben zzp'er", "business"),
        ("voor mijn bedrijf", "business"),
        ("gewoon privé", "consumer"),
    ],
)
def test_it_is_known_for_whom_help_is(text: str, whom: str) -> None:
    assert find_whom(text) == whom


@pytest.mark.parametrize("text", ["overslaan", "weet ik niet", "heb k nu niet bij de hand", "geen"])
def test_a_question_is_passed_over(text: str) -> None:
    assert is_skip(text)


@pytest.mark.parametrize("text", ["06 12345678", "Stichting Budgethulp", "ja"])
def test_an_answer_passes_nothing_over(text: str) -> None:
    assert not is_skip(text)


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    for find in (find_life_event, find_debt_scheme, find_need, find_writer, find_agent, is_skip):
        find(text)
