"""In which other language somebody writes: who helps them may want to know before they answer."""

from uuid import UUID

from sqlalchemy import bindparam, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.models import Conversation

# Built once: building it anew costs more than running it.
WRITES_IN = (
    update(Conversation)
    .where(Conversation.id == bindparam("conversation"))
    .values(language=bindparam("code"))
    .execution_options(synchronize_session=False)
)


async def note_language(session: AsyncSession, conversation_id: UUID, language: str | None) -> None:
    """Keep the code (ISO 639) of a language that was surely recognised; None changes nothing."""
    if language is not None:
        await session.execute(WRITES_IN, {"conversation": conversation_id, "code": language})
