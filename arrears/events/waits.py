"""How long to wait before an event is tried again."""

import random
from datetime import timedelta

FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(hours=6)
MOST_DOUBLINGS = 20
SPREAD = 0.2


def wait_after(attempt: int) -> timedelta:
    """Twice as long after each attempt, up to six hours, give or take a fifth.

    Without that fifth all that failed together would come back together.
    """
    doubled = FIRST_WAIT * (1 << min(attempt - 1, MOST_DOUBLINGS))
    return min(doubled, LONGEST_WAIT) * random.uniform(1 - SPREAD, 1 + SPREAD)  # noqa: S311 - no secret
