"""uv, which makes the environments: the one on PATH, or one of our own in .tools/."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

from scripts import shell
from scripts.console import SetupError
from scripts.project import REQUIREMENTS, TOOLS

OLDEST = (0, 8)
"""The first uv that knows every option we use."""

LOCK = REQUIREMENTS / "uv.txt"
IN_VENV = TOOLS / "uv"
IN_FOLDER = TOOLS / "uv-only"

ADVICE = (
    "uv could not be installed: this Python has neither the module venv nor pip, or the package "
    "index could not be reached. Install uv (or on Debian and Ubuntu: "
    "apt install python3-venv python3-pip) and start again."
)


def find_uv() -> str:
    """A uv that is new enough, installed here when there is none."""
    for candidate in (shutil.which("uv"), IN_VENV / "bin" / "uv", IN_FOLDER / "bin" / "uv"):
        if candidate and is_new_enough(str(candidate)):
            return str(candidate)
    return _install()


def is_new_enough(uv: str) -> bool:
    """Whether this uv runs and knows the options we use."""
    try:
        done = subprocess.run(
            [uv, "--version"], capture_output=True, text=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return read_version(done.stdout) >= OLDEST


def read_version(printed: str) -> tuple[int, ...]:
    """`uv 0.13.9 (…)` as (0, 13, 9); nothing for text that is no version."""
    found = re.match(r"uv (\d+)\.(\d+)\.(\d+)", printed)
    return tuple(map(int, found.groups())) if found else ()


def _install() -> str:
    try:
        return _install_with_venv()
    except shell.CommandFailed:
        return _install_with_pip()


def _install_with_venv() -> str:
    shutil.rmtree(IN_VENV, ignore_errors=True)
    shell.run(
        "Making a place for uv",
        [sys.executable, "-m", "venv", str(IN_VENV)],
        log="setup",
        on_failure="this Python cannot, trying without",
    )
    _pip_install([str(IN_VENV / "bin" / "python")], [])
    return str(IN_VENV / "bin" / "uv")


def _install_with_pip() -> str:
    shutil.rmtree(IN_FOLDER, ignore_errors=True)
    try:
        _pip_install([sys.executable], ["--target", str(IN_FOLDER)])
    except shell.CommandFailed as error:
        message = f"{ADVICE}\n  What went wrong: {error}"
        raise SetupError(message) from error
    return str(IN_FOLDER / "bin" / "uv")


def _pip_install(python: list[str], where: list[str]) -> None:
    pip = [*python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    env = {name: value for name, value in os.environ.items() if name != "PIP_REQUIRE_VIRTUALENV"}
    command = [*pip, *where, "--require-hashes", "-r", str(LOCK)]
    shell.run("Installing uv", command, log="setup", env=env)
