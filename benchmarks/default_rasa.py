"""The assistant that `rasa init` makes, as it comes: DIET, TED and UnexpecTED."""

import itertools
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import psutil

from benchmarks import servers
from benchmarks.load import RestTalker
from benchmarks.rounds import Running
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


@contextmanager
def running(folder: Path) -> Iterator[Running]:
    """Make and train it, and have it run."""
    training = train(folder)
    with serving(folder) as (process, start):
        yield Running(
            "default Rasa",
            training,
            start,
            {"rasa": process},
            lambda: RestTalker(URL),
            itertools.cycle(SCRIPTS),
        )


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
    return servers.running(command, f"{URL}/status", env=QUIET, cwd=folder / PROJECT, log=log)
