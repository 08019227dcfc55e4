"""A taken port is told in words: which, by whom, and the setting that changes it."""

import os
import re
import socket
from collections.abc import Iterator

import pytest

from scripts import prepare
from scripts.console import SetupError
from scripts.ports import HOST, answers, require_free, require_ports


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that this very process listens on."""
    with socket.create_server((HOST, 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def free(taken: int) -> int:
    """A port that nobody listens on."""
    with socket.create_server((HOST, 0)) as server:
        number: int = server.getsockname()[1]
    assert number != taken
    return number


def test_a_taken_port_is_refused_with_its_holder_and_its_setting(taken: int) -> None:
    with pytest.raises(SetupError) as refusal:
        require_free(taken, "BOT_PORT", "bot")

    message = str(refusal.value)
    assert f"Port {taken}, meant for the bot, cannot be used" in message
    assert f"process {os.getpid()} " in message
    assert f"BOT_PORT={taken + 1} make run" in message


def test_a_free_port_is_fine(free: int) -> None:
    require_free(free, "PORT", "app")


def test_a_port_answers_or_does_not(taken: int, free: int) -> None:
    assert answers(taken)
    assert not answers(free)


def test_all_three_ports_are_looked_at(taken: int, free: int) -> None:
    settings = {"PORT": str(free), "BOT_PORT": str(free), "ACTIONS_PORT": str(taken)}

    with pytest.raises(SetupError, match="action server"):
        require_ports(settings)


def test_set_up_for_running_looks_at_the_ports_before_anything_else(
    taken: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", str(taken))

    code = prepare.main(["run"])

    assert code == 1
    assert re.match(rf"\nSet-up stopped: Port {taken}, .*\n$", capsys.readouterr().out)
