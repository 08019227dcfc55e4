"""Steps that are taken again and again while the app runs."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import structlog

events = structlog.get_logger()

type Step = Callable[[], Awaitable[bool]]
"""Does what there is to do now; whether there was anything."""
type Wake = Callable[[], None]
"""Have the next step taken now."""


@asynccontextmanager
async def recurring(name: str, step: Step, *, every: float) -> AsyncIterator[Wake]:
    """Take a step again and again while the block runs.

    After a step that had something to do the next follows at once; after one that had not, or that
    failed, it follows after `every` seconds, or when woken. An error is logged by its kind.
    """
    woken = asyncio.Event()
    task = asyncio.create_task(_run(name, step, every, woken))
    try:
        yield woken.set
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _run(name: str, step: Step, every: float, woken: asyncio.Event) -> None:
    while True:
        woken.clear()
        if not await _taken(name, step):
            with suppress(TimeoutError):
                await asyncio.wait_for(woken.wait(), every)


async def _taken(name: str, step: Step) -> bool:
    try:
        return await step()
    except Exception as error:  # noqa: BLE001 - whatever is away comes back
        events.error("step_failed", step=name, error=type(error).__name__)
        return False
