"""Every sign of danger to life and every look-alike has an example that shows what it is for."""

from __future__ import annotations

import pytest

from dutch import find_danger
from dutch.danger.evening import even
from dutch.danger.look_alikes import LOOK_ALIKES
from dutch.danger.patterns import rows, sign_pattern, telling_words
from dutch.danger.tables import TABLES

SIGNS = [row for _, table in TABLES for row in rows(table)]
ALIKE = rows(LOOK_ALIKES)


def matches(sign: str, text: str) -> bool:
    """Whether a sign, look-alikes aside, is told by a word of this text and stands in it."""
    plain = even(text).plain
    words = plain.replace(",", "").split()
    told = any(
        word.startswith(telling[:-1]) if telling.endswith("*") else word == telling
        for telling in telling_words(sign)
        for word in words
    )
    return told and sign_pattern(sign).search(plain) is not None


@pytest.mark.parametrize("table", [SIGNS, ALIKE], ids=["signs", "look_alikes"])
def test_a_sign_has_an_example_that_it_matches(table: list[tuple[str, str]]) -> None:
    assert [] == [row for row in table if not matches(*row)]


def test_the_example_of_a_sign_is_danger() -> None:
    assert [] == [row for row in SIGNS if not find_danger(row[1])]


def test_the_example_of_a_look_alike_is_no_danger() -> None:
    assert [] == [row for row in ALIKE if find_danger(row[1])]


@pytest.mark.parametrize("table", [SIGNS, ALIKE], ids=["signs", "look_alikes"])
def test_no_sign_stands_twice(table: list[tuple[str, str]]) -> None:
    signs = [sign for sign, _ in table]

    assert [] == [sign for sign in set(signs) if signs.count(sign) > 1]
