"""Who holds a conversation: the bot, the queue, or one person of staff.

Each time that staff changes it, the conversation gets a new turn: what anybody was still writing
in an earlier turn is known to come too late. Who has it now, the conversation itself says; who had
it before, the audit trail.
"""

from dataclasses import asdict, dataclass, replace
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, note
from arrears.cases.columns import Instant
from arrears.cases.escalations import close_calls
from arrears.cases.kinds import Holder, StaffRole, TalkOutcome
from arrears.cases.models import AuditEvent, Conversation, Staff, Team
from arrears.cases.staff import access_staff
from arrears.clock import now

TAKEN, PASSED, SENT_TO_TEAM, HANDED_BACK, CLOSED = (
    "talk:taken",
    "talk:passed",
    "talk:sent_to_team",
    "talk:handed_back",
    "talk:closed",
)
MAY_GIVE_FOR_OTHERS = frozenset({StaffRole.SUPERVISOR})

# Built once: building them anew costs more than running them.
THIS_CONVERSATION = Conversation.id == bindparam("conversation")
HOLD = select(
    Conversation.holder, Conversation.turn, Conversation.held_by_id, Conversation.team_id
).where(THIS_CONVERSATION)
HELD_BY_ONE = (
    select(Conversation)
    .where(Conversation.held_by_id == bindparam("staff"))
    .order_by(Conversation.started_at, Conversation.id)
)
# Rows that point to the conversation can still be added meanwhile.
WAIT_FOR_CONVERSATION = (
    select(Conversation.id).where(THIS_CONVERSATION).with_for_update(key_share=True)
)
NEXT_TURN = (
    update(Conversation)
    .where(THIS_CONVERSATION)
    .values(
        holder=bindparam("to"),
        turn=Conversation.turn + 1,
        held_by_id=bindparam("staff"),
        team_id=bindparam("team"),
    )
    .returning(Conversation.turn)
    .execution_options(synchronize_session=False)
)
TAKE = NEXT_TURN.where(Conversation.holder != Holder.PERSON).values(closed_at=None)
CLOSE = (
    update(Conversation)
    .where(THIS_CONVERSATION)
    .values(closed_at=bindparam("moment", type_=Instant()), outcome=bindparam("came_to"))
    .execution_options(synchronize_session=False)
)
LAST_HELPER = (
    select(AuditEvent.facts["hold"]["staff_id"].as_integer())
    .where(
        AuditEvent.conversation_id == bindparam("conversation"),
        AuditEvent.act.in_([TAKEN, PASSED]),
    )
    .order_by(AuditEvent.id.desc())
    .limit(1)
)


class ConversationUnknown(Refused):
    """There is no such conversation."""


class TeamUnknown(Refused):
    """There is no such team."""


class HeldByColleague(Refused):
    """A colleague has the conversation; `staff_id` says who, where that is known."""

    def __init__(self, staff_id: int | None) -> None:
        super().__init__(staff_id)
        self.staff_id = staff_id


class NotYours(Refused):
    """Who acts in a conversation does not have it now; `staff_id` says who has, if anybody."""

    def __init__(self, staff_id: int | None) -> None:
        super().__init__(staff_id)
        self.staff_id = staff_id


class HeldByNobody(Refused):
    """No person of staff has the conversation, so nobody can give it away."""


@dataclass(frozen=True)
class Hold:
    """Who holds a conversation, in which turn; which colleague, or the team that it waits for."""

    holder: Holder
    turn: int
    staff_id: int | None = None
    team_id: int | None = None


async def hold_conversation(session: AsyncSession, conversation_id: UUID) -> None:
    """Have acts in one conversation wait for each other: what is checked from here on stays true.

    Raises ConversationUnknown.
    """
    found = await session.scalar(WAIT_FOR_CONVERSATION, {"conversation": conversation_id})
    if found is None:
        raise ConversationUnknown(conversation_id)


async def access_hold(session: AsyncSession, conversation_id: UUID) -> Hold:
    """Who holds a conversation now. Raises ConversationUnknown."""
    found = (await session.execute(HOLD, {"conversation": conversation_id})).one_or_none()
    if found is None:
        raise ConversationUnknown(conversation_id)
    holder, turn, held_by_id, team_id = found
    # A person who goes back to the bot by themselves leaves the team in the row.
    return Hold(holder, turn, held_by_id, team_id if holder is Holder.QUEUE else None)


async def find_held(session: AsyncSession, staff_id: int) -> list[Conversation]:
    """The conversations that somebody of staff has now, oldest first."""
    return list(await session.scalars(HELD_BY_ONE, {"staff": staff_id}))


async def find_last_helper(session: AsyncSession, conversation_id: UUID) -> int | None:
    """Which person of staff had the conversation last, also when they have it no more.

    By the audit trail: the conversation itself forgets who gives it back.
    """
    return await session.scalar(LAST_HELPER, {"conversation": conversation_id})


async def take_over(session: AsyncSession, conversation_id: UUID, *, by: Actor) -> Hold:
    """Somebody of staff takes the conversation out of the hands of the bot, or out of the queue.

    Of two at once one has it, and the other is told who. Who has it already keeps it. Raises
    NotActiveStaff, HeldByColleague or ConversationUnknown.
    """
    taker = await access_staff(session, by.staff_id)
    taken = {"to": Holder.PERSON, "staff": taker.id, "team": None}
    turn = await session.scalar(TAKE, {"conversation": conversation_id} | taken)
    if turn is not None:
        hold = Hold(Holder.PERSON, turn, staff_id=taker.id)
        return await _noted(session, conversation_id, TAKEN, hold, by=by)
    standing = await access_hold(session, conversation_id)
    if standing.staff_id != taker.id:
        raise HeldByColleague(standing.staff_id)
    return standing


async def pass_on(
    session: AsyncSession, conversation_id: UUID, colleague_id: int, *, by: Actor
) -> Hold:
    """Give a conversation that one has to a colleague; a supervisor may do so for others.

    Raises NotActiveStaff, HeldByColleague, HeldByNobody or ConversationUnknown.
    """
    colleague = await access_staff(session, colleague_id)
    return await _give(
        session, conversation_id, PASSED, by=by, to=Holder.PERSON, staff_id=colleague.id
    )


async def send_to_team(
    session: AsyncSession, conversation_id: UUID, team_id: int, *, by: Actor
) -> Hold:
    """Put a conversation that one has back into the queue, for one team.

    Raises TeamUnknown, or as `pass_on` does.
    """
    if await session.get(Team, team_id) is None:
        raise TeamUnknown(team_id)
    return await _give(
        session, conversation_id, SENT_TO_TEAM, by=by, to=Holder.QUEUE, team_id=team_id
    )


async def hand_back(
    session: AsyncSession,
    conversation_id: UUID,
    *,
    by: Actor,
    to: Literal[Holder.BOT, Holder.QUEUE] = Holder.BOT,
) -> Hold:
    """Give a conversation that one has back to the bot, or to the queue. Raises as `pass_on`."""
    return await _give(session, conversation_id, HANDED_BACK, by=by, to=to)


async def close_talk(
    session: AsyncSession, conversation_id: UUID, outcome: TalkOutcome, *, by: Actor
) -> Hold:
    """End a conversation that one has, with its calls for staff: what comes next is for the bot.

    Raises as `pass_on` does.
    """
    await hold_conversation(session, conversation_id)
    before = await access_hold(session, conversation_id)
    hold = await _give(
        session, conversation_id, CLOSED, by=by, to=Holder.BOT, outcome=outcome.value
    )
    if hold.turn != before.turn:
        ended = {"conversation": conversation_id, "moment": now(), "came_to": outcome}
        await session.execute(CLOSE, ended)
        await close_calls(session, conversation_id, by=by)
    return hold


async def _give(
    session: AsyncSession,
    conversation_id: UUID,
    act: str,
    *,
    by: Actor,
    to: Holder,
    staff_id: int | None = None,
    team_id: int | None = None,
    **facts: Any,
) -> Hold:
    """Change hands, as far as that was not done already."""
    giver = await access_staff(session, by.staff_id)
    await hold_conversation(session, conversation_id)
    standing = await access_hold(session, conversation_id)
    given = Hold(to, standing.turn + 1, staff_id, team_id)
    if standing == replace(given, turn=standing.turn):
        return standing
    _check_may_give(giver, standing)
    hands = {"to": to, "staff": staff_id, "team": team_id}
    await session.execute(NEXT_TURN, {"conversation": conversation_id} | hands)
    return await _noted(session, conversation_id, act, given, by=by, **facts)


def _check_may_give(giver: Staff, standing: Hold) -> None:
    if standing.holder is not Holder.PERSON:
        raise HeldByNobody
    if standing.staff_id != giver.id and giver.role not in MAY_GIVE_FOR_OTHERS:
        raise HeldByColleague(standing.staff_id)


async def _noted(
    session: AsyncSession,
    conversation_id: UUID,
    act: str,
    hold: Hold,
    *,
    by: Actor,
    **facts: Any,
) -> Hold:
    actor = replace(by, conversation_id=conversation_id)
    await note(session, act, actor, hold=asdict(hold), **facts)
    return hold
