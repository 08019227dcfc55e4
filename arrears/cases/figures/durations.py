"""How long things took: how many took so many seconds, and what follows from that."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import accumulate

MINUTE, HOUR = 60, 3600
# Each band ends before the next begins; the last one has no end.
BANDS = (0, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, 24 * HOUR)


@dataclass(frozen=True)
class Durations:
    """How many took so many whole seconds, by those seconds."""

    counts: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int]]) -> "Durations":
        """Seconds and how many, in any order."""
        return cls(sorted(rows))

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(count for _, count in self.counts)

    @property
    def average(self) -> timedelta | None:
        """The average, in whole seconds; None when there is nothing."""
        total = sum(seconds * count for seconds, count in self.counts)
        return timedelta(seconds=total // self.count) if self.count else None

    @property
    def median(self) -> timedelta | None:
        """What half of them took at most; of an even number the lower of the middle two."""
        half = (self.count + 1) // 2
        reached = accumulate(count for _, count in self.counts)
        found = (
            seconds
            for (seconds, _), so_far in zip(self.counts, reached, strict=True)
            if so_far >= half
        )
        seconds = next(found, None)
        return None if seconds is None else timedelta(seconds=seconds)

    @property
    def longest(self) -> timedelta | None:
        """What the slowest took."""
        return timedelta(seconds=self.counts[-1][0]) if self.counts else None

    @property
    def by_band(self) -> Sequence[int]:
        """How many there are in each of BANDS."""
        found = Counter[int]()
        for seconds, count in self.counts:
            found[bisect_right(BANDS, seconds)] += count
        return [found[place] for place in range(1, len(BANDS) + 1)]
