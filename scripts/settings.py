"""Settings for starting: the environment, and below it the file .env if there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scripts.console import SetupError
from scripts.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LAST_PORT = 65535


def read_settings(environ: Mapping[str, str], file: Path = ROOT / ".env") -> dict[str, str]:
    """All settings; what stands in the environment wins from the file."""
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        text = ""
    return {**dict(_lines(text)), **environ}


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        name, equals, value = line.strip().partition("=")
        if equals and not name.startswith("#"):
            yield name.replace("export ", "", 1).strip(), _unquoted(value.strip())


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value.partition(" #")[0].rstrip()


def port(settings: Mapping[str, str], name: str, default: int) -> int:
    """A port number from the settings."""
    value = settings.get(name) or str(default)
    if not value.isdigit() or not 0 < int(value) <= LAST_PORT:
        message = f"{name}={value} is not a port; give a number from 1 to {LAST_PORT}."
        raise SetupError(message)
    return int(value)
