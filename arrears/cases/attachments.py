"""Files that people sent, for staff to look at."""

from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, note
from arrears.cases.kinds import AttachmentState
from arrears.cases.models import Attachment, Message
from arrears.cases.staff import access_staff

# Built once: building it anew costs more than running it.
FILE = (
    select(Attachment.media_type, Attachment.content)
    .join(Message, Message.id == Attachment.message_id)
    .where(
        Attachment.id == bindparam("attachment"),
        Message.conversation_id == bindparam("conversation"),
        Attachment.state == AttachmentState.KEPT,
    )
)


class AttachmentUnknown(LookupError):
    """The talk has no such file, or it is not here."""


async def read_file(
    session: AsyncSession, staff_id: int, conversation_id: UUID, attachment_id: int
) -> tuple[str, bytes]:
    """A file that came in a talk: its media type and content; the audit trail says who had it.

    Raises NotActiveStaff or AttachmentUnknown.
    """
    member = await access_staff(session, staff_id)
    asked = {"conversation": conversation_id, "attachment": attachment_id}
    row = (await session.execute(FILE, asked)).one_or_none()
    if row is None:
        raise AttachmentUnknown(attachment_id)
    by = Actor.staff(member.id, conversation_id)
    await note(session, "attachment:read", by, attachment_id=attachment_id)
    return row.media_type, row.content
