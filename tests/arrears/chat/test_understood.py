"""What the bot took a message for is kept with it, and so is that it was wrong."""

from uuid import UUID

import pytest
from sqlalchemy import select

from arrears.cases.kinds import Author, Intent
from arrears.cases.models import Message
from arrears.cases.store import Store
from arrears.chat.records import Reply, Understood
from tests.arrears.chat.talking import Talk, button
from tests.arrears.fixtures import Clock

NO = "Nee, dat bedoel ik niet."


@pytest.fixture
async def talk(store: Store) -> Talk:
    return await Talk.started(store)


async def kept(talk: Talk) -> list[tuple[str | None, Intent | None, bool | None]]:
    """What is kept of all that the person said."""
    async with talk.store.reading() as session:
        rows = await session.execute(
            select(Message.text, Message.intent, Message.not_understood)
            .where(Message.conversation_id == talk.id, Message.author == Author.PERSON)
            .order_by(Message.sequence)
        )
        return [(text, intent, unclear) for text, intent, unclear in rows]


async def corrected(talk: Talk) -> list[UUID]:
    async with talk.store.reading() as session:
        return list(
            await session.scalars(
                select(Message.id).where(Message.corrected).order_by(Message.sequence)
            )
        )


async def test_it_is_kept_with_the_message_as_it_is_answered(talk: Talk) -> None:
    message = await talk.hears("die kosten", Intent.ASK_FEES)
    await talk.hears("wablief", None, unclear=True)

    assert await kept(talk) == [
        ("die kosten", Intent.ASK_FEES, False),
        ("wablief", None, True),
    ]
    async with talk.store.reading() as session:
        found = await session.get_one(Message, message)
    assert found.confidence == pytest.approx(0.4)


async def test_of_several_that_were_read_as_one_the_last_has_it(talk: Talk) -> None:
    await talk.say("ik wil", typed=True)
    await talk.say("wel betalen", typed=True)
    whole = await talk.log.answer_together(await talk.log.take(talk.id))
    understood = Understood(Intent.ASK_HOW_TO_PAY, 0.9, not_understood=False)
    await talk.log.answer(whole, [Reply("Dat kan.")], understood=understood)

    assert await kept(talk) == [
        ("ik wil", None, None),
        ("wel betalen", Intent.ASK_HOW_TO_PAY, False),
    ]


async def test_a_message_that_nobody_read_has_nothing(talk: Talk) -> None:
    await talk.say("hallo")
    await talk.is_answered(Reply("Een medewerker leest dit."))

    assert await kept(talk) == [("hallo", None, None)]


async def test_who_says_that_it_was_meant_otherwise_corrects_what_came_before(talk: Talk) -> None:
    await talk.hears("hallo")
    message = await talk.hears("en die andere")
    await talk.hears(NO)

    assert await corrected(talk) == [message]


async def test_also_when_that_takes_two_messages(talk: Talk) -> None:
    message = await talk.hears("en die andere")
    await talk.say("nee", typed=True)
    await talk.say("ik bedoel de polis", typed=True)
    whole = await talk.log.answer_together(await talk.log.take(talk.id))
    understood = Understood(Intent.ASK_COVERAGE, 0.9, not_understood=False)
    await talk.log.answer(whole, [Reply("Dat kan.")], understood=understood)

    assert await corrected(talk) == [message]


async def test_what_is_said_later_is_about_something_else(talk: Talk, clock: Clock) -> None:
    await talk.hears("en die andere")
    clock.move(minutes=6)
    await talk.hears(NO)

    assert await corrected(talk) == []


async def test_a_button_that_was_pressed_by_mistake_teaches_nothing(talk: Talk) -> None:
    await talk.say("hallo")
    await talk.is_answered(Reply("Akkoord?", (button("/affirm"),)))
    await talk.press("/affirm")
    await talk.is_answered(Reply("Goed."))
    await talk.hears(NO)

    assert await corrected(talk) == []


async def test_what_a_colleague_is_told_is_no_correction_of_the_bot(talk: Talk) -> None:
    await talk.hears("en die andere")
    await talk.say(NO)
    await talk.is_answered()

    assert await corrected(talk) == []
