"""Counting together in Redis, and alone while it is away: that never refuses or fails."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from limits import RateLimitItemPerMinute
from structlog.testing import capture_logs

from arrears.channels.limits import counting
from arrears.channels.limits.counting import Counts
from arrears.channels.limits.refusals import TooMany
from tests.arrears.channels.limits.redis_server import RedisServer
from tests.arrears.fixtures import Clock

TWO = RateLimitItemPerMinute(2, namespace="test")
ME, OTHER = "me", "other"


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine is no Redis that is away."""
    monkeypatch.setattr(counting, "REDIS_SECONDS", 10)


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    with RedisServer.running(tmp_path) as server:
        yield server


async def use_up(*counts: Counts) -> None:
    for one in counts:
        await one.count(TWO, ME)


async def test_what_is_over_the_limit_is_refused_till_the_window_ends(clock: Clock) -> None:
    async with Counts.running(None) as counts:
        await use_up(counts, counts)
        clock.move(seconds=20.5)

        with pytest.raises(TooMany) as refused:
            await counts.count(TWO, ME)
        assert refused.value.retry_after == 40

        await counts.count(TWO, OTHER)
        clock.move(seconds=40)
        await counts.count(TWO, ME)


async def test_several_apps_count_together_in_redis(redis: RedisServer) -> None:
    async with Counts.running(redis.url) as one, Counts.running(redis.url) as other:
        await use_up(one, other)

        for counts in (one, other):
            with pytest.raises(TooMany) as refused:
                await counts.count(TWO, ME)
            assert 1 <= refused.value.retry_after <= 60
            await counts.count(TWO, OTHER)

    assert all(key.startswith("meedenker:test/") for key in redis.all_keys())


async def test_a_crowd_at_one_moment_shares_few_connections(redis: RedisServer) -> None:
    limit = RateLimitItemPerMinute(100, namespace="test")
    async with Counts.running(redis.url) as counts:
        told = await asyncio.gather(
            *(counts.count(limit, ME) for _ in range(300)), return_exceptions=True
        )

    assert [type(one) for one in told].count(TooMany) == 200


async def test_an_app_counts_alone_when_redis_goes_and_says_so_once(redis: RedisServer) -> None:
    async with Counts.running(redis.url) as counts:
        await use_up(counts, counts)
        redis.kill()

        with capture_logs() as logged:
            await use_up(counts, counts)
            with pytest.raises(TooMany):
                await counts.count(TWO, ME)

    assert [line["event"] for line in logged] == ["redis_away"]
    assert redis.url not in str(logged)


async def test_it_counts_together_again_when_redis_is_back(
    redis: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "AWAY_SECONDS", 0)
    async with Counts.running(redis.url) as counts, Counts.running(redis.url) as other:
        redis.kill()
        with capture_logs() as logged:
            await use_up(counts, counts)
            redis.start()
            await use_up(counts, other)

        assert [line["event"] for line in logged] == ["redis_away", "redis_back"]
        with pytest.raises(TooMany):
            await counts.count(TWO, ME)


async def test_a_redis_that_hangs_delays_one_visitor_and_not_the_next(
    redis: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "REDIS_SECONDS", 1)
    async with Counts.running(redis.url) as counts:
        redis.hold_up()

        await counts.count(TWO, ME)
        async with asyncio.timeout(0.5):
            await counts.count(TWO, ME)


async def test_a_redis_that_was_never_there_changes_nothing() -> None:
    async with Counts.running("redis://127.0.0.1:1/0") as counts:
        await use_up(counts, counts)
        with pytest.raises(TooMany):
            await counts.count(TWO, ME)
