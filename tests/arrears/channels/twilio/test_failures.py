"""Staff reads why a text did not get there, and what they can do."""

import pytest

from arrears.channels.twilio.failures import (
    FOLLOWS,
    UNKNOWN,
    WORDS,
    Follow,
    Own,
    follow,
    words_for_staff,
)


@pytest.mark.parametrize(
    "code",
    [
        21211, 21408, 21606, 21612, 21614, 21617, 30002, 30003, 30004, 30005, 30006, 30007, 30008,
        63003, 63007, 63013, 63024, 63049, *Own,
    ],
)  # fmt: skip
def test_a_code_has_words_of_its_own_and_is_not_tried_again(code: int) -> None:
    assert words_for_staff(code) is not UNKNOWN
    assert Follow.GIVE_UP is follow(code)


@pytest.mark.parametrize("code", [None, 0, 99999])
def test_what_we_do_not_know_is_told_all_the_same(code: int | None) -> None:
    assert UNKNOWN == words_for_staff(code)
    assert Follow.GIVE_UP is follow(code)


@pytest.mark.parametrize("words", sorted({*WORDS.values(), UNKNOWN}))
def test_the_words_say_what_to_do(words: str) -> None:
    assert any(act in words for act in ("bel ", "Bel,", "Vraag", "Stuur", "Meld"))
    assert not any(sign.isdigit() for sign in words)


@pytest.mark.parametrize(
    ("code", "follows"),
    [(21610, Follow.OPT_OUT), (63016, Follow.HOLD), (30001, Follow.AGAIN), (63018, Follow.AGAIN)],
)
def test_some_codes_are_no_failure(code: int, follows: Follow) -> None:
    assert follows is follow(code)


def test_a_code_is_a_failure_or_it_is_not() -> None:
    assert not FOLLOWS.keys() & WORDS.keys()
