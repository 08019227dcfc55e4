"""One small word turns the meaning, and the intent turns with it."""

import pytest
import yaml

from tests.understanding import sets
from tests.understanding.quality import Reader

PAIRS = yaml.safe_load((sets.HERE / "direction.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("pair", PAIRS, ids=" | ".join)
def test_the_meaning_turns(read: Reader, pair: dict[str, str]) -> None:
    assert {text: read(text).intent for text in pair} == pair


def test_every_pair_is_two_messages_with_two_intents() -> None:
    assert len(PAIRS) >= 40
    assert [] == [pair for pair in PAIRS if (len(pair), len(set(pair.values()))) != (2, 2)]
