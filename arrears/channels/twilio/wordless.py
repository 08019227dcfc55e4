"""What people send that has no words: photos, voice messages, places. Staff can look at it.

It is kept as a message of its own, which the channel answers itself: the bot reads words only, and
a caption is answered as any message. Staff is called for it while the bot goes on.
"""

from collections.abc import Sequence
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Author, Holder
from arrears.cases.models import Message
from arrears.channels.twilio import notices
from arrears.channels.twilio.arrived import Arrived, put_before_staff
from arrears.channels.twilio.inbound import PhoneMessage
from arrears.chat.records import Reply


class Wordless(StrEnum):
    """A kind of thing without words, as the log calls it."""

    PHOTO = "foto"
    VOICE = "spraakbericht"
    VIDEO = "video"
    PLACE = "locatie"
    FILE = "bestand"


KINDS = {"image": Wordless.PHOTO, "audio": Wordless.VOICE, "video": Wordless.VIDEO}
CANNOT = {
    Wordless.PHOTO: notices.CANNOT_SEE_PHOTO,
    Wordless.VOICE: notices.CANNOT_HEAR_VOICE,
    Wordless.VIDEO: notices.CANNOT_SEE_VIDEO,
    Wordless.PLACE: notices.CANNOT_USE_PLACE,
    Wordless.FILE: notices.CANNOT_OPEN_FILE,
}


def kind_of(message: PhoneMessage) -> Wordless:
    """What a message brings besides text; of several things the first."""
    if not message.media:
        return Wordless.PLACE
    kind, _, _ = message.media[0].media_type.partition("/")
    return KINDS.get(kind, Wordless.FILE)


def logged(message: PhoneMessage) -> str:
    """How the log tells what came besides text: `[foto]`, `[2 bestanden]`, `[locatie: …]`."""
    if message.place:
        return f"[{Wordless.PLACE}: {message.place}]"
    return " ".join([f"[{kind_of(message)}]"] * len(message.media))


async def pass_on(session: AsyncSession, arrived: Arrived, holder: Holder) -> Sequence[Reply]:
    """Have staff look at it; what is said to it, once for several in a row.

    Nothing is said to who talks with a colleague already.
    """
    if holder is Holder.PERSON:
        return []
    await put_before_staff(session, arrived)
    reply = Reply(_said_to(arrived.message))
    return [] if await _is_just_said(session, arrived, reply) else [reply]


def _said_to(message: PhoneMessage) -> str:
    cannot = CANNOT[kind_of(message)]
    return cannot if message.text else f"{cannot} {notices.TELL_IN_WORDS}"


async def _is_just_said(session: AsyncSession, arrived: Arrived, reply: Reply) -> bool:
    latest = await session.scalar(
        select(Message.text)
        .where(Message.conversation_id == arrived.conversation_id, Message.author != Author.PERSON)
        .order_by(Message.sequence.desc())
        .limit(1)
    )
    return latest == reply.text
