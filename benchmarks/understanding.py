"""Understanding a message without any dialogue, beside the default pipeline of Rasa.

Both read the same Dutch messages, one after another, over the same call. The default pipeline was
trained on the seven intents that `rasa init` brings; on our data its training takes far longer.
"""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import Request, urlopen

import psutil
import yaml

from benchmarks import default_rasa
from benchmarks.figures import Turns, memory_of
from benchmarks.meedenker import PORTS, train
from benchmarks.servers import running
from scripts.language import prepare_spacy
from scripts.project import BOT_PYTHON, ROOT
from scripts.training import bot_environment

SETS = ("plain", "noisy")
WARM_UP = 100


@dataclass(frozen=True)
class Reader:
    """What was measured of one pipeline."""

    name: str
    training_seconds: float
    parses: Turns
    megabytes: float


def measure(folder: Path) -> tuple[Reader, Reader]:
    """The default pipeline and ours."""
    texts = _texts()
    seconds = default_rasa.train(folder)
    with default_rasa.serving(folder) as (process, _):
        default = _read("default Rasa", seconds, default_rasa.URL, texts, process)
    seconds = train()
    with _our_bot(folder) as (process, url):
        return default, _read("Meedenker", seconds, url, texts, process)


def table(default: Reader, ours: Reader) -> str:
    """The figures side by side."""
    rows = [
        ("p50 a message", default.parses.p50, ours.parses.p50, "ms"),
        ("p95 a message", default.parses.p95, ours.parses.p95, "ms"),
        ("memory", default.megabytes, ours.megabytes, "MB"),
        ("training", default.training_seconds, ours.training_seconds, "s"),
    ]
    head = f"{'':24}{default.name:>16}{ours.name:>16}{'ratio':>8}"
    lines = [f"{what:24}{a:>13.1f} {u:2}{b:>13.1f} {u:2}{b / a:>8.2f}" for what, a, b, u in rows]
    return "\n".join([head, *lines])


def _texts() -> list[str]:
    folder = ROOT / "tests" / "understanding"
    files = [yaml.safe_load((folder / f"{name}.yml").read_text()) for name in SETS]
    return [text for file in files for texts in file.values() for text in texts]


def _read(
    name: str, training: float, url: str, texts: list[str], process: psutil.Process
) -> Reader:
    for text in texts[:WARM_UP]:
        _parse(url, text)
    begun = time.perf_counter()
    taken = [_parse(url, text) for text in texts]
    parses = Turns(taken, time.perf_counter() - begun)
    return Reader(name, training, parses, sum(memory_of({name: process}).values()))


def _parse(url: str, text: str) -> float:
    request = Request(f"{url}/model/parse", json.dumps({"text": text}).encode())
    begun = time.perf_counter()
    with urlopen(request, timeout=30) as answer:
        answer.read()
    return (time.perf_counter() - begun) * 1000


@contextmanager
def _our_bot(folder: Path) -> Iterator[tuple[psutil.Process, str]]:
    env = {
        **bot_environment(prepare_spacy()),
        "ACTIONS_PORT": PORTS["ACTIONS_PORT"],
        "BOT_DATABASE_URL": f"sqlite:///{folder}/bot.db",
    }
    port = PORTS["BOT_PORT"]
    command = [str(BOT_PYTHON), "-m", "bot", "run", "--enable-api", "--interface", "127.0.0.1"]
    url = f"http://127.0.0.1:{port}"
    log = folder / "bot.log"
    with running([*command, "--port", port], f"{url}/status", env=env, cwd=ROOT, log=log) as (
        process,
        _,
    ):
        yield process, url
