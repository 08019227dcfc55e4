"""Meedenker itself, started as `make run` starts it, talked to through its front door."""

import itertools
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psutil

from benchmarks import servers
from benchmarks.load import WebTalker
from benchmarks.rounds import Running
from scripts.project import ROOT
from tests.system.running import WITHOUT_LIMITS

PORTS = {"PORT": "8390", "BOT_PORT": "5315", "ACTIONS_PORT": "5365"}
URL = f"http://127.0.0.1:{PORTS['PORT']}"
CASES = 2_000
# A whole conversation: from who are you to an arrangement, with a question in between.
SCRIPT = (
    "hoi",
    "hoeveel moet ik nog betalen?",
    "{number}",
    "1234 AB",
    "3 februari 1990",
    "waarom zijn er extra kosten?",
    "ik kan het niet betalen",
    "ja ik denk het wel",
    "60 per maand",
    "wat gebeurt er als ik niet betaal?",
    "de 25e",
    "nee, 75 in plaats van 60",
    "ja akkoord",
    "dankjewel",
    "doei",
)


@contextmanager
def running(folder: Path) -> Iterator[Running]:
    """Train it, and have it run with a store of its own."""
    env = {
        **PORTS,
        **WITHOUT_LIMITS,
        "DATABASE_URL": f"sqlite:///{folder / 'meedenker.db'}",
        "BOT_DATABASE_URL": f"sqlite:///{folder}/bot.db",
    }
    training = train()
    fill_store(folder, env)
    command = [sys.executable, "-m", "scripts.run"]
    log = folder / "meedenker.log"
    with servers.running(command, f"{URL}/health", env=env, cwd=ROOT, log=log) as (process, start):
        yield Running(
            "Meedenker", training, start, processes_of(process), lambda: WebTalker(URL), _scripts()
        )


def _scripts() -> Iterator[Sequence[str]]:
    for number in itertools.count():
        yield [text.format(number=case_number(number)) for text in SCRIPT]


def case_number(number: int) -> str:
    """The case of a conversation by its number."""
    return f"2026-{900_000 + number:06d}"


def train() -> float:
    """Train it anew, and give the seconds that took."""
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "scripts.prepare", "train"],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - begun


def fill_store(folder: Path, env: dict[str, str]) -> None:
    """A case for every conversation: an arrangement is made once."""
    file = folder / "cases.jsonl"
    file.write_text("\n".join(json.dumps(_case(number)) for number in range(CASES)))
    for command in (["migrate"], ["import", str(file)]):
        subprocess.run(
            [sys.executable, "-m", "arrears.cases", *command],
            cwd=ROOT,
            env={**psutil.Process().environ(), **env},
            check=True,
            stdout=subprocess.DEVNULL,
        )


def _case(number: int) -> dict[str, object]:
    return {
        "number": case_number(number),
        "creditor": {"name": "Meetwerk", "kind": "company", "iban": "NL91ABNA0417164300"},
        "person": {
            "first_name": "Noor",
            "last_name": f"Meting {number}",
            "postcode": "1234AB",
            "date_of_birth": "1990-02-03",
        },
        "claims": [
            {
                "invoice": "F-1",
                "principal": "412.30",
                "due_on": "2026-08-01",
                "notice_received_on": "2026-09-01",
            }
        ],
    }


def processes_of(run: psutil.Process) -> dict[str, psutil.Process]:
    """What `make run` has started: the bot, the action server and the app."""
    names = {"bot": "bot", "actions": "actions", "arrears.web": "app"}
    found = {}
    for process in run.children(recursive=True):
        command = process.cmdline()
        if "-m" in command and (name := names.get(command[command.index("-m") + 1])):
            found[name] = process
    return found
