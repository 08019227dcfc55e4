"""Time per kind of turn at the front door, late in a conversation, and with twice the rules."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, cycle
from pathlib import Path

import aiohttp

from benchmarks import double_rules
from benchmarks.figures import Turns
from benchmarks.load import WebTalker
from benchmarks.meedenker import case_number, fill_store
from scripts.project import MODEL
from tests.system.running import System, running_system

type Said = tuple[str, str]
"""The kind of turn, and what is said."""
type Timed = Sequence[tuple[str, float]]
"""The turns of one conversation: the kind and the milliseconds of each."""
type Figures = Mapping[str, Turns]

TALK: Sequence[Said] = (
    ("greeting", "hoi"),
    ("not understood", "🤷"),
    ("own amount, identity comes first", "hoeveel moet ik nog betalen?"),
    ("answer in the identity form", "{number}"),
    ("answer in the identity form", "1234 AB"),
    ("identity proved, own amount told", "3 februari 1990"),
    ("own amount", "hoeveel staat er nog open?"),
    ("fees of the own case explained", "waarom zijn er extra kosten?"),
    ("explanation in general", "komt er een deurwaarder?"),
    ("several things in one message", "ben ik nog verzekerd? en hoe dien ik een klacht in?"),
    ("cannot pay, a form begins", "ik kan het niet betalen"),
    ("answer in the arrangement form", "ja ik denk het wel"),
    ("answer in the arrangement form", "60 per maand"),
    ("interruption of a form", "wat gebeurt er als ik niet betaal?"),
    ("proposal", "de 25e"),
    ("correction", "nee, 75 in plaats van 60"),
    ("arrangement agreed", "ja akkoord"),
    ("danger to life", "ik wil niet meer leven"),
)
LONG_TALK = ("hoi", "komt er een deurwaarder?", "waarom zijn er extra kosten?", "dankjewel")
EARLY, LATE, AROUND = 5, 200, 12
"""Turns; so many are measured from each on."""
LONG_TALKS = 4
WARMING_UP = 3


def measure(folder: Path, *, talks: int) -> Iterator[str]:
    """The tables, part by part."""
    number = sum(1 for _ in double_rules.rules())
    once, twice = f"{number} rules", "every rule twice"
    with (
        _serving(folder / "once", MODEL) as bot,
        _serving(folder / "twice", double_rules.train(folder)) as other,
    ):
        taken, late = asyncio.run(_talks({once: bot.address, twice: other.address}, talks))
    yield _table("kind of turn", _by_kind(taken[once]))
    yield _table("one conversation, the same questions", _by_kind(late))
    yield _table("all kinds together", {name: _together(taken[name]) for name in (once, twice)})


@contextmanager
def _serving(folder: Path, model: Path) -> Iterator[System]:
    """A system with this model, and with a case for every conversation."""
    folder.mkdir()
    url = f"sqlite:///{folder}/meedenker.db"
    with running_system(folder, url, model=model) as system:
        fill_store(folder, {"DATABASE_URL": url})
        yield system


async def _talks(
    addresses: Mapping[str, str], talks: int
) -> tuple[Mapping[str, Sequence[Timed]], Sequence[Timed]]:
    """With each in turn, so that what else this machine does hits them alike; then long ones."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(60)) as http:
        taken: dict[str, list[Timed]] = {name: [] for name in addresses}
        for number in range(WARMING_UP + talks):
            for name, address in addresses.items():
                taken[name].append(await _timed(http, address, _talk(number)))
        first = next(iter(addresses.values()))
        late = [await _timed(http, first, _long_talk()) for _ in range(LONG_TALKS)]
    return {name: timed[WARMING_UP:] for name, timed in taken.items()}, late


def _talk(number: int) -> Iterator[Said]:
    for kind, text in TALK:
        yield kind, text.format(number=case_number(number))


def _long_talk() -> Iterator[Said]:
    for turn, text in zip(range(1, LATE + AROUND), cycle(LONG_TALK), strict=False):
        yield next((f"turn {one} and on" for one in (LATE, EARLY) if turn in _near(one)), ""), text


def _near(turn: int) -> range:
    return range(turn, turn + AROUND)


async def _timed(http: aiohttp.ClientSession, address: str, talk: Iterator[Said]) -> Timed:
    """One conversation: the kind of each turn, and its milliseconds."""
    talker = await WebTalker(address).open(http)
    taken = []
    for kind, text in talk:
        begun = time.perf_counter()
        await talker.say(text)
        taken.append((kind, (time.perf_counter() - begun) * 1000))
    await talker.close()
    return taken


def _by_kind(talks: Sequence[Timed]) -> Figures:
    """In the order in which kinds come up; turns of no kind are left out."""
    found: dict[str, list[float]] = defaultdict(list)
    for kind, milliseconds in chain.from_iterable(talks):
        found[kind].append(milliseconds)
    return {kind: _turns(taken) for kind, taken in found.items() if kind}


def _together(talks: Sequence[Timed]) -> Turns:
    return _turns(milliseconds for _, milliseconds in chain.from_iterable(talks))


def _turns(milliseconds: Iterable[float]) -> Turns:
    taken = list(milliseconds)
    return Turns(taken, sum(taken) / 1000)


def _table(title: str, figures: Figures) -> str:
    lines = [f"{title:40}{'turns':>8}{'p50 ms':>10}{'p95 ms':>10}"]
    for kind, turns in figures.items():
        lines.append(f"{kind:40}{len(turns.milliseconds):>8}{turns.p50:>10.1f}{turns.p95:>10.1f}")
    return "\n".join((*lines, ""))
