"""What a colleague says in a talk that they have."""

from dataclasses import replace
from enum import StrEnum
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.holders import NotYours, access_hold, hold_conversation
from arrears.cases.kinds import Author, Holder
from arrears.cases.staff import access_staff
from arrears.chat.by_sms import go_on_by_sms
from arrears.chat.handovers import Handover, Handovers
from arrears.chat.log import Log
from arrears.chat.records import Reply, storable
from arrears.chat.window import WindowClosed, find_window


class WhereClosed(StrEnum):
    """What becomes of free words that may not go to WhatsApp now."""

    WAITS = "waits"
    BY_SMS = "by_sms"


async def say(
    session: AsyncSession,
    log: Log,
    conversation_id: UUID,
    text: str,
    *,
    by: Actor,
    client_id: str,
    where_closed: WhereClosed | None,
) -> Handover:
    """What somebody of staff says, last of the entries; who speaks in a free talk, takes it.

    Raises NotYours, WindowClosed, NoSms, ConversationUnknown or NotActiveStaff.
    """
    member = await access_staff(session, by.staff_id)
    await hold_conversation(session, conversation_id)
    # No client id of a person's looks like this.
    key = f"{member.id}:{client_id}"
    hold = await access_hold(session, conversation_id)
    if said := await log.find_said(session, conversation_id, key):
        return Handover(hold, entries=(said,))
    if hold.holder is Holder.PERSON and hold.staff_id != member.id:
        raise NotYours(hold.staff_id)
    window = await find_window(session, conversation_id)
    if not window.is_open:
        match where_closed:
            case None:
                raise WindowClosed(window)
            case WhereClosed.BY_SMS:
                await go_on_by_sms(session, conversation_id, by=by)
            case WhereClosed.WAITS:
                pass
    taken = await Handovers(session, log, conversation_id).take(by=by)
    entries = await log.say_within(
        session, conversation_id, Reply(storable(text)), author=Author.STAFF, key=key, staff=member
    )
    return replace(taken, entries=(*taken.entries, *entries))
