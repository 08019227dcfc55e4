"""What a person must hear of an act, told in the transaction of that act."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
) -> list[Entry]:
    """Write a notice in a talk, and have it sent to a telephone; once per `key`.

    Afterwards, outside the transaction: `chat.live.tell(conversation_id, NewEntries(entries))`.
    Empty when it was told before. Raises ConversationUnknown.
    """
    raise NotImplementedError
