"""How a conversation stands, and signing out of the case in it."""

import asyncio
from uuid import uuid4

import pytest
from sqlalchemy import select

from arrears.cases.kinds import Author, Holder
from arrears.cases.models import AuditEvent, Conversation
from arrears.cases.store import Store
from arrears.chat.log import Log
from arrears.chat.records import ConversationNotFound, Reply, Standing
from tests.arrears.case_lines import case_line, loaded, verified_conversation
from tests.arrears.chat.talking import Talk
from tests.arrears.fixtures import Clock

GOODBYE = Reply("U bent uitgelogd.")


@pytest.fixture
async def talk(store: Store, clock: Clock) -> Talk:
    """A talk of somebody who has proved who they are."""
    await loaded(store, case_line())
    return Talk(store, await verified_conversation(store))


async def test_what_waits_is_not_handled_and_what_was_answered_is(talk: Talk) -> None:
    assert (await talk.log.standing(talk.id)).handled == 0

    await talk.say("een")
    await talk.say("twee")
    assert (await talk.log.standing(talk.id)).handled == 0

    await talk.is_answered(Reply("dag"))
    assert (await talk.log.standing(talk.id)).handled == 1

    await talk.is_answered()
    assert (await talk.log.standing(talk.id)).handled == 3


async def test_who_holds_the_talk_is_told(talk: Talk) -> None:
    await talk.is_taken_over()

    assert (await talk.log.standing(talk.id)).holder is Holder.PERSON


async def test_nobody_is_verified_in_a_new_talk(store: Store) -> None:
    fresh = await Talk.started(store)

    assert await fresh.log.standing(fresh.id) == Standing(Holder.BOT, verified=False, handled=0)


async def test_a_verification_that_lapsed_is_none(talk: Talk, clock: Clock) -> None:
    assert (await talk.log.standing(talk.id)).verified

    clock.move(minutes=30)

    assert not (await talk.log.standing(talk.id)).verified


async def test_a_conversation_that_does_not_exist_stands_nowhere(store: Store) -> None:
    with pytest.raises(ConversationNotFound):
        await Log(store).standing(uuid4())


async def test_who_signs_out_is_not_verified_any_more_and_hears_so(talk: Talk) -> None:
    (entry,) = await talk.log.sign_out(talk.id, GOODBYE)

    assert (entry.author, entry.text) == (Author.NOTICE, GOODBYE.text)
    assert await talk.log.entries(talk.id) == [entry]
    assert not (await talk.log.standing(talk.id)).verified


async def test_speaking_after_it_opens_nothing_again(talk: Talk) -> None:
    await talk.log.sign_out(talk.id, GOODBYE)
    await talk.say("en nu?")

    assert not (await talk.log.standing(talk.id)).verified


async def test_signing_out_twenty_times_at_once_happens_once(talk: Talk) -> None:
    said = await asyncio.gather(*(talk.log.sign_out(talk.id, GOODBYE) for _ in range(20)))

    assert len([entries for entries in said if entries]) == 1
    assert len(await talk.log.entries(talk.id)) == 1
    assert await acts(talk.store) == [("identity:signed_out", "person")]


async def test_who_was_never_verified_has_nothing_to_sign_out_of(store: Store) -> None:
    fresh = await Talk.started(store)

    assert await fresh.log.sign_out(fresh.id, GOODBYE) == []
    assert await fresh.log.entries(fresh.id) == []
    assert await acts(store) == []


async def test_staff_can_still_see_which_case_the_talk_was_about(talk: Talk) -> None:
    about = select(Conversation.verified_case_id).where(Conversation.id == talk.id)
    async with talk.store.reading() as session:
        before = await session.scalar(about)

    await talk.log.sign_out(talk.id, GOODBYE)

    async with talk.store.reading() as session:
        assert await session.scalar(about) == before is not None


async def test_another_talk_about_the_same_case_stays_open(talk: Talk) -> None:
    other = await verified_conversation(talk.store)

    await talk.log.sign_out(talk.id, GOODBYE)

    assert (await talk.log.standing(other)).verified


async def acts(store: Store) -> list[tuple[str, str]]:
    """What the audit trail says about identity."""
    async with store.reading() as session:
        events = await session.scalars(
            select(AuditEvent).where(AuditEvent.act.startswith("identity:"))
        )
        return [(event.act, event.actor) for event in events]
