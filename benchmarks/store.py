"""The case store when it is full: import, memory, and whether a case is found as fast as ever."""

import asyncio
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID, uuid4

from sqlalchemy import Column, ColumnElement, Table, func, insert, literal, select, text
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from arrears.cases.kinds import Channel
from arrears.cases.models import Case, Claim, Conversation, Payment, Person, Policy, Reminder
from arrears.cases.store import Store
from arrears.cases.verification import VERIFIED_CASE, VERIFIED_TIME, access_case
from arrears.clock import now
from scripts.project import ROOT
from tests.arrears.databases import DATABASES

SIZES = (1_000, 100_000, 1_000_000)
LOOKS = 300
INSURERS = 40
IDS_APART = 10_000_000
COPIED_WITH_IT = frozenset({"person_id", "policy_id", "case_id", "claim_id"})
UNIQUE_TEXTS = frozenset({("persons", "last_name"), ("policies", "number")})
DIALECTS: dict[str, Any] = {"sqlite": SQLiteDialect(), "postgresql": PGDialect()}  # type: ignore[no-untyped-call]


@dataclass(frozen=True)
class Filled:
    """What was seen of one database of one size."""

    database: str
    cases: int
    rows_a_second: float
    peak_megabytes: float
    p50: float
    p95: float
    plan: Sequence[str]

    def __str__(self) -> str:
        return (
            f"{self.database:11}{self.cases:>10,}{self.rows_a_second:>14,.0f}"
            f"{self.peak_megabytes:>12.0f}{self.p50:>12.2f}{self.p95:>12.2f}"
        )


def measure(
    folder: Path, sizes: Sequence[int], databases: Sequence[str], *, import_at_most: int
) -> Iterator[Filled]:
    """Fill each database to each size, and look up own cases in it.

    What is more than `import_at_most` is copied within the database.
    """
    for size in sizes:
        file = folder / f"{size}.jsonl"
        write_cases(file, min(size, import_at_most))
        for name in databases:
            place = folder / f"{name}-{size}"
            place.mkdir()
            yield _filled(name, DATABASES[name], place, file, (size, min(size, import_at_most)))
        file.unlink()


def _filled(
    name: str,
    new_database: Callable[[Path], AbstractContextManager[str]],
    folder: Path,
    file: Path,
    sizes: tuple[int, int],
) -> Filled:
    size, imported = sizes
    with new_database(folder) as url:
        _command(url, "migrate")
        begun = time.perf_counter()
        _command(url, "import", str(file))
        seconds = time.perf_counter() - begun
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        taken, plan = asyncio.run(_look_around(url, name, size // imported))
        return Filled(
            name, size, imported / seconds, peak, taken[LOOKS // 2], taken[int(LOOKS * 0.95)], plan
        )


def _command(url: str, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "arrears.cases", *arguments],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def write_cases(file: Path, size: int) -> None:
    """A case file of so many cases, each of somebody else."""
    first_due = date(2026, 1, 1)
    with file.open("w", encoding="utf-8") as lines:
        for number in range(size):
            due_on = first_due + timedelta(days=number % 200)
            policy = {"number": f"P-{number}", "type": "car", "premium": "62.50"}
            claim = {"policy": f"P-{number}", "principal": "62.50", "due_on": str(due_on)}
            line = {
                "number": f"20{26 + number // 1_000_000}-{number % 1_000_000:06}",
                "creditor": {
                    "name": f"Verzekeraar {number % INSURERS}",
                    "kind": "insurer",
                    "iban": "NL91ABNA0417164300",
                },
                "person": {
                    "first_name": "Noor",
                    "last_name": f"Meting {number}",
                    "postcode": "1234AB",
                    "date_of_birth": "1990-02-03",
                },
                "policies": [policy | {"frequency": "month"}],
                "claims": [
                    claim | {"reminders_on": [str(due_on + timedelta(days=21))]},
                    claim | {"due_on": str(due_on + timedelta(days=30))},
                ],
                "payments": [{"on": str(due_on + timedelta(days=25)), "amount": "20.00"}],
            }
            print(json.dumps(line), file=lines)


async def _look_around(url: str, name: str, times: int) -> tuple[list[float], list[str]]:
    """How long it takes to get one's own case, in milliseconds, sorted; and the database's plan."""
    store = Store(url)
    try:
        for copy in range(1, times):
            await _copy_cases(store, copy)
        conversations = await _verified_conversations(store)
        for conversation in conversations[:20]:
            await _own_case(store, conversation)
        taken = [await _own_case(store, conversation) for conversation in conversations]
        return sorted(taken), await _plan(store, name, conversations[0])
    finally:
        await store.close()


async def _copy_cases(store: Store, copy: int) -> None:
    """All imported cases once more, of other people, in another year."""
    async with store.writing() as session:
        for kind in (Person, Policy, Case, Claim, Reminder, Payment):
            table = cast("Table", kind.__table__)
            values = [_copied(column, copy) for column in table.c]
            originals = select(*values).where(table.c.id <= IDS_APART)
            await session.execute(insert(table).from_select(list(table.c), originals))


def _copied(column: Column[Any], copy: int) -> ColumnElement[Any]:
    if column.primary_key or column.name in COPIED_WITH_IT:
        return column + copy * IDS_APART
    if column.table.name == "cases" and column.name == "number":
        return literal(f"20{26 + copy}").concat(func.substr(column, 5))
    if (column.table.name, column.name) in UNIQUE_TEXTS:
        return column.concat(f"-{copy}")
    return column


async def _verified_conversations(store: Store) -> list[UUID]:
    """Conversations of people anywhere in the store, who have just proved who they are."""
    async with store.writing() as session:
        ids = list(await session.scalars(select(Case.id)))
        found: list[UUID] = []
        for case_id in random.Random(1).sample(ids, min(LOOKS, len(ids))):  # noqa: S311 - no secret
            found.append(uuid4())
            await session.execute(
                insert(Conversation).values(
                    id=found[-1],
                    channel=Channel.WEB,
                    started_at=now(),
                    verified_case_id=case_id,
                    verified_at=now(),
                )
            )
        if session.get_bind().dialect.name == "postgresql":
            await session.execute(text("ANALYZE"))
    return found


async def _own_case(store: Store, conversation: UUID) -> float:
    begun = time.perf_counter()
    async with store.reading() as session:
        await access_case(session, conversation)
    return (time.perf_counter() - begun) * 1000


async def _plan(store: Store, name: str, conversation: UUID) -> list[str]:
    """How the database finds a person's own case: a scan of a whole table would stand here."""
    asked = VERIFIED_CASE.params(conversation=conversation, since=now() - VERIFIED_TIME)
    query = asked.compile(dialect=DIALECTS[name], compile_kwargs={"literal_binds": True})
    explain = "EXPLAIN QUERY PLAN" if name == "sqlite" else "EXPLAIN (COSTS OFF)"
    async with store.engine.connect() as connection:
        rows = await connection.exec_driver_sql(f"{explain} {query}")
        return [str(row[-1]).rstrip() for row in rows]
