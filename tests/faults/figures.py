"""What a run came to, in a table."""

from collections import Counter
from collections.abc import Iterator

from tests.faults.holding import Run
from tests.faults.judging import Wrong

MOST_SHOWN = 20


def table(run: Run) -> Iterator[str]:
    """Line by line: figures first, then what is wrong, one conversation at a time."""
    killed, ended = run.casualties.killed, run.casualties.ended
    wrong = Counter(fault.wrong for _, fault in run.faults)
    rows = {
        "conversations": run.order.conversations,
        "messages": run.messages,
        "kills": killed.total(),
        **{f"  {name}": count for name, count in sorted(killed.items())},
        "ended of themselves": ended.total(),
        **{f"  {name}": count for name, count in sorted(ended.items())},
        "still waiting": run.waiting,
        **{kind.value: wrong[kind] for kind in Wrong},
        "seconds": round(run.seconds),
    }
    yield from (f"{name:<22}{number:>8}" for name, number in rows.items())
    for talk, fault in run.faults[:MOST_SHOWN]:
        yield f"{talk.conversation_id} ({talk.story.name}): {fault.wrong}: {fault.what}"
