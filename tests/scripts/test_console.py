"""Progress that suits a terminal and a log file."""

import io

import pytest

from scripts import console
from scripts.console import Progress


class Terminal(io.StringIO):
    """A terminal, in which a line can be written over."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


def test_a_log_gets_whole_lines_and_few_of_them() -> None:
    out = io.StringIO()
    progress = Progress("Training the bot", out)
    for _ in range(100):
        progress.tick()
    progress.done()

    assert out.getvalue() == "Training the bot ...\nTraining the bot: done (0 s)\n"


def test_a_log_gets_a_sign_of_life_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "LINE_EVERY", 0.0)
    out = io.StringIO()
    Progress("Starting", out).tick("waiting for the bot")

    assert out.getvalue() == "Starting ...\nStarting ... 0 s (waiting for the bot)\n"


def test_a_terminal_sees_one_line_that_changes() -> None:
    out = Terminal()
    progress = Progress("Training the bot", out)
    progress.tick()
    progress.done()

    assert out.getvalue().count("\n") == 1
    assert out.getvalue().endswith("\r\x1b[KTraining the bot: done (0 s)\n")
