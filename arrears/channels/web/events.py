"""What happens in a conversation, as server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import asdict
from uuid import UUID

from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from starlette.responses import StreamingResponse

from arrears.cases.kinds import Author
from arrears.channels.web.shown import Spoken
from arrears.chat.live import (
    Composing,
    DangerSeen,
    HeldBy,
    LiveEvent,
    NewEntries,
    PersonTypes,
    StaffTypes,
)
from arrears.chat.records import Entry, Standing
from arrears.chat.service import Chat

HEARTBEAT_SECONDS = 15


class EventStream(StreamingResponse):
    """An answer that goes on, and that no proxy should hold up or keep."""

    media_type = "text/event-stream"

    def __init__(self, content: AsyncIterator[bytes]) -> None:
        super().__init__(content, headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})


async def happenings(chat: Chat, conversation_id: UUID, after: int) -> AsyncIterator[bytes]:
    """First what was missed since `after`, then everything at the moment that it happens."""
    known: Standing | None = None
    with chat.live.listen(conversation_id) as queue:
        queue.put_nowait(NewEntries())
        while True:
            try:
                happened = [await asyncio.wait_for(queue.get(), HEARTBEAT_SECONDS)]
            except TimeoutError:
                yield KEEPALIVE_COMMENT
                continue
            # What happened at one moment travels together.
            while not queue.empty():
                happened.append(queue.get_nowait())
            told = bytearray()
            for happening in happened:
                if isinstance(happening, NewEntries):
                    for entry in await _since(after, happening, chat, conversation_id):
                        after = entry.sequence
                        told += _said(entry)
                else:
                    told += _changed(happening)
            standing = await _standing(happened, chat, conversation_id)
            if standing is not None and standing != known:
                known = standing
                told += _stands(standing)
            if told:
                yield bytes(told)


async def _standing(
    happened: Sequence[LiveEvent], chat: Chat, conversation_id: UUID
) -> Standing | None:
    """How the talk stands after what happened; None when that changes nothing of it."""
    latest = next((one for one in reversed(happened) if _is_of_others(one)), None)
    if isinstance(latest, NewEntries) and latest.standing is not None:
        return latest.standing
    return None if latest is None else await chat.log.standing(conversation_id)


def _is_of_others(happening: LiveEvent) -> bool:
    """Whether something came of somebody else than the person: what they say changes nothing."""
    return isinstance(happening, NewEntries) and (
        not happening.entries
        or any(entry.author is not Author.PERSON for entry in happening.entries)
    )


async def _since(after: int, news: NewEntries, chat: Chat, conversation_id: UUID) -> list[Entry]:
    """The new entries as they were told, or from the log when that leaves a gap."""
    told = [entry for entry in news.entries if entry.sequence > after]
    if news.entries and (not told or told[0].sequence == after + 1):
        return told
    return await chat.log.entries(conversation_id, after=after)


def _said(entry: Entry) -> bytes:
    data = Spoken.of(entry).model_dump_json()
    return format_sse_event(event="message", id=str(entry.sequence), data_str=data)


def _stands(standing: Standing) -> bytes:
    return format_sse_event(event="standing", data_str=json.dumps(asdict(standing)))


def _changed(happening: LiveEvent) -> bytes:
    match happening:
        case Composing(composing):
            return format_sse_event(
                event="composing", data_str=json.dumps({"composing": composing})
            )
        case HeldBy(holder):
            return format_sse_event(event="holder", data_str=json.dumps({"holder": holder}))
        case StaffTypes(name):
            return format_sse_event(event="staff_typing", data_str=json.dumps({"by": name}))
        case PersonTypes() | DangerSeen():
            return b""
        case NewEntries():
            raise TypeError(happening)
