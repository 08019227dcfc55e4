"""What a person must hear of an act, told in the transaction of that act."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from arrears.cases.holders import hold_conversation
from arrears.cases.staff import access_staff
from arrears.chat.records import Reply, storable

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.ext.asyncio import AsyncSession

    from arrears.cases.acting import Actor
    from arrears.chat.records import Entry
    from arrears.chat.service import Chat


async def tell_person(
    session: AsyncSession,
    chat: Chat,
    conversation_id: UUID,
    text: str,
    *,
    by: Actor,
    key: str,
    payload: str | None = None,
) -> list[Entry]:
    """Write a notice in a talk, and have it sent to a telephone; once per `key`.

    With a `payload` the bot, if it has the talk, goes on from there as if that were pressed.
    On WhatsApp it waits for the person when free words may not go there, who is invited to write.
    Afterwards, outside the transaction: `chat.live.tell(conversation_id, NewEntries(entries))`.
    Empty when it was told before. Raises ConversationUnknown.
    """
    await hold_conversation(session, conversation_id)
    told = f"told:{hashlib.sha256(key.encode()).hexdigest()[:48]}"
    staff = None if by.staff_id is None else await access_staff(session, by.staff_id)
    return await chat.log.say_within(
        session, conversation_id, Reply(storable(text)), key=told, staff=staff, payload=payload
    )
