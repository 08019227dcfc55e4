"""Counts what was asked for: in Redis, which several apps share, or in this process's memory."""

import asyncio
import math
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Self

import structlog
from limits import RateLimitItem
from limits.aio.storage import RedisStorage
from limits.aio.strategies import FixedWindowRateLimiter
from redis.asyncio import BlockingConnectionPool
from redis.exceptions import RedisError

from arrears.channels.limits.memory import Memory
from arrears.channels.limits.refusals import TooMany
from arrears.clock import now

PREFIX = "meedenker"
CONNECTIONS = 16
REDIS_SECONDS = 0.5
"""A visitor waits no longer than this for a Redis that does not answer."""
AWAY_SECONDS = 5.0
"""Till Redis is tried again. Meanwhile this process counts by itself."""

events = structlog.get_logger()


class Counts:
    """Counts by fixed windows. Redis that is away is never a reason to refuse or to fail."""

    def __init__(self, pool: BlockingConnectionPool | None) -> None:
        self._here = FixedWindowRateLimiter(Memory())
        self._shared = None if pool is None else FixedWindowRateLimiter(_redis(pool))
        self._away = False
        self._try_at = -math.inf

    @classmethod
    @asynccontextmanager
    async def running(cls, redis_url: str | None) -> AsyncIterator[Self]:
        """Counts that are kept while the block runs."""
        if redis_url is None:
            yield cls(None)
            return
        pool = BlockingConnectionPool.from_url(
            redis_url, max_connections=CONNECTIONS, timeout=REDIS_SECONDS
        )
        try:
            yield cls(pool)
        finally:
            await pool.aclose()

    async def count(self, limit: RateLimitItem, who: str) -> None:
        """Count one more. Raises TooMany when that is over the limit."""
        wait = await self._hit_shared(limit, who)
        if wait is None:
            wait = await _hit(self._here, limit, who)
        if wait:
            raise TooMany(wait)

    async def _hit_shared(self, limit: RateLimitItem, who: str) -> int | None:
        """As `_hit` in Redis; None when there is none now."""
        if self._shared is None or asyncio.get_running_loop().time() < self._try_at:
            return None
        try:
            async with asyncio.timeout(REDIS_SECONDS):
                wait = await _hit(self._shared, limit, who)
        except (RedisError, OSError) as error:
            self._is_away(error)
            return None
        self._is_back()
        return wait

    def _is_away(self, error: Exception) -> None:
        self._try_at = asyncio.get_running_loop().time() + AWAY_SECONDS
        if not self._away:
            events.warning("redis_away", error=type(error).__name__)
        self._away = True

    def _is_back(self) -> None:
        if self._away:
            events.info("redis_back")
        self._away = False


def _redis(pool: BlockingConnectionPool) -> RedisStorage:
    return RedisStorage(
        "redis://",
        implementation="redispy",
        key_prefix=PREFIX,
        connection_pool=pool,  # type: ignore[arg-type] # its options are typed as plain values only
    )


async def _hit(limiter: FixedWindowRateLimiter, limit: RateLimitItem, who: str) -> int:
    """Count one more; the seconds to wait when that is too many, else 0."""
    if await limiter.hit(limit, who):
        return 0
    ends = await limiter.storage.get_expiry(limit.key_for(who))
    # Two clocks are read, and the finer one may be a hair ahead.
    return min(limit.get_expiry(), max(1, math.ceil(ends - now().timestamp())))
