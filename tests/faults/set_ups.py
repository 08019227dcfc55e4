"""Where the conversations are held: Meedenker on SQLite, or several of everything on servers."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from tests.system.processes import Process
from tests.system.running import System, running_system
from tests.system.servers import postgres_server, redis_server

SETTINGS = {
    # So that what is said of office hours does not hang on when this runs.
    "DESK_OPENS": "00:00",
    "DESK_CLOSES": "23:59",
}


@dataclass(frozen=True)
class SetUp:
    """A system with all that may be killed."""

    system: System
    servers: tuple[Process, ...] = ()

    @property
    def processes(self) -> tuple[Process, ...]:
        """All that runs."""
        return self.system.processes + self.servers


@contextmanager
def on_sqlite(folder: Path) -> Iterator[SetUp]:
    """One app, one bot, one action server."""
    with running_system(folder, f"sqlite:///{folder}/meedenker.db", SETTINGS) as system:
        yield SetUp(system)


@contextmanager
def on_postgresql(folder: Path) -> Iterator[SetUp]:
    """Two of each, PostgreSQL and Redis."""
    with postgres_server(folder) as postgres, redis_server(folder) as redis:
        with psycopg.connect(postgres.url, autocommit=True) as connection:
            connection.execute("CREATE DATABASE dialogues")
        settings = {
            **SETTINGS,
            "BOT_DATABASE_URL": f"{postgres.url.rpartition('/')[0]}/dialogues",
            "REDIS_URL": redis.url,
        }
        with running_system(folder, postgres.url, settings, copies=2) as system:
            yield SetUp(system, (postgres.process, redis.process))


SET_UPS: dict[str, Callable[[Path], AbstractContextManager[SetUp]]] = {
    "sqlite": on_sqlite,
    "postgresql": on_postgresql,
}
