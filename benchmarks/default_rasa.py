"""The assistant that `rasa init` makes, as it comes: DIET, TED and UnexpecTED."""

import asyncio
import itertools
import os
import subprocess
import time
from pathlib import Path

from benchmarks.figures import Assistant, cpu_seconds, memory_of
from benchmarks.load import RestTalker, talk
from benchmarks.servers import running
from scripts.project import BOT_ENVIRONMENT

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
    rasa = str(BOT_ENVIRONMENT / "bin" / "rasa")
    project = folder / "default-rasa"
    log = folder / "default-rasa.log"
    training = _train(rasa, project, log)
    command = [rasa, "run", "--enable-api", "--interface", "127.0.0.1", "--port", str(PORT)]
    with running(command, f"{URL}/status", env=QUIET, cwd=project, log=log) as (process, start):
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


def _train(rasa: str, project: Path, log: Path) -> float:
    with log.open("w") as output:

        def run(*arguments: str, cwd: Path) -> None:
            subprocess.run(
                [rasa, *arguments],
                cwd=cwd,
                check=True,
                stdout=output,
                stderr=output,
                env={**os.environ, **QUIET},
            )

        project.mkdir(parents=True)
        run("init", "--no-prompt", "--init-dir", str(project), cwd=project)
        begun = time.perf_counter()
        run("train", "--force", cwd=project)
        return time.perf_counter() - begun
