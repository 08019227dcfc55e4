"""Processes come back after a crash, and nothing is left behind after a stop."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scripts import processes
from scripts.processes import Ended, Event, GivenUp, Gone, Supervisor, read_event

PATIENCE = 15.0

CONFIGURATION = """
[supervisord]
nodaemon = true
pidfile = {folder}/pid
logfile = /dev/null
logfile_maxbytes = 0

[program:bot]
command = sh -c 'echo $$ >> {folder}/bot.pids; {bot}'
startsecs = 10
startretries = 1
autorestart = true
stopasgroup = true
killasgroup = true
"""


@pytest.mark.parametrize(
    ("line", "event"),
    [
        (
            "2026-11-18 09:00:00,123 WARN exited: bot (terminated by SIGKILL; not expected)",
            Ended("bot", "killed by SIGKILL"),
        ),
        (
            "09:00:00,123 WARN exited: app (terminated by SIGSEGV (core dumped); not expected)",
            Ended("app", "killed by SIGSEGV"),
        ),
        (
            "2026-11-18 09:00:00,123 INFO exited: actions (exit status 0; expected)",
            Ended("actions", "exit status 0"),
        ),
        (
            "INFO gave up: bot entered FATAL state, too many start retries too quickly",
            GivenUp("bot"),
        ),
        ("2026-11-18 09:00:00,123 INFO spawned: 'bot' with pid 4711", None),
        ("2026-11-18 09:00:00,123 WARN stopped: app (terminated by SIGTERM)", None),
    ],
)
def test_what_supervisord_tells_is_understood(line: str, event: Event | None) -> None:
    assert event == read_event(line)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Everything that supervisord keeps is in a folder of the test."""
    monkeypatch.setattr(processes, "CONFIGURATION", tmp_path / "supervisord.conf")
    monkeypatch.setattr(processes, "LOGS", tmp_path)
    monkeypatch.setattr(processes, "LOG", tmp_path / "supervisord.log")
    return tmp_path


@contextmanager
def running(folder: Path, bot: str) -> Iterator[Supervisor]:
    """One process that does this, under supervisord; both are ended whatever happens."""
    processes.CONFIGURATION.write_text(CONFIGURATION.format(folder=folder, bot=bot))
    supervisor = Supervisor(os.environ)
    try:
        yield supervisor
    finally:
        supervisor.kill()


def wait_for_start(folder: Path, number: int) -> int:
    """The process id of the first, second, ... start."""
    deadline = time.monotonic() + PATIENCE
    pids: list[str] = []
    while len(pids) < number and time.monotonic() < deadline:
        time.sleep(0.05)
        pids = (folder / "bot.pids").read_text().split() if (folder / "bot.pids").exists() else []
    return int(pids[number - 1])


def is_running(pid: int) -> bool:
    """Whether the process is there, and not just waiting to be cleared away."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False


def test_a_process_that_is_killed_is_told_and_started_again(folder: Path) -> None:
    with running(folder, "exec sleep 60") as supervisor:
        os.kill(wait_for_start(folder, 1), signal.SIGKILL)

        assert Ended("bot", "killed by SIGKILL") == supervisor.next_event(PATIENCE)
        assert is_running(wait_for_start(folder, 2))


def test_one_that_keeps_ending_is_given_up(folder: Path) -> None:
    with running(folder, "exit 3") as supervisor:
        events = [supervisor.next_event(PATIENCE) for _ in range(3)]

    assert [Ended("bot", "exit status 3"), Ended("bot", "exit status 3"), GivenUp("bot")] == events


def test_stopping_ends_children_of_children_too(folder: Path) -> None:
    with running(folder, f"sleep 60 & echo $! > {folder}/child; wait") as supervisor:
        parent = wait_for_start(folder, 1)
        time.sleep(0.2)
        child = int((folder / "child").read_text())
        assert is_running(parent)
        assert is_running(child)

        supervisor.stop()

    assert not is_running(parent)
    assert not is_running(child)


def test_when_supervisord_itself_is_killed_that_is_told_and_the_rest_can_be_ended(
    folder: Path,
) -> None:
    with running(folder, "exec sleep 60") as supervisor:
        process = wait_for_start(folder, 1)
        os.kill(int((folder / "pid").read_text()), signal.SIGKILL)

        assert Gone() == supervisor.next_event(PATIENCE)
        assert is_running(process)
        supervisor.stop()
        time.sleep(0.1)

        assert not is_running(process)
