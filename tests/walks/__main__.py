"""Talks at random with the real system: make walk ARGS="--seed 7 --turns 5000".

Prints figures and, for every rule that was broken, the shortest conversation that breaks it. A
conversation is played again by its seed and number: --seed 7 --talk 12.
"""

import argparse
import asyncio
import os
import secrets
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.system.fixtures import opened_store
from tests.system.running import TODAY, System, running_system
from tests.walks.figures import errors_logged, report
from tests.walks.shrinking import shortest, told
from tests.walks.walking import Walk, Walker, walk_all


def main() -> int:
    """0 when no rule was broken."""
    options = _parser().parse_args()
    os.environ["ARREARS_TODAY"] = TODAY.isoformat()
    print(f"--seed {options.seed}", flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with running_system(folder, f"sqlite:///{folder}/meedenker.db") as system:
            return asyncio.run(_walk(system, folder, options))


async def _walk(system: System, folder: Path, options: argparse.Namespace) -> int:
    begun = time.monotonic()
    walks = await walk_all(
        system,
        seed=options.seed,
        turns=options.turns,
        people=options.people,
        only=options.talk,
    )
    print(*report(walks, folder / "bot.db", time.monotonic() - begun), sep="\n", flush=True)
    errors = errors_logged(system)
    print(f"errors in the logs: {len(errors)}", *errors[:10], sep="\n  ")
    await _tell_faults(system, walks)
    return 1 if errors or any(walk.faults for walk in walks) else 0


async def _tell_faults(system: System, walks: Sequence[Walk]) -> None:
    """One of each rule that was broken: that which came soonest in a conversation."""
    found = [(fault.at, walk.number, walk, fault) for walk in walks for fault in walk.faults]
    soonest = {fault.rule: (walk, fault) for _, _, walk, fault in sorted(found, key=_when)[::-1]}
    async with opened_store(system) as store:
        for walk, fault in soonest.values():
            moves, as_shown = await shortest(Walker(system, store), walk, fault)
            print(f"\n# conversation {walk.number}", *told(walk, moves, as_shown), sep="\n")


def _when(found: tuple[int, int, object, object]) -> tuple[int, int]:
    return found[:2]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.walks", description=__doc__)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    parser.add_argument("--turns", type=int, default=5_000, help="so many, in all conversations")
    parser.add_argument("--people", type=int, default=8, help="how many talk at the same time")
    parser.add_argument("--talk", type=int, help="only the conversation of this number")
    return parser


if __name__ == "__main__":
    sys.exit(main())
