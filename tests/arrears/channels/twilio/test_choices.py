"""What people type to choose a button, and what they type that chooses none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.channels.twilio.choices import NUMBERS, Button, chosen

YES = {"title": "Ja, graag een medewerker", "payload": "/request_human"}
NO = {"title": "Nee", "payload": "/deny"}
BOTH = [YES, NO]

titles = st.text(min_size=1, max_size=30)
offers = st.lists(
    st.builds(lambda title, payload: {"title": title, "payload": payload}, titles, st.text()),
    max_size=9,
)


@pytest.mark.parametrize(
    "text",
    [
        "1",
        "1.",
        "1)",
        "(1)",
        "1!",
        " 1 \n",
        "optie 1",
        "Optie 1.",
        "antwoord 1",
        "antwoord: 1",
        "keuze is 1",
        "nr. 1",
        "nr 1",
        "nummer een",
        "ik kies 1",
        "kies 1",
        "een",
        "Eén",
        "één",
        "１",
        "1️⃣",
        "ja, graag een medewerker",
        "Ja graag een medewerker!",
        "JA, GRAAG EEN MEDEWERKER",
        "1. Ja, graag een medewerker",
        "1 ja graag een medewerker",
    ],
)
def test_these_choose_the_first(text: str) -> None:
    assert chosen(text, BOTH) == YES


@pytest.mark.parametrize("text", ["2", "twee", "optie 2", "nee", "Nee.", "2. nee"])
def test_these_choose_the_second(text: str) -> None:
    assert chosen(text, BOTH) == NO


@pytest.mark.parametrize(
    "text",
    [
        "50",
        "3",
        "0",
        "00",
        "-1",
        "€ 1",
        "1 euro",
        "1,50",
        "1.5",
        "1%",
        "1?",
        "1 november",
        "1-2",
        "1 of 2",
        "1 2",
        "12",
        "1. nee",
        "eerste",
        "de 1e",
        "ja",
        "ja graag",
        "nee hoor",
        "een medewerker",
        "optie",
        "/deny",
        "",
        "🙂",
        "Ⅰ",
        "٢ euro",
    ],
)
def test_these_are_no_choice(text: str) -> None:
    assert chosen(text, BOTH) is None


def test_nothing_is_chosen_while_nothing_is_offered() -> None:
    assert chosen("1", []) is None


def test_numbers_are_of_the_list_that_came_last() -> None:
    earlier = {"title": "Later", "payload": "/later"}

    assert chosen("1", [earlier, *BOTH], BOTH) == YES
    assert chosen("later", [earlier, *BOTH], BOTH) == earlier


def test_a_title_that_is_a_number_goes_before_the_place_in_the_list() -> None:
    """A mark from 0 to 10 is offered as such."""
    marks = [{"title": str(mark), "payload": f"/mark_{mark}"} for mark in range(11)]

    assert [chosen(str(mark), marks) for mark in range(11)] == marks


def test_two_buttons_with_one_title_are_only_chosen_by_number() -> None:
    offered = [{"title": "Ja", "payload": "/a"}, {"title": "Ja!", "payload": "/b"}]

    assert chosen("ja", offered) is None
    assert chosen("2", offered) == offered[1]


def test_a_title_without_a_letter_is_only_chosen_by_number() -> None:
    offered = [{"title": "👍", "payload": "/a"}]

    assert chosen("👎", offered) is None
    assert chosen("1", offered) == offered[0]


@given(st.text(), offers)
def test_whatever_is_typed_chooses_what_was_offered_or_nothing(
    text: str, offered: list[Button]
) -> None:
    choice = chosen(text, offered)

    assert choice is None or choice in offered


@given(st.integers(min_value=1, max_value=9), st.data())
def test_every_place_in_the_list_is_chosen_by_figure_and_by_word(
    place: int, data: st.DataObject
) -> None:
    named = st.sampled_from(["Ja", "Nee", "Misschien", "Een medewerker", "Later"])
    titled = data.draw(st.lists(named, min_size=place, max_size=9))
    offered = [
        {"title": title, "payload": f"/{number}"} for number, title in enumerate(titled, start=1)
    ]

    assert chosen(str(place), offered) == offered[place - 1]
    assert chosen(NUMBERS[place - 1], offered) == offered[place - 1]


@given(st.integers(min_value=0, max_value=10**6), offers)
def test_a_number_beyond_the_list_is_an_amount(number: int, offered: list[Button]) -> None:
    lettered = [{"title": f"a{button['title']}", "payload": "/x"} for button in offered]

    if not 1 <= number <= len(lettered):
        assert chosen(str(number), lettered) is None
