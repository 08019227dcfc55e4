"""Talks by channel."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.figures.asked import Asked
from arrears.cases.figures.counting import count_each
from arrears.cases.figures.spoken import spoken_in
from arrears.cases.kinds import Channel
from arrears.cases.models import Conversation, Message


async def talks_by_channel(session: AsyncSession, asked: Asked) -> Mapping[Channel, int]:
    """In how many conversations a person wrote in the period, by channel.

    The channel is the one in which the person wrote last: that is what the store keeps.
    """
    talks = (
        select(Message.conversation_id.label("id")).where(*spoken_in(asked)).distinct().subquery()
    )
    channels = select(Conversation.channel).join(talks, talks.c.id == Conversation.id)
    found = await count_each(session, channels)
    return {channel: found.get(channel, 0) for channel in Channel}
