"""Whether a port answers or is taken, and by which process."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.console import SetupError
from scripts.settings import port

if TYPE_CHECKING:
    from collections.abc import Mapping

HOST = "127.0.0.1"
LISTENS = "0A"

PORTS = {
    "PORT": (8080, "app"),
    "BOT_PORT": (5005, "bot"),
    "ACTIONS_PORT": (5055, "action server"),
}


def free_port() -> int:
    """A port of this machine that nobody has."""
    with socket.create_server((HOST, 0)) as trial:
        port: int = trial.getsockname()[1]
        return port


def answers(number: int, seconds: float = 1.0) -> bool:
    """Whether something on this machine listens on the port."""
    with suppress(OSError), socket.create_connection((HOST, number), timeout=seconds):
        return True
    return False


def require_ports(settings: Mapping[str, str]) -> None:
    """Refuse to start unless all three processes can have their port."""
    for name, (default, what) in PORTS.items():
        require_free(port(settings, name, default), name, what)


def require_free(number: int, setting: str, what: str) -> None:
    """Refuse to start when another process has the port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, number))
        except OSError as error:
            message = (
                f"Port {number}, meant for the {what}, cannot be used: {_why(number, error)}. "
                f"Stop that, or choose another port: {setting}={number + 1} make run"
            )
            raise SetupError(message) from error


def _why(number: int, error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "this user may not use it"
    return f"{holder(number) or 'another program'} has it already"


def holder(number: int) -> str:
    """The process that listens on the port, where the system lets us see it."""
    inodes = {f"socket:[{inode}]" for inode in _listening_inodes(number)}
    for process in Path("/proc").glob("[0-9]*") if inodes else ():
        with suppress(OSError):
            if any(os.readlink(file) in inodes for file in (process / "fd").iterdir()):
                command = (process / "cmdline").read_text(errors="replace").split("\0")
                return f"process {process.name} ({' '.join(command).strip()[:80]})"
    return ""


def _listening_inodes(number: int) -> set[str]:
    inodes = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        with suppress(OSError):
            rows = [row.split() for row in Path(table).read_text().splitlines()[1:]]
            inodes |= {
                row[9] for row in rows if row[3] == LISTENS and row[1].endswith(f":{number:04X}")
            }
    return inodes
