"""Kills processes while people talk, and starts them again."""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from tests.faults.progress import Progress
from tests.faults.set_ups import SetUp
from tests.system.processes import Process

EARLIEST, LATEST = 0.02, 0.85
"""As a part of all messages: after a kill there is always more to come."""
LONGEST_HESITATION = 0.05
SHORTLY_AWAY = 1.0
WATCH_EVERY = 0.2
CONVERSATIONS_A_KILL = {"bot": 400, "actions": 200, "app": 200, "postgres": 250, "redis": 250}
LEAST_KILLS = {"bot": 1, "actions": 2, "app": 2, "postgres": 2, "redis": 2}


@dataclass(frozen=True)
class Kill:
    """`kill -9` of a process once so many messages were answered, and for how long it is away."""

    at: int
    seconds: float


@dataclass
class Casualties:
    """What was killed, and what ended though nobody killed it."""

    killed: Counter[str] = field(default_factory=Counter)
    ended: Counter[str] = field(default_factory=Counter)
    away: set[str] = field(default_factory=set)


type Plan = dict[str, list[Kill]]


def plan(
    set_up: SetUp, chance: random.Random, conversations: int, messages: int, *, outage: float
) -> Plan:
    """The kills of every process; each server is away once for `outage` seconds.

    The last app, bot and action server die with it, and have to start while it is away.
    """
    kills = {
        process.name: [
            Kill(moment, chance.uniform(0, SHORTLY_AWAY))
            for moment in _moments(process.name, chance, conversations, messages)
        ]
        for process in set_up.processes
    }
    for server in set_up.servers:
        long = kills[server.name].pop()
        kills[server.name].append(Kill(long.at, outage))
        for process in set_up.last_copies:
            kills[process.name].append(Kill(long.at, 0))
    return {name: sorted(planned, key=lambda kill: kill.at) for name, planned in kills.items()}


def _moments(name: str, chance: random.Random, conversations: int, messages: int) -> list[int]:
    kind = name.partition("_")[0]
    times = max(LEAST_KILLS[kind], conversations // CONVERSATIONS_A_KILL[kind])
    return chance.sample(range(int(messages * EARLIEST), int(messages * LATEST)), times)


@asynccontextmanager
async def killing(
    set_up: SetUp, kills: Plan, progress: Progress, chance: random.Random
) -> AsyncIterator[Casualties]:
    """Carry out the plan while the block runs, and start again whatever else ends."""
    casualties = Casualties()
    async with asyncio.TaskGroup() as group:
        watch = group.create_task(_watch(set_up.processes, casualties))
        for process in set_up.processes:
            group.create_task(_kill(process, kills[process.name], progress, chance, casualties))
        yield casualties
        watch.cancel()


async def _kill(
    process: Process,
    kills: Sequence[Kill],
    progress: Progress,
    chance: random.Random,
    casualties: Casualties,
) -> None:
    for kill in kills:
        await progress.reaches(kill.at)
        # Not only at the moments when somebody has just been answered.
        await asyncio.sleep(chance.uniform(0, LONGEST_HESITATION))
        casualties.away.add(process.name)
        process.kill()
        casualties.killed[process.name] += 1
        await asyncio.sleep(kill.seconds)
        process.start()
        casualties.away.discard(process.name)


async def _watch(processes: Sequence[Process], casualties: Casualties) -> None:
    """As an operator's supervisor does; but nothing should end of itself."""
    while True:
        for process in processes:
            if process.name not in casualties.away and not process.is_running:
                casualties.ended[process.name] += 1
                process.start()
        await asyncio.sleep(WATCH_EVERY)
