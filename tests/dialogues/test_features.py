"""What the product promises in a conversation is shown by a dialogue."""

from tests.dialogues.__main__ import told_files
from tests.dialogues.script import FEATURES, all_scripts

# fmt: off
EXPECTED = {"E9", "E11", "E12", "E13", "E14"}
# fmt: on
"""Shown by no dialogue yet. Strike off what one shows; the list only becomes shorter."""


def test_every_feature_is_shown_but_those_that_we_know_of() -> None:
    shown = {feature for file in all_scripts() for feature in file.script.features}

    assert set(FEATURES) - shown == EXPECTED


def test_the_page_of_conversations_tells_each_promise_once() -> None:
    told = [file.script.promise for file in told_files()]

    assert told == [f"B{number}" for number in range(1, 11)]
