"""A PostgreSQL and a Redis of our own, that a test may stop and kill."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from scripts.ports import HOST, answers, free_port
from tests.system.processes import Process

DEBIAN = Path("/usr/lib/postgresql")
POSTGRES_USER = "postgres"
START_SECONDS = 30
LOOK_EVERY = 0.05


class NoServer(Exception):
    """There is no such server on this machine, or it does not start."""


@dataclass(frozen=True)
class Server:
    """A server with nothing in it yet, and where it is found as long as it runs."""

    process: Process
    url: str


@contextmanager
def redis_server(folder: Path) -> Iterator[Server]:
    """A Redis while the block runs; it remembers nothing when it is started anew."""
    if shutil.which("redis-server") is None:
        raise NoServer("apt install redis-server")
    port = free_port()
    command = ["redis-server", "--bind", HOST, "--port", str(port), "--save", ""]
    process = Process("redis", command, os.environ, folder / "redis.log")
    with _started(process):
        _await(lambda: answers(port), process)
        yield Server(process, f"redis://{HOST}:{port}")


@contextmanager
def postgres_server(folder: Path) -> Iterator[Server]:
    """A PostgreSQL while the block runs, which writes to disk as it does in earnest."""
    programs, user = _postgres_programs(), _postgres_user()
    # In a folder of its own: PostgreSQL may not run as root, and others may not enter root's.
    with tempfile.TemporaryDirectory(prefix="postgres_") as name:
        cluster = Path(name)
        if user:
            shutil.chown(cluster, user)
        _make_cluster(programs / "initdb", cluster / "data", user)
        port = free_port()
        command = [str(programs / "postgres"), "-D", str(cluster / "data"), "-k", name]
        command += ["-h", HOST, "-p", str(port), "-c", "max_connections=200"]
        process = Process("postgres", command, os.environ, folder / "postgres.log", user=user)
        url = f"postgresql://{POSTGRES_USER}@{HOST}:{port}/postgres"
        with _started(process):
            _await(lambda: _accepts(url), process)
            yield Server(process, url)


@contextmanager
def _started(process: Process) -> Iterator[None]:
    process.start()
    try:
        yield
    finally:
        process.kill()


def _await(is_there: Callable[[], bool], process: Process) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not is_there():
        if not process.is_running or time.monotonic() > deadline:
            raise NoServer(process.log.read_text(errors="replace"))
        time.sleep(LOOK_EVERY)


def _accepts(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=1).close()
    except psycopg.OperationalError:
        return False
    return True


def _postgres_programs() -> Path:
    """Where `initdb` and `postgres` are: on the path, or where Debian puts them."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    versions = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not versions:
        raise NoServer("apt install postgresql")
    return versions[-1].parent


def _postgres_user() -> str | None:
    """Who is to run it: root may not."""
    return POSTGRES_USER if os.geteuid() == 0 else None


def _make_cluster(initdb: Path, data: Path, user: str | None) -> None:
    command: list[str | Path] = [
        initdb,
        "-D",
        data,
        "-U",
        POSTGRES_USER,
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-sync",
    ]
    done = subprocess.run(command, user=user, cwd="/", capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoServer(done.stderr)
