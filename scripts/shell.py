"""Commands that set-up runs: quiet, with progress, and their last words when they fail."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from typing import TYPE_CHECKING

from scripts.console import Progress, SetupError
from scripts.project import LOGS, ROOT, relative

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from typing import IO

POLL = 0.2
LAST_LINES = 15

REASONS = (
    (
        ("No space left on device", "Disk quota exceeded"),
        "The disk is full. Free some space and start again.",
    ),
    (
        ("invalid peer certificate", "CERTIFICATE_VERIFY_FAILED"),
        (
            "A certificate is not trusted here. Behind a proxy that inspects traffic, add its "
            "certificate to the system's, or name it in SSL_CERT_FILE, and start again."
        ),
    ),
    (
        (
            "Name or service not known",
            "Temporary failure in name resolution",
            "dns error",
            "ENOTFOUND",
            "nodename nor servname",
            "Network is unreachable",
            "Connection refused",
            "Connection timed out",
            "error sending request",
            "Could not connect",
            "NewConnectionError",
        ),
        "The network could not be reached. Check the connection (or the proxy) and start again.",
    ),
)


class CommandFailed(SetupError):
    """A command ended badly; the message holds its last lines and where the rest is."""


def run(
    label: str,
    command: Sequence[str],
    *,
    log: str,
    env: Mapping[str, str] | None = None,
    timeout: float | None = None,
    on_failure: str = "failed",
) -> None:
    """Run a command from the project's root; what it prints goes to var/log/<log>.log."""
    LOGS.mkdir(parents=True, exist_ok=True)
    path = LOGS / f"{log}.log"
    with path.open("ab") as output:
        start = output.tell()
        output.write(f"\n== {label}: {' '.join(command)}\n".encode())
        output.flush()
        progress = Progress(label)
        try:
            problem = _wait(_start(command, output, env), progress, timeout)
        except OSError as error:
            problem = str(error)
    if problem:
        progress.done(on_failure)
        raise CommandFailed(_explain(problem, path, start))
    progress.done()


def succeeds(command: Sequence[str], timeout: float = 30) -> bool:
    """Whether a short command ends well; nothing is shown."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=timeout,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _start(
    command: Sequence[str], output: IO[bytes], env: Mapping[str, str] | None
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=dict(os.environ if env is None else env),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,  # Its children can then be stopped with it.
    )


def _wait(process: subprocess.Popen[bytes], progress: Progress, timeout: float | None) -> str:
    """Wait till the command ends; what went wrong, or nothing."""
    try:
        while True:
            try:
                code = process.wait(timeout=POLL)
            except subprocess.TimeoutExpired:
                progress.tick()
            else:
                return f"It ended with code {code}." if code else ""
            if timeout is not None and progress.seconds > timeout:
                return f"It was stopped after {timeout:.0f} seconds."
    finally:
        stop_group(process)


def stop_group(process: subprocess.Popen[bytes], patience: float = 3.0) -> None:
    """Stop a command and its children, if they still run."""
    if process.poll() is not None:
        return
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        deadline = time.monotonic() + patience
        while process.poll() is None and time.monotonic() < deadline:
            time.sleep(POLL / 4)


def _explain(problem: str, path: Path, start: int) -> str:
    with path.open("rb") as output:
        output.seek(start)
        text = output.read().decode(errors="replace")
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    shown = "\n".join(f"    {line}" for line in lines[-LAST_LINES:])
    return f"{reason(text) or problem}\n{shown}\n  All of it is in {relative(path)}."


def reason(text: str) -> str:
    """The plain reason behind a command's output, where it is one that we know."""
    for marks, plain in REASONS:
        if any(mark in text for mark in marks):
            return plain
    return ""
