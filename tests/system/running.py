"""The whole of Meedenker under test: bot, action server and app on ports of their own."""

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
from scripts.ports import free_port
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

    address: str
    database_url: str
    bot: Process
    actions: Process
    app: Process
    log_marks: dict[str, int] = field(default_factory=dict)

    @property
    def processes(self) -> tuple[Process, ...]:
        """All that runs."""
        return self.bot, self.actions, self.app

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
        try:
            answer = httpx.get(f"{self.address}/health", timeout=5, trust_env=False)
        except httpx.TransportError as error:
            return type(error).__name__
        return "" if answer.is_success else answer.text

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


@contextmanager
def running_system(
    folder: Path,
    database_url: str,
    settings: Mapping[str, str] | None = None,
    *,
    model: Path = MODEL,
) -> Iterator[System]:
    """A system that is ready, with the demo people in its store; ended with the block."""
    system = _new_system(folder, database_url, settings or {}, model)
    try:
        system.bot.start()
        _prepare_store(system)
        system.actions.start()
        system.app.start()
        system.wait_till_ready()
        yield system
    finally:
        for process in system.processes:
            process.kill()


def _new_system(
    folder: Path, database_url: str, settings: Mapping[str, str], model: Path
) -> System:
    if not model.is_file():
        raise NotReady("there is no trained bot: run `make train`")
    ports = {name: str(free_port()) for name in ("PORT", "BOT_PORT", "ACTIONS_PORT")}
    env = {
        **bot_environment(_spacy_model()),
        **ports,
        **WITHOUT_LIMITS,
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "SANIC_HOST": "127.0.0.1",
        "ARREARS_TODAY": TODAY.isoformat(),
        "DATABASE_URL": database_url,
        "BOT_DATABASE_URL": f"sqlite:///{folder}/bot.db",
        **settings,
    }
    rasa = [str(BOT_PYTHON), "-m", "bot", "run", "--enable-api", "--interface", "127.0.0.1"]
    rasa += ["--port", ports["BOT_PORT"], "--model", str(model)]
    rasa += ["--endpoints", "endpoints.yml", "--credentials", "credentials.yml"]
    commands = {
        "bot": rasa,
        "actions": [sys.executable, "-m", "actions"],
        "app": [sys.executable, "-m", "arrears.web"],
    }
    bot, actions, app = (
        Process(name, command, env, folder / f"{name}.log") for name, command in commands.items()
    )
    address = f"http://127.0.0.1:{ports['PORT']}"
    return System(address, database_url, bot, actions, app)


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
