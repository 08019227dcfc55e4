"""Going on by telephone with what was begun in the web chat, by a code that is sent from there."""

import re
from collections.abc import Sequence
from urllib.parse import quote
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Author, Channel, Holder, MessageState
from arrears.cases.models import Message
from arrears.cases.moves import SIGNS, count_wrong_code, use_move
from arrears.cases.verification import verified_case_id
from arrears.channels.twilio import notices
from arrears.channels.twilio.arrived import Arrived
from arrears.channels.twilio.inbound import PhoneMessage
from arrears.channels.twilio.keywords import is_silenced
from arrears.chat.live import NewEntries
from arrears.chat.records import Inbound, Reply
from arrears.chat.service import Chat
from arrears.settings import Settings

HALF = f"([{SIGNS}]{{4}})"
CODE = re.compile(rf"(?:verder met )?code:? *{HALF}[ -]*{HALF}[.!]?", re.IGNORECASE)

# Built once: building it anew costs more than running it.
LATEST_SAID = (
    select(Message.author, Message.text, Message.buttons)
    .where(
        Message.conversation_id == bindparam("conversation"), Message.state != MessageState.WITHHELD
    )
    .order_by(Message.sequence.desc())
    .limit(1)
)


def code_in(text: str) -> str | None:
    """The code that a message is about; None when it is about something else."""
    found = CODE.fullmatch(" ".join(text.split()))
    return "".join(found.groups()).upper() if found else None


def text_with(code: str) -> str:
    """What a person sends to go on: `Verder met code ABCD-EFGH`."""
    return f"Verder met code {code[:4]}-{code[4:]}"


def number_for(settings: Settings, channel: Channel) -> str | None:
    """Our number that people write to, where we have one of our own."""
    senders = {
        Channel.SMS: settings.twilio_sms_sender,
        Channel.WHATSAPP: settings.twilio_whatsapp_sender,
    }
    sender = senders.get(channel)
    return sender if sender and sender.startswith("+") else None


def link_to(channel: Channel, number: str, text: str) -> str:
    """What opens the person's own app with this text to us ready to be sent."""
    if channel is Channel.WHATSAPP:
        return f"https://wa.me/{number.removeprefix('+')}?text={quote(text)}"
    # Written for iPhones and others alike, that each read one of the two.
    return f"sms:{number}?&body={quote(text)}"


async def went_on(message: PhoneMessage, code: str, chat: Chat) -> bool:
    """Have the web chat of this code go on at the number that sent it; whether it does."""
    async with chat.store.writing() as session:
        if await is_silenced(session, message):
            return False
        talk = await use_move(
            session, code, message.channel, message.address, own_address=message.own_address
        )
        if talk is None:
            return False
        inbound = Inbound(message.sid, message.text, provider_id=message.sid)
        said = [notices.GOING_ON]
        if await verified_case_id(session, talk) is not None:
            said += await _last_question(session, talk)
        entries = await chat.log.settle_within(session, talk, inbound, said, via=message.channel)
    chat.live.tell(talk, NewEntries(entries))
    return True


async def refuse_code(session: AsyncSession, arrived: Arrived, holder: Holder) -> Sequence[Reply]:
    """The code opens nothing; why is told to nobody."""
    message = arrived.message
    await count_wrong_code(session, message.channel, message.address)
    return [notices.WRONG_CODE]


async def _last_question(session: AsyncSession, talk: UUID) -> list[Reply]:
    """What the bot asked in the web chat and is not answered yet, to be asked here again."""
    found = await session.execute(LATEST_SAID, {"conversation": talk})
    latest = found.one_or_none()
    if latest is None or latest.author is not Author.BOT:
        return []
    is_question = latest.buttons or "?" in (latest.text or "")
    return [Reply(latest.text, tuple(latest.buttons or ()))] if is_question else []
