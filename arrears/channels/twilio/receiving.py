"""What becomes of a message from a telephone. Whatever it is, the same again changes nothing."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Holder
from arrears.channels.twilio import notices
from arrears.channels.twilio.arrived import Arrived, settle
from arrears.channels.twilio.choices import Button, chosen, titled
from arrears.channels.twilio.going_on import code_in, refuse_code, went_on
from arrears.channels.twilio.inbound import PhoneMessage
from arrears.channels.twilio.keywords import answer_to_keyword, keep_silent, look_again
from arrears.channels.twilio.wordless import logged, pass_on
from arrears.chat.records import ChoiceNotOffered, Inbound, Reply
from arrears.chat.service import Chat


async def take_in(message: PhoneMessage, chat: Chat) -> None:
    """Keep a message where it belongs, and have it answered."""
    code = code_in(message.text)
    if code and await went_on(message, code, chat):
        return
    talk = await chat.log.conversation_at(
        message.channel, message.address, own_address=message.own_address
    )
    arrived = Arrived(chat, talk, message)
    if answer := await answer_to_keyword(arrived):
        await settle(arrived, answer, text=_whole(message))
        if answer is keep_silent:
            await look_again(arrived)
    elif code:
        await settle(arrived, refuse_code, text=message.text)
    elif message.is_reaction:
        await settle(arrived, say_nothing, text=message.text)
    elif message.has_more_than_text:
        await settle(arrived, pass_on, text=logged(message))
        if message.text:
            await _hand_on(arrived, client_id=f"{message.sid}:text")
    elif message.text:
        await _hand_on(arrived, client_id=message.sid, provider_id=message.sid)
    else:
        await settle(arrived, ask_for_words, text="")


async def say_nothing(session: AsyncSession, arrived: Arrived, holder: Holder) -> Sequence[Reply]:
    """A thumb up asks for no answer."""
    return []


async def ask_for_words(session: AsyncSession, arrived: Arrived, holder: Holder) -> Sequence[Reply]:
    """Nothing of what was sent came through."""
    return [] if holder is Holder.PERSON else [notices.EMPTY]


async def _hand_on(arrived: Arrived, *, client_id: str, provider_id: str | None = None) -> None:
    """Have it answered by whoever holds the talk: as a button that it stands for, or as text."""
    message, chat, talk = arrived.message, arrived.chat, arrived.conversation_id
    typed = Inbound(client_id, message.text, provider_id=provider_id, typed=True)
    button = await _choice(arrived)
    if button is not None:
        pressed = replace(typed, text=button["title"], payload=button["payload"], typed=False)
        try:
            await chat.receive(talk, pressed, via=message.channel)
        except ChoiceNotOffered:
            # Offered no more: something else was said in this very moment.
            pass
        else:
            return
    await chat.receive(talk, typed, via=message.channel)


async def _choice(arrived: Arrived) -> Button | None:
    """The button that was pressed or typed; one that is not offered now counts by its title."""
    message, log, talk = arrived.message, arrived.chat.log, arrived.conversation_id
    offered = await log.offered(talk)
    if message.button is None:
        return chosen(message.text, offered, await log.numbered(talk))
    pressed = (button for button in offered if button["payload"] == message.button)
    return next(pressed, None) or titled(message.text, offered)


def _whole(message: PhoneMessage) -> str:
    if not message.has_more_than_text:
        return message.text
    return f"{logged(message)} {message.text}".strip()
