"""What we begin ourselves goes to the telephone, or does not, by how things are at that moment."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.kinds import (
    Channel,
    DeliveryState,
    EscalationReason,
    MessageState,
    OptOutPurpose,
    PauseReason,
)
from arrears.cases.models import Message
from arrears.cases.opt_outs import opt_out
from arrears.cases.outreach.rules import STANDARD
from arrears.cases.pauses import pause
from arrears.cases.store import Store
from arrears.channels.outbound.sending import Sent, send_due
from arrears.channels.twilio.rendering import pack
from arrears.chat.log import Log
from tests.arrears.case_lines import loaded, verified_conversation
from tests.arrears.cases.outreach.looking import NUMBER, late
from tests.arrears.cases.requests import act, acts_of, called
from tests.arrears.channels.outbound.postbox import (
    correspondence,
    deliveries,
    our_reminders,
    outreach,
)
from tests.arrears.channels.twilio.phones import Round
from tests.arrears.fixtures import TODAY, Clock
from tests.contract.twilio.double import Double

JUST_BEFORE_EIGHT = datetime(2026, 11, 18, 18, 59, 59, tzinfo=UTC)


async def send(store: Store) -> Sequence[Sent]:
    return await send_due(store, Log(store, pack=pack), STANDARD)


async def states(store: Store) -> list[DeliveryState]:
    return [one.state for one in await deliveries(store)]


async def test_it_comes_to_the_telephone_as_it_stands_in_the_log(
    store: Store, clock: Clock, rounds: Round, twilio: Double
) -> None:
    await loaded(store, late())
    [sent] = await send(store)
    await rounds.go()

    [entry] = await Log(store).entries(sent.conversation_id)
    [brought] = twilio.outbox.messages
    assert (brought.to, brought.body) == (NUMBER, entry.text)


async def test_what_was_late_for_the_evening_is_taken_back_and_goes_in_the_morning(
    store: Store, clock: Clock, rounds: Round, twilio: Double
) -> None:
    """Art. 4.2 Bki is about when a person is approached, not about when we wrote it down."""
    await loaded(store, late())
    clock.moment = JUST_BEFORE_EIGHT
    [sent] = await send(store)
    clock.move(seconds=1)
    await rounds.go()

    assert twilio.outbox.messages == []
    assert await states(store) == [DeliveryState.CANCELLED]
    assert [*await outreach(store), *await our_reminders(store), *await correspondence(store)] == []
    assert await Log(store).entries(sent.conversation_id) == []

    clock.move(hours=11)
    assert len(await send(store)) == 1
    await rounds.go()
    assert len(twilio.outbox.messages) == 1
    assert len(await our_reminders(store)) == 1


async def test_an_answer_at_night_does_not_wait_for_what_was_taken_back(
    store: Store, clock: Clock, rounds: Round, twilio: Double
) -> None:
    await loaded(store, late())
    clock.moment = JUST_BEFORE_EIGHT
    [sent] = await send(store)
    clock.move(hours=1)
    await Log(store, pack=pack).notify(sent.conversation_id, "Dag.")
    await rounds.go()
    await rounds.go()

    assert [one.body for one in twilio.outbox.messages] == ["Dag."]


@pytest.mark.parametrize("why", [PauseReason.DEATH, PauseReason.DANGER, PauseReason.DEBT_HELP])
async def test_who_is_to_be_left_alone_since_hears_nothing(
    store: Store, clock: Clock, rounds: Round, twilio: Double, why: PauseReason
) -> None:
    """Between writing it down and sending it something may have come up."""
    await loaded(store, late())
    await send(store)
    talk = await verified_conversation(store)
    await act(store, talk, pause, why, by=Actor.person(talk), on=TODAY, key="m:1")
    await rounds.go()

    assert twilio.outbox.messages == []
    assert await outreach(store) == []
    assert "outreach:taken_back" in await acts_of(store)


@pytest.mark.parametrize("purpose", OptOutPurpose)
async def test_who_wants_no_more_since_hears_nothing(
    store: Store, clock: Clock, rounds: Round, twilio: Double, purpose: OptOutPurpose
) -> None:
    await loaded(store, late())
    await send(store)
    async with store.writing() as session:
        await opt_out(session, Channel.SMS, NUMBER, purpose=purpose, by=Actor("person"))
    await rounds.go()

    assert twilio.outbox.messages == []
    assert await states(store) == [DeliveryState.CANCELLED]
    assert await our_reminders(store) == []


async def test_who_wants_no_reminders_is_still_answered(
    store: Store, clock: Clock, rounds: Round, twilio: Double
) -> None:
    await loaded(store, late())
    [sent] = await send(store)
    await rounds.go()
    async with store.writing() as session:
        purpose = OptOutPurpose.REMINDERS
        await opt_out(session, Channel.SMS, NUMBER, purpose=purpose, by=Actor("person"))
    await Log(store, pack=pack).notify(sent.conversation_id, "Dag.")
    await rounds.go()

    assert len(twilio.outbox.messages) == 2


async def test_what_does_not_arrive_is_no_reminder_is_not_tried_daily_and_staff_sees_it(
    store: Store, clock: Clock, rounds: Round, twilio: Double
) -> None:
    await loaded(store, late())
    twilio.troubles[NUMBER] = 21211
    await send(store)
    await rounds.go()

    assert await states(store) == [DeliveryState.FAILED]
    assert await our_reminders(store) == []
    assert await called(store) == [EscalationReason.UNDELIVERED]
    clock.move(days=1)
    assert await send(store) == []


async def test_what_is_answered_keeps_what_it_was_an_answer_to(
    store: Store, clock: Clock, rounds: Round, twilio: Double
) -> None:
    await loaded(store, late())
    await send(store)
    await rounds.go()

    async with store.reading() as session:
        assert list(await session.scalars(select(Message.state))) == [MessageState.SENT]
