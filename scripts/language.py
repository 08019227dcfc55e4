"""The Dutch spaCy pipeline: `nl_core_news_sm`, or the built-in default where it cannot be had."""

from __future__ import annotations

import os
from pathlib import Path

from scripts import shell
from scripts.project import BOT_ENVIRONMENT, BOT_PYTHON, MODELS, ROOT, VAR, relative

PACKAGE = "nl_core_news_sm"
DEFAULT = MODELS / "spacy" / "nl"
RECORD = VAR / "spacy_model"
"""Holds the name of the pipeline in use, so that a failed download is not tried at each start."""

DOWNLOAD_SECONDS = 90.0
DOWNLOAD = "import sys, spacy.cli; spacy.cli.download(sys.argv[1], False, False, '--no-deps')"
"""As `python -m spacy download` does, but that reads its options wrongly with click 8.2 and up."""


def prepare_spacy(*, retry: bool = False) -> str:
    """The pipeline in use; chosen once, and again when asked to or when it has gone."""
    own_choice = os.environ.get("SPACY_MODEL")
    if own_choice:
        return own_choice
    model = _recorded()
    if retry or not _is_there(model):
        model = _choose(retry=retry)
        RECORD.parent.mkdir(parents=True, exist_ok=True)
        RECORD.write_text(f"{model}\n", encoding="utf-8")
    return model


def _recorded() -> str:
    try:
        return RECORD.read_text(encoding="utf-8").strip()
    except OSError:
        return ""


def _is_there(model: str) -> bool:
    if model == PACKAGE:
        return _has_package()
    return bool(model) and (ROOT / model / "meta.json").is_file()


def _has_package() -> bool:
    return any(BOT_ENVIRONMENT.glob(f"lib/python3*/site-packages/{PACKAGE}/__init__.py"))


def _choose(*, retry: bool) -> str:
    if _has_package() or _download(retry=retry):
        return PACKAGE
    if not _is_there(relative(DEFAULT)):
        _build_default()
    return relative(DEFAULT)


def _download(*, retry: bool) -> bool:
    """Try to install the package; that this fails is no reason to stop."""
    python = str(BOT_PYTHON)
    again = "" if retry else "; try again with `make spacy`"
    # spaCy installs it with pip, which environments made by uv do not have.
    shell.succeeds([python, "-m", "ensurepip"])
    try:
        shell.run(
            f"Downloading Dutch for the bot ({PACKAGE})",
            [python, "-c", DOWNLOAD, PACKAGE],
            log="spacy",
            env=quiet_environment(),
            timeout=DOWNLOAD_SECONDS,
            on_failure=f"not reachable, so the built-in Dutch default is used{again}",
        )
    except shell.CommandFailed:
        return False
    return _has_package()


def _build_default() -> None:
    unfinished = Path(f"{DEFAULT}.unfinished")
    shell.run(
        "Building the built-in Dutch default",
        [str(BOT_PYTHON), "-m", "bot.spacy_pipeline", relative(unfinished)],
        log="spacy",
        env=quiet_environment(),
    )
    unfinished.rename(DEFAULT)


def quiet_environment() -> dict[str, str]:
    """The environment in which TensorFlow keeps silent and no graphics card is looked for."""
    quiet = {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}
    return {**os.environ, **quiet}
