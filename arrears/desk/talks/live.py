"""What happens in a talk, as server-sent events for the page that shows it.

Each look compares what the page has with what there is: so nothing is missed after a break, and
what changes without anybody telling, such as a text that arrives, shows as well.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator, Sequence
from time import monotonic
from typing import Any

from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event

from arrears.cases.notes import find_notes
from arrears.cases.talk_history import history_of
from arrears.cases.talks import pulse_of
from arrears.channels.web.events import HEARTBEAT_SECONDS
from arrears.chat.live import Composing, LiveEvent, PersonTypes
from arrears.desk.access import cookie_of
from arrears.desk.pages import fragment
from arrears.desk.sign_in.sessions import find_signed
from arrears.desk.talks.asked import Asked
from arrears.desk.talks.items import Item, items_of
from arrears.desk.talks.looking import Stand, find_stand

LOOK_EVERY_SECONDS = 1.5


async def happenings(asked: Asked) -> AsyncIterator[bytes]:
    """First all that the page may have missed, then each change as it comes."""
    following = Following(asked)
    with asked.chat.live.listen(asked.conversation_id) as queue:
        yield _event("composing", composing=asked.chat.live.is_composing(asked.conversation_id))
        while True:
            if not await following.is_admitted():
                yield _event("signed_out")
                return
            yield b"".join([piece async for piece in following.changes()])
            heard = b"".join(_heard(await _what_comes(queue)))
            yield heard or following.sign_of_life()


class Following:
    """One page that follows a talk, and what it has been told."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self._pulse: Sequence[Any] = ()
        self._versions: dict[str, str] = {}
        self._stand: Stand | None = None
        self._checked_at: float | None = None
        self._told_at = monotonic()

    async def is_admitted(self) -> bool:
        """Whether who follows is still signed in; looked up now and then, and so they are here."""
        if self._checked_at is not None and monotonic() - self._checked_at < HEARTBEAT_SECONDS:
            return True
        self._checked_at = monotonic()
        request, chat = self._asked.request, self._asked.chat
        token = request.cookies.get(cookie_of(request), "")
        async with chat.store.reading() as session:
            signed = await find_signed(session, token)
        if signed is not None:
            await chat.staff_is_here(signed.staff_id)
        return signed is not None

    async def changes(self) -> AsyncIterator[bytes]:
        """What the page does not show yet, as things stand."""
        conversation_id = self._asked.conversation_id
        async with self._asked.chat.store.reading() as session:
            pulse = await pulse_of(session, conversation_id)
            if pulse is None or pulse == self._pulse:
                return
            self._pulse = pulse
            stand = await find_stand(session, self._asked.signed, conversation_id)
            notes = await find_notes(session, conversation_id, case_id=stand.talk.open_case_id)
            history = await history_of(session, conversation_id)
        if stand != self._stand:
            self._stand = stand
            yield self._stands(stand)
        for item, previous in self._unseen(items_of(history, notes)):
            html = fragment("talks/item.html", item=item, talk=stand.talk)
            yield _event("item", key=item.key, version=item.version, after=previous, html=html)

    def sign_of_life(self) -> bytes:
        """Something to send when there is nothing to tell, often enough to keep the line open."""
        if monotonic() - self._told_at < HEARTBEAT_SECONDS:
            return b""
        self._told_at = monotonic()
        return KEEPALIVE_COMMENT

    def _stands(self, stand: Stand) -> bytes:
        closes_at = stand.window.closes_at
        return _event(
            "stand",
            mine=stand.is_mine,
            window_open=stand.window.is_open,
            closes_at=closes_at and closes_at.isoformat(),
            html=fragment(
                "talks/stand.html",
                stand=stand,
                talk=stand.talk,
                signed=self._asked.signed,
                typed={},
            ),
        )

    def _unseen(self, items: Sequence[Item]) -> Iterator[tuple[Item, str | None]]:
        """What is new or shown differently, in order, each with what it stands after."""
        previous: str | None = None
        for item in items:
            if self._versions.get(item.key) != item.version:
                self._versions[item.key] = item.version
                yield item, previous
            previous = item.key


async def _what_comes(queue: asyncio.Queue[LiveEvent]) -> list[LiveEvent]:
    """What happens next, with all that comes with it; nothing when it takes too long."""
    try:
        happened = [await asyncio.wait_for(queue.get(), LOOK_EVERY_SECONDS)]
    except TimeoutError:
        return []
    while not queue.empty():
        happened.append(queue.get_nowait())
    return happened


def _heard(happened: Sequence[LiveEvent]) -> Iterator[bytes]:
    for one in happened:
        match one:
            case Composing(composing):
                yield _event("composing", composing=composing)
            case PersonTypes():
                yield _event("typing")
            case _:
                # What it changes is seen at the next look, which follows at once.
                pass


def _event(name: str, **facts: Any) -> bytes:
    return format_sse_event(event=name, data_str=json.dumps(facts))
