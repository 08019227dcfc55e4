"""Says what a message was about, so that the bot can learn it."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, Refused, note
from arrears.cases.kinds import Intent
from arrears.cases.models import Message, MessageLabel, Staff
from arrears.cases.staff import access_staff
from arrears.cases.understanding.reviewing import TO_REVIEW, Label
from arrears.clock import now


class NothingToLabel(Refused):
    """There is no such message to look at, or no longer."""


class LabelledMeanwhile(Refused):
    """A colleague was first; `label` is what they said."""

    def __init__(self, label: Label) -> None:
        super().__init__(label)
        self.label = label


async def label(
    session: AsyncSession, message_id: UUID, intent: Intent | None, *, seen: int, by: Actor
) -> None:
    """Say what a message was about; None: there is nothing in it to learn.

    `seen` is the version of the label that one looked at, 0 where there was none. Raises
    NotActiveStaff, NothingToLabel or LabelledMeanwhile.
    """
    member = await access_staff(session, by.staff_id)
    # Who labels the same message waits here, and sees what the other said.
    message = select(Message.id).where(Message.id == message_id, TO_REVIEW).with_for_update()
    if await session.scalar(message.where(Message.text.is_not(None))) is None:
        raise NothingToLabel(message_id)
    known = await session.get(MessageLabel, message_id, populate_existing=True)
    if known is None:
        known = MessageLabel(message_id=message_id, version=0)
        session.add(known)
    elif known.version != seen:
        name = await session.scalar(select(Staff.display_name).where(Staff.id == known.staff_id))
        raise LabelledMeanwhile(Label(known.intent, name or "", known.version))
    known.intent, known.staff_id, known.at = intent, member.id, now()
    known.version += 1
    await note(
        session,
        "understanding:labelled",
        by,
        message=str(message_id),
        intent=intent and intent.value,
    )
