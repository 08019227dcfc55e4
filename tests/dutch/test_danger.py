"""Danger to life is recognised however it is said, and what merely sounds like it is not."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutch import DangerKind, find_danger
from tests.dutch.danger_look_alikes import LOOK_ALIKES
from tests.dutch.danger_messages import (
    ACUTE,
    ANSWERS_TO_A_FORM,
    EITHER_WAY,
    LONG_MESSAGES,
    OTHER_LANGUAGES,
    OTHER_LIFE,
    OWN_LIFE,
    ROUNDABOUT,
    VIOLENCE,
)


def lines(table: str) -> list[str]:
    return [line.strip() for line in table.splitlines() if line.strip()]


OF_A_KIND = {
    DangerKind.OWN_LIFE: OWN_LIFE,
    DangerKind.OTHER_LIFE: OTHER_LIFE,
    DangerKind.VIOLENCE: VIOLENCE,
    DangerKind.ACUTE: ACUTE,
}
OF_ANY_KIND = {
    "either_way": EITHER_WAY,
    "roundabout": ROUNDABOUT,
    "other_languages": OTHER_LANGUAGES,
    "long_messages": LONG_MESSAGES,
    "answers_to_a_form": ANSWERS_TO_A_FORM,
}
TABLES = [*OF_A_KIND.values(), *OF_ANY_KIND.values()]
NAMES = [*(kind.value for kind in OF_A_KIND), *OF_ANY_KIND]
DANGER = [text for table in TABLES for text in lines(table)]


def kind_of(text: str) -> DangerKind | None:
    danger = find_danger(text)
    return danger.kind if danger else None


@pytest.mark.parametrize("kind", OF_A_KIND, ids=lambda kind: kind.value)
def test_danger_is_recognised_with_its_kind(kind: DangerKind) -> None:
    assert [] == [text for text in lines(OF_A_KIND[kind]) if kind_of(text) != kind]


@pytest.mark.parametrize("name", OF_ANY_KIND)
def test_danger_is_recognised(name: str) -> None:
    assert [] == [text for text in lines(OF_ANY_KIND[name]) if not find_danger(text)]


def test_what_merely_sounds_like_it_is_no_danger() -> None:
    assert [] == [text for text in lines(LOOK_ALIKES) if find_danger(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Goedendag. Ik wil dood. Groet, Jan", "wil dood"),
        ("hoi, z e l f m o o r d dus", "z e l f m o o r d"),
        ("é é é ik wil dóód", "wil dóód"),
        ("mijn man slaat me, help", "man slaat me"),
    ],
)
def test_danger_tells_where_it_stands(text: str, said: str) -> None:
    danger = find_danger(text)

    assert danger
    assert said == text[danger.start : danger.end]


def test_a_look_alike_does_not_hide_danger_beside_it() -> None:
    assert find_danger("ik lach me dood zeg ik altijd maar ik wil echt dood")
    assert find_danger("mijn telefoon is dood, ik maak er een eind aan")


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    danger = find_danger(text)

    assert danger is None or 0 <= danger.start < danger.end <= len(text)


@given(st.lists(st.sampled_from(sorted({w for text in DANGER for w in text.split()}))))
def test_no_mixture_of_telling_words_breaks_it(words: list[str]) -> None:
    text = " ".join(words)
    danger = find_danger(text)

    assert danger is None or text[danger.start : danger.end].strip()


def spelled_otherwise(text: str) -> list[str]:
    changed = [
        text.upper().replace("İ", "I"),
        f"  {text}  ",
        text.replace(" ", "  "),
        text.replace(" ", " \u200b"),
        text.replace(" ", "\n"),
        "\u200d".join(text),
        f"{text}. Met vriendelijke groet, Jan de Vries",
        f"Goedemorgen. {text}",
    ]
    if text.isascii():
        changed.append(text.replace("a", "á").replace("o", "ö").replace("e", "è"))
    return changed


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_spelling_on_the_outside_does_not_change_the_outcome(table: str) -> None:
    for text in lines(table):
        kind = kind_of(text)
        assert [] == [other for other in spelled_otherwise(text) if kind_of(other) != kind]


def test_spelling_on_the_outside_makes_no_look_alike_danger() -> None:
    for text in lines(LOOK_ALIKES):
        changed = (text.upper(), f"  {text} ", f"{text}. Groet, Jan", "\u200d".join(text))
        assert [] == [other for other in changed if find_danger(other)]


LONG = 10_000
HOSTILE = (
    "dood ", "ik wil ", "niet meer ", "er een eind ", "ik mijn man hij me ", "leven geld als ",
    "a ", "z*", "ikwil", "d.o.o.", "é", "mijn telefoon is dood ", "springen ", "pillen alle ",
    "*'" * 9, "aaaa", "ik kan deze rekening niet betalen, ",
)  # fmt: skip


def seconds(text: str) -> float:
    def once() -> float:
        start = time.perf_counter()
        find_danger(text)
        return time.perf_counter() - start

    return min(once() for _ in range(2))


@pytest.mark.parametrize("words", HOSTILE)
def test_time_grows_with_the_length_and_no_faster(words: str) -> None:
    text = words * (8 * LONG // len(words))

    # Eight times the text may take eight times as long; the rest is for a busy machine.
    assert seconds(text) < 30 * max(seconds(text[:LONG]), 0.001)


def test_ten_thousand_letters_take_little_time() -> None:
    order = random.Random(7)  # noqa: S311 - the same text on every run
    text = ". ".join(order.choices(lines(LOOK_ALIKES), k=400))[:LONG]

    # Some 30 ms on an idle machine.
    assert seconds(text) < 0.2


def test_a_word_in_the_middle_of_a_long_message_is_found() -> None:
    padding = "ik heb de brief van maandag gelezen en daarna de post gehaald " * 80

    for text in ("ik wil dood", "ik maak er een eind aan", "mijn vriend bedreigt mij met een mes"):
        assert find_danger(padding + text + " " + padding), text
        assert find_danger(padding + text), text
    assert find_danger(padding) is None


@pytest.mark.parametrize(
    "words", ["mijn telefoon is dood ", "ik lach me dood hoor ", "ik hang op "]
)
def test_a_look_alike_stays_one_however_long_the_message(words: str) -> None:
    assert find_danger(words * 500) is None
