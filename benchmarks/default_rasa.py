"""The assistant that `rasa init` makes, as it comes: DIET, TED and UnexpecTED."""

import asyncio
import itertools
import os
import subprocess
import time
from contextlib import AbstractContextManager
from pathlib import Path

import psutil

from benchmarks.figures import Assistant, cpu_seconds, memory_of
from benchmarks.load import RestTalker, talk
from benchmarks.servers import running
from scripts.project import BOT_ENVIRONMENT

RASA = str(BOT_ENVIRONMENT / "bin" / "rasa")
PROJECT = "default-rasa"
PORT = 5305
URL = f"http://127.0.0.1:{PORT}"
SCRIPTS = (
    ("hi", "great", "bye"),
    ("hello", "not good", "no", "bye"),
    ("hey", "so sad", "yes", "are you a bot?", "goodbye"),
)
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "",
    "PYTHONWARNINGS": "ignore",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}


def measure(folder: Path, *, talks: int, senders: int) -> Assistant:
    """Make, train and run it, and have people talk to it."""
    training = train(folder)
    with serving(folder) as (process, start):
        processes = {"rasa": process}
        scripts = itertools.cycle(SCRIPTS)

        def new_talker() -> RestTalker:
            return RestTalker(URL)

        asyncio.run(talk(new_talker, scripts, talks // 10, 1))
        before = cpu_seconds(processes)
        one = asyncio.run(talk(new_talker, scripts, talks, 1))
        cpu = (cpu_seconds(processes) - before) * 1000 / len(one.milliseconds)
        many = asyncio.run(talk(new_talker, scripts, talks, senders))
        return Assistant("default Rasa", training, start, one, many, cpu, memory_of(processes))


def train(folder: Path) -> float:
    """Make it in this folder, and give the seconds that its training took."""
    with (folder / "default-rasa-train.log").open("w") as output:

        def run(*arguments: str, cwd: Path) -> None:
            subprocess.run(
                [RASA, *arguments],
                cwd=cwd,
                check=True,
                stdout=output,
                stderr=output,
                env={**os.environ, **QUIET},
            )

        project = folder / PROJECT
        project.mkdir(parents=True)
        run("init", "--no-prompt", "--init-dir", str(project), cwd=project)
        begun = time.perf_counter()
        run("train", "--force", cwd=project)
        return time.perf_counter() - begun


def serving(folder: Path) -> AbstractContextManager[tuple[psutil.Process, float]]:
    """The one that was trained in this folder, as a server; and how long it took to start."""
    command = [RASA, "run", "--enable-api", "--interface", "127.0.0.1", "--port", str(PORT)]
    log = folder / "default-rasa.log"
    return running(command, f"{URL}/status", env=QUIET, cwd=folder / PROJECT, log=log)
