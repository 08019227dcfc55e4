"""Tells the other processes of an installation what happens in a conversation, over Redis.

Only that something happened: what was said stands in the log, where each process reads it. So
nothing is lost when Redis is away; it is just seen a little later.
"""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any
from uuid import UUID

import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from arrears.cases.kinds import Holder
from arrears.chat.live import (
    Composing,
    DangerSeen,
    HeldBy,
    Live,
    LiveEvent,
    NewEntries,
    PersonTypes,
    StaffTypes,
)

MOST_WAITING = 10_000
AGAIN_AFTER_SECONDS = 2.0
AWAY = (RedisError, OSError, TimeoutError)

events = structlog.get_logger()


class Bus:
    """One process of those that share a store, among the others."""

    def __init__(self, live: Live, *, redis_url: str, database_url: str, process: UUID) -> None:
        self._live = live
        self._process = process.hex
        self._redis = Redis.from_url(redis_url, health_check_interval=10, socket_connect_timeout=2)
        # One Redis may serve several installations.
        self._channel = f"meedenker:{hashlib.sha256(database_url.encode()).hexdigest()[:16]}:live"
        self._outgoing: asyncio.Queue[str] = asyncio.Queue(MOST_WAITING)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Tell and hear while the block runs."""
        tasks = [asyncio.create_task(self._hear()), asyncio.create_task(self._tell())]
        self._live.tells_others = self._put
        try:
            yield
        finally:
            self._live.tells_others = None
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            with suppress(*AWAY):
                await self._redis.aclose()

    def _put(self, conversation_id: UUID, event: LiveEvent) -> None:
        news = {"by": self._process, "talk": conversation_id.hex, **_as_json(event)}
        # When Redis is away for long, the others look in the log themselves.
        with suppress(asyncio.QueueFull):
            self._outgoing.put_nowait(json.dumps(news))

    async def _tell(self) -> None:
        while True:
            news = await self._outgoing.get()
            try:
                await self._redis.publish(self._channel, news)
            except AWAY as error:
                events.warning("bus_away", error=type(error).__name__)
                await asyncio.sleep(AGAIN_AFTER_SECONDS)

    async def _hear(self) -> None:
        while True:
            with suppress(*AWAY):
                async with self._redis.pubsub() as others:
                    await others.subscribe(self._channel)
                    async for heard in others.listen():
                        self._take(heard)
            self._live.refresh()
            await asyncio.sleep(AGAIN_AFTER_SECONDS)

    def _take(self, heard: dict[str, Any]) -> None:
        if heard["type"] == "subscribe":
            # Whatever happened before this moment was not heard.
            self._live.refresh()
        if heard["type"] != "message":
            return
        news = json.loads(heard["data"])
        if news["by"] != self._process:
            self._live.hear(UUID(news["talk"]), _from_json(news))


def _as_json(event: LiveEvent) -> dict[str, Any]:
    match event:
        case Composing(composing):
            return {"composing": composing}
        case HeldBy(holder):
            return {"holder": holder}
        case StaffTypes(name):
            return {"staff_types": name}
        case PersonTypes():
            return {"person_types": True}
        case DangerSeen():
            return {"danger_seen": True}
        case NewEntries():
            return {}


def _from_json(news: dict[str, Any]) -> LiveEvent:
    if "composing" in news:
        return Composing(news["composing"])
    if "holder" in news:
        return HeldBy(Holder(news["holder"]))
    if "staff_types" in news:
        return StaffTypes(news["staff_types"])
    if "person_types" in news:
        return PersonTypes()
    if "danger_seen" in news:
        return DangerSeen()
    return NewEntries()
