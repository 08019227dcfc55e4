"""Recompiles the locks in requirements/, without the name of any package index in them."""

from __future__ import annotations

import sys

from scripts import shell
from scripts.console import SetupError, say
from scripts.interpreters import uv_environment
from scripts.project import REQUIREMENTS, relative
from scripts.uv import find_uv

SOURCES = {
    "app.txt": ("3.12", ["--group", "dev", "pyproject.toml"]),
    "bot.txt": ("3.10", ["--group", "bot/pyproject.toml:dev", "bot/pyproject.toml"]),
    "uv.txt": ("3.9", ["requirements/uv.in"]),
}
OPTIONS = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "--quiet"]


def main(arguments: list[str]) -> int:
    """Make all locks anew; `--upgrade` takes the newest versions that fit."""
    try:
        uv = find_uv()
        for name, (version, sources) in SOURCES.items():
            _lock(uv, name, [*OPTIONS, *arguments, "--python-version", version, *sources])
    except SetupError as error:
        say(f"\nThe locks could not be made: {error}")
        return 1
    return 0


def _lock(uv: str, name: str, options: list[str]) -> None:
    path = REQUIREMENTS / name
    command = [uv, "pip", "compile", *options, "--output-file", relative(path)]
    shell.run(f"Locking {relative(path)}", command, log="lock", env=uv_environment())
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not names_an_index(line)]
    path.write_text("".join(kept), encoding="utf-8")


def names_an_index(line: str) -> bool:
    """Whether a line tells where packages come from; that is for each machine to say."""
    if not line.lstrip().startswith(("#", "--")):
        return False
    return "://" in line or line.startswith(("--index", "--extra-index", "--find-links"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
