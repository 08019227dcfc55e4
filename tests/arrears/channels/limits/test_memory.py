"""Counting in memory: so many a window, and nothing is kept of windows that have passed."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from limits import RateLimitItemPerMinute
from limits.aio.strategies import FixedWindowRateLimiter

from arrears.channels.limits.memory import Memory
from tests.arrears.fixtures import Clock

MOST, WINDOW = 3, 60.0
LIMIT = RateLimitItemPerMinute(MOST)

visits = st.lists(st.tuples(st.floats(0, 2 * WINDOW), st.sampled_from("ab")), max_size=40)


@given(visits)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_each_visitor_has_so_many_a_window_that_begins_with_the_first(
    clock: Clock, visits: Sequence[tuple[float, str]]
) -> None:
    """Compared with the plainest way to say it."""
    limiter = FixedWindowRateLimiter(Memory())
    began: dict[str, float] = {}
    counted: dict[str, int] = {}
    for pause, who in visits:
        clock.move(seconds=pause)
        moment = clock.now().timestamp()
        if moment >= began.get(who, -WINDOW) + WINDOW:
            began[who], counted[who] = moment, 0
        counted[who] += 1

        assert await limiter.hit(LIMIT, who) == (counted[who] <= MOST)


async def test_who_has_gone_is_forgotten_within_two_windows(clock: Clock) -> None:
    memory = Memory()
    limiter = FixedWindowRateLimiter(memory)
    for number in range(100):
        await limiter.hit(LIMIT, f"visitor {number}")

    clock.move(seconds=2 * WINDOW)
    await limiter.hit(LIMIT, "another")

    assert len(memory.storage) == len(memory.expirations) == 1


@pytest.mark.parametrize("amount", [1, 2])
async def test_a_window_is_told_to_the_second(clock: Clock, amount: int) -> None:
    memory = Memory()
    began = clock.now().timestamp()
    await memory.incr("key", WINDOW, amount)
    clock.move(seconds=20)
    await memory.incr("key", WINDOW, amount)

    assert await memory.get_expiry("key") == began + WINDOW
