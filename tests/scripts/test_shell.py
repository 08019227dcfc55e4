"""Commands of set-up are quiet, and clear when they fail."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import shell


def test_what_a_command_prints_goes_to_its_log(
    logs: Path, program: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    shell.run("Training the bot", [str(program("echo epoch 1"))], log="train")

    assert "epoch 1" in (logs / "train.log").read_text()
    assert capsys.readouterr().out == "Training the bot ...\nTraining the bot: done (0 s)\n"


def test_a_failure_shows_the_last_lines_and_where_the_rest_is(
    program: Callable[[str], Path],
) -> None:
    failing = program("seq 1 50; echo 'domain.yml, line 3: no such slot' >&2; exit 2")

    with pytest.raises(shell.CommandFailed) as failure:
        shell.run("Training the bot", [str(failing)], log="train")

    message = str(failure.value)
    assert message.startswith("It ended with code 2.")
    assert "    50\n    domain.yml, line 3: no such slot" in message
    assert "    1\n" not in message
    assert message.endswith("train.log.")


def test_only_this_run_is_shown_and_not_what_stood_in_the_log(
    program: Callable[[str], Path],
) -> None:
    shell.run("Training", [str(program("echo old news"))], log="train")

    with pytest.raises(shell.CommandFailed) as failure:
        shell.run("Training", [str(program("exit 1"))], log="train")

    assert "old news" not in str(failure.value)


def test_a_program_that_is_not_there_is_a_clear_failure(tmp_path: Path) -> None:
    with pytest.raises(shell.CommandFailed, match="No such file"):
        shell.run("Training", [str(tmp_path / "nothing")], log="train")


def test_a_command_that_takes_too_long_is_stopped_with_its_children(
    program: Callable[[str], Path], tmp_path: Path
) -> None:
    slow = program(f"(sleep 1; touch '{tmp_path}/late') & wait")

    with pytest.raises(shell.CommandFailed, match="stopped after 0 seconds"):
        shell.run("Downloading", [str(slow)], log="setup", timeout=0.2)
    time.sleep(1.2)

    assert not (tmp_path / "late").exists()


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        pytest.param("OSError: [Errno 28] No space left on device", "The disk is full", id="disk"),
        pytest.param("cause: dns error", "The network could not be reached", id="uv"),
        pytest.param("[Errno -2] Name or service not known", "The network could not", id="pip"),
        pytest.param("invalid peer certificate: UnknownIssuer", "certificate", id="proxy"),
        pytest.param("SyntaxError", "", id="anything else speaks for itself"),
    ],
)
def test_known_reasons_are_put_in_plain_words(printed: str, plain: str) -> None:
    assert plain in shell.reason(printed)
    assert bool(plain) == bool(shell.reason(printed))
