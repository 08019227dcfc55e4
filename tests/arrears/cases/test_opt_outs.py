"""Opt-outs: in force once at an address, until they are lifted."""

import asyncio
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.kinds import Channel, OptOutPurpose
from arrears.cases.models import OptOut
from arrears.cases.opt_outs import is_opted_out, lift_opt_out, opt_out
from arrears.cases.store import Store
from tests.arrears.case_lines import conversation
from tests.arrears.cases.desk import acts_about, at_once, audited, do, fail_after
from tests.arrears.fixtures import Clock

PHONE = "+31612345678"


@pytest.fixture
async def person(store: Store) -> Actor:
    """Somebody in a conversation."""
    return Actor.person(await conversation(store))


async def stop(store: Store, by: Actor, purpose: OptOutPurpose = OptOutPurpose.ALL) -> OptOut:
    return await do(store, opt_out, Channel.SMS, PHONE, purpose=purpose, by=by)


async def start(store: Store, by: Actor, purpose: OptOutPurpose = OptOutPurpose.ALL) -> None:
    await do(store, lift_opt_out, Channel.SMS, PHONE, purpose=purpose, by=by)


async def silenced(store: Store, *, channel: Channel = Channel.SMS, address: str = PHONE) -> Any:
    """For which purposes nothing may be sent to an address."""
    async with store.reading() as session:
        return {
            purpose
            for purpose in OptOutPurpose
            if await is_opted_out(session, channel, address, purpose=purpose)
        }


async def rows(store: Store) -> list[OptOut]:
    async with store.reading() as session:
        return list(await session.scalars(select(OptOut).order_by(OptOut.id)))


async def test_nobody_is_opted_out_who_did_not_ask_for_it(store: Store) -> None:
    assert await silenced(store) == set()


@pytest.mark.parametrize(
    ("purpose", "silent"),
    [
        pytest.param(OptOutPurpose.ALL, set(OptOutPurpose), id="nothing at all"),
        pytest.param(OptOutPurpose.REMINDERS, {OptOutPurpose.REMINDERS}, id="no reminders"),
    ],
)
async def test_an_opt_out_holds_for_its_purpose(
    store: Store, person: Actor, clock: Clock, purpose: OptOutPurpose, silent: set[OptOutPurpose]
) -> None:
    made = await stop(store, person, purpose)

    assert (made.at, made.ended_at) == (clock.now(), None)
    assert await silenced(store) == silent


async def test_an_opt_out_holds_for_one_address_in_one_channel(store: Store, person: Actor) -> None:
    await stop(store, person)

    assert await silenced(store, channel=Channel.WHATSAPP) == set()
    assert await silenced(store, address="+31612345679") == set()


async def test_asking_twice_is_asking_once(store: Store, person: Actor, clock: Clock) -> None:
    first = await stop(store, person)
    clock.move(days=1)
    again = await stop(store, person)

    assert (again.id, again.at) == (first.id, first.at)
    assert await acts_about(store, "opt_out") == ["opt_out:made"]


async def test_asking_twice_at_once_is_asking_once(store: Store, person: Actor) -> None:
    first, second = await at_once(
        store,
        lambda session: opt_out(session, Channel.SMS, PHONE, by=person),
        lambda session: opt_out(session, Channel.SMS, PHONE, by=person),
    )

    assert first.id == second.id
    assert len(await rows(store)) == 1
    assert await acts_about(store, "opt_out") == ["opt_out:made"]


async def test_asking_many_times_at_once_is_asking_once(store: Store, person: Actor) -> None:
    made = await asyncio.gather(*(stop(store, person) for _ in range(6)))

    assert len({one.id for one in made}) == 1
    assert len(await rows(store)) == 1


async def test_what_else_is_done_goes_on_after_asking_twice_at_once(
    store: Store, person: Actor
) -> None:
    """Only the doubled row is undone, not the transaction that it is part of."""
    both = [(Channel.SMS, PHONE), (Channel.WHATSAPP, PHONE)]

    async def stop_both(channels: list[tuple[Channel, str]]) -> None:
        async with store.writing() as session:
            for channel, address in channels:
                await opt_out(session, channel, address, by=person)

    await asyncio.gather(*(stop_both(both) for _ in range(4)))

    assert sorted(row.channel for row in await rows(store)) == [Channel.SMS, Channel.WHATSAPP]


async def test_a_lifted_opt_out_holds_no_more_and_stays_on_record(
    store: Store, person: Actor, clock: Clock
) -> None:
    made = await stop(store, person)
    clock.move(days=1)

    await start(store, person)

    assert await silenced(store) == set()
    (kept,) = await rows(store)
    assert (kept.id, kept.ended_at) == (made.id, clock.now())


async def test_lifting_one_purpose_leaves_the_other(store: Store, person: Actor) -> None:
    await stop(store, person, OptOutPurpose.ALL)
    await stop(store, person, OptOutPurpose.REMINDERS)

    await start(store, person, OptOutPurpose.ALL)

    assert await silenced(store) == {OptOutPurpose.REMINDERS}


async def test_lifting_twice_or_nothing_changes_nothing(
    store: Store, person: Actor, clock: Clock
) -> None:
    await start(store, person)
    await stop(store, person)
    await start(store, person)
    ended_at = clock.now()
    clock.move(days=1)
    await start(store, person)

    assert [one.ended_at for one in await rows(store)] == [ended_at]
    assert await acts_about(store, "opt_out") == ["opt_out:made", "opt_out:lifted"]


async def test_who_opted_in_can_opt_out_again(store: Store, person: Actor) -> None:
    first = await stop(store, person)
    await start(store, person)
    second = await stop(store, person)

    assert first.id != second.id
    assert await silenced(store) == set(OptOutPurpose)


async def test_the_audit_trail_names_channel_and_purpose_but_no_address(
    store: Store, person: Actor
) -> None:
    made = await stop(store, person, OptOutPurpose.REMINDERS)
    await start(store, person, OptOutPurpose.REMINDERS)

    facts = {"opt_out_id": made.id, "channel": "sms", "purpose": "reminders"}
    events = await audited(store, "opt_out:made", "opt_out:lifted")
    assert [event.facts for event in events] == [facts, facts]
    talks: list[UUID | None] = [event.conversation_id for event in events]
    assert talks == [person.conversation_id] * 2


async def test_nothing_is_kept_of_an_opt_out_that_fails(store: Store, person: Actor) -> None:
    await fail_after(store, opt_out, Channel.SMS, PHONE, by=person)
    assert await rows(store) == []

    await stop(store, person)
    await fail_after(store, lift_opt_out, Channel.SMS, PHONE, by=person)

    assert await silenced(store) == set(OptOutPurpose)
    assert await acts_about(store, "opt_out") == ["opt_out:made"]
