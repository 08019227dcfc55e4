"""The supervisor's figures over a year of a large store: how long each of them takes."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from arrears.cases.acting import Actor
from arrears.cases.figures.asked import Asked
from arrears.cases.kinds import StaffRole
from arrears.cases.staff import add_staff
from arrears.cases.store import Store
from arrears.desk.figures.shown import FIGURES, shown
from benchmarks.full_queue import command
from benchmarks.full_year import FIRST_DAY, LAST_DAY, fill
from tests.arrears.cases.desk import team
from tests.arrears.databases import DATABASES

TALKS = 60_000
TIMES = 3


@dataclass
class Seen:
    """The milliseconds that each figure takes, of all teams and of one."""

    database: str
    talks: int
    all: dict[str, float] = field(default_factory=dict)
    of_team: dict[str, float] = field(default_factory=dict)

    def __str__(self) -> str:
        heading = f"{self.database}, {self.talks:,} talks{'all ms':>12}{'team ms':>9}"
        width = len(heading) - 21
        rows = [
            f"{name:{width}}{self.all[name]:>12,.0f}{self.of_team[name]:>9,.0f}"
            for name in self.all
        ]
        total = f"{'page':{width}}{sum(self.all.values()):>12,.0f}"
        return "\n".join([heading, *rows, f"{total}{sum(self.of_team.values()):>9,.0f}"])


def measure(folder: Path, databases: Sequence[str], talks: int) -> Iterator[Seen]:
    """Fill each database with a year, and look back on it."""
    for name in databases:
        place = folder / f"year-{name}"
        place.mkdir()
        with DATABASES[name](place) as url:
            command(url, "migrate")
            yield asyncio.run(_seen(name, place, url, talks))


async def _seen(database: str, folder: Path, url: str, talks: int) -> Seen:
    store = Store(url)
    seen = Seen(database, talks)
    try:
        south, north = await team(store, "Zuid"), await team(store, "Noord")
        await fill(
            store, folder, url, talks, (await _member(store, south), await _member(store, north))
        )
        seen.all = await _looked_back(store, Asked(FIRST_DAY, LAST_DAY))
        seen.of_team = await _looked_back(store, Asked(FIRST_DAY, LAST_DAY, south))
    finally:
        await store.close()
    return seen


async def _member(store: Store, team_id: int) -> int:
    async with store.writing() as session:
        name = f"team{team_id}"
        member = await add_staff(
            session,
            name,
            display_name=name,
            role=StaffRole.AGENT,
            team_id=team_id,
            by=Actor("console"),
        )
        return member.id


async def _looked_back(store: Store, asked: Asked) -> dict[str, float]:
    """Each figure by the middle one of a few times."""
    taken: dict[str, list[float]] = {figure.name: [] for figure in FIGURES}
    for _ in range(TIMES):
        async with store.reading() as session:
            for figure in FIGURES:
                begun = time.perf_counter()
                await shown(session, figure, asked)
                taken[figure.name].append((time.perf_counter() - begun) * 1000)
    return {name: sorted(times)[TIMES // 2] for name, times in taken.items()}
