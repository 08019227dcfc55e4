"""What a run came to, in a table."""

from collections import Counter
from collections.abc import Iterator

from tests.faults.holding import FAILURES, Run
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
        "webhooks doubled": run.twilio["doubled_webhooks"],
        "calls of Twilio": run.twilio["create"],
        "  of which failed": sum(run.twilio[name] for name in FAILURES),
        "  against its rules": len(run.violations),
        **run.left,
        **{kind.value: wrong[kind] for kind in Wrong},
        "seconds": round(run.seconds),
    }
    yield from (f"{name:<22}{number:>8}" for name, number in rows.items())
    for talk, fault in run.faults[:MOST_SHOWN]:
        where = talk.visit.number or talk.conversation_id
        kind = f"{talk.visit.story.name}, {talk.visit.channel}"
        yield f"{where} ({kind}): {fault.wrong}: {fault.what}"
