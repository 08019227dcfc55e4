"""Whether there is room on the disk for what comes next."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from scripts.console import SetupError

if TYPE_CHECKING:
    from pathlib import Path

GIGABYTE = 10**9


def require_space(folder: Path, gigabytes: float, purpose: str) -> None:
    """Refuse to start something that would fill the disk half-way."""
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free / GIGABYTE
    if free < gigabytes:
        message = (
            f"Not enough room on the disk: {purpose} needs {gigabytes:.1f} GB in {folder}, "
            f"and {free:.1f} GB is free. Free some space and start again."
        )
        raise SetupError(message)
