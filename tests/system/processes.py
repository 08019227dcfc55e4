"""One process of Meedenker: started, stopped, killed, with its log kept."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from scripts.project import ROOT

STOP_SECONDS = 15
SET_PARENT_DEATH_SIGNAL = 1


class Process:
    """A process that can be started again on the same port and with the same log."""

    def __init__(
        self,
        name: str,
        command: Sequence[str],
        env: Mapping[str, str],
        log: Path,
        *,
        user: str | None = None,
    ) -> None:
        self.name = name
        self.log = log
        self._user = user
        self._command = command
        self._env = env
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_running(self) -> bool:
        """Whether it was started and has not ended."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Start it. Call this from the main thread, with which the process ends."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command,
                cwd=ROOT,
                env=self._env,
                user=self._user,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_end_with_parent,  # noqa: PLW1509 - nothing happens before exec
            )

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Have it do nothing while the block runs, as if it thought for long."""
        assert self._process is not None
        os.killpg(self._process.pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.killpg(self._process.pid, signal.SIGCONT)

    def stop(self) -> None:
        """End it as an operator does, and not so gently if it takes too long."""
        if self._process is None:
            return
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(STOP_SECONDS)
        self.kill()

    def kill(self) -> None:
        """`kill -9`: it gets no chance to finish anything, and nor do its own processes."""
        if self._process is None:
            return
        with suppress(psutil.NoSuchProcess, ProcessLookupError):
            children = psutil.Process(self._process.pid).children(recursive=True)
            os.killpg(self._process.pid, signal.SIGKILL)
            # PostgreSQL's are in groups of their own.
            for child in children:
                with suppress(psutil.NoSuchProcess):
                    child.kill()
        self._process.wait()
        self._process = None


def _end_with_parent() -> None:
    """Have Linux end the process when the tests are killed, so that none is left behind."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
