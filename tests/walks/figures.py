"""What walks came to, as a report to read; what the bot met stands in its own record of events."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.system.running import System
from tests.walks.walking import Walk, times

LOGGED_ERROR = re.compile(r'"level": "(?:error|critical)"|\b(?:ERROR|CRITICAL)\b|^Traceback')
MANY = 30
# A turn of the bot's is one row; in here it is a row for each event.
EVENTS = """CREATE TEMP VIEW events AS
    SELECT json_extract(event.value, '$.event') AS kind,
        json_extract(event.value, '$.name') AS name,
        json_extract(event.value, '$.value') AS given,
        json_extract(event.value, '$.parse_data.intent.name') AS intent
    FROM turns, json_each(turns.events) AS event"""
MET = {
    "intents": "SELECT DISTINCT intent FROM events WHERE intent IS NOT NULL",
    "forms": """SELECT DISTINCT name FROM events
        WHERE kind = 'active_loop' AND name IS NOT NULL""",
    "actions and texts": """SELECT DISTINCT name FROM events
        WHERE kind = 'action' AND name NOT LIKE '%listen'""",
    "questions of forms": """SELECT DISTINCT given FROM events
        WHERE name = 'requested_slot' AND given IS NOT NULL""",
}


def errors_logged(system: System) -> list[str]:
    """Lines since the last mark that tell of an error, of whichever conversation."""
    return [
        f"{process.name}: {line}"
        for process in system.processes
        for line in process.log.read_bytes()[system.log_marks.get(process.name, 0) :]
        .decode(errors="replace")
        .splitlines()
        if LOGGED_ERROR.search(line)
    ]


def report(walks: Sequence[Walk], bot_database: Path, seconds: float) -> Iterator[str]:
    """Line by line."""
    taken = times(walks)
    yield f"{len(taken)} turns in {len(walks)} conversations, {seconds:.0f} s"
    yield f"an answer took p50 {_part(taken, 0.50):.0f} ms, p95 {_part(taken, 0.95):.0f} ms"
    said = Counter(move.kind for walk in walks for move in walk.moves)
    yield "said: " + ", ".join(f"{kind} {number}" for kind, number in said.most_common())
    with sqlite3.connect(bot_database) as turns:
        turns.execute(EVENTS)
        for what, query in MET.items():
            names = sorted(name for (name,) in turns.execute(query))
            yield (
                f"{what}: {len(names)} ({', '.join(names)})"
                if len(names) < MANY
                else (f"{what}: {len(names)}")
            )
    broken = Counter(fault.rule for walk in walks for fault in walk.faults)
    yield f"faults: {sum(broken.values())}"
    yield from (f"  {number:4}  {rule}" for rule, number in broken.most_common())


def _part(taken: Sequence[float], share: float) -> float:
    return taken[int(len(taken) * share)]
