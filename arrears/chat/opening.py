"""Writing to somebody of our own accord, in the transaction of the caller."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Author, MessageState
from arrears.cases.models import Conversation
from arrears.chat.addresses import find_or_begin
from arrears.chat.entering import claim, number, write
from arrears.chat.posting import post
from arrears.chat.records import Opening, Pack, Reply


async def open_talk(session: AsyncSession, opening: Opening, *, pack: Pack) -> UUID:
    """Say something in the conversation at a number, and have it sent; the conversation.

    What it is about proves nothing about who answers: they are asked who they are before they hear
    anything of the case. Raises IntegrityError when a first conversation there is begun elsewhere
    at this very moment: try again.
    """
    conversation_id = await find_or_begin(
        session, opening.channel, opening.address, own_address=opening.own_address
    )
    await session.execute(
        update(Conversation)
        .where(Conversation.id == conversation_id)
        .values(about_case_id=opening.case_id, channel=opening.channel)
        .execution_options(synchronize_session=False)
    )
    claimed = await claim(session, conversation_id, 1)
    [entry] = number([Reply(opening.text)], Author.BOT, claimed.last_sequence)
    entries = [replace(entry, client_id=opening.key)]
    await write(session, conversation_id, entries, MessageState.SENT)
    parcels = [
        replace(parcel, template=opening.template, variables=opening.variables)
        for parcel in pack(opening.channel, entries)
    ]
    await post(session, conversation_id, opening.channel, parcels, unasked=True)
    return conversation_id
