"""What people wrote, as the bot read it and without personal data: the only way to it from here."""

from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from arrears.cases.models import Message
from arrears.cases.understanding.names import names_in
from dutch import without_personal_data

# What was typed in a row, was read as one: the last of it stands for all.
Read = aliased(Message, name="read")
IS_PART = and_(
    Message.conversation_id == Read.conversation_id,
    or_(Message.id == Read.id, Message.answered_with == Read.id),
)


async def texts_of(session: AsyncSession, messages: Select[UUID]) -> Mapping[UUID, str]:
    """Each of these messages by its id; one that is erased, or in which nothing is left, is not."""
    conversations = select(Message.conversation_id).where(Message.id.in_(messages))
    names = await names_in(session, conversations)
    parts = await session.execute(
        select(Read.id, Read.conversation_id, Message.text)
        .join(Message, IS_PART)
        .where(Read.id.in_(messages))
        .order_by(Read.id, Message.sequence)
    )
    written: dict[tuple[UUID, UUID], list[str]] = defaultdict(list)
    for message, conversation, text in parts:
        written[message, conversation].append(text or "")
    masked = {
        message: without_personal_data("\n".join(lines), names.get(conversation, ()))
        for (message, conversation), lines in written.items()
    }
    return {message: text for message, text in masked.items() if text}
