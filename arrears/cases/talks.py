"""How a talk stands, as the desk shows it. Whoever opens one is staff; the audit trail says who."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Uuid, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from arrears.cases.acting import Actor, note
from arrears.cases.holders import ConversationUnknown
from arrears.cases.kinds import (
    AttachmentState,
    Channel,
    EscalationReason,
    Holder,
    MessageState,
    TalkOutcome,
)
from arrears.cases.models import (
    Address,
    Attachment,
    Case,
    Conversation,
    Delivery,
    Escalation,
    Message,
    Note,
    Staff,
    Team,
)
from arrears.cases.staff import access_staff
from arrears.cases.verification import VERIFIED_TIME
from arrears.clock import now

_about = aliased(Case)

# Built once: building them anew costs more than running them.
TALK = (
    select(
        Conversation.id,
        Conversation.channel,
        Conversation.holder,
        Conversation.turn,
        Conversation.held_by_id,
        Staff.display_name.label("held_by"),
        Team.name.label("team"),
        Conversation.started_at,
        Conversation.closed_at,
        Conversation.outcome,
        Conversation.verified_case_id,
        Conversation.verified_at,
        Case.number.label("case_number"),
        _about.number.label("about_number"),
        Address.address,
    )
    .outerjoin(Staff, Staff.id == Conversation.held_by_id)
    .outerjoin(Team, Team.id == Conversation.team_id)
    .outerjoin(Case, Case.id == Conversation.verified_case_id)
    .outerjoin(_about, _about.id == Conversation.about_case_id)
    .outerjoin(
        Address,
        (Address.conversation_id == Conversation.id) & (Address.channel == Conversation.channel),
    )
    .where(Conversation.id == bindparam("conversation"))
)
CALLS = (
    select(Escalation.reason)
    .where(Escalation.conversation_id == bindparam("conversation"), Escalation.closed_at.is_(None))
    .order_by(Escalation.opened_at, Escalation.id)
)
_OF_TALK = bindparam("conversation", type_=Uuid())
# All that a talk's page shows of it has changed something of this, or comes by itself.
PULSE = select(
    Conversation.last_sequence,
    Conversation.turn,
    Conversation.holder,
    Conversation.closed_at,
    Conversation.channel,
    Conversation.verified_at,
    select(func.max(Delivery.changed_at))
    .where(Delivery.conversation_id == _OF_TALK)
    .scalar_subquery(),
    select(func.count())
    .select_from(Attachment)
    .join(Message, Message.id == Attachment.message_id)
    .where(Message.conversation_id == _OF_TALK, Attachment.state == AttachmentState.WAITING)
    .scalar_subquery(),
    select(func.max(Note.id)).where(Note.conversation_id == _OF_TALK).scalar_subquery(),
    select(func.count())
    .select_from(Message)
    .where(Message.conversation_id == _OF_TALK, Message.state == MessageState.RECEIVED)
    .scalar_subquery(),
    select(func.count())
    .select_from(Escalation)
    .where(Escalation.conversation_id == _OF_TALK, Escalation.closed_at.is_(None))
    .scalar_subquery(),
).where(Conversation.id == _OF_TALK)
TALKS_OF_CASE = (
    select(
        Conversation.id,
        Conversation.channel,
        Conversation.holder,
        Conversation.started_at,
        func.max(Message.at).label("last_at"),
    )
    .outerjoin(Message, Message.conversation_id == Conversation.id)
    .where(Conversation.verified_case_id == bindparam("case"))
    .group_by(Conversation.id, Conversation.channel, Conversation.holder, Conversation.started_at)
    .order_by(Conversation.started_at.desc())
    .limit(10)
)


@dataclass(frozen=True)
class Talk:
    """How a talk stands: who has it, where its person is, and which case they proved is theirs."""

    id: UUID
    channel: Channel
    holder: Holder
    turn: int
    held_by_id: int | None
    held_by: str | None
    team: str | None
    started_at: datetime
    closed_at: datetime | None
    outcome: TalkOutcome | None
    verified_case_id: int | None
    verified_at: datetime | None
    case_number: str | None
    about_number: str | None
    address: str | None
    calls: Sequence[EscalationReason] = ()

    @property
    def is_verified(self) -> bool:
        """Whether its person may see their case now."""
        return self.verified_at is not None and self.verified_at > now() - VERIFIED_TIME

    @property
    def open_case_id(self) -> int | None:
        """The case that its person may see now."""
        return self.verified_case_id if self.is_verified else None

    @property
    def verified_until(self) -> datetime | None:
        """Till when, if they say nothing more."""
        return self.verified_at + VERIFIED_TIME if self.verified_at else None

    def is_held_by(self, staff_id: int) -> bool:
        """Whether somebody of staff has it."""
        return self.holder is Holder.PERSON and self.held_by_id == staff_id


@dataclass(frozen=True)
class TalkOfCase:
    """A talk in a list of those on one case."""

    id: UUID
    channel: Channel
    holder: Holder
    started_at: datetime
    last_at: datetime | None


async def open_talk(session: AsyncSession, staff_id: int, conversation_id: UUID) -> Talk:
    """A talk for staff to read; the audit trail says who saw it.

    Raises NotActiveStaff or ConversationUnknown.
    """
    member = await access_staff(session, staff_id)
    talk = await find_talk(session, conversation_id)
    await note(session, "talk:seen", Actor.staff(member.id, conversation_id))
    return talk


async def find_talk(session: AsyncSession, conversation_id: UUID) -> Talk:
    """How a talk stands now. Raises ConversationUnknown."""
    asked = {"conversation": conversation_id}
    row = (await session.execute(TALK, asked)).first()
    if row is None:
        raise ConversationUnknown(conversation_id)
    calls = (await session.scalars(CALLS, asked)).all()
    return Talk(**row._asdict(), calls=list(dict.fromkeys(calls)))


async def pulse_of(session: AsyncSession, conversation_id: UUID) -> Sequence[Any] | None:
    """What differs as soon as something of a talk has changed; None when there is no such talk."""
    row = (await session.execute(PULSE, {"conversation": conversation_id})).one_or_none()
    return None if row is None else tuple(row)


async def talks_of_case(session: AsyncSession, case_id: int) -> Sequence[TalkOfCase]:
    """The latest talks in which the person of a case proved who they are."""
    found = await session.execute(TALKS_OF_CASE, {"case": case_id})
    return [TalkOfCase(**row._asdict()) for row in found]
