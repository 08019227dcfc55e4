"""What the product promises in a conversation is shown by a dialogue."""

from tests.dialogues.__main__ import told_files
from tests.dialogues.script import FEATURES, all_scripts


def test_every_feature_is_shown() -> None:
    shown = {feature for file in all_scripts() for feature in file.script.features}

    assert set(FEATURES) - shown == set()


def test_the_page_of_conversations_tells_each_promise_once() -> None:
    told = [file.script.promise for file in told_files()]

    assert told == [f"B{number}" for number in range(1, 11)]
