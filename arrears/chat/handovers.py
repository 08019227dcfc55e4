"""A talk changes hands, and its person reads of it in the same transaction."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases import holders
from arrears.cases.acting import Actor
from arrears.cases.arrangements.answering import is_offered
from arrears.cases.holders import Hold, access_hold, hold_conversation
from arrears.cases.kinds import TalkOutcome
from arrears.cases.models import Staff, Team
from arrears.cases.staff import access_staff, first_name
from arrears.cases.staff_presence import note_presence, return_to_queue
from arrears.chat import notices
from arrears.chat.log import Log
from arrears.chat.records import Entry, Reply, storable
from arrears.chat.window import find_window
from arrears.clock import today


@dataclass(frozen=True)
class Handover:
    """Who holds the talk now, whether that is new, and what was said with it."""

    hold: Hold
    is_new: bool = False
    entries: tuple[Entry, ...] = ()


class Handovers:
    """What staff does with the talk of one conversation, within a transaction."""

    def __init__(self, session: AsyncSession, log: Log, conversation_id: UUID) -> None:
        self._session = session
        self._log = log
        self._talk = conversation_id

    async def take(self, *, by: Actor) -> Handover:
        """Somebody of staff takes it."""
        taker = await access_staff(self._session, by.staff_id)
        change = partial(holders.take_over, self._session, self._talk, by=by)
        handover = await self._change(change, notices.taken_by(_name(taker)))
        await note_presence(self._session, taker.id)
        return handover

    async def pass_on(self, colleague_id: int, *, by: Actor) -> Handover:
        """Somebody gives it to a colleague, who gets some time to open the desk."""
        colleague = await access_staff(self._session, colleague_id)
        change = partial(holders.pass_on, self._session, self._talk, colleague.id, by=by)
        handover = await self._change(change, notices.passed_on(_name(colleague)))
        await note_presence(self._session, colleague.id)
        return handover

    async def send_to_team(self, team_id: int, *, by: Actor) -> Handover:
        """Somebody puts it in the queue of a team."""
        team = await self._session.get(Team, team_id)
        change = partial(holders.send_to_team, self._session, self._talk, team_id, by=by)
        return await self._change(change, notices.sent_to(team.name if team else ""))

    async def hand_back(self, summary: str | None, *, by: Actor) -> Handover:
        """Somebody gives it back to the bot, which goes on with what staff proposed."""
        giver = await access_staff(self._session, by.staff_id)
        change = partial(holders.hand_back, self._session, self._talk, by=by)
        proposal = await is_offered(self._session, self._talk, on=today())
        notice = notices.back_with_bot(_name(giver), storable(summary or ""), proposal=proposal)
        return await self._change(change, notice, payload=notices.PROPOSAL if proposal else None)

    async def close(self, outcome: TalkOutcome, *, by: Actor) -> Handover:
        """Somebody ends it: the bot takes leave, and asks for a mark where that is right.

        Not where WhatsApp's window is closed: nobody is invited to write for that alone.
        """
        change = partial(holders.close_talk, self._session, self._talk, outcome, by=by)
        if (await find_window(self._session, self._talk)).is_open:
            return await self._change(change, notices.CLOSED, payload=notices.GOODBYE)
        handover = await self._change(change, notices.CLOSED)
        if handover.is_new:
            await self._log.withhold(self._session, self._talk, notices.NO_MARK_ASKED)
        return handover

    async def give_up(self, staff_id: int, name: str) -> Handover | None:
        """Whoever has it is gone; None when they came back, or have it no more."""
        hold = await return_to_queue(self._session, self._talk, staff_id)
        if hold is None:
            return None
        said = await self._say(notices.left_behind(first_name(name)))
        return Handover(hold, is_new=True, entries=said)

    async def _change(
        self, change: Callable[[], Awaitable[Hold]], notice: Reply, *, payload: str | None = None
    ) -> Handover:
        await hold_conversation(self._session, self._talk)
        before = await access_hold(self._session, self._talk)
        hold = await change()
        if hold.turn == before.turn:
            return Handover(hold)
        said = await self._say(notice, payload=payload)
        return Handover(hold, is_new=True, entries=said)

    async def _say(self, notice: Reply, *, payload: str | None = None) -> tuple[Entry, ...]:
        said = await self._log.say_within(
            self._session, self._talk, notice, payload=payload, invites=False
        )
        return tuple(said)


def _name(member: Staff) -> str:
    return first_name(member.display_name)
