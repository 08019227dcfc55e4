"""What every page of the desk hears: that the queue changed, and that somebody is in danger."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import asdict
from time import monotonic
from typing import Any

from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event

from arrears.cases.kinds import Channel
from arrears.cases.queue_standing import Danger, Standing
from arrears.desk.queue.watching import Watch

HEARTBEAT_SECONDS = 15
# Read aloud at once, so short; nothing of the person is in it, as others may hear it.
CHANNELS = {Channel.WEB: "de webchat", Channel.WHATSAPP: "WhatsApp", Channel.SMS: "sms"}


async def happenings(watch: Watch, may_hear: Callable[[], Awaitable[bool]]) -> AsyncIterator[bytes]:
    """How the queue stands, and each change of it, for as long as whoever listens is signed in."""
    told: set[Danger] = set()
    asked_at = monotonic()
    async with watch.listen() as changes:
        yield KEEPALIVE_COMMENT
        while True:
            standing = await _next(changes)
            if monotonic() - asked_at >= HEARTBEAT_SECONDS:
                if not await may_hear():
                    return
                asked_at = monotonic()
            if standing is None:
                yield KEEPALIVE_COMMENT
                continue
            yield _told(standing, [one for one in standing.dangers if one not in told])
            told = set(standing.dangers)


async def _next(changes: asyncio.Queue[Standing]) -> Standing | None:
    """How the queue stands when it changes; None when that takes long."""
    try:
        return await asyncio.wait_for(changes.get(), HEARTBEAT_SECONDS)
    except TimeoutError:
        return None


def _told(standing: Standing, new: Sequence[Danger]) -> bytes:
    """Danger first: it is not to wait for anything."""
    alone = [one for one in standing.dangers if one.held_by is None]
    counts = {
        "waiting": standing.waiting,
        "calls": standing.calls,
        "danger": len(alone),
        "dangers": [one.id for one in alone],
    }
    # The newest is read aloud last, and so stays in the ear.
    return b"".join([*(_alarm(one) for one in reversed(new)), _event("queue", counts)])


def _alarm(danger: Danger) -> bytes:
    return _event("danger", asdict(danger) | {"talk": str(danger.talk), "text": _aloud(danger)})


def _aloud(danger: Danger) -> str:
    where = f"Mogelijk levensgevaar in een gesprek via {CHANNELS[danger.channel]}."
    if danger.held_by is None:
        return f"{where} Niemand heeft dit gesprek nog. Kijk nu."
    return f"{where} {danger.held_by} heeft dit gesprek."


def _event(name: str, data: dict[str, Any]) -> bytes:
    return format_sse_event(event=name, data_str=json.dumps(data))
