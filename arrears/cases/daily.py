"""The jobs of a day: what ends because a day has passed, done once, by whoever is first."""

from collections.abc import AsyncIterator, Awaitable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import date
from functools import partial
from typing import Any, Protocol

import structlog
from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.arrangements.missed import look_after_missed
from arrears.cases.closing import close_paid_cases
from arrears.cases.models import DailyJob
from arrears.cases.postponements import end_postponements
from arrears.cases.privacy.retention import retain
from arrears.cases.promises import settle_promises
from arrears.cases.reported_payments import give_up_reports
from arrears.cases.store import Store
from arrears.clock import now, today
from arrears.loops import recurring

EVERY_SECONDS = 60

# Built once: building it anew costs more than running it.
DONE = select(DailyJob.name).where(DailyJob.day == bindparam("day"))

events = structlog.get_logger()


class Job(Protocol):
    """What is done for all cases on a day; what it did something to."""

    def __call__(self, session: AsyncSession, *, on: date) -> Awaitable[Sequence[Any]]:
        """Do it, in the transaction of the caller."""


class LongJob(Protocol):
    """What is done on a day in many transactions; done again it goes on where it was."""

    def __call__(self, store: Store, *, on: date) -> Awaitable[Mapping[str, int]]:
        """Do it; how many of each kind."""


JOBS: Mapping[str, Job] = {
    "promises": settle_promises,
    "reported_payments": give_up_reports,
    "postponements": end_postponements,
    "missed_instalments": look_after_missed,
}
LONG_JOBS: Mapping[str, LongJob] = {"paid_cases": close_paid_cases, "retention": retain}


@asynccontextmanager
async def running(store: Store) -> AsyncIterator[None]:
    """Have each day's jobs done while the block runs, from the first minute of the day on."""
    async with recurring("daily_jobs", partial(do_daily_jobs, store), every=EVERY_SECONDS):
        yield


async def do_daily_jobs(store: Store) -> bool:
    """Do the jobs of today that nobody has done; whether there were any."""
    on = today()
    async with store.reading() as session:
        done = set(await session.scalars(DONE, {"day": on}))
    to_do = [name for name in JOBS if name not in done]
    for name in to_do:
        await _do_once(store, name, on=on)
    long = [name for name in LONG_JOBS if name not in done]
    for name in long:
        await LONG_JOBS[name](store, on=on)
        async with store.writing() as session:
            await is_first(session, name, on=on)
    return bool(to_do or long)


async def _do_once(store: Store, name: str, *, on: date) -> None:
    """Do a job, in one transaction with the mark that it is done: a crash leaves neither."""
    async with store.writing() as session:
        if not await is_first(session, name, on=on):
            return
        touched = await JOBS[name](session, on=on)
    events.info("daily_job_done", job=name, day=str(on), count=len(touched))


async def is_first(session: AsyncSession, name: str, *, on: date) -> bool:
    """Mark a job as done; whoever is at it at the same moment waits, and then was not first."""
    try:
        async with session.begin_nested():
            session.add(DailyJob(name=name, day=on, done_at=now()))
    except IntegrityError:
        return False
    return True
