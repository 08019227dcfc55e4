"""Who labels a message first, is not overruled unseen by who looked at the same time."""

from functools import partial
from uuid import uuid4

import pytest

from arrears.cases.acting import Actor
from arrears.cases.kinds import Intent, StaffRole
from arrears.cases.models import MessageLabel
from arrears.cases.privacy.erasing import erase_conversations
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from arrears.cases.understanding.labelling import LabelledMeanwhile, NothingToLabel, label
from arrears.cases.understanding.reviewing import Label
from tests.arrears.cases.desk import acts_about, at_once, audited, do, staff_member
from tests.arrears.cases.requests import STRANGER, count
from tests.arrears.chat.talking import Talk
from tests.arrears.fixtures import TODAY


@pytest.fixture
async def saskia(store: Store) -> Actor:
    return await staff_member(store, "saskia", StaffRole.SUPERVISOR)


@pytest.fixture
async def talk(store: Store) -> Talk:
    return await Talk.started(store)


async def test_a_label_is_audited_in_codes(talk: Talk, saskia: Actor) -> None:
    message = await talk.hears("wablief", unclear=True)
    await do(talk.store, label, message, Intent.ASK_REPEAT, seen=0, by=saskia)

    [event] = await audited(talk.store, "understanding:labelled")
    assert (event.staff_id, event.facts) == (
        saskia.staff_id,
        {"message": str(message), "intent": "ask_repeat"},
    )


async def test_who_saw_a_label_may_change_it_also_into_nothing_to_learn(
    talk: Talk, saskia: Actor
) -> None:
    message = await talk.hears("wablief", unclear=True)
    for seen, intent in enumerate((Intent.ASK_REPEAT, None, Intent.GREET)):
        await do(talk.store, label, message, intent, seen=seen, by=saskia)

    async with talk.store.reading() as session:
        found = await session.get_one(MessageLabel, message)
    assert (found.intent, found.version) == (Intent.GREET, 3)


async def test_of_two_at_once_the_second_hears_of_the_first(talk: Talk, saskia: Actor) -> None:
    bo = await staff_member(talk.store, "bo", StaffRole.ADMINISTRATOR)
    message = await talk.hears("wablief", unclear=True)

    _, second = await at_once(
        talk.store,
        partial(label, message_id=message, intent=Intent.ASK_REPEAT, seen=0, by=saskia),
        partial(label, message_id=message, intent=Intent.GREET, seen=0, by=bo),
    )

    assert isinstance(second, LabelledMeanwhile)
    assert second.label == Label(Intent.ASK_REPEAT, "Saskia", 1)
    assert await acts_about(talk.store, "understanding") == ["understanding:labelled"]


async def test_what_was_understood_is_not_labelled_nor_what_is_not_there(
    talk: Talk, saskia: Actor
) -> None:
    understood = await talk.hears("die kosten")
    gone = await talk.hears("wablief", unclear=True)
    await do(talk.store, erase_conversations, [talk.id], on=TODAY)

    for message in (understood, gone, uuid4()):
        with pytest.raises(NothingToLabel):
            await do(talk.store, label, message, Intent.GREET, seen=0, by=saskia)
    assert await count(talk.store, MessageLabel) == 0


async def test_only_staff_labels(talk: Talk) -> None:
    message = await talk.hears("wablief", unclear=True)

    with pytest.raises(NotActiveStaff):
        await do(talk.store, label, message, Intent.GREET, seen=0, by=STRANGER)
