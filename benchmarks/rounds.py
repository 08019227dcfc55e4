"""Assistants beside each other: they are talked to in turn, round by round.

What else a machine does, and how fast it is, changes by a third within minutes; in turn that hits
both alike.
"""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import psutil

from benchmarks.figures import Assistant, Turns, cpu_seconds, memory_of
from benchmarks.load import Talker, talk

ROUNDS = 5


@dataclass(frozen=True)
class Running:
    """An assistant that runs, and how one talks to it."""

    name: str
    training_seconds: float
    start_seconds: float
    processes: dict[str, psutil.Process]
    new_talker: Callable[[], Talker]
    scripts: Iterator[Sequence[str]]

    def talk(self, talks: int, senders: int) -> Turns:
        """Have so many conversations, so many at the same time."""
        return asyncio.run(talk(self.new_talker, self.scripts, talks, senders))


class _Seen:
    """What was seen of an assistant so far."""

    def __init__(self, assistant: Running) -> None:
        self._of = assistant
        self._one: list[Turns] = []
        self._many: list[Turns] = []
        self._cpu_seconds = 0.0

    def warm_up(self, talks: int) -> None:
        """What is done once only is not measured."""
        self._of.talk(talks, 1)

    def look(self, talks: int, senders: int) -> None:
        """One round: a person alone, then several at the same time."""
        before = cpu_seconds(self._of.processes)
        self._one.append(self._of.talk(max(1, talks // 2), 1))
        self._cpu_seconds += cpu_seconds(self._of.processes) - before
        self._many.append(self._of.talk(talks, senders))

    def figures(self) -> Assistant:
        """All rounds together."""
        one, many = Turns.together(self._one), Turns.together(self._many)
        return Assistant(
            self._of.name,
            self._of.training_seconds,
            self._of.start_seconds,
            one,
            many,
            self._cpu_seconds * 1000 / len(one.milliseconds),
            memory_of(self._of.processes),
        )


def measure(assistants: Sequence[Running], *, talks: int, senders: int) -> list[Assistant]:
    """Each of them, in `talks` conversations of several people at once and half so many of one."""
    seen = [_Seen(assistant) for assistant in assistants]
    for one in seen:
        one.warm_up(talks // 10)
    for _ in range(ROUNDS):
        for one in seen:
            one.look(talks // ROUNDS, senders)
    return [one.figures() for one in seen]
