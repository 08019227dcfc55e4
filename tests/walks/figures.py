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
MET = {
    "intents": "SELECT DISTINCT intent_name FROM events WHERE intent_name IS NOT NULL",
    "forms": """SELECT DISTINCT action_name FROM events
        WHERE type_name = 'active_loop' AND action_name IS NOT NULL""",
    "actions and texts": """SELECT DISTINCT action_name FROM events
        WHERE type_name = 'action' AND action_name NOT LIKE '%listen'""",
    "questions of forms": """SELECT DISTINCT json_extract(data, '$.value') FROM events
        WHERE action_name = 'requested_slot' AND json_extract(data, '$.value') IS NOT NULL""",
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
    with sqlite3.connect(bot_database) as events:
        for what, query in MET.items():
            names = sorted(name for (name,) in events.execute(query))
            yield (
                f"{what}: {len(names)} ({', '.join(names)})"
                if len(names) < 30
                else (f"{what}: {len(names)}")
            )
    broken = Counter(fault.rule for walk in walks for fault in walk.faults)
    yield f"faults: {sum(broken.values())}"
    yield from (f"  {number:4}  {rule}" for rule, number in broken.most_common())


def _part(taken: Sequence[float], share: float) -> float:
    return taken[int(len(taken) * share)]
