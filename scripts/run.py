"""Runs Meedenker till it is stopped: bot, action server and app, under supervisord.

Prints when all is ready, and in words what happens to a process.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections import deque
from typing import TYPE_CHECKING, NoReturn

from scripts.console import Progress, SetupError, say
from scripts.health import not_ready
from scripts.language import prepare_spacy
from scripts.ports import HOST, PORTS, require_ports
from scripts.processes import LOG, NAMES, Ended, GivenUp, Gone, Supervisor
from scripts.project import LOGS, ROOT, VAR, relative
from scripts.settings import port, read_settings
from scripts.training import bot_environment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from scripts.processes import Event

START_SECONDS = 300.0
HEALTH_EVERY = 0.5
LAST_LINES = 15


class CannotRun(SetupError):
    """Meedenker cannot be started or kept running."""


class Watch:
    """Tells the operator how the processes are doing."""

    def __init__(self, supervisor: Supervisor, address: str) -> None:
        """Begin with nothing ready."""
        self.supervisor = supervisor
        self.address = address
        self.has_been_ready = False
        self.waiting: Progress | None = Progress("Starting")

    def forever(self) -> NoReturn:
        """Watch till Ctrl-C, or till there is nothing left to watch."""
        while True:
            event = self.supervisor.next_event(HEALTH_EVERY)
            if event:
                self._tell(event)
            elif self.waiting:
                self._look(self.waiting)

    def _tell(self, event: Event) -> None:
        if isinstance(event, Gone):
            message = "supervisord, which keeps the processes running, has ended."
            raise CannotRun(f"{message} See {relative(LOG)}.")
        log = LOGS / f"{event.name}.log"
        if isinstance(event, GivenUp):
            message = f"{NAMES[event.name]} keeps ending. The last lines of {relative(log)}:"
            raise CannotRun(f"{message}\n{last_lines(log)}")
        self._tell_ended(event, log)

    def _tell_ended(self, event: Ended, log: Path) -> None:
        line = f"{NAMES[event.name]} ended ({event.how}); it is started again. See {relative(log)}."
        if self.waiting:
            self.waiting.interrupt(line)
        else:
            say(line)
            self.waiting = Progress("Starting it again")

    def _look(self, waiting: Progress) -> None:
        missing = not_ready(self.address)
        if not missing:
            waiting.done("ready")
            self.waiting = None
            self._welcome()
        elif self.has_been_ready or waiting.seconds < START_SECONDS:
            waiting.tick(f"waiting for {missing}")
        else:
            message = f"Not ready after {START_SECONDS:.0f} s; still waiting for {missing}."
            raise CannotRun(f"{message} The logs are in {relative(LOGS)}.")

    def _welcome(self) -> None:
        if self.has_been_ready:
            return
        self.has_been_ready = True
        say(
            f"\n  Web chat     {self.address}/\n"
            f"  Desk         {self.address}/desk\n"
            "  Demo people, to talk as one of them: see README.md\n\n"
            f"Ctrl-C stops everything. The logs are in {relative(LOGS)}."
        )


def last_lines(log: Path) -> str:
    """The end of a log, indented."""
    with log.open(encoding="utf-8", errors="replace") as lines:
        return "".join(f"    {line}" for line in deque(lines, LAST_LINES))


def process_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """What the processes get: all settings, with the ports and the Dutch pipeline filled in."""
    ports = {name: str(port(settings, name, default)) for name, (default, _) in PORTS.items()}
    return {
        "BOT_DATABASE_URL": f"sqlite:///{relative(VAR / 'bot.db')}",
        **settings,
        **bot_environment(prepare_spacy()),
        **ports,
        "SANIC_HOST": "127.0.0.1",
        "SANIC_ACCESS_LOG": "false",
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
    }


def address(settings: Mapping[str, str]) -> str:
    """Where a browser on this machine finds the app."""
    return f"http://{HOST}:{settings['PORT']}"


def _stop_on_signals() -> None:
    def stop(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, stop)


def _stop(supervisor: Supervisor) -> None:
    started = time.monotonic()
    say("\nStopping ...")
    try:
        supervisor.stop()
    except KeyboardInterrupt:
        supervisor.kill()
    say(f"All stopped ({time.monotonic() - started:.0f} s).")


def main() -> int:
    """Run till stopped; the code that the process ends with."""
    _stop_on_signals()
    try:
        os.environ.update(read_settings(os.environ))
        env = process_environment(os.environ)
        require_ports(env)
        _run(env)
    except SetupError as error:
        say(f"\nMeedenker has stopped: {error}")
        return 1
    except KeyboardInterrupt:
        return 0


def _run(env: Mapping[str, str]) -> NoReturn:
    supervisor = Supervisor(env)
    try:
        Watch(supervisor, address(env)).forever()
    finally:
        _stop(supervisor)


if __name__ == "__main__":
    sys.exit(main())
