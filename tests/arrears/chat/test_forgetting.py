"""What was erased is erased in the bot's own database too, once the bot can be reached."""

from uuid import UUID

import pytest
from sqlalchemy import insert

from arrears.cases.models import DialogueToForget
from arrears.cases.store import Store
from arrears.chat.bot import Bot, BotUnavailable
from arrears.chat.forgetting import forget_next
from arrears.clock import now
from tests.arrears.case_lines import conversation
from tests.arrears.cases.requests import count
from tests.arrears.chat.tiny_server import TinyServer


async def to_forget(store: Store) -> UUID:
    """A conversation of which the bot still has the dialogue."""
    talk = await conversation(store)
    async with store.writing() as session:
        await session.execute(insert(DialogueToForget).values(conversation_id=talk, at=now()))
    return talk


async def test_every_bot_is_told_and_then_it_is_done(store: Store) -> None:
    talk = await to_forget(store)
    with TinyServer().running() as one, TinyServer().running() as other:
        async with Bot(one.url, other.url) as bot:
            assert await forget_next(store, bot)
            assert not await forget_next(store, bot)

        for server in (one, other):
            asked = ("POST /webhooks/rest/forget", {"senders": [str(talk)]})
            assert server.requests == [asked]
    assert await count(store, DialogueToForget) == 0


async def test_a_bot_that_is_away_is_told_later(store: Store) -> None:
    await to_forget(store)
    # Nothing listens on port 1.
    async with Bot("http://127.0.0.1:1") as bot:
        with pytest.raises(BotUnavailable):
            await forget_next(store, bot)

    assert await count(store, DialogueToForget) == 1
