"""Retention by hand: `python -m arrears.cases.privacy plan` to look, `run` to erase."""

import argparse
import asyncio
import sys

from arrears.cases.privacy.retention import count_due, retain
from arrears.cases.store import Store
from arrears.clock import today
from arrears.settings import settings


async def run(command: str) -> int:
    """Count what would be erased today, or erase it."""
    store = Store(settings().database_url)
    try:
        counts = await (retain if command == "run" else count_due)(store, on=today())
    finally:
        await store.close()
    told = ", ".join(f"{count} {kind}" for kind, count in counts.items())
    print(f"{today()}: {told} {'erased' if command == 'run' else 'to erase; nothing was changed'}.")
    return 0


def parser() -> argparse.ArgumentParser:
    """Both commands."""
    top = argparse.ArgumentParser(prog="python -m arrears.cases.privacy", description=__doc__)
    commands = top.add_subparsers(dest="command", required=True)
    commands.add_parser("plan", help="count what would be erased today; changes nothing")
    commands.add_parser("run", help="erase it now; the running app does so each day")
    return top


if __name__ == "__main__":
    sys.exit(asyncio.run(run(parser().parse_args().command)))
