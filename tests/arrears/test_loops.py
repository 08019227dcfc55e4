"""Recurring steps: again and again, whatever goes wrong."""

import asyncio

import pytest
from structlog.testing import capture_logs

from arrears.loops import recurring

NEVER = 3600.0
SECONDS_TO_GIVE_UP = 10


class Steps:
    """A step with so much work to do, and troubles that come first."""

    def __init__(self, work: int = 0, troubles: int = 0) -> None:
        self.work, self.troubles = work, troubles
        self.taken = 0
        self.idle = asyncio.Event()

    async def __call__(self) -> bool:
        self.taken += 1
        if self.troubles:
            self.troubles -= 1
            raise OSError("the name of somebody")
        if self.work:
            self.work -= 1
            return True
        self.idle.set()
        return False

    async def until_idle(self) -> None:
        async with asyncio.timeout(SECONDS_TO_GIVE_UP):
            await self.idle.wait()
        self.idle.clear()


async def test_while_there_is_work_the_next_step_follows_at_once() -> None:
    steps = Steps(work=5)
    async with recurring("steps", steps, every=NEVER):
        await steps.until_idle()
    assert steps.taken == 6


async def test_without_work_the_next_step_follows_after_a_while() -> None:
    steps = Steps()
    async with recurring("steps", steps, every=0.01):
        for _ in range(3):
            await steps.until_idle()
    assert steps.taken >= 3


async def test_who_wakes_it_does_not_wait() -> None:
    steps = Steps()
    async with recurring("steps", steps, every=NEVER) as wake:
        await steps.until_idle()
        wake()
        await steps.until_idle()
    assert steps.taken == 2


async def test_a_failure_is_logged_by_its_kind_and_tried_again() -> None:
    steps = Steps(troubles=2)
    with capture_logs() as logs:
        async with recurring("steps", steps, every=0.01):
            await steps.until_idle()
    assert (
        logs
        == [{"event": "step_failed", "step": "steps", "error": "OSError", "log_level": "error"}] * 2
    )


async def test_when_the_block_ends_it_ends() -> None:
    steps = Steps()
    async with recurring("steps", steps, every=0.01):
        await steps.until_idle()
    taken = steps.taken
    await asyncio.sleep(0.05)
    assert steps.taken == taken


async def test_an_error_in_the_block_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        async with recurring("steps", Steps(), every=NEVER):
            raise ZeroDivisionError
