"""The whole of Meedenker under test: bot, action server and app on ports of their own.

There may be several of each: an app and a bot with its own action server, as on several machines.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import httpx

from scripts.language import RECORD
from scripts.ports import HOST, free_port
from scripts.project import BOT_PYTHON, MODEL, MODELS, ROOT, relative
from scripts.training import bot_environment
from tests.system.processes import Process

TODAY = date(2026, 11, 18)
START_SECONDS = 120
LOOK_EVERY = 0.1
LONGEST_TAIL = 6_000
# All people of the tests come from one address, and some say more in a second than others in a day.
WITHOUT_LIMITS = dict.fromkeys(
    (
        "REQUESTS_PER_MINUTE",
        "CONVERSATIONS_PER_MINUTE",
        "MESSAGES_PER_MINUTE",
        "STREAMS_PER_ADDRESS",
    ),
    "1000000",
)


class NotReady(Exception):
    """The system under test did not start; its logs say why."""


@dataclass(frozen=True)
class System:
    """A running Meedenker with a case store of its own."""

    database_url: str
    addresses: tuple[str, ...]
    """Of the apps, in order."""
    bots: tuple[Process, ...]
    action_servers: tuple[Process, ...]
    apps: tuple[Process, ...]
    log_marks: dict[str, int] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Of the first app."""
        return self.addresses[0]

    @property
    def bot(self) -> Process:
        """The first bot."""
        return self.bots[0]

    @property
    def processes(self) -> tuple[Process, ...]:
        """All that runs."""
        return self.bots + self.action_servers + self.apps

    def wait_till_ready(self, seconds: float = START_SECONDS) -> None:
        """Wait for /health to say that all is well."""
        deadline = time.monotonic() + seconds
        while (missing := self._missing()) and time.monotonic() < deadline:
            time.sleep(LOOK_EVERY)
        if missing:
            raise NotReady(f"after {seconds:.0f} s: {missing}\n{self.logs()}")

    def _missing(self) -> str:
        ended = [process.name for process in self.processes if not process.is_running]
        if ended:
            raise NotReady(f"{' and '.join(ended)} ended.\n{self.logs()}")
        return next(filter(None, map(_missing_at, self.addresses)), "")

    def mark_logs(self) -> None:
        """From here on the logs belong to the next test."""
        for process in self.processes:
            self.log_marks[process.name] = process.log.stat().st_size

    def logs(self) -> str:
        """What the processes wrote since the last mark, each at most its end."""
        return "\n".join(f"--- {one.name}\n{self._tail(one)}" for one in self.processes)

    def _tail(self, process: Process) -> str:
        written = process.log.read_bytes() if process.log.exists() else b""
        since = written[self.log_marks.get(process.name, 0) :]
        return since[-LONGEST_TAIL:].decode(errors="replace")


def _missing_at(address: str) -> str:
    try:
        answer = httpx.get(f"{address}/health", timeout=5, trust_env=False)
    except httpx.TransportError as error:
        return type(error).__name__
    return "" if answer.is_success else answer.text


@contextmanager
def running_system(
    folder: Path,
    database_url: str,
    settings: Mapping[str, str] | None = None,
    *,
    model: Path = MODEL,
    copies: int = 1,
) -> Iterator[System]:
    """A system that is ready, with the demo people in its store; ended with the block."""
    system = _new_system(folder, database_url, settings or {}, model, copies)
    try:
        for bot in system.bots:
            bot.start()
        _prepare_store(system)
        for process in system.action_servers + system.apps:
            process.start()
        system.wait_till_ready()
        yield system
    finally:
        for process in system.processes:
            process.kill()


def _new_system(
    folder: Path, database_url: str, settings: Mapping[str, str], model: Path, copies: int
) -> System:
    if not model.is_file():
        raise NotReady("there is no trained bot: run `make train`")
    all_ports = [_ports() for _ in range(copies)]
    env = {
        **bot_environment(_spacy_model()),
        **WITHOUT_LIMITS,
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "SANIC_HOST": HOST,
        "SANIC_ACCESS_LOG": "false",
        "ARREARS_TODAY": TODAY.isoformat(),
        "DATABASE_URL": database_url,
        "BOT_DATABASE_URL": f"sqlite:///{folder}/bot.db",
        "BOT_URLS": ",".join(f"http://{HOST}:{ports['BOT_PORT']}" for ports in all_ports),
        **settings,
    }
    bots, action_servers, apps = zip(
        *(_copy(folder, env | ports, model, number) for number, ports in enumerate(all_ports, 1)),
        strict=True,
    )
    addresses = tuple(f"http://{HOST}:{ports['PORT']}" for ports in all_ports)
    return System(database_url, addresses, bots, action_servers, apps)


def _ports() -> dict[str, str]:
    return {name: str(free_port()) for name in ("PORT", "BOT_PORT", "ACTIONS_PORT")}


def _copy(
    folder: Path, env: Mapping[str, str], model: Path, number: int
) -> tuple[Process, Process, Process]:
    """A bot with its action server, and an app."""
    rasa = [str(BOT_PYTHON), "-m", "bot", "run", "--enable-api", "--interface", HOST]
    rasa += ["--port", env["BOT_PORT"], "--model", str(model)]
    rasa += ["--endpoints", "endpoints.yml", "--credentials", "credentials.yml"]
    actions = [sys.executable, "-m", "actions"]
    app = [sys.executable, "-m", "arrears.web"]

    def process(name: str, command: list[str]) -> Process:
        name = name if number == 1 else f"{name}_{number}"
        return Process(name, command, env, folder / f"{name}.log")

    return process("bot", rasa), process("actions", actions), process("app", app)


def _spacy_model() -> str:
    """The pipeline that the bot was trained with."""
    if given := os.environ.get("SPACY_MODEL"):
        return given
    if RECORD.is_file():
        return RECORD.read_text(encoding="utf-8").strip()
    return relative(next((MODELS / "spacy").iterdir()))


def _prepare_store(system: System) -> None:
    own = {"DATABASE_URL": system.database_url, "ARREARS_TODAY": TODAY.isoformat()}
    for command in ("migrate", "demo"):
        done = subprocess.run(
            [sys.executable, "-m", "arrears.cases", command],
            cwd=ROOT,
            env={**os.environ, **own},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise NotReady(f"arrears.cases {command} failed:\n{done.stdout}{done.stderr}")
