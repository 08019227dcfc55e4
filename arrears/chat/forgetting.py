"""Has the bot forget the dialogues of erased conversations, as soon as it can be reached.

What is to be forgotten was written in the transaction that erased the conversation.
"""

from contextlib import AbstractAsyncContextManager
from functools import partial

from sqlalchemy import delete, select

from arrears.cases.models import DialogueToForget
from arrears.cases.store import Store
from arrears.chat.bot import Bot
from arrears.loops import Wake, recurring

EVERY_SECONDS = 60
AT_ONCE = 100

# Built once: building it anew costs more than running it.
TO_FORGET = select(DialogueToForget.conversation_id).order_by(DialogueToForget.at).limit(AT_ONCE)


def forgetting(store: Store, bot: Bot) -> AbstractAsyncContextManager[Wake]:
    """Have the bot forget while the block runs."""
    return recurring("forgetting", partial(forget_next, store, bot), every=EVERY_SECONDS)


async def forget_next(store: Store, bot: Bot) -> bool:
    """Have some dialogues forgotten; whether there were any. Raises BotUnavailable."""
    async with store.reading() as session:
        ids = (await session.scalars(TO_FORGET)).all()
    if not ids:
        return False
    await bot.forget(ids)
    async with store.writing() as session:
        await session.execute(
            delete(DialogueToForget).where(DialogueToForget.conversation_id.in_(ids))
        )
    return True
