"""Texts come to telephones once, in order, and whatever goes wrong on the way."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest

from arrears.cases.acting import Actor
from arrears.cases.deliveries import advance, claim_due
from arrears.cases.kinds import Channel, DeliveryState, Holder, OptOutPurpose
from arrears.cases.opt_outs import is_opted_out, opt_out
from arrears.cases.store import Store
from arrears.channels.twilio import courier as courier_module
from arrears.channels.twilio.client import Sent, Twilio
from arrears.channels.twilio.failures import Own
from arrears.channels.twilio.obstacles import MOST_ATTEMPTS
from arrears.chat.records import Reply
from arrears.chat.window import opened_after
from tests.arrears.channels.twilio.phones import ADDRESSING, Phone, Round
from tests.arrears.fixtures import Clock, database_url
from tests.contract.twilio.double import Double
from tests.contract.twilio.mischief import Mishap

__all__ = ["database_url"]

ACCEPTED, WAITING, SENDING = DeliveryState.ACCEPTED, DeliveryState.WAITING, DeliveryState.SENDING
HELD, CANCELLED, FAILED = DeliveryState.HELD, DeliveryState.CANCELLED, DeliveryState.FAILED


def words(twilio: Double) -> list[str]:
    return [one.body for one in twilio.outbox.messages]


async def test_a_text_goes_out_once_from_our_number_with_a_way_to_report(
    store: Store, rounds: Round, twilio: Double
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("Dag.")
    await rounds.go()
    await rounds.go()

    sent, (delivery,) = twilio.outbox.messages[0], await phone.deliveries()
    assert ["Dag."] == words(twilio)
    assert (ACCEPTED, sent.sid) == (delivery.state, delivery.provider_id)
    assert f"https://chat.example/twilio/status?delivery={delivery.id}" == sent.callback


async def test_the_person_is_answered_from_the_number_they_wrote_to(
    store: Store, rounds: Round, twilio: Double
) -> None:
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    await phone.is_told("Dag.")
    await phone.change(own_address="+3197000000009")
    twilio.heard[phone.to] = twilio.now()
    await rounds.go()

    assert "whatsapp:+3197000000009" == twilio.outbox.messages[0].from_


async def test_what_is_said_in_a_talk_arrives_in_that_order(
    store: Store, rounds: Round, twilio: Double
) -> None:
    texts = [f"bericht {number}" for number in range(12)]
    phone = await Phone.ringing(store)
    await phone.is_told(*texts)
    await rounds.go()

    assert texts == words(twilio)


async def test_a_later_text_waits_till_the_one_before_was_taken(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("een", "twee")
    twilio.mischief.next_calls(Mishap.THROTTLED)
    await rounds.go()
    assert ([], [WAITING, WAITING]) == (words(twilio), await phone.states())

    clock.move(seconds=5)
    await rounds.go()
    assert ["een", "twee"] == words(twilio)


async def test_one_telephone_does_not_wait_for_another(
    store: Store, rounds: Round, twilio: Double
) -> None:
    phones = [await Phone.ringing(store, number=f"+3161234560{n}") for n in range(5)]
    for phone in phones:
        await phone.is_told("een", "twee")
    twilio.mischief.next_calls(Mishap.CUT_BEFORE)
    await rounds.go()

    assert 8 == len(twilio.outbox.messages)


@pytest.mark.parametrize("mishap", list(Mishap))
async def test_whatever_happens_to_a_call_the_text_arrives_once(
    store: Store, rounds: Round, twilio: Double, clock: Clock, mishap: Mishap
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("een", "twee")
    twilio.mischief.next_calls(mishap, None, mishap)
    for _ in range(6):
        await rounds.go()
        clock.move(seconds=20)

    assert ["een", "twee"] == words(twilio)
    assert [ACCEPTED, ACCEPTED] == await phone.states()
    assert [] == await phone.escalations()


async def test_a_text_is_looked_for_only_when_nobody_knows_whether_it_was_sent(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("een")
    twilio.mischief.next_calls(Mishap.THROTTLED, Mishap.CUT_AFTER)
    await rounds.go()
    clock.move(seconds=5)
    await rounds.go()
    assert 0 == twilio.calls["list"]

    clock.move(seconds=20)
    await rounds.go()
    assert (1, 1) == (twilio.calls["list"], len(words(twilio)))


async def test_a_process_that_died_after_sending_leaves_nothing_to_send_again(
    store: Store, rounds: Round, twilio: Double, client: Twilio, clock: Clock
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("een", "twee")
    async with store.writing() as session:
        (claimed,) = await claim_due(session, 9, heard_since=opened_after())
    await client.send(ADDRESSING.text(claimed))
    await rounds.go()
    assert ["een"] == words(twilio)

    clock.move(seconds=31)
    await rounds.go()
    assert ["een", "twee"] == words(twilio)
    assert [ACCEPTED, ACCEPTED] == await phone.states()


async def test_a_report_that_comes_in_as_it_is_looked_for_settles_it(
    store: Store, rounds: Round, twilio: Double, client: Twilio, clock: Clock
) -> None:
    """By then the sending is known as ours: that is no reason to send once more."""
    phone = await Phone.ringing(store)
    await phone.is_told("een")
    async with store.writing() as session:
        (claimed,) = await claim_due(session, 9, heard_since=opened_after())
    sid = await client.send(ADDRESSING.text(claimed))

    class Reported:
        """Twilio, whose report overtakes its list."""

        async def lately_sent(self, to: str, sender: str) -> Sequence[Sent]:
            async with store.writing() as session:
                await advance(session, claimed.id, DeliveryState.DELIVERED, sid)
            return await client.lately_sent(to, sender)

        send = client.send

    clock.move(seconds=31)
    await Round.of(store, cast("Twilio", Reported()), twilio).go()

    assert ["een"] == words(twilio)
    assert [DeliveryState.DELIVERED] == await phone.states()


async def test_a_process_that_died_before_sending_leaves_it_to_another(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("een")
    async with store.writing() as session:
        await claim_due(session, 9, heard_since=opened_after())
    clock.move(seconds=31)
    await rounds.go()

    assert ["een"] == words(twilio)


async def test_the_same_words_sent_before_are_not_taken_for_it(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("dank u")
    await rounds.go()
    await phone.is_told("dank u")
    twilio.mischief.next_calls(Mishap.CUT_BEFORE)
    await rounds.go()
    clock.move(seconds=20)
    await rounds.go()

    assert ["dank u", "dank u"] == words(twilio)


async def test_what_failed_before_anybody_noted_it_is_known_as_failed(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("een")
    twilio.troubles[phone.to] = 30003
    twilio.mischief.next_calls(Mishap.CUT_AFTER)
    await rounds.go()
    twilio.outbox.messages[0].status = "undelivered"
    clock.move(seconds=20)
    await rounds.go()

    (delivery,) = await phone.deliveries()
    assert (DeliveryState.UNDELIVERED, 30003) == (delivery.state, delivery.error_code)
    assert ["undelivered"] == [reason for reason, _ in await phone.escalations()]


async def test_two_couriers_bring_everything_once(
    store: Store, client: Twilio, twilio: Double
) -> None:
    phones = [await Phone.ringing(store, number=f"+316123456{n:02}") for n in range(10)]
    for phone in phones:
        await phone.is_told("een", "twee", "drie")
    couriers = [Round.of(store, client, twilio) for _ in range(3)]
    async with asyncio.timeout(30):
        while set().union(*[await one.states() for one in phones]) != {ACCEPTED}:
            await asyncio.gather(*(one.go() for one in couriers))

    assert 30 == len(twilio.outbox.messages)
    assert all(["een", "twee", "drie"] == twilio.person(one.number, "sms").texts for one in phones)


async def test_twilio_says_when_to_try_again(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("een")
    twilio.retry_after = 90
    twilio.mischief.next_calls(Mishap.THROTTLED)
    await rounds.go()

    (delivery,) = await phone.deliveries()
    assert clock.moment + timedelta(seconds=90) == delivery.due_at


async def test_pauses_grow_and_in_the_end_staff_is_called(
    store: Store, client: Twilio, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("een", "twee")
    await phone.change(attempts=MOST_ATTEMPTS)
    await Round.of(store, client, twilio).go()

    assert [] == words(twilio)
    assert [FAILED, FAILED] == await phone.states()
    assert {Own.NO_LUCK} == {one.error_code for one in await phone.deliveries()}
    assert [
        ("undelivered", f"{one.id}:undelivered") for one in await phone.deliveries()
    ] == await phone.escalations()
    pauses = [courier_module.pause_after(attempts) for attempts in range(MOST_ATTEMPTS)]
    assert 12 * 3600 < sum(pauses) < 24 * 3600


async def test_a_wrong_token_costs_nothing_but_time(
    store: Store, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("een")
    async with Twilio.running(twilio.account, "guess", url=twilio.url) as stranger:
        await Round.of(store, stranger, twilio).go()
    assert [WAITING] == await phone.states()

    clock.move(seconds=5)
    async with Twilio.running(twilio.account, twilio.token, url=twilio.url) as client:
        await Round.of(store, client, twilio).go()
    assert ["een"] == words(twilio)


@pytest.mark.parametrize("code", [21211, 21614, 21408, 21606, 29999])
async def test_what_twilio_never_sends_is_for_staff_and_the_talk_goes_on(
    store: Store, rounds: Round, twilio: Double, code: int
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("een")
    twilio.troubles[phone.to] = code
    await rounds.go()
    del twilio.troubles[phone.to]
    await phone.is_told("twee")
    await rounds.go()

    failed, sent = await phone.deliveries()
    assert (FAILED, code, ACCEPTED) == (failed.state, failed.error_code, sent.state)
    assert [("undelivered", f"{failed.id}:undelivered")] == await phone.escalations()
    assert Holder.BOT is await phone.holder()


async def test_who_opted_out_at_twilio_is_opted_out_here(
    store: Store, rounds: Round, twilio: Double
) -> None:
    phone = await Phone.ringing(store)
    twilio.opted_out.add(phone.to)
    await phone.is_told("een")
    await rounds.go()
    await phone.is_told("twee")
    await rounds.go()

    assert [CANCELLED, CANCELLED] == await phone.states()
    assert [] == await phone.escalations()
    assert 1 == twilio.calls["create"]
    async with store.reading() as session:
        assert await is_opted_out(session, Channel.SMS, phone.number, purpose=OptOutPurpose.ALL)


async def opts_out(store: Store, phone: Phone) -> None:
    async with store.writing() as session:
        by = Actor.person(phone.conversation_id)
        await opt_out(session, phone.channel, phone.number, by=by)


async def test_who_opted_out_gets_nothing_any_more(
    store: Store, rounds: Round, twilio: Double
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("een")
    await opts_out(store, phone)
    await rounds.go()

    assert ([], [CANCELLED]) == (words(twilio), await phone.states())


async def test_that_they_opted_out_is_confirmed_and_nothing_else(
    store: Store, rounds: Round, twilio: Double
) -> None:
    phone = await Phone.ringing(store)
    await opts_out(store, phone)
    await phone.hears("STOP", Reply("U krijgt geen berichten meer."))
    await phone.hears("wat vervelend", Reply("Een antwoord."))
    await rounds.go()

    assert ["U krijgt geen berichten meer."] == words(twilio)


async def test_choices_are_buttons_on_whatsapp(store: Store, rounds: Round, twilio: Double) -> None:
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    twilio.heard[phone.to] = twilio.now()
    await phone.is_told("Klopt dit?", titles=("Ja", "Nee"))
    await rounds.go()

    sent = twilio.outbox.messages[0]
    assert ("Klopt dit?", ("Ja", "Nee")) == (sent.body, sent.buttons)


async def test_choices_are_numbered_where_there_is_no_content_with_buttons(
    store: Store, client: Twilio, twilio: Double
) -> None:
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    twilio.heard[phone.to] = twilio.now()
    await phone.is_told("Klopt dit?", titles=("Ja", "Nee"))
    await Round.of(store, client, twilio, replace(ADDRESSING, content={})).go()

    assert ["Klopt dit?\n\n1. Ja\n2. Nee\nAntwoord met 1 of 2."] == words(twilio)


async def test_a_channel_without_a_number_of_ours_is_for_staff(
    store: Store, client: Twilio, twilio: Double
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("een")
    await Round.of(store, client, twilio, replace(ADDRESSING, senders={})).go()

    (delivery,) = await phone.deliveries()
    assert (FAILED, Own.NO_SENDER) == (delivery.state, delivery.error_code)
    assert 1 == len(await phone.escalations())


async def test_a_courier_runs_and_ends_by_itself(
    store: Store, client: Twilio, twilio: Double
) -> None:
    phone = await Phone.ringing(store)
    async with Round.of(store, client, twilio).courier.running():
        await phone.is_told("een", "twee")
        assert ["een", "twee"] == await twilio.person(phone.number, "sms").reads(2)

    assert [ACCEPTED, ACCEPTED] == await phone.states()


async def test_a_database_that_is_away_for_a_moment_costs_nothing_but_time(
    store: Store, rounds: Round, twilio: Double, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise ConnectionError

    phone = await Phone.ringing(store)
    await phone.is_told("een")
    with monkeypatch.context() as broken:
        broken.setattr(courier_module, "accept", away)
        await rounds.go()
    assert [SENDING] == await phone.states()

    clock.move(seconds=31)
    await rounds.go()
    assert (["een"], [ACCEPTED]) == (words(twilio), await phone.states())
