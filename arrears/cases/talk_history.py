"""All that was said in a talk, as the desk shows it: also what was withheld or did not arrive."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import AttachmentState, Author, Channel, DeliveryState, MessageState
from arrears.cases.models import Attachment, Delivery, Message, Staff

MOST_SHOWN = 100
# A page stays small, also when somebody pastes whole letters.
MOST_SIGNS = 40_000
BEYOND_ALL = 2**31 - 1

# Built once: building them anew costs more than running them.
SAID = (
    select(
        Message.sequence,
        Message.author,
        Message.state,
        Message.at,
        Message.text,
        Message.buttons,
        Message.card,
        Message.client_id,
        Staff.display_name.label("by"),
    )
    .outerjoin(Staff, Staff.id == Message.staff_id)
    .where(
        Message.conversation_id == bindparam("conversation"),
        Message.sequence < bindparam("before"),
    )
    .order_by(Message.sequence.desc())
    .limit(MOST_SHOWN)
)
DELIVERIES = (
    select(
        Delivery.first_sequence,
        Delivery.last_sequence,
        Delivery.channel,
        Delivery.state,
        Delivery.error_code,
        Delivery.body,
    )
    .where(
        Delivery.conversation_id == bindparam("conversation"),
        Delivery.last_sequence >= bindparam("first"),
        Delivery.first_sequence < bindparam("before"),
    )
    .order_by(Delivery.first_sequence, Delivery.part)
)
ATTACHMENTS = (
    select(
        Message.sequence, Attachment.id, Attachment.media_type, Attachment.state, Attachment.size
    )
    .join(Message, Message.id == Attachment.message_id)
    .where(
        Message.conversation_id == bindparam("conversation"),
        Message.sequence >= bindparam("first"),
        Message.sequence < bindparam("before"),
    )
    .order_by(Message.sequence, Attachment.position)
)


@dataclass(frozen=True)
class Sent:
    """How far a text is on its way to a telephone."""

    channel: Channel
    state: DeliveryState
    error_code: int | None
    body: str


@dataclass(frozen=True)
class File:
    """A file that came with a message."""

    id: int
    media_type: str
    state: AttachmentState
    size: int | None


@dataclass(frozen=True)
class Said:
    """One entry of the log with what became of it; `by` is the colleague who wrote it."""

    sequence: int
    author: Author
    state: MessageState
    at: datetime
    text: str | None
    buttons: Sequence[Mapping[str, str]]
    card: Mapping[str, Any] | None
    client_id: str | None
    by: str | None
    sent: Sequence[Sent] = ()
    files: Sequence[File] = ()


@dataclass(frozen=True)
class History:
    """A stretch of what was said, in order.

    `has_earlier` when there is more before it; `until` when there is more after it.
    """

    said: Sequence[Said] = ()
    has_earlier: bool = False
    until: datetime | None = None

    @property
    def first(self) -> int | None:
        """The number of its first entry."""
        return self.said[0].sequence if self.said else None


async def history_of(
    session: AsyncSession, conversation_id: UUID, *, before: int | None = None
) -> History:
    """The latest of what was said, or the latest before a sequence number; nothing is left out."""
    asked = {"conversation": conversation_id, "before": before or BEYOND_ALL}
    rows = (await session.execute(SAID, asked)).all()
    shown = rows[: _as_many_as_fit([len(row.text or "") for row in rows])]
    if not shown:
        return History()
    asked["first"] = shown[-1].sequence
    sent = await _sent(session, asked)
    files = await _files(session, asked)
    said = [
        Said(
            **(row._asdict() | {"buttons": row.buttons or ()}),
            sent=sent[row.sequence],
            files=files[row.sequence],
        )
        for row in reversed(shown)
    ]
    until = None if before is None else said[-1].at
    return History(said, has_earlier=said[0].sequence > 1, until=until)


async def _sent(session: AsyncSession, asked: Mapping[str, Any]) -> Mapping[int, list[Sent]]:
    """By entry, the texts to a telephone that carry it."""
    sent: defaultdict[int, list[Sent]] = defaultdict(list)
    for row in await session.execute(DELIVERIES, asked):
        for sequence in range(row.first_sequence, row.last_sequence + 1):
            sent[sequence].append(Sent(row.channel, row.state, row.error_code, row.body))
    return sent


async def _files(session: AsyncSession, asked: Mapping[str, Any]) -> Mapping[int, list[File]]:
    files: defaultdict[int, list[File]] = defaultdict(list)
    for row in await session.execute(ATTACHMENTS, asked):
        file = File(row.id, row.media_type, row.state, row.size)
        files[row.sequence].append(file)
    return files


def _as_many_as_fit(lengths: Sequence[int]) -> int:
    """How many texts, from the first on, a page has room for together; one at least."""
    together = 0
    for count, length in enumerate(lengths):
        together += length
        if together > MOST_SIGNS:
            return max(count, 1)
    return len(lengths)
