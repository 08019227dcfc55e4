"""Many conversations while every process is killed again and again: make faults ARGS="--seed 7".

Prints a table for each set-up, and what was lost, doubled or out of order: nothing should be.
"""

import argparse
import asyncio
import os
import secrets
import sys
import tempfile
from pathlib import Path

from tests.faults.figures import table
from tests.faults.holding import Order, hold
from tests.faults.set_ups import SET_UPS
from tests.system.running import TODAY


def main() -> int:
    """0 when all is as it would have been without a kill."""
    options = _parser().parse_args()
    os.environ["ARREARS_TODAY"] = TODAY.isoformat()
    print(f"--seed {options.seed}", flush=True)
    order = Order(
        options.conversations,
        people=options.people,
        seed=options.seed,
        outage=options.outage,
        tells=True,
    )
    return max(_held_on(name, order) for name in options.on or SET_UPS)


def _held_on(name: str, order: Order) -> int:
    print(f"\n# {name}", flush=True)
    with tempfile.TemporaryDirectory() as folder, SET_UPS[name](Path(folder)) as set_up:
        run = asyncio.run(hold(set_up, order))
    print(*table(run), sep="\n", flush=True)
    return 0 if run.is_clean else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--conversations", type=int, default=2_000)
    parser.add_argument("--people", type=int, default=40, help="how many talk at the same time")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    parser.add_argument("--on", choices=SET_UPS, action="append", help="only this set-up")
    parser.add_argument(
        "--outage", type=float, default=60, help="seconds that each server is away, once"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
