"""`kill -9` of every process while many people talk: nobody notices more than a delay."""

import asyncio
import os
import random
import secrets
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from decimal import Decimal

import pytest

from arrears.cases.store import Store
from arrears.chat.notices import BOT_IS_AWAY
from tests.system.debtors import Debtor, new_debtor
from tests.system.fixtures import opened_store
from tests.system.outcomes import Outcome, outcome_of
from tests.system.person import Person
from tests.system.processes import Process
from tests.system.running import System, running_system

PEOPLE = 50
TEMPLATE = "2026-000106"
KILLS = {"bot": 1, "actions": 2, "app": 2}
LATEST_KILL = 0.8
"""As a part of all messages: after a kill there is always more to come."""
LONGEST_HESITATION = 0.05
SEED = "KILL_SEED"

GREETING = "hoi"
DATA = ("{case}", "{postcode}", "{birth}")
AFTER_DATA = "Er staat nog"
TALK = (
    "waarom zijn er kosten?",
    "ik wil in termijnen betalen",
    "60 per maand",
    "wat gebeurt er als ik niet betaal?",
    "de 25e",
    "ja",
    "hoe staat het met mijn regeling?",
)
MESSAGES = 1 + 1 + len(DATA) + len(TALK)


@pytest.fixture(scope="module")
def fragile_system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """A system of our own: its processes are not there all the time."""
    folder = tmp_path_factory.mktemp("killed")
    with running_system(folder, f"sqlite:///{folder}/meedenker.db") as system:
        yield system


@dataclass(frozen=True)
class Talked:
    """What became of one conversation."""

    debtor: Debtor
    heard: list[str]
    """Line by line."""
    outcome: Outcome


async def test_every_message_is_answered_once_and_in_order(fragile_system: System) -> None:
    """50 people make an arrangement while bot, action server and app are killed under them."""
    seed = int(os.environ.get(SEED) or secrets.randbelow(1_000_000))
    print(f"\nTo repeat the moments of these kills: {SEED}={seed}")  # noqa: T201 - on failure
    chance = random.Random(seed)  # noqa: S311 - chance that can be repeated
    async with opened_store(fragile_system) as store:
        undisturbed = await _talk(fragile_system, store, Progress(), at_once=False)

        progress = Progress()
        async with (
            _killing(fragile_system, progress, chance) as killed,
            asyncio.TaskGroup() as all_,
        ):
            talks = [
                all_.create_task(_talk(fragile_system, store, progress, at_once=number % 2 == 1))
                for number in range(PEOPLE)
            ]

    assert killed == KILLS
    _check_undisturbed(undisturbed)
    for talk in talks:
        _check(talk.result(), undisturbed)


class Progress:
    """How many messages were sent by all together."""

    def __init__(self) -> None:
        self.sent = 0
        self._news = asyncio.Condition()

    async def advance(self, count: int = 1) -> None:
        """So many more were sent."""
        async with self._news:
            self.sent += count
            self._news.notify_all()

    async def reaches(self, count: int) -> None:
        """Wait till so many were sent."""
        async with self._news:
            await self._news.wait_for(lambda: self.sent >= count)


async def _talk(system: System, store: Store, progress: Progress, *, at_once: bool) -> Talked:
    """A whole conversation, from a greeting to an arrangement."""
    debtor = await new_debtor(store, TEMPLATE)
    data = [text.format(**debtor.words) for text in DATA]
    async with Person.arrives(system.address) as person:
        await person.says(GREETING)
        await person.presses("Hoeveel moet ik nog betalen?")
        await progress.advance(2)
        if at_once:
            await person.says_at_once(data, till=AFTER_DATA)
        for text in data if not at_once else ():
            await person.says(text)
        await progress.advance(len(data))
        for text in TALK:
            await person.says(text)
            await progress.advance()
        heard = "\n".join(answer.words for answer in person.answers)
        outcome = await outcome_of(store, person.conversation_id, debtor.case_number)
    return Talked(debtor, heard.replace(debtor.case_number, "{case}").splitlines(), outcome)


@asynccontextmanager
async def _killing(
    system: System, progress: Progress, chance: random.Random
) -> AsyncIterator[dict[str, int]]:
    """Kill and start again each process its number of times, at moments of chance."""
    killed = dict.fromkeys(KILLS, 0)
    processes = {process.name: process for process in system.processes}
    latest = int(PEOPLE * MESSAGES * LATEST_KILL)
    async with asyncio.TaskGroup() as killers:
        for name, times in KILLS.items():
            moments = sorted(chance.sample(range(PEOPLE, latest), times))
            killers.create_task(
                _kill(processes[name], moments, progress, chance, killed), name=name
            )
        yield killed


async def _kill(
    process: Process,
    moments: Sequence[int],
    progress: Progress,
    chance: random.Random,
    killed: dict[str, int],
) -> None:
    for moment in moments:
        await progress.reaches(moment)
        # Not only at the moments when somebody has just been answered.
        await asyncio.sleep(chance.uniform(0, LONGEST_HESITATION))
        assert process.is_running, f"{process.name} ended of itself"
        process.kill()
        process.start()
        killed[process.name] += 1


def _check_undisturbed(talked: Talked) -> None:
    """What we compare with is a good conversation itself."""
    assert any("Dat is dan afgesproken" in line for line in talked.heard)
    assert talked.outcome.escalations == ()


def _check(talked: Talked, undisturbed: Talked) -> None:
    """Word for word as it would have been, whatever was killed meanwhile."""
    assert talked.heard == undisturbed.heard
    assert _log_of(talked) == _log_of(undisturbed)
    own = [entry for entry in talked.outcome.log if entry.author == "person"]
    assert len(own) == MESSAGES
    assert len({entry.client_id for entry in own}) == MESSAGES
    sequences = [entry.sequence for entry in talked.outcome.log]
    assert sequences == list(range(1, len(sequences) + 1))
    assert talked.outcome.unanswered == ()
    assert talked.outcome.verified_case == talked.debtor.case_number
    assert talked.outcome.holder == "bot"
    assert talked.outcome.escalations == ()
    (arrangement,) = talked.outcome.arrangements
    assert arrangement.state == "active"
    assert sum(amount for _, amount in arrangement.instalments) == Decimal("474.15")


def _log_of(talked: Talked) -> tuple[list[str | None], list[str | None]]:
    """What the person said and what the bot said, each in order; excuses for a delay left out.

    Somebody who sends on without waiting gets answers later, so the two are not interleaved alike.
    """
    number = talked.debtor.case_number
    facts = {fact: f"{{{name}}}" for name, fact in talked.debtor.words.items()}
    said = [entry.text for entry in talked.outcome.log if entry.author == "person"]
    answers = [
        entry.text and entry.text.replace(number, "{case}")
        for entry in talked.outcome.log
        if entry.author != "person" and entry.text != BOT_IS_AWAY
    ]
    return [text and facts.get(text, text) for text in said], answers
