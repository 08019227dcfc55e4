"""Files that came with a message: noted at once, fetched after."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import AttachmentState
from arrears.cases.models import Attachment, Message
from arrears.channels.twilio.inbound import Medium
from arrears.clock import now

LONGEST_TYPE = 100
# What staff can look at, and what a telephone makes; anything else stays where it is.
TYPES = frozenset(
    {
        "image/jpeg",
        "image/png",
        "image/webp",
        "image/gif",
        "image/heic",
        "audio/ogg",
        "audio/mpeg",
        "audio/mp4",
        "audio/aac",
        "audio/amr",
        "audio/3gpp",
        "video/mp4",
        "video/3gpp",
        "application/pdf",
        "text/plain",
        "text/vcard",
        "text/x-vcard",
    }
)


async def attach(session: AsyncSession, sid: str, media: Sequence[Medium]) -> None:
    """Note what came with the message of this sid, in the transaction that keeps it."""
    if not media:
        return
    message_id = (await session.scalars(select(Message.id).where(Message.provider_id == sid))).one()
    await session.execute(
        insert(Attachment),
        [_row(message_id, position, medium) for position, medium in enumerate(media)],
    )


def _row(message_id: UUID, position: int, medium: Medium) -> dict[str, object]:
    media_type = medium.media_type.partition(";")[0].strip().lower()[:LONGEST_TYPE]
    is_wanted = media_type in TYPES
    return {
        "message_id": message_id,
        "position": position,
        "url": medium.url,
        "media_type": media_type,
        "state": AttachmentState.WAITING if is_wanted else AttachmentState.REFUSED,
        "attempts": 0,
        "due_at": now(),
    }
