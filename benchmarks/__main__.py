"""`make bench`: what the product costs, as tables.

rasa: time per turn, turns a second, memory, training and start beside a default Rasa assistant.
chats: messages a second and waiting times of many open web chats, and what an open one costs.
turns: time per kind of turn, late in a conversation, and with twice the number of rules.
rules: calls a second of the rules of law. store: import and own-case query of a full case store.
queue: the desk's page of what waits, in a store with many conversations, under load.
year: the supervisor's figures over a year, each of them, of all teams and of one.
understanding: time to read a message, beside the default pipeline of Rasa.
"""

import argparse
import os
import platform
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks import (
    chats,
    cold_start,
    default_rasa,
    meedenker,
    queue,
    rounds,
    rules,
    store,
    turns,
    understanding,
    year,
)
from benchmarks.figures import Assistant
from benchmarks.full_queue import Size

AIMS = {"p50": 0.5, "p95": 0.7, "turns a second": 2.5}


def main() -> None:
    """Measure what was asked for and print what was seen."""
    options = _parser().parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    MEASURES[options.what](options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", nargs="?", choices=tuple(MEASURES), default="rasa")
    parser.add_argument("--talks", type=int, default=160, help="conversations a measurement")
    parser.add_argument("--senders", type=int, default=8, help="people who talk at the same time")
    parser.add_argument("--chats", type=int, nargs="*", default=chats.SIZES, help="open web chats")
    parser.add_argument("--seconds", type=float, default=30, help="of talking, a measurement")
    parser.add_argument("--warm-only", action="store_true", help="leave the cold start out")
    parser.add_argument("--sizes", type=int, nargs="*", default=store.SIZES, help="cases a store")
    parser.add_argument(
        "--import-at-most", type=int, default=10**9, help="cases to import; the rest is copied"
    )
    parser.add_argument(
        "--waiting", type=int, default=queue.WAITING, help="conversations that wait for staff"
    )
    parser.add_argument(
        "--done", type=int, default=queue.DONE, help="conversations of long ago beside them"
    )
    parser.add_argument(
        "--year", type=int, default=year.TALKS, help="conversations in the year that is looked at"
    )
    parser.add_argument("--databases", nargs="*", default=tuple(store.DIALECTS))
    return parser


def _beside_rasa(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as assistants:
        print("Training a default Rasa assistant for a minute or two …", flush=True)
        default = assistants.enter_context(default_rasa.running(Path(folder)))
        print("Training Meedenker, and talking to both in turn …", flush=True)
        ours = assistants.enter_context(meedenker.running(Path(folder)))
        default_seen, ours_seen = rounds.measure(
            [default, ours], talks=options.talks, senders=options.senders
        )
        assistants.close()
        cold = None if options.warm_only else _cold(Path(folder))
    print(table(default_seen, ours_seen, options.senders))
    if cold is not None:
        print(f"From a fresh clone to ready, with this machine's cache of packages: {cold:.0f} s")


def _cold(folder: Path) -> float:
    print("Measuring a cold start; it makes both environments anew …", flush=True)
    return cold_start.measure(folder)


def _chats(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for line in chats.measure(Path(folder), options.chats, seconds=options.seconds):
            print(line, flush=True)


def _turns(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for part in turns.measure(Path(folder), talks=options.talks // 4):
            print(part, flush=True)


def _rules(options: argparse.Namespace) -> None:
    print(f"{'':52}{'calls a second':>14}")
    print(rules.measure())


def _store(options: argparse.Namespace) -> None:
    print(
        f"{'':11}{'cases':>10}{'import rows/s':>14}{'peak MB':>12}{'own p50 ms':>12}{'p95 ms':>12}"
    )
    plans = {}
    with tempfile.TemporaryDirectory() as folder:
        for filled in store.measure(
            Path(folder),
            options.sizes,
            options.databases,
            import_at_most=options.import_at_most,
        ):
            print(filled, flush=True)
            plans[filled.database] = filled.plan
    for database, plan in plans.items():
        print(f"\nHow {database} finds a person's own case:", *plan, sep="\n  ")


def _queue(options: argparse.Namespace) -> None:
    print(queue.HEADING, flush=True)
    size = Size(options.waiting, options.done)
    with tempfile.TemporaryDirectory() as folder:
        for seen in queue.measure(Path(folder), options.databases, size, seconds=options.seconds):
            print(seen, flush=True)


def _year(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for seen in year.measure(Path(folder), options.databases, options.year):
            print(seen, flush=True)


def _understanding(_: argparse.Namespace) -> None:
    print("Training a default Rasa assistant for a minute or two, then ours …", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        print(understanding.table(*understanding.measure(Path(folder))))


def table(default: Assistant, ours: Assistant, senders: int) -> str:
    """The figures side by side."""
    rows = [
        ("p50, one sender", default.one.p50, ours.one.p50, "ms"),
        ("p95, one sender", default.one.p95, ours.one.p95, "ms"),
        (f"p50, {senders} senders", default.many.p50, ours.many.p50, "ms"),
        (f"p95, {senders} senders", default.many.p95, ours.many.p95, "ms"),
        (f"turns a second, {senders} senders", default.many.a_second, ours.many.a_second, ""),
        ("processor a turn, all processes", default.cpu_milliseconds, ours.cpu_milliseconds, "ms"),
        ("memory, all processes", _sum(default), _sum(ours), "MB"),
        ("training", default.training_seconds, ours.training_seconds, "s"),
        ("start to ready, warm", default.start_seconds, ours.start_seconds, "s"),
    ]
    lines = [
        f"{'':36}{default.name:>14}{ours.name:>14}{'ratio':>8}",
        *(f"{what:36}{a:>11.1f} {u:2}{b:>11.1f} {u:2}{b / a:>8.2f}" for what, a, b, u in rows),
        "Memory: " + ", ".join(f"{name} {size:.0f} MB" for name, size in ours.memory.items()),
        "Aim, as ratios: " + ", ".join(f"{what} {aim}" for what, aim in AIMS.items()),
    ]
    return "\n".join(lines)


def _sum(assistant: Assistant) -> float:
    return sum(assistant.memory.values())


MEASURES = {
    "rasa": _beside_rasa,
    "chats": _chats,
    "turns": _turns,
    "rules": _rules,
    "store": _store,
    "queue": _queue,
    "year": _year,
    "understanding": _understanding,
}


if __name__ == "__main__":
    main()
