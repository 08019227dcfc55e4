"""Where the conversations are held: Meedenker on SQLite, or several of everything on servers."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

from scripts.ports import HOST, free_port
from tests.contract.twilio.double import (
    ACCOUNT,
    PUBLIC_URL,
    SMS_SENDER,
    TOKEN,
    WHATSAPP_SENDER,
)
from tests.system.processes import Process
from tests.system.running import System, running_system
from tests.system.servers import postgres_server, redis_server

TWILIO = {
    "TWILIO_ACCOUNT_SID": ACCOUNT,
    "TWILIO_AUTH_TOKENS": TOKEN,
    "TWILIO_SMS_SENDER": SMS_SENDER,
    "TWILIO_WHATSAPP_SENDER": WHATSAPP_SENDER,
    "TWILIO_PUBLIC_URLS": PUBLIC_URL,
}
SETTINGS = {
    **TWILIO,
    # So that what is said of office hours does not hang on when this runs.
    "DESK_OPENS": "00:00",
    "DESK_CLOSES": "23:59:59.999999",
}


@dataclass(frozen=True)
class SetUp:
    """A system with all that may be killed."""

    system: System
    twilio_port: int
    """Where it believes Twilio to be."""
    servers: tuple[Process, ...] = ()

    @property
    def processes(self) -> tuple[Process, ...]:
        """All that runs."""
        return self.system.processes + self.servers

    @property
    def last_copies(self) -> tuple[Process, ...]:
        """One app, bot and action server; where there are several, not all that there are."""
        return self.system.bots[-1], self.system.action_servers[-1], self.system.apps[-1]


@contextmanager
def on_sqlite(folder: Path) -> Iterator[SetUp]:
    """One app, one bot, one action server."""
    port = free_port()
    settings = SETTINGS | _twilio_at(port)
    with running_system(folder, f"sqlite:///{folder}/meedenker.db", settings) as system:
        yield SetUp(system, port)


@contextmanager
def on_postgresql(folder: Path) -> Iterator[SetUp]:
    """Two of each, PostgreSQL and Redis."""
    with postgres_server(folder) as postgres, redis_server(folder) as redis:
        with psycopg.connect(postgres.url, autocommit=True) as connection:
            connection.execute("CREATE DATABASE dialogues")
        port = free_port()
        settings = {
            **SETTINGS,
            **_twilio_at(port),
            "BOT_DATABASE_URL": f"{postgres.url.rpartition('/')[0]}/dialogues",
            "REDIS_URL": redis.url,
        }
        with running_system(folder, postgres.url, settings, copies=2) as system:
            yield SetUp(system, port, (postgres.process, redis.process))


def _twilio_at(port: int) -> dict[str, str]:
    return {"TWILIO_API_URL": f"http://{HOST}:{port}"}


SET_UPS: dict[str, Callable[[Path], AbstractContextManager[SetUp]]] = {
    "sqlite": on_sqlite,
    "postgresql": on_postgresql,
}
