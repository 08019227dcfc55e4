"""Training the bot, when what it learns from has changed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from scripts import shell
from scripts.console import SetupError
from scripts.disk import require_space
from scripts.language import quiet_environment
from scripts.project import BOT_PYTHON, MODEL, MODELS, REQUIREMENTS, ROOT, STAMPS, relative
from scripts.stamps import Stamp, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STAMP = Stamp(STAMPS / "training")
UNFINISHED = MODELS / ".unfinished"
GIGABYTES = 0.5


def prepare_model(spacy_model: str, *, again: bool = False) -> None:
    """Train the bot if its data changed, or when asked to."""
    wanted = fingerprint(learned_from(), also=[spacy_model])
    if MODEL.is_file() and STAMP.matches(wanted) and not again:
        return
    require_space(ROOT, GIGABYTES, "training the bot")
    _train(spacy_model)
    STAMP.write(wanted)


def learned_from() -> Iterator[Path]:
    """All that a trained model depends on."""
    yield from (ROOT / "config.yml", ROOT / "domain", ROOT / "data", REQUIREMENTS / "bot.txt")
    yield from sorted((ROOT / "bot").glob("*.py"))
    yield from sorted((ROOT / "dutch").rglob("*.py"))


def _train(spacy_model: str) -> None:
    """Train beside the model in use and replace it in one move, so that it is never half."""
    shutil.rmtree(UNFINISHED, ignore_errors=True)
    options = ["--domain", "domain", "--data", "data", "--config", "config.yml"]
    options += ["--out", relative(UNFINISHED), "--fixed-model-name", "meedenker"]
    # Tests validate all this, and so does `make validate`: it takes reading all data once more.
    options += ["--skip-validation"]
    shell.run(
        "Training the bot",
        [str(BOT_PYTHON), "-m", "bot", "train", *options],
        log="train",
        env=bot_environment(spacy_model),
    )
    trained = UNFINISHED / MODEL.name
    if not trained.is_file():
        message = "Training ended without a model. What it said is in var/log/train.log."
        raise SetupError(message)
    trained.replace(MODEL)
    shutil.rmtree(UNFINISHED, ignore_errors=True)


def bot_environment(spacy_model: str) -> dict[str, str]:
    """What Rasa runs with: its Dutch pipeline, and no reports to its maker."""
    own = {
        "SPACY_MODEL": spacy_model,
        "RASA_TELEMETRY_ENABLED": "false",
        # Threads for matrices as small as ours wait for each other longer than they work.
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
    }
    return {**quiet_environment(), **own}
