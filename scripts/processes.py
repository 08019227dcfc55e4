"""supervisord and what it tells: which process started, ended, or cannot be kept running."""

from __future__ import annotations

import ctypes
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.project import LOGS, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import IO

CONFIGURATION = ROOT / "deploy" / "supervisord.conf"
LOG = LOGS / "supervisord.log"
LARGEST_LOG = 5_000_000
LOOK_EVERY = 0.1
STOP_SECONDS = 8.0
SET_PARENT_DEATH_SIGNAL = 1

NAMES = {"bot": "The bot", "actions": "The action server", "app": "The app"}


@dataclass(frozen=True)
class Ended:
    """A process ended without being asked to; supervisord starts it again."""

    name: str
    how: str


@dataclass(frozen=True)
class GivenUp:
    """A process ended again and again; supervisord has stopped trying."""

    name: str


@dataclass(frozen=True)
class Gone:
    """supervisord itself has ended."""


Event = Ended | GivenUp | Gone

EXITED = re.compile(r"exited: (\w+) \((.+?)(?: \(core dumped\))?; (?:not )?expected\)")
FATAL = re.compile(r"gave up: (\w+) entered FATAL state")


def read_event(line: str) -> Event | None:
    """What a line of supervisord's log means to us."""
    if found := EXITED.search(line):
        return Ended(found[1], found[2].replace("terminated by", "killed by"))
    if found := FATAL.search(line):
        return GivenUp(found[1])
    return None


class Supervisor:
    """The three processes under supervisord."""

    def __init__(self, env: Mapping[str, str]) -> None:
        """Start them all."""
        # A file and not a pipe: with nobody left to read a pipe, supervisord breaks at once.
        output = _open_log()
        self._lines = LOG.open(encoding="utf-8", errors="replace")
        self._lines.seek(0, os.SEEK_END)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "supervisor.supervisord", "-c", str(CONFIGURATION)],
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C is for us; we stop it in our own time.
            preexec_fn=stop_with_parent,  # noqa: PLW1509  (we have no threads)
        )
        output.close()

    def next_event(self, seconds: float) -> Event | None:
        """The next thing that happened, or nothing within these seconds."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            line = self._lines.readline()
            if event := read_event(line):
                return event
            if not line and self._process.poll() is not None:
                return Gone()
            if not line:
                time.sleep(LOOK_EVERY)
        return None

    def stop(self) -> None:
        """Stop them all, gently and then not; nothing is left behind."""
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(STOP_SECONDS)
        self.kill()

    def kill(self) -> None:
        """End whatever still runs, at once."""
        self._lines.close()
        self._process.kill()
        self._process.wait()
        for pid in _session(self._process.pid):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def _open_log() -> IO[bytes]:
    """The log of supervisord, with at most one older one beside it."""
    LOGS.mkdir(parents=True, exist_ok=True)
    if LOG.exists() and LOG.stat().st_size > LARGEST_LOG:
        LOG.replace(f"{LOG}.1")
    return LOG.open("ab")


def _session(leader: int) -> Iterator[int]:
    """All processes that still run in the session that supervisord began."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            # After the name, which may hold anything: state, parent, group, session.
            session = (process / "stat").read_text().rpartition(")")[2].split()[3]
            if int(session) == leader:
                yield int(process.name)


def stop_with_parent() -> None:
    """Have Linux stop what is being started when this process is killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGTERM)
