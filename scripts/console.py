"""What the operator reads: one plain line a step, and one that counts while it lasts."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

LINE_EVERY = 30.0
"""Seconds between two lines of progress where lines cannot be rewritten, such as a CI log."""


class SetupError(Exception):
    """Set-up or start cannot go on; the message tells the operator what to do."""


def say(line: str) -> None:
    """Print one line at once, also when the output is a pipe."""
    print(line, flush=True)


class Progress:
    """One step that takes a while, with the seconds it has taken."""

    def __init__(self, label: str, out: TextIO | None = None) -> None:
        """Show the step's name straight away."""
        self.label = label
        self.out = out or sys.stdout
        self.started = time.monotonic()
        self.last_line = self.started
        self.rewrites = self.out.isatty()
        self._write(f"{label} ...", ends=not self.rewrites)

    @property
    def seconds(self) -> float:
        """How long the step has taken so far."""
        return time.monotonic() - self.started

    def tick(self, detail: str = "") -> None:
        """Show that the step is still going on; call it as often as you like."""
        now = time.monotonic()
        if not self.rewrites and now - self.last_line < LINE_EVERY:
            return
        self.last_line = now
        text = f"{self.label} ... {self.seconds:.0f} s"
        self._write(f"{text} ({detail})" if detail else text, ends=not self.rewrites)

    def interrupt(self, line: str) -> None:
        """Print a line of its own; the next tick goes on below it."""
        self._write(line, ends=True)

    def done(self, result: str = "done") -> None:
        """End the step with its result and its time."""
        self._write(f"{self.label}: {result} ({self.seconds:.0f} s)", ends=True)

    def _write(self, text: str, *, ends: bool) -> None:
        start = "\r\x1b[K" if self.rewrites else ""
        self.out.write(f"{start}{text}{chr(10) if ends else ''}")
        self.out.flush()
