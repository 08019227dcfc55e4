"""Who of staff has the desk open; whoever leaves it loses their conversations to the queue."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, exists, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from arrears.cases.acting import Actor, note
from arrears.cases.columns import Instant
from arrears.cases.holders import NEXT_TURN, Hold
from arrears.cases.kinds import Holder
from arrears.cases.models import Conversation, Staff, StaffPresence
from arrears.clock import now

RETURNED = "talk:returned"
# A page that is reloaded, a lift, a tunnel: that is not leaving.
GRACE = timedelta(minutes=2)

MOMENT = bindparam("moment", type_=Instant())
_holder = aliased(Staff)
# Who never had the desk open was given a talk by other means, and has it till they give it away.
IS_GONE = or_(
    exists().where(
        StaffPresence.staff_id == Conversation.held_by_id, StaffPresence.alive_until <= MOMENT
    ),
    exists().where(_holder.id == Conversation.held_by_id, _holder.active.is_(False)),
)
LEFT_BEHIND = (
    select(Conversation.id, Conversation.held_by_id, Staff.display_name)
    .join(Staff, Staff.id == Conversation.held_by_id)
    .where(IS_GONE)
    .order_by(Conversation.started_at, Conversation.id)
)
LOSE = NEXT_TURN.where(Conversation.held_by_id == bindparam("loser"), IS_GONE)

type LeftBehind = tuple[UUID, int, str]


async def note_presence(session: AsyncSession, staff_id: int) -> None:
    """Somebody of staff has the desk open, which counts for a while."""
    await _is_there_till(session, staff_id, now() + GRACE)


async def note_leaving(session: AsyncSession, staff_id: int) -> None:
    """Somebody of staff signed out: they are gone from now on."""
    await _is_there_till(session, staff_id, now())


async def find_left_behind(session: AsyncSession) -> Sequence[LeftBehind]:
    """Conversations of colleagues who are gone: which, whose, and what those are called."""
    found = await session.execute(LEFT_BEHIND, {"moment": now()})
    return [(talk, staff_id, name) for talk, staff_id, name in found if staff_id is not None]


async def return_to_queue(
    session: AsyncSession, conversation_id: UUID, staff_id: int
) -> Hold | None:
    """Put a conversation of a colleague who is gone into the queue; None when it is not theirs."""
    lost = {"to": Holder.QUEUE, "staff": None, "team": None}
    which = {"conversation": conversation_id, "loser": staff_id, "moment": now()}
    turn = await session.scalar(LOSE, which | lost)
    if turn is None:
        return None
    hold = Hold(Holder.QUEUE, turn)
    by = Actor.bot(conversation_id)
    await note(session, RETURNED, by, hold=asdict(hold), lost_by=staff_id)
    return hold


async def _is_there_till(session: AsyncSession, staff_id: int, moment: datetime) -> None:
    known = (
        update(StaffPresence)
        .where(StaffPresence.staff_id == staff_id)
        .values(alive_until=moment)
        .returning(StaffPresence.staff_id)
        .execution_options(synchronize_session=False)
    )
    if await session.scalar(known) is None:
        # Of two windows that open at once, one is enough.
        with suppress(IntegrityError):
            async with session.begin_nested():
                new = {"staff_id": staff_id, "alive_until": moment}
                await session.execute(insert(StaffPresence).values(**new))
