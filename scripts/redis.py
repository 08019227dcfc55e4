"""A Redis for the tests: a given one, or our own while they run."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from scripts import packages, ports
from scripts.console import SetupError, say
from scripts.processes import stop_with_parent

if TYPE_CHECKING:
    from collections.abc import Iterator

START_SECONDS = 10.0
LOOK_EVERY = 0.05

MISSING = (
    "No Redis for the tests, so what needs it fails. Set TEST_REDIS_URL to one they may write to, "
    "or install it as root (apt install redis-server)."
)


@contextmanager
def redis_for_tests() -> Iterator[dict[str, str]]:
    """What the tests need in their environment; nothing when there is no Redis."""
    given = os.environ.get("TEST_REDIS_URL")
    if given:
        yield {"TEST_REDIS_URL": given}
    elif shutil.which("redis-server") or packages.install("Redis", "redis-server"):
        with _running() as url:
            yield {"TEST_REDIS_URL": url}
    else:
        say(MISSING)
        yield {}


@contextmanager
def _running() -> Iterator[str]:
    port = ports.free_port()
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            ["redis-server", "--bind", ports.HOST, "--port", str(port), "--save", ""],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.STDOUT,
            preexec_fn=stop_with_parent,  # noqa: PLW1509  (we have no threads)
        )
        try:
            _await(port)
            yield f"redis://{ports.HOST}:{port}"
        finally:
            server.terminate()
            server.wait()


def _await(port: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not ports.answers(port):
        if time.monotonic() > deadline:
            message = f"redis-server does not answer {START_SECONDS:.0f} s after its start."
            raise SetupError(message)
        time.sleep(LOOK_EVERY)
