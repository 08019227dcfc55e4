"""A full disk is found before a big step and not half-way."""

from pathlib import Path

import pytest

from scripts.console import SetupError
from scripts.disk import require_space


def test_too_little_room_is_told_with_what_is_needed_and_what_is_free(tmp_path: Path) -> None:
    with pytest.raises(SetupError) as refusal:
        require_space(tmp_path, 10**9, "the bot environment")

    message = str(refusal.value)
    assert "Not enough room on the disk: the bot environment needs 1000000000.0 GB" in message
    assert "GB is free. Free some space and start again." in message


def test_a_folder_that_is_not_there_yet_is_no_problem(tmp_path: Path) -> None:
    require_space(tmp_path / "models" / "spacy", 0.0, "training the bot")
