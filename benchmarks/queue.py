"""The queue of the desk in a full store: how long its page takes, and how soon danger is heard.

Colleagues read the page, as often as the page does by itself at most, while conversations are
taken and new ones come; each has the stream of events open as well.
"""

import asyncio
import json
import random
import sys
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import aiohttp
from sqlalchemy import event

from arrears.cases.acting import Actor
from arrears.cases.escalations import call_staff
from arrears.cases.holders import HeldByColleague, take_over
from arrears.cases.kinds import EscalationReason, StaffRole
from arrears.cases.queue import Wanted
from arrears.cases.staff import add_staff
from arrears.cases.store import Store
from arrears.desk.access import COOKIE_WITHOUT_TLS
from arrears.desk.queue.board import Asked, read_board
from arrears.desk.queue.places import Places
from arrears.desk.sign_in import sessions
from benchmarks.figures import Turns
from benchmarks.full_queue import Size, command, fill, id_of
from benchmarks.servers import running
from scripts.ports import HOST, free_port
from scripts.project import ROOT
from tests.arrears.databases import DATABASES

WAITING, DONE = 10_000, 1_000_000
COLLEAGUES = 20
PAUSE_SECONDS = 2.0
CHANGES_A_SECOND = 2
ALARMS = 10
CHANCE = random.Random(1)  # noqa: S311 - who takes what is no secret

HEADING = (
    f"{'':11}{'waiting':>9}{'done':>11}{'statements':>11}{'read ms':>9}"
    f"{'p50 ms':>9}{'p95 ms':>9}{'pages/s':>9}{'KB':>6}{'danger ms':>11}"
)


@dataclass
class Seen:
    """What was seen of one database."""

    database: str
    size: Size
    statements: int = 0
    read_alone: float = 0
    pages: list[float] = field(default_factory=list)
    bytes_of_page: int = 0
    alarms: list[float] = field(default_factory=list)
    seconds: float = 0

    def __str__(self) -> str:
        pages = Turns(self.pages, self.seconds)
        return (
            f"{self.database:11}{self.size.waiting:>9,}{self.size.done:>11,}{self.statements:>11}"
            f"{self.read_alone:>9.1f}{pages.p50:>9.1f}{pages.p95:>9.1f}{pages.a_second:>9.1f}"
            f"{self.bytes_of_page / 1000:>6.0f}{max(self.alarms):>11.0f}"
        )


def measure(
    folder: Path, databases: Sequence[str], size: Size, *, seconds: float
) -> Iterator[Seen]:
    """Fill each database, and have colleagues read its queue."""
    for name in databases:
        place = folder / f"queue-{name}"
        place.mkdir()
        with DATABASES[name](place) as url:
            command(url, "migrate")
            yield asyncio.run(_seen(Seen(name, size), place, url, seconds))


async def _seen(seen: Seen, folder: Path, url: str, seconds: float) -> Seen:
    store = Store(url)
    try:
        people = [await _colleague(store, number) for number in range(COLLEAGUES)]
        await fill(store, folder, url, seen.size, people[0][0])
        seen.statements, seen.read_alone = await _alone(store, people[0][0])
        port = free_port()
        address = f"http://{HOST}:{port}"
        env = {"DATABASE_URL": url, "PORT": str(port)}
        app = [sys.executable, "-m", "arrears.web"]
        ready, log = f"{address}/static/logo.svg", folder / "app.log"
        with running(app, ready, env=env, cwd=ROOT, log=log):
            await _together(seen, store, address, people, seconds)
    finally:
        await store.close()
    return seen


async def _colleague(store: Store, number: int) -> tuple[int, str]:
    """Somebody of staff, and the token of their browser."""
    async with store.writing() as session:
        member = await add_staff(
            session,
            f"collega{number}",
            display_name=f"Collega {number}",
            role=StaffRole.AGENT,
            by=Actor("console"),
        )
        return member.id, await sessions.begin(session, member.id)


async def _alone(store: Store, staff_id: int) -> tuple[int, float]:
    """Statements for a page, and the milliseconds that they take when nobody else is there."""
    sent: list[str] = []

    def count(_: Any, __: Any, statement: str, *___: Any) -> None:
        sent.append(statement)

    asked, places, taken = Asked(Wanted(staff_id), 1), Places(), []
    for _ in range(20):
        sent.clear()
        event.listen(store.engine.sync_engine, "before_cursor_execute", count)
        begun = time.perf_counter()
        async with store.reading() as session:
            await read_board(session, await places.now(session), asked)
        taken.append((time.perf_counter() - begun) * 1000)
        event.remove(store.engine.sync_engine, "before_cursor_execute", count)
    return len(sent), sorted(taken)[len(taken) // 2]


async def _together(
    seen: Seen, store: Store, address: str, people: Sequence[tuple[int, str]], seconds: float
) -> None:
    # The first page of each notes of every case that they saw it.
    for _, token in people:
        await _reads_once(address, token)
    begun = time.perf_counter()
    until = begun + seconds
    listeners = [Listener() for _ in people]
    async with asyncio.TaskGroup() as tasks:
        streams = [
            tasks.create_task(listener.listens(address, token))
            for listener, (_, token) in zip(listeners, people, strict=True)
        ]
        readers = [tasks.create_task(_reads(seen, address, token, until)) for _, token in people]
        changes = tasks.create_task(_changes(store, seen.size, people, until))
        told = await _alarms(store, seen.size, seconds)
        await asyncio.gather(*readers, changes)
        for stream in streams:
            stream.cancel()
    seen.seconds = time.perf_counter() - begun
    seen.alarms = [
        (listener.heard[talk] - at) * 1000 for listener in listeners for talk, at in told.items()
    ]


@asynccontextmanager
async def _browser(address: str, token: str) -> AsyncIterator[aiohttp.ClientSession]:
    cookies = {COOKIE_WITHOUT_TLS: token}
    async with aiohttp.ClientSession(
        address, cookies=cookies, headers={"Accept": "text/html"}
    ) as http:
        yield http


async def _reads(seen: Seen, address: str, token: str, until: float) -> None:
    """Somebody who looks at the queue all the time."""
    async with _browser(address, token) as http:
        while time.perf_counter() < until:
            await asyncio.sleep(CHANCE.uniform(0, 2 * PAUSE_SECONDS))
            begun = time.perf_counter()
            async with http.get("/desk/queue") as answer:
                answer.raise_for_status()
                seen.bytes_of_page = len(await answer.read())
            seen.pages.append((time.perf_counter() - begun) * 1000)


async def _reads_once(address: str, token: str) -> None:
    async with _browser(address, token) as http, http.get("/desk/queue") as answer:
        answer.raise_for_status()


class Listener:
    """A page that is open, and when it heard of danger in which talk."""

    def __init__(self) -> None:
        self.heard: dict[str, float] = {}

    async def listens(self, address: str, token: str) -> None:
        """Hear all that is told, till the page is closed."""
        async with _browser(address, token) as http, http.get("/desk/events") as stream:
            async for line in stream.content:
                _, is_data, data = line.partition(b"data: ")
                if is_data and "talk" in (told := json.loads(data)):
                    self.heard.setdefault(told["talk"], time.perf_counter())


async def _alarms(store: Store, size: Size, seconds: float) -> dict[str, float]:
    """Now and then somebody is in danger: in which talk, and when that began to be written."""
    told = {}
    for number in range(1, ALARMS + 1):
        await asyncio.sleep(seconds / (ALARMS + 2))
        talk = id_of(size.waiting + number)
        told[str(talk)] = time.perf_counter()
        async with store.writing() as session:
            await call_staff(session, talk, EscalationReason.DANGER, key=uuid4().hex)
    return told


async def _changes(
    store: Store, size: Size, people: Sequence[tuple[int, str]], until: float
) -> None:
    """Conversations are taken, and new ones come."""
    newest = size.waiting + ALARMS
    while time.perf_counter() < until:
        await asyncio.sleep(1 / CHANGES_A_SECOND)
        newest += 1
        staff_id, _ = CHANCE.choice(people)
        async with store.writing() as session:
            await call_staff(session, id_of(newest), EscalationReason.REQUESTED, key=uuid4().hex)
        with suppress(HeldByColleague):
            async with store.writing() as session:
                taken = id_of(CHANCE.randrange(1, size.waiting))
                await take_over(session, taken, by=Actor.staff(staff_id))
