"""The two environments: one for the application, one for Rasa with its older Python."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

from scripts import shell
from scripts.disk import require_space
from scripts.interpreters import find_python, uv_environment
from scripts.project import APP_ENVIRONMENT, BOT_ENVIRONMENT, REQUIREMENTS, ROOT, relative
from scripts.stamps import Stamp, fingerprint
from scripts.uv import find_uv

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ROOM_FOR_CHANGES = 0.5
"""Gigabytes that a change of an existing environment may take."""


class Environment(NamedTuple):
    """An environment as it should be."""

    name: str
    folder: Path
    lock: Path
    versions: Sequence[str]
    gigabytes: float

    @property
    def stamp(self) -> Stamp:
        """Lives in the environment, so that removing the folder is all it takes to start anew."""
        return Stamp(self.folder / ".synced")

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / "bin" / "python"


APP = Environment(
    "application", APP_ENVIRONMENT, REQUIREMENTS / "app.txt", ("3.12", "3.13"), gigabytes=0.6
)
BOT = Environment("bot", BOT_ENVIRONMENT, REQUIREMENTS / "bot.txt", ("3.10",), gigabytes=3.2)


def prepare_environments() -> None:
    """Bring both environments in line with their locks; milliseconds when they are."""
    late = [environment for environment in (APP, BOT) if not is_current(environment)]
    if not late:
        return
    uv = find_uv()
    for environment in late:
        _sync(uv, environment)


def is_current(environment: Environment) -> bool:
    """Whether the environment works and is what its lock says."""
    return has_right_python(environment) and environment.stamp.matches(_wanted(environment))


def has_right_python(environment: Environment) -> bool:
    """Whether the environment is there, with one of its versions, and that one still exists."""
    try:
        text = (environment.folder / "pyvenv.cfg").read_text(encoding="utf-8")
    except OSError:
        return False
    found = re.search(r"^version(?:_info)? *= *(\d+\.\d+)", text, re.MULTILINE)
    right = found is not None and found.group(1) in environment.versions
    return right and os.access(environment.python, os.X_OK)


def _wanted(environment: Environment) -> str:
    return fingerprint([environment.lock], also=[str(environment.folder)])


def _sync(uv: str, environment: Environment) -> None:
    if has_right_python(environment):
        require_space(ROOT, ROOM_FOR_CHANGES, f"changing the {environment.name} environment")
    else:
        _create(uv, environment)
    environment.stamp.remove()
    command = [uv, "pip", "sync", "--require-hashes", "--compile-bytecode"]
    command += ["--python", str(environment.python), str(environment.lock)]
    shell.run(
        f"Installing the {environment.name} environment ({relative(environment.folder)})",
        command,
        log="setup",
        env=uv_environment(),
    )
    environment.stamp.write(_wanted(environment))


def _create(uv: str, environment: Environment) -> None:
    require_space(ROOT, environment.gigabytes, f"the {environment.name} environment")
    python = find_python(uv, environment.versions)
    shell.run(
        f"Making the {environment.name} environment with {python}",
        [uv, "venv", "--no-project", "--clear", "--python", python, str(environment.folder)],
        log="setup",
        env=uv_environment(),
    )
