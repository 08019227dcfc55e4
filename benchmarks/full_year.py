"""A store with a year of conversations, filled by the database itself.

In each a person writes six times, in one of five on six days; one in four calls for staff, one in
three comes to an arrangement, one in ten gives a mark. Ids and moments are scattered as they are
in a store that has lived.
"""

from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.store import Store
from benchmarks.full_queue import CACHE_KILOBYTES, NUMBERS, command, settle
from benchmarks.store import write_cases

FIRST_DAY, LAST_DAY = date(2025, 1, 1), date(2025, 12, 31)
CASES = 1_000
TIMES_WRITTEN = 6
# What a turn notes of itself; most of the audit trail is of no figure.
ACTS = (
    "identity:confirmed",
    "case:read",
    "case:read",
    "arrangement:computed",
    "promise:made",
    "case:seen",
    "conversation:seen",
)

START = int(datetime(2025, 1, 1, tzinfo=UTC).timestamp())
BEGAN = f"({START} + (CAST(n AS bigint) * 483059) % 31400000)"
MOMENT = {
    "sqlite": "strftime('%Y-%m-%d %H:%M:%S.000000', {}, 'unixepoch')",
    "postgresql": "to_timestamp({})",
}
ID = {
    "sqlite": "printf('%08x%024x', ({0} * 2654435761) & 4294967295, {0})",
    "postgresql": "(lpad(to_hex(({0}::bigint * 2654435761) & 4294967295), 8, '0') "
    "|| lpad(to_hex({0}), 24, '0'))::uuid",
}
FACTS = {"sqlite": "{}", "postgresql": "({})::json"}
DAY = {"sqlite": "date({}, 'unixepoch')", "postgresql": "to_timestamp({})::date"}

TALKS = """
INSERT INTO conversations (id, channel, holder, turn, last_sequence, started_at)
{numbers}
SELECT {id}, CASE n % 3 WHEN 0 THEN 'web' WHEN 1 THEN 'whatsapp' ELSE 'sms' END, 'bot', 0, 12, {at}
FROM numbers
"""
MESSAGES = """
INSERT INTO messages (id, conversation_id, sequence, author, state, at, text, attempts)
{numbers}
SELECT {message_id}, {id}, {sequence}, {author}, {state}, {at},
       'Ik kan dit niet in een keer betalen, kan ik iemand spreken over bericht ' || n, 0
FROM numbers
"""
CALLS = """
INSERT INTO escalations (conversation_id, reason, opened_at, closed_at, key)
{numbers}
SELECT {id}, CASE WHEN n % 200 = 0 THEN 'danger' ELSE 'requested' END, {at}, {later}, 'bench:' || n
FROM numbers WHERE n % 4 = 0
"""
ACT = """
INSERT INTO audit_events (at, actor, act, conversation_id, facts)
{numbers}
SELECT {at}, 'bench', {act}, {id}, {facts_of} FROM numbers WHERE n % {every} = 0
"""
ARRANGEMENTS = """
INSERT INTO arrangements (id, case_id, conversation_id, state, day_of_month, total, proposed_at,
                          agreed_on, staff_reasons)
{numbers}
SELECT n, n % {cases} + 1, {id}, 'proposed', 25, 10000, {at}, {day}, '[]'
FROM numbers WHERE n % 3 = 0
"""
INSTALMENTS = """
INSERT INTO instalments (arrangement_id, position, due_on, amount, paid_on)
{numbers}
SELECT n, {position}, {day}, 5000, CASE WHEN n % 4 <> 0 THEN {day} END
FROM numbers WHERE n % 3 = 0
"""
AGREED = """
UPDATE arrangements SET state = CASE
    WHEN id <= {cases} THEN 'active' WHEN id % 4 = 0 THEN 'broken' ELSE 'completed' END
"""
SURVEYS = """
INSERT INTO surveys (conversation_id, mark, at, key, handler_id)
{numbers}
SELECT {id}, n % 7 + 4, {at}, 'bench:' || n, CASE WHEN n % 4 = 0 THEN {staff} END
FROM numbers WHERE n % 10 = 0
"""


async def fill(store: Store, folder: Path, url: str, talks: int, staff: tuple[int, int]) -> None:
    """Fill a store that has its tables and two of staff, who take turns."""
    file = folder / "cases.jsonl"
    write_cases(file, CASES)
    command(url, "import", str(file))
    async with store.writing() as session:
        if session.get_bind().dialect.name == "sqlite":
            # What does not fit is written twice: to the log, and once more from there.
            await session.execute(text(f"PRAGMA cache_size = -{CACHE_KILOBYTES}"))
        run = _Filler(session, talks)
        await run(TALKS)
        await _said(run)
        await _with_staff(run, staff)
        await _agreed(run)
        await run(SURVEYS, staff=staff[0])
    await settle(store)


class _Filler:
    """Statements for all talks, with the functions of the database that is filled."""

    def __init__(self, session: AsyncSession, talks: int) -> None:
        self._session, self._talks = session, talks
        self._dialect = session.get_bind().dialect.name

    async def __call__(self, statement: str, *, after: str = "0", **values: object) -> None:
        began = f"({BEGAN} + {after})"
        known = {
            "numbers": NUMBERS[self._dialect].format(first=1, last=self._talks),
            "id": ID[self._dialect].format("n"),
            "at": MOMENT[self._dialect].format(began),
            "later": MOMENT[self._dialect].format(f"({began} + n % 7200)"),
            "day": DAY[self._dialect].format(began),
            "facts_of": FACTS[self._dialect].format(values.get("facts")),
            "cases": CASES,
        }
        if "sequence" in values:
            number = f"(n * 100 + {values['sequence']})"
            known["message_id"] = ID[self._dialect].format(number)
        await self._session.execute(text(statement.format(**known | values)))


async def _said(run: _Filler) -> None:
    for turn in range(TIMES_WRITTEN):
        after = f"CASE WHEN n % 5 = 0 THEN {turn} * 86400 ELSE {turn} * 90 END"
        asked, answered = 2 * turn + 1, 2 * turn + 2
        await run(MESSAGES, after=after, sequence=asked, author="'person'", state="'answered'")
        await run(MESSAGES, after=f"2 + {after}", sequence=answered, author="'bot'", state="'sent'")


async def _with_staff(run: _Filler, staff: tuple[int, int]) -> None:
    for place, act in enumerate(ACTS):
        await run(ACT, after=str(60 * place), act=f"'{act}'", facts="'{}'", every=1)
    await run(CALLS, after="300")
    first, second = staff
    who = f"CASE WHEN n % 16 = 0 THEN {second} ELSE {first} END"
    hold = f"""'{{"hold": {{"holder": "person", "turn": 1, "staff_id": ' || {who} || '}}}}'"""
    await run(ACT, after="400 + n % 900", act="'talk:taken'", facts=hold, every=8)
    await run(ACT, after="2400", act="'talk:handed_back'", facts="'{}'", every=8)


async def _agreed(run: _Filler) -> None:
    await run(ARRANGEMENTS, after="420")
    for position in (1, 2):
        await run(INSTALMENTS, after=f"{position} * 2592000", position=position)
    await run(AGREED)
