"""Brings texts to telephones: each once, in order, at a pace, and again when that failed.

Twilio knows no key by which the same text is sent once. So a text that was perhaps accepted (no
answer, or a process that died) is first looked for among what was sent to that number, and sent
again only when it is not there. Reports of how it fares bear our own id, and settle it as well.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import structlog

from arrears.cases.deliveries import (
    Outgoing,
    accept,
    anything_due,
    cancel,
    claim_due,
    give_up,
    is_claimed,
    known_provider_ids,
    leave_unsure,
    put_off,
    withdraw,
)
from arrears.cases.kinds import Channel
from arrears.cases.store import Store
from arrears.channels.twilio.addressing import Addressing, NoSender, NoTemplate, as_twilio_writes
from arrears.channels.twilio.client import (
    CALL_SECONDS,
    Rejected,
    SendingFailed,
    Sent,
    Throttled,
    Twilio,
    Unclear,
)
from arrears.channels.twilio.failures import Own
from arrears.channels.twilio.obstacles import Obstacle, end_of_quiet_hours, find_obstacle
from arrears.channels.twilio.pace import Pace
from arrears.channels.twilio.refusals import Refusal, settle
from arrears.channels.twilio.reopening import hold_back
from arrears.channels.twilio.statuses import MEANINGS, Report, take_in
from arrears.chat.window import opened_after
from arrears.clock import now
from arrears.loops import Wake, recurring

LOOK_EVERY_SECONDS = 0.3
MOST_AT_ONCE = 30
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 3600.0
# Twilio's list may lag a moment behind what it accepted.
LIST_LAG_SECONDS = 5.0
# Twilio's clock is another than ours, and tells whole seconds.
CLOCKS_DIFFER_BY = timedelta(minutes=1)
PATIENCE_AT_THE_END_SECONDS = 5

GIVEN_UP = {
    Obstacle.NO_LUCK: Own.NO_LUCK,
    Obstacle.NO_SENDER: Own.NO_SENDER,
    Obstacle.NO_TEMPLATE: Own.NO_TEMPLATE,
}

events = structlog.get_logger()


class Courier:
    """Brings what stands ready in the store, side by side for many telephones."""

    def __init__(
        self, store: Store, twilio: Twilio, addressing: Addressing, paces: Mapping[Channel, Pace]
    ) -> None:
        self._store = store
        self._twilio = twilio
        self._addressing = addressing
        self._paces = paces
        self._tasks: set[asyncio.Task[None]] = set()
        self._wake: Wake = lambda: None

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Bring texts while the block runs, and finish what is being sent as it ends."""
        async with recurring("bring_texts", self.step, every=LOOK_EVERY_SECONDS) as self._wake:
            yield
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=PATIENCE_AT_THE_END_SECONDS)
        for task in self._tasks:
            task.cancel()
        await self.settled()

    async def step(self) -> bool:
        """Begin to bring what is due now; whether there was anything."""
        heard_since = opened_after()
        async with self._store.reading() as session:
            if not await anything_due(session, heard_since=heard_since):
                return False
        room = MOST_AT_ONCE - len(self._tasks)
        if not room:
            await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
            return True
        async with self._store.writing() as session:
            claimed = await claim_due(session, room, heard_since=heard_since)
        for text in claimed:
            task = asyncio.create_task(self._bring(text))
            self._tasks.add(task)
            task.add_done_callback(self._end)
        return bool(claimed)

    async def settled(self) -> None:
        """Until nothing is being brought any more."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _end(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        # What waited for this one may go now.
        self._wake()

    async def _bring(self, text: Outgoing) -> None:
        """One text to whatever end; whatever fails here, its claim ends and it is looked for."""
        try:
            await self._bring_or_say_why(text)
        except Exception as error:  # noqa: BLE001 - a database that is away comes back
            events.error("bringing_failed", delivery_id=str(text.id), error=type(error).__name__)

    async def _bring_or_say_why(self, text: Outgoing) -> None:
        try:
            if text.is_unsure and (sent := await self._find(text)):
                await self._adopt(text, sent)
            elif text.is_unsure and not await self._is_ours(text):
                # A report of the sending before came in as we looked.
                return
            elif obstacle := await self._obstacle(text):
                await self._stopped(text, obstacle)
            else:
                await self._send(text)
        except SendingFailed as error:
            await self._not_sent(text, error)

    async def _is_ours(self, text: Outgoing) -> bool:
        async with self._store.reading() as session:
            return await is_claimed(session, text)

    async def _obstacle(self, text: Outgoing) -> Obstacle | None:
        async with self._store.reading() as session:
            return await find_obstacle(session, text, self._addressing)

    async def _send(self, text: Outgoing) -> None:
        """Send a text in its turn. Raises SendingFailed of every kind."""
        await self._paces[text.channel].turn()
        if now() > text.claimed_until - timedelta(seconds=CALL_SECONDS):
            # So late that another might claim it while it is sent.
            raise TurnPassed
        sid = await self._twilio.send(self._addressing.text(text))
        async with self._store.writing() as session:
            await accept(session, text, sid)

    async def _adopt(self, text: Outgoing, sent: Sent) -> None:
        """Note of a text that it was sent before, and how it has fared since."""
        report = Report(sent.sid, MEANINGS.get(sent.status), sent.code)
        async with self._store.writing() as session:
            await accept(session, text, sent.sid)
            await take_in(session, report, self._addressing.content)

    async def _find(self, text: Outgoing) -> Sent | None:
        """A text that was sent before, and of which nobody could note it. Raises Unclear."""
        to = as_twilio_writes(text.channel, text.address)
        try:
            sent = await self._twilio.lately_sent(to, self._addressing.sender(text))
        except NoSender:
            return None
        except SendingFailed as error:
            raise Unclear(type(error).__name__) from error
        fitting = [one for one in sent if self._is(text, one)]
        async with self._store.reading() as session:
            known = await known_provider_ids(session, [one.sid for one in fitting])
        return next((one for one in fitting if one.sid not in known), None)

    def _is(self, text: Outgoing, sent: Sent) -> bool:
        """Whether what was sent may be this text. A trial account puts words of its own before."""
        try:
            body = self._addressing.text(text).body
        except NoTemplate:
            body = text.body
        is_new = sent.created >= text.at - CLOCKS_DIFFER_BY
        return is_new and " ".join(body.split()) in " ".join(sent.body.split())

    async def _stopped(self, text: Outgoing, obstacle: Obstacle) -> None:
        """Do with a text what its obstacle asks."""
        async with self._store.writing() as session:
            if not await is_claimed(session, text):
                return
            match obstacle:
                case Obstacle.OPTED_OUT | Obstacle.NOT_NEEDED:
                    await cancel(session, text.id)
                case Obstacle.WINDOW_CLOSED:
                    await hold_back(
                        session, text.id, text.conversation_id, self._addressing.content
                    )
                case Obstacle.NOT_ANY_MORE:
                    await withdraw(session, text)
                case Obstacle.QUIET_HOURS:
                    await put_off(session, text, end_of_quiet_hours(), tried=False)
                case _:
                    await give_up(session, text.id, text.conversation_id, code=GIVEN_UP[obstacle])

    async def _not_sent(self, text: Outgoing, error: SendingFailed) -> None:
        """Do with a text what went wrong allows."""
        events.warning("text_not_sent", delivery_id=str(text.id), error=type(error).__name__)
        pause = pause_after(text.attempts)
        async with self._store.writing() as session:
            match error:
                case Rejected(code=code) if await is_claimed(session, text):
                    await settle(session, _refusal(text, code), self._addressing.content)
                case Rejected():
                    pass
                case TurnPassed():
                    await put_off(session, text, now(), tried=False)
                case Unclear():
                    await leave_unsure(session, text, _later(max(pause, LIST_LAG_SECONDS)))
                case Throttled(seconds=seconds):
                    self._paces[text.channel].rest(seconds)
                    await put_off(session, text, _later(max(pause, seconds)), tried=True)
                case _:
                    await put_off(session, text, _later(pause), tried=True)


class TurnPassed(SendingFailed):
    """The claim of a text was nearly over when its turn came: nothing was sent."""


def pause_after(attempts: int) -> float:
    """Seconds to wait after so many attempts: twice as long each time, and never all at once."""
    longest: float = min(FIRST_PAUSE_SECONDS * 2**attempts, LONGEST_PAUSE_SECONDS)
    return longest * random.uniform(0.5, 1)  # noqa: S311 - no secret


def _refusal(text: Outgoing, code: int) -> Refusal:
    return Refusal(
        text.id,
        text.conversation_id,
        text.channel,
        text.address,
        attempts=text.attempts,
        has_template=text.template is not None,
        code=code,
    )


def _later(seconds: float) -> datetime:
    return now() + timedelta(seconds=seconds)
