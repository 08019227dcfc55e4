"""Places that are taken for a while, such as those of open event streams."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from arrears.channels.limits.refusals import TooMany

# Nobody knows when a place comes free. A page that reloads leaves its own within seconds.
RETRY_SECONDS = 10


class Places:
    """So many at once for each; of this process alone, whose memory they cost."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._taken: Counter[str] = Counter()

    @contextmanager
    def taken(self, who: str) -> Iterator[None]:
        """A place while the block runs. Raises TooMany."""
        if self._taken[who] >= self._most:
            raise TooMany(RETRY_SECONDS)
        self._taken[who] += 1
        try:
            yield
        finally:
            self._taken[who] -= 1
            if not self._taken[who]:
                del self._taken[who]
