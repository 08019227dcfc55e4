"""Messages that nobody would get wrong are understood, all of them."""

import pytest
import yaml

from tests.understanding import sets
from tests.understanding.quality import Reader
from tests.understanding.sets import Asked

BY_INTENT = yaml.safe_load((sets.HERE / "simple.yml").read_text(encoding="utf-8"))
SIMPLE = [Asked(text, intent) for intent, texts in BY_INTENT.items() for text in texts]


@pytest.mark.parametrize("one", SIMPLE, ids=lambda one: f"{one.intent}: {one.text}")
def test_a_simple_message(read: Reader, one: Asked) -> None:
    assert read(one.text).intent == one.intent


def test_every_intent_has_five() -> None:
    assert {intent: len(texts) for intent, texts in BY_INTENT.items()} == dict.fromkeys(
        sets.training(), 5
    )


def test_none_is_trained_on() -> None:
    assert [] == [one.text for one in SIMPLE if not sets.is_unseen(one.text)]
