"""What is measured, and how it is summed up."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Self

import psutil

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Turns:
    """How long turns took, and how many were done in how many seconds."""

    milliseconds: Sequence[float]
    seconds: float

    @classmethod
    def together(cls, parts: Sequence[Self]) -> Self:
        """Turns that were measured in several parts."""
        milliseconds = list(chain.from_iterable(one.milliseconds for one in parts))
        return cls(milliseconds, sum(one.seconds for one in parts))

    @property
    def p50(self) -> float:
        """The time that half of the turns stay under."""
        return self._percentile(0.50)

    @property
    def p95(self) -> float:
        """The time that 95% of the turns stay under."""
        return self._percentile(0.95)

    @property
    def a_second(self) -> float:
        """Turns a second, over all senders."""
        return len(self.milliseconds) / self.seconds

    def _percentile(self, share: float) -> float:
        return sorted(self.milliseconds)[int(len(self.milliseconds) * share)]


@dataclass(frozen=True)
class Assistant:
    """All that was measured of one assistant."""

    name: str
    training_seconds: float
    start_seconds: float
    one: Turns
    many: Turns
    cpu_milliseconds: float
    memory: dict[str, float]


def memory_of(processes: dict[str, psutil.Process]) -> dict[str, float]:
    """Resident memory of each process with its children, in megabytes."""
    return {
        name: sum(one.memory_info().rss for one in _family(process)) / MEGABYTE
        for name, process in processes.items()
    }


def cpu_seconds(processes: dict[str, psutil.Process]) -> float:
    """The processor time that processes and their children have used so far."""
    times = [one.cpu_times() for process in processes.values() for one in _family(process)]
    return sum(time.user + time.system for time in times)


def _family(process: psutil.Process) -> list[psutil.Process]:
    return [process, *process.children(recursive=True)]
