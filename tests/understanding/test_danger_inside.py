"""Danger to life is seen wherever it stands in a message that is about something else."""

import pytest
import yaml

from tests.understanding import sets
from tests.understanding.quality import Reader

BY_PLACE = yaml.safe_load((sets.HERE / "danger_inside.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", BY_PLACE["beginning"])
def test_at_the_beginning(read: Reader, text: str) -> None:
    assert read(text).intent == "crisis"


@pytest.mark.parametrize("text", BY_PLACE["middle"])
def test_in_the_middle(read: Reader, text: str) -> None:
    assert read(text).intent == "crisis"


@pytest.mark.parametrize("text", BY_PLACE["end"])
def test_at_the_end(read: Reader, text: str) -> None:
    assert read(text).intent == "crisis"


def test_none_is_trained_on() -> None:
    assert [] == [text for texts in BY_PLACE.values() for text in texts if not sets.is_unseen(text)]
