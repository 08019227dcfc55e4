"""Starts what is measured, and stops it again."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psutil

START_SECONDS = 300


@contextmanager
def running(
    command: Sequence[str],
    ready_url: str,
    *,
    env: Mapping[str, str],
    cwd: Path,
    log: Path,
    patience_seconds: int = START_SECONDS,
) -> Iterator[tuple[psutil.Process, float]]:
    """A server in its own process group, once it answers, and how many seconds that took."""
    begun = time.perf_counter()
    with log.open("w") as output:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env={**os.environ, **env},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            _wait_for(ready_url, process, log, patience_seconds)
            yield psutil.Process(process.pid), time.perf_counter() - begun
        finally:
            os.killpg(process.pid, signal.SIGINT)
            process.wait(30)


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path, patience_seconds: int) -> None:
    until = time.monotonic() + patience_seconds
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"ended before it was ready; see {log}")
        try:
            with urlopen(url, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"not ready after {patience_seconds} s; see {log}")
