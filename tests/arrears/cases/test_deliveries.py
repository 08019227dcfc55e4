"""Texts on their way to telephones are claimed by one at a time, in order, and found quickly."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert, text

from arrears import clock as arrears_clock
from arrears.cases import deliveries
from arrears.cases.deliveries import (
    CLAIMED_FOR,
    Outgoing,
    accept,
    anything_due,
    claim_due,
    is_claimed,
    leave_unsure,
    put_off,
)
from arrears.cases.kinds import Channel, DeliveryState, Holder
from arrears.cases.models import Conversation, Delivery
from arrears.cases.store import Store
from tests.arrears.fixtures import Clock
from tests.arrears.statements import plan

SOMEBODY = "+31612345601"
DAY = timedelta(days=1)


async def talk(store: Store) -> UUID:
    conversation_id = uuid4()
    async with store.writing() as session:
        await session.execute(
            insert(Conversation).values(
                id=conversation_id,
                channel=Channel.SMS,
                holder=Holder.BOT,
                started_at=arrears_clock.now(),
            )
        )
    return conversation_id


async def ready(store: Store, conversation_id: UUID, *sequences: int, **values: Any) -> None:
    """Texts that stand ready to go."""
    moment = arrears_clock.now()
    row = {
        "conversation_id": conversation_id,
        "part": 1,
        "channel": Channel.SMS,
        "address": SOMEBODY,
        "body": "Dag.",
        "state": DeliveryState.WAITING,
        "due_at": moment,
        "at": moment,
        "changed_at": moment,
    } | values
    async with store.writing() as session:
        await session.execute(
            insert(Delivery),
            [
                row | {"id": uuid4(), "first_sequence": one, "last_sequence": one}
                for one in sequences
            ],
        )


async def claimed(store: Store, most: int = 9) -> Sequence[Outgoing]:
    async with store.writing() as session:
        return await claim_due(session, most, heard_since=arrears_clock.now() - DAY)


async def test_the_first_of_a_talk_is_claimed_and_the_next_once_it_was_taken(
    store: Store,
) -> None:
    await ready(store, await talk(store), 1, 2)
    (first,) = await claimed(store)
    assert [] == await claimed(store)

    async with store.writing() as session:
        await accept(session, first, "SM1")
    (second,) = await claimed(store)
    assert [1, 2] == [first.first_sequence, second.first_sequence]


async def test_of_several_talks_the_oldest_texts_come_first(store: Store, clock: Clock) -> None:
    talks = [await talk(store) for _ in range(4)]
    for one in talks:
        await ready(store, one, 1, 2)
        clock.move(seconds=1)

    assert talks[:3] == [one.conversation_id for one in await claimed(store, 3)]
    assert talks[3:] == [one.conversation_id for one in await claimed(store, 3)]


async def test_a_claim_that_is_over_is_unsure_and_has_no_say_any_more(
    store: Store, clock: Clock
) -> None:
    await ready(store, await talk(store), 1)
    (old,) = await claimed(store)
    clock.move(seconds=CLAIMED_FOR.total_seconds() + 1)
    (new,) = await claimed(store)
    async with store.writing() as session:
        await put_off(session, old, arrears_clock.now(), tried=True)
        await leave_unsure(session, old, arrears_clock.now())
        assert not await is_claimed(session, old)
        assert await is_claimed(session, new)

    assert (False, True) == (old.is_unsure, new.is_unsure)


async def test_what_was_put_off_was_surely_not_sent(store: Store, clock: Clock) -> None:
    await ready(store, await talk(store), 1)
    (one,) = await claimed(store)
    async with store.writing() as session:
        await put_off(session, one, arrears_clock.now() + timedelta(seconds=5), tried=True)
    assert [] == await claimed(store)

    clock.move(seconds=5)
    (again,) = await claimed(store)
    assert (False, 1) == (again.is_unsure, again.attempts)


async def test_nothing_to_do_is_seen_without_claiming(store: Store) -> None:
    conversation_id = await talk(store)
    async with store.reading() as session:
        assert not await anything_due(session, heard_since=arrears_clock.now() - DAY)
    await ready(store, conversation_id, 1)
    async with store.reading() as session:
        assert await anything_due(session, heard_since=arrears_clock.now() - DAY)


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        (deliveries.ANYTHING, {"since": arrears_clock.now(), "moment": arrears_clock.now()}),
        (deliveries.DUE, {"moment": arrears_clock.now(), "most": 9}),
        (deliveries.RELEASE, {"since": arrears_clock.now(), "moment": arrears_clock.now()}),
    ],
)
async def test_looking_does_not_go_through_all_that_ever_went(
    store: Store, statement: Any, values: dict[str, Any]
) -> None:
    conversation_id = await talk(store)
    await ready(store, conversation_id, *range(2000), state=DeliveryState.DELIVERED)
    async with store.writing() as session:
        await session.execute(text("ANALYZE deliveries"))
        way = await plan(session, statement, values)

    through_all = ("Seq Scan on deliveries", "SCAN deliveries\n", "SCAN deliveries_1\n")
    assert not [one for one in through_all if one in way]
    assert "deliveries_under_way" in way or "deliveries_to_do" in way
