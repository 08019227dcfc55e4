"""Stamps: a step is skipped when the hash of its inputs is the one it last succeeded with."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def fingerprint(paths: Iterable[Path], also: Sequence[str] = ()) -> str:
    """A hash over the files (of folders: all that is in them) and over some more words."""
    digest = hashlib.sha256()
    for word in also:
        digest.update(f"{word}\0".encode())
    for path in paths:
        for file in _files(path):
            name = file.relative_to(path.parent).as_posix()
            digest.update(f"{name}\0".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    for folder, inner, names in os.walk(path):
        inner[:] = sorted(name for name in inner if _counts(name))
        yield from (Path(folder, name) for name in sorted(names) if _counts(name))


def _counts(name: str) -> bool:
    return not name.startswith(".") and name != "__pycache__"


class Stamp:
    """The fingerprint of the inputs that a step last succeeded with."""

    def __init__(self, path: Path) -> None:
        """Keep the stamp in this file."""
        self.path = path

    def matches(self, current: str) -> bool:
        """Whether the step has been done with exactly these inputs."""
        try:
            return self.path.read_text(encoding="utf-8") == current
        except OSError:
            return False

    def write(self, current: str) -> None:
        """Remember that the step has been done."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(current, encoding="utf-8")

    def remove(self) -> None:
        """Forget it, before a step starts that may be cut short."""
        if self.path.exists():
            self.path.unlink()
