"""The lexicon maps what people type to one plain spelling, in one step, and never back."""

import re
from collections import Counter

import pytest

from bot.lexicon import _TYPED, LEXICON
from bot.readings import plain

WORD = re.compile(r"[a-z0-9']+")


def test_typed_words_are_single_words_in_evened_out_form() -> None:
    assert [] == [typed for typed in LEXICON if not WORD.fullmatch(typed)]
    assert [] == [typed for typed in LEXICON if plain(typed) != typed]


def test_plain_spellings_are_in_evened_out_form_too() -> None:
    assert [] == [spelling for spelling in _TYPED if plain(spelling) != spelling]


def test_no_plain_spelling_nor_a_word_of_one_is_itself_a_typed_word() -> None:
    spellings = {*_TYPED, *(word for spelling in _TYPED for word in spelling.split())}

    assert set() == spellings & LEXICON.keys()


def test_a_word_is_typed_for_one_plain_spelling_only() -> None:
    times = Counter(typed for all_typed in _TYPED.values() for typed in all_typed.split())

    assert [] == [typed for typed, count in times.items() if count > 1]


def test_the_lexicon_is_large() -> None:
    assert len(LEXICON) >= 1_200


@pytest.mark.parametrize(
    ("typed", "spelling"),
    [
        pytest.param("nie", "niet", id="chat"),
        pytest.param("egt", "echt", id="by ear"),
        pytest.param("kheb", "ik heb", id="run together"),
        pytest.param("moek", "moet ik", id="run together, the other way round"),
        pytest.param("gij", "u", id="Flemish"),
        pytest.param("duerwaarder", "deurwaarder", id="a slip of the finger"),
        pytest.param("gerechtsdeurwaarder", "deurwaarder", id="another word for the same"),
        pytest.param("skeer", "geen geld", id="slang"),
        pytest.param("mvg", "met vriendelijke groet", id="an abbreviation"),
        pytest.param("w0ten", "wachten", id="a number that is heard"),
    ],
)
def test_what_is_typed_has_a_plain_spelling(typed: str, spelling: str) -> None:
    assert LEXICON[typed] == spelling


@pytest.mark.parametrize("word", ["best", "arm", "na", "ne", "me", "wet", "bv", "dood", "zin"])
def test_a_word_with_another_common_meaning_is_left_as_it_is(word: str) -> None:
    assert word not in LEXICON
