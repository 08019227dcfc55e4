"""Walks through conversations with the real system, and gathers what went wrong."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Protocol

from arrears.cases.demo import demo_numbers
from arrears.cases.store import Store
from tests.system.debtors import Debtor, new_debtor
from tests.system.fixtures import opened_store
from tests.system.outcomes import Outcome, outcome_of, verified_case
from tests.system.person import Answer, NoAnswer, Person
from tests.system.running import System
from tests.walks.checks import RULES, Turn
from tests.walks.moves import Move, Speaker
from tests.walks.phrases import OTHERS
from tests.walks.questions import INSISTING, Insisting

SHORTEST, LONGEST = 5, 40
"""Turns of a conversation."""
SILENCE = "never silent"
IN_THE_END = "the store is sound in the end"
ALL_RULES = (*RULES, SILENCE, *INSISTING, IN_THE_END)


class Mind(Protocol):
    """Whoever knows what to say next."""

    def next(self, answer: Answer | None) -> Move | None:
        """The next message after this answer; None in the end."""


@dataclass(frozen=True)
class Fault:
    """A rule that was broken, and by which move of the conversation."""

    rule: str
    what: str
    at: int


@dataclass
class Walk:
    """One conversation."""

    template: str
    number: int
    moves: list[Move] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


@dataclass(frozen=True)
class Walker:
    """Has somebody talk as one of the demo people."""

    system: System
    store: Store

    async def walk(self, walk: Walk, mind: Mind) -> None:
        """A whole conversation, checked turn by turn and in the end."""
        debtor = await new_debtor(self.store, walk.template)
        async with Person.arrives(self.system.address) as person:
            try:
                async for turn in self._turns(person, debtor, mind, walk):
                    _check(turn, walk)
            except NoAnswer as silence:
                walk.faults.append(Fault(SILENCE, str(silence), len(walk.moves) - 1))
            outcome = await outcome_of(self.store, person.conversation_id, debtor.case_number)
        faults = _faults_of_ending(outcome, debtor)
        walk.faults += [Fault(IN_THE_END, what, len(walk.moves) - 1) for what in faults]

    async def _turns(
        self, person: Person, debtor: Debtor, mind: Mind, walk: Walk
    ) -> AsyncIterator[Turn]:
        answer, insisting, typed = None, Insisting(), ""
        told: set[str] = set()
        while (move := mind.next(answer)) is not None:
            walk.moves.append(move)
            told |= {name for name in debtor.words if f"{{{name}}}" in move.text}
            text = debtor.fill(move.text)
            typed += f"\n{text}"
            begun = time.perf_counter()
            answer = await (person.presses(text) if move.pressed else person.says(text))
            seconds = time.perf_counter() - begun
            walk.seconds.append(seconds)
            at = len(walk.moves) - 1
            insisted = insisting.hear(move, answer)
            walk.faults += [Fault(rule, what, at) for rule, what in insisted]
            verified = await verified_case(self.store, person.conversation_id)
            known = verified == debtor.case_number
            yield Turn(move, answer, seconds, debtor, known, frozenset(told), typed)


def _check(turn: Turn, walk: Walk) -> None:
    at = len(walk.moves) - 1
    for name, rule in RULES.items():
        walk.faults += [Fault(name, what, at) for what in rule(turn)]


def _faults_of_ending(outcome: Outcome, debtor: Debtor) -> Iterator[str]:
    if outcome.unanswered:
        yield f"not answered: {outcome.unanswered}"
    if outcome.verified_case not in {None, debtor.case_number}:
        yield f"verified for {outcome.verified_case}"
    if len(outcome.running) > 1:
        yield "more than one arrangement runs"
    for schedule in outcome.running:
        if sum(amount for _, amount in schedule.instalments) != schedule.total:
            yield f"instalments do not add up to {schedule.total}"


async def walk_all(
    system: System, *, seed: int, turns: int, people: int, only: int | None = None
) -> list[Walk]:
    """At least so many turns, by so many people at a time; or the conversation of one number."""
    numbers = iter([only]) if only is not None else count()
    walks: list[Walk] = []
    templates = sorted(demo_numbers() - set(OTHERS))

    async def talk(walker: Walker) -> None:
        while sum(len(walk.moves) for walk in walks) < turns:
            if (number := next(numbers, None)) is None:
                return
            chance = Random(f"{seed}:{number}")  # noqa: S311 - chance that can be repeated
            walks.append(Walk(chance.choice(templates), number))
            await walker.walk(walks[-1], Speaker(chance, chance.randint(SHORTEST, LONGEST)))

    async with opened_store(system) as store, asyncio.TaskGroup() as group:
        for _ in range(people):
            group.create_task(talk(Walker(system, store)))
    return sorted(walks, key=lambda walk: walk.number)


def times(walks: Sequence[Walk]) -> list[float]:
    """How long every turn took, in milliseconds, the shortest first."""
    return sorted(one * 1000 for walk in walks for one in walk.seconds)
