"""A store with many conversations, filled by the database itself: what waits and what is long done.

Talks have numbers as ids. The first wait for staff, each with a call and six messages; after them
come those of long ago, each with a message, and every second with a call that is closed.
"""

import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from os import environ
from pathlib import Path
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.store import Store
from benchmarks.store import write_cases
from scripts.project import ROOT

CASES = 1_000
MESSAGES_EACH = 6
CACHE_KILOBYTES = 1_000_000
# One in so many: in danger, with staff, of somebody who is verified, only looked at.
ONE_IN = {"danger": 2_000, "staff": 20, "unknown": 3, "later": 4}

NUMBERS = {
    "sqlite": (
        "WITH RECURSIVE numbers(n) AS "
        "(SELECT {first} UNION ALL SELECT n + 1 FROM numbers WHERE n < {last}) "
    ),
    "postgresql": "WITH numbers(n) AS (SELECT generate_series({first}, {last})) ",
}
ID = {
    "sqlite": "printf('%032x', {})",
    "postgresql": "lpad(to_hex({}), 32, '0')::uuid",
}
TALKS = """
INSERT INTO conversations (id, channel, holder, turn, last_sequence, started_at,
                           verified_case_id, verified_at, held_by_id)
{numbers}
SELECT {id}, CASE n % 3 WHEN 0 THEN 'web' WHEN 1 THEN 'whatsapp' ELSE 'sms' END,
       {holder}, n % 3, {messages}, {moment},
       CASE WHEN n % {unknown} <> 0 THEN n % {cases} + 1 END,
       CASE WHEN n % {unknown} <> 0 THEN {moment} END, {held_by}
FROM numbers
"""
MESSAGES = """
INSERT INTO messages (id, conversation_id, sequence, author, state, at, text, attempts)
{numbers}
SELECT {message_id}, {id}, {sequence}, {author}, 'answered', {moment},
       'Ik kan dit niet in een keer betalen, kan ik iemand spreken over bericht ' || n, 0
FROM numbers
"""
CALLS = """
INSERT INTO escalations (conversation_id, reason, opened_at, closed_at, key)
{numbers}
SELECT {id}, CASE WHEN n % {danger} = 0 THEN 'danger' WHEN n % {later} = 0 THEN 'undelivered'
                  ELSE 'requested' END,
       {moment}, {closed}, 'bench:' || n
FROM numbers WHERE n % {every} = 0
"""


@dataclass(frozen=True)
class Size:
    """How many conversations wait, and how many are done."""

    waiting: int
    done: int


def command(url: str, *arguments: str) -> None:
    """Have our own command line do something with a store."""
    subprocess.run(
        [sys.executable, "-m", "arrears.cases", *arguments],
        cwd=ROOT,
        env={**environ, "DATABASE_URL": url},
        check=True,
        stdout=subprocess.DEVNULL,
    )


async def fill(store: Store, folder: Path, url: str, size: Size, staff_id: int) -> None:
    """Fill a store that has its tables and somebody of staff."""
    file = folder / "cases.jsonl"
    write_cases(file, CASES)
    command(url, "import", str(file))
    async with store.writing() as session:
        if session.get_bind().dialect.name == "sqlite":
            # What does not fit is written twice: to the log, and once more from there.
            await session.execute(text(f"PRAGMA cache_size = -{CACHE_KILOBYTES}"))
        await _waiting(session, size.waiting, staff_id)
        await _done(session, size)
    await settle(store)


async def settle(store: Store) -> None:
    """What a database in use does by itself after so many rows."""
    if store.engine.dialect.name == "sqlite":
        async with store.writing() as session:
            await session.execute(text("ANALYZE"))
        return
    async with store.engine.connect() as connection:
        alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await alone.execute(text("VACUUM ANALYZE"))


def id_of(number: int) -> UUID:
    """The id of the talk with that number."""
    return UUID(int=number)


async def _waiting(session: AsyncSession, count: int, staff_id: int) -> None:
    staff, later = ONE_IN["staff"], ONE_IN["later"]
    holder = (
        f"CASE WHEN n % {staff} = 0 THEN 'person' WHEN n % {later} = 0 THEN 'bot' ELSE 'queue' END"
    )
    held_by = f"CASE WHEN n % {staff} = 0 THEN {staff_id} END"
    await _run(session, TALKS, 1, count, holder=holder, held_by=held_by, messages=MESSAGES_EACH)
    for sequence in range(1, MESSAGES_EACH + 1):
        author = "'person'" if sequence % 2 else "'bot'"
        await _run(session, MESSAGES, 1, count, sequence=sequence, author=author)
    await _run(session, CALLS, 1, count, closed="NULL", every=1)


async def _done(session: AsyncSession, size: Size) -> None:
    first, last = size.waiting + 1, size.waiting + size.done
    await _run(session, TALKS, first, last, holder="'bot'", held_by="NULL", messages=1)
    await _run(session, MESSAGES, first, last, sequence=1, author="'person'")
    moment = _moment(session)
    await _run(session, CALLS, first, last, closed=moment, every=2)


async def _run(
    session: AsyncSession, statement: str, first: int, last: int, **values: object
) -> None:
    dialect = session.get_bind().dialect.name
    sequence = values.get("sequence", 0)
    known = {
        "numbers": NUMBERS[dialect].format(first=first, last=last),
        "id": ID[dialect].format("n"),
        "message_id": ID[dialect].format(f"(n * 10 + {sequence} + 1000000000)"),
        "moment": _moment(session),
        "cases": CASES,
    }
    await session.execute(text(statement.format_map(ONE_IN | known | values)))


def _moment(session: AsyncSession) -> str:
    moment = datetime.now(UTC).replace(tzinfo=None)
    if session.get_bind().dialect.name == "sqlite":
        return f"datetime('{moment:%Y-%m-%d %H:%M:%S}', (-n % 100000) || ' seconds')"
    return f"timestamptz '{moment:%Y-%m-%d %H:%M:%S}+00' - (n % 100000) * interval '1 second'"
