"""What goes wrong at Twilio and on the way there, the same for the same seed."""

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from random import Random


class Mishap(StrEnum):
    """What may happen to a call."""

    FAILED = "failed"  # 500, and nothing was accepted
    THROTTLED = "throttled"  # 429 with Retry-After
    CUT_BEFORE = "cut_before"  # the line breaks before the message was accepted
    CUT_AFTER = "cut_after"  # the line breaks after it: the caller cannot know
    FAILED_AFTER = "failed_after"  # 500, and yet it was accepted
    HANGS_AFTER = "hangs_after"  # accepted, and answered too late or never
    SLOW = "slow"


@dataclass(frozen=True)
class Rates:
    """How often each thing goes wrong, as a part of one."""

    failed: float = 0
    throttled: float = 0
    cut_before: float = 0
    cut_after: float = 0
    failed_after: float = 0
    hangs_after: float = 0
    slow: float = 0
    doubled_webhooks: float = 0
    doubled_callbacks: float = 0
    shuffled_callbacks: float = 0


class Mischief:
    """Decides what goes wrong: what a test asks for next, and else by rate.

    The fate of a call hangs on the seed, its words and how often they were tried, not on the order
    in which calls come in: so it is the same in every run.
    """

    def __init__(self, seed: int = 0, rates: Rates | None = None) -> None:
        self.rates = rates or Rates()
        self._seed = seed
        self._next: deque[Mishap | None] = deque()
        self._tried: Counter[tuple[str, ...]] = Counter()

    def next_calls(self, *mishaps: Mishap | None) -> None:
        """What happens to the next calls that send; None is all well."""
        self._next.extend(mishaps)

    def for_call(self, *words: str) -> Mishap | None:
        """What happens to a call with these words."""
        if self._next:
            return self._next.popleft()
        rates = ((mishap, getattr(self.rates, mishap)) for mishap in Mishap)
        return _drawn(self.fate("call", *words), rates)

    def happens(self, name: str, *words: str) -> bool:
        """Whether this one, of what may happen to a post of ours, does."""
        rate: float = getattr(self.rates, name)
        return self.fate(name, *words).random() < rate

    def fate(self, *words: str) -> Random:
        """Chance for these words, this time."""
        self._tried[words] += 1
        return Random(f"{self._seed} {words} {self._tried[words]}")  # noqa: S311 - no secret


def _drawn(chance: Random, rates: Iterable[tuple[Mishap, float]]) -> Mishap | None:
    drawn = chance.random()
    for mishap, rate in rates:
        drawn -= rate
        if drawn < 0:
            return mishap
    return None
