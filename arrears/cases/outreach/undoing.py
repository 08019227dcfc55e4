"""What we wrote of our own accord and what did not go, or did not get there.

A reminder that nobody received is none: nothing may be reckoned from it.
"""

from uuid import UUID

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.kinds import MessageState
from arrears.cases.models import Correspondence, Delivery, Message, Outreach, Reminder
from arrears.cases.outreach.recording import key_of_correspondence

# Built once: building it anew costs more than running it.
CARRIED = (
    select(Outreach, Message)
    .join(Message, Message.client_id == Outreach.key)
    .join(
        Delivery,
        (Delivery.conversation_id == Message.conversation_id)
        & (Delivery.first_sequence == Message.sequence),
    )
    .where(Delivery.id == bindparam("delivery"), Delivery.unasked)
)


async def take_back(session: AsyncSession, delivery_id: UUID) -> None:
    """It was not sent, and is not to be sent any more: as if it was never begun.

    The next look finds whether it is still due.
    """
    carried = (await session.execute(CARRIED, {"delivery": delivery_id})).one_or_none()
    if carried is None:
        return
    outreach, message = carried
    await _forget_reminders(session, outreach)
    of_it = Correspondence.key == key_of_correspondence(outreach)
    await session.execute(delete(Correspondence).where(of_it))
    await session.execute(
        update(Message)
        .where(Message.id == message.id)
        .values(state=MessageState.WITHHELD, client_id=None)
    )
    await session.execute(delete(Outreach).where(Outreach.id == outreach.id))
    await _note(session, "taken_back", outreach)


async def did_not_arrive(session: AsyncSession, delivery_id: UUID) -> None:
    """It was sent and got nowhere: it is not sent again, and its reminders do not count."""
    carried = (await session.execute(CARRIED, {"delivery": delivery_id})).one_or_none()
    if carried is not None:
        outreach, _ = carried
        await _forget_reminders(session, outreach)
        await _note(session, "did_not_arrive", outreach)


async def _forget_reminders(session: AsyncSession, outreach: Outreach) -> None:
    await session.execute(delete(Reminder).where(Reminder.outreach_id == outreach.id))


async def _note(session: AsyncSession, act: str, outreach: Outreach) -> None:
    by, facts = Actor.bot(outreach.conversation_id), {"kind": outreach.kind.value}
    await note(session, f"outreach:{act}", by, case_id=outreach.case_id, **facts)
