"""Many open web chats, each with its event stream: messages a second, waiting times, memory."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

import psutil

from benchmarks.figures import MEGABYTE, Turns, cpu_seconds, memory_of
from benchmarks.meedenker import PORTS, URL, fill_store, processes_of
from benchmarks.servers import running
from scripts.project import ROOT
from tests.system.running import WITHOUT_LIMITS

SIZES = (1, 10, 100, 1_000)
IDLE = 1_000
WARM_UP, WARM_UP_SECONDS = 50, 5.0
PACE_SECONDS = 20.0
"""Between two messages of one person who reads, thinks and types."""
NAMES = ("bot", "actions", "app", "load")


@dataclass(frozen=True)
class Busy:
    """What so many chats saw, and the processor seconds that each process took for it."""

    chats: int
    pause: float
    turns: Turns
    used: dict[str, float]

    def __str__(self) -> str:
        pace = f"every {self.pause:.0f} s" if self.pause else "at once"
        figures = f"{self.turns.a_second:>12.1f}{self.turns.p50:>10.0f}{self.turns.p95:>10.0f}"
        shares = (seconds / self.turns.seconds for seconds in self.used.values())
        return f"{self.chats:>6}  {pace:10}{figures}" + "".join(f"{one:>9.0%}" for one in shares)

    def costs(self) -> str:
        """What one message costs, which holds on a machine that has more to do as well."""
        each = {
            name: seconds * 1000 / len(self.turns.milliseconds)
            for name, seconds in self.used.items()
        }
        return ", ".join(f"{name} {milliseconds:.1f} ms" for name, milliseconds in each.items())


HEADING = f"{'chats':>6}  {'speak':10}{'messages/s':>12}{'p50 ms':>10}{'p95 ms':>10}" + "".join(
    f"{name:>9}" for name in NAMES
)


def measure(folder: Path, sizes: Sequence[int], *, seconds: float) -> Iterator[str]:
    """The table, line by line: each speaks again at once, and then at the pace of people."""
    env = {
        **PORTS,
        **WITHOUT_LIMITS,
        "DATABASE_URL": f"sqlite:///{folder / 'meedenker.db'}",
        "BOT_DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
    }
    fill_store(folder, env)
    command = [sys.executable, "-m", "scripts.run"]
    log = folder / "meedenker.log"
    with running(command, f"{URL}/health", env=env, cwd=ROOT, log=log) as (process, _):
        processes = processes_of(process)
        _busy(processes, WARM_UP, seconds=WARM_UP_SECONDS)
        yield _idle(processes)
        yield f"Processes wait for a processor before we begin: {os.getloadavg()[0]:.1f}\n{HEADING}"
        for chats in sizes:
            busy = _busy(processes, chats, seconds=seconds)
            yield str(busy)
        yield str(_busy(processes, max(sizes), seconds=seconds + PACE_SECONDS, pause=PACE_SECONDS))
        yield f"Processor time of a message, {busy.chats} chats at once: {busy.costs()}"
        memory = memory_of(processes)
    yield "Memory at the end: " + ", ".join(
        f"{name} {size:.0f} MB" for name, size in memory.items()
    )


def _idle(processes: dict[str, psutil.Process]) -> str:
    """Memory of the app for each chat that is open and in which nobody speaks."""
    app = processes["app"]
    before = app.memory_info().rss
    with _chatters(IDLE, seconds=0):
        grown = app.memory_info().rss - before
    return (
        f"{IDLE} open chats in which nobody speaks: {grown / MEGABYTE:.0f} MB more in the app, "
        f"{grown / IDLE / 1024:.1f} KB each"
    )


def _busy(
    processes: dict[str, psutil.Process], chats: int, *, seconds: float, pause: float = 0
) -> Busy:
    with _chatters(chats, seconds=seconds, pause=pause) as chatters:
        measured = processes | {"load": psutil.Process(chatters.process.pid)}
        before = _cpu(measured)
        turns = chatters.talk()
        used = _cpu(measured)
    return Busy(chats, pause, turns, {name: used[name] - before[name] for name in NAMES})


def _cpu(processes: dict[str, psutil.Process]) -> dict[str, float]:
    return {name: cpu_seconds({name: process}) for name, process in processes.items()}


class Chatters:
    """The process that is all these people."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.hear()

    def hear(self) -> str:
        """The next line that it says. Raises RuntimeError when it has ended."""
        if not (line := cast("IO[str]", self.process.stdout).readline()):
            raise RuntimeError("the people of the benchmark went away; see above")
        return line

    def talk(self) -> Turns:
        """Have them talk, and hear how it went."""
        say = cast("IO[str]", self.process.stdin)
        say.write("go\n")
        say.flush()
        return Turns(**json.loads(self.hear()))


@contextmanager
def _chatters(chats: int, *, seconds: float, pause: float = 0) -> Iterator[Chatters]:
    """So many people with the chat open; they leave at the end of the block."""
    options = ["--chats", str(chats), "--seconds", str(seconds), "--pause", str(pause)]
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.chatters", URL, *options],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Chatters(process)
