"""A colleague talks with somebody at a telephone."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from arrears.cases.acting import Actor
from arrears.cases.holders import access_hold
from arrears.cases.kinds import Author, Channel, DeliveryState, Holder, MessageState, TalkOutcome
from arrears.cases.opt_outs import opt_out
from arrears.cases.store import Store
from arrears.cases.talk_history import history_of
from arrears.channels.twilio.rendering import MOST_CHARACTERS, pack
from arrears.channels.twilio.templates import MESSAGE_WAITING_TEXT
from arrears.chat import notices
from arrears.chat.by_sms import NoSms, WhyNoSms
from arrears.chat.log import Log
from arrears.chat.service import Chat
from arrears.chat.staff_words import WhereClosed
from arrears.chat.telling import tell_person
from arrears.chat.window import Window, WindowClosed
from tests.arrears.cases.desk import staff_member
from tests.arrears.channels.twilio.phones import Phone, Round
from tests.arrears.chat.office import Office
from tests.arrears.fixtures import Clock
from tests.contract.twilio.double import Double

BY_SMS, WAITS = WhereClosed.BY_SMS, WhereClosed.WAITS
TAKEN = str(notices.taken_by("Anne").text)


@pytest.fixture
async def anne(store: Store) -> Actor:
    return await staff_member(store, "anne")


@pytest.fixture
async def chat(store: Store) -> AsyncIterator[Chat]:
    office = Office(store, log=Log(store, pack=pack))
    async with office.at_work():
        yield office.chat


@pytest.fixture
async def phone(store: Store, clock: Clock, twilio: Double) -> Phone:
    """A telephone with WhatsApp, from which somebody has just written."""
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    twilio.heard[phone.to] = clock.moment
    return phone


def words(rounds: Round) -> list[str]:
    return [one.body for one in rounds.twilio.outbox.messages]


async def test_what_a_colleague_says_goes_to_the_telephone(
    chat: Chat, phone: Phone, rounds: Round, anne: Actor
) -> None:
    await chat.take_over(phone.conversation_id, by=anne)
    for _ in range(2):
        await chat.say_as_staff(phone.conversation_id, "Dag!", by=anne, client_id="a1")
    await rounds.go()

    assert words(rounds) == [TAKEN, "Dag!"]


async def test_what_is_too_long_for_one_text_goes_in_several(
    chat: Chat, phone: Phone, rounds: Round, anne: Actor
) -> None:
    text = "Dit is een zin. " * 200
    await chat.say_as_staff(phone.conversation_id, text, by=anne, client_id="a1")
    await rounds.go()

    [taken, *parts] = words(rounds)
    assert taken == TAKEN
    assert " ".join(parts) == text.strip()
    assert max(map(len, parts)) <= MOST_CHARACTERS


async def test_the_window_is_told_for_each_channel(
    chat: Chat, phone: Phone, store: Store, clock: Clock
) -> None:
    sms = await Phone.ringing(store, Channel.SMS, "+31612345602")
    closes_at = clock.moment + timedelta(hours=24)
    assert await chat.window(phone.conversation_id) == Window(Channel.WHATSAPP, True, closes_at)

    clock.move(hours=25)

    assert await chat.window(phone.conversation_id) == Window(Channel.WHATSAPP, False, closes_at)
    assert await chat.window(sms.conversation_id) == Window(Channel.SMS, True)


async def test_after_24_hours_free_words_are_refused_and_nothing_changes(
    chat: Chat, phone: Phone, store: Store, anne: Actor, clock: Clock
) -> None:
    clock.move(hours=24, seconds=1)

    with pytest.raises(WindowClosed) as refused:
        await chat.say_as_staff(phone.conversation_id, "Dag!", by=anne, client_id="a1")

    assert refused.value.window == await chat.window(phone.conversation_id)
    assert await phone.deliveries() == []
    async with store.reading() as session:
        assert (await access_hold(session, phone.conversation_id)).holder is Holder.BOT


async def test_taking_a_talk_over_after_that_invites_nobody(
    chat: Chat, phone: Phone, rounds: Round, anne: Actor, clock: Clock
) -> None:
    """There is nothing to read yet, but who is there: that goes when the person writes."""
    clock.move(hours=25)
    await chat.take_over(phone.conversation_id, by=anne)
    await rounds.go()
    assert words(rounds) == []

    rounds.twilio.heard[phone.to] = clock.moment
    await phone.hears("bent u daar?")
    await rounds.go()

    assert words(rounds) == [TAKEN]


async def test_words_that_may_wait_invite_the_person_and_go_when_they_write(
    chat: Chat, phone: Phone, rounds: Round, anne: Actor, clock: Clock
) -> None:
    clock.move(hours=25)
    await chat.take_over(phone.conversation_id, by=anne)
    await rounds.go()
    await chat.say_as_staff(
        phone.conversation_id, "Dag!", by=anne, client_id="a1", where_closed=WAITS
    )
    await rounds.go()
    assert words(rounds) == [MESSAGE_WAITING_TEXT]

    rounds.twilio.heard[phone.to] = clock.moment
    await phone.hears("ja")
    await rounds.go()

    assert words(rounds) == [MESSAGE_WAITING_TEXT, TAKEN, "Dag!"]


async def test_what_must_be_heard_of_an_act_invites_as_well(
    chat: Chat, phone: Phone, rounds: Round, anne: Actor, clock: Clock
) -> None:
    clock.move(hours=25)
    async with chat.store.writing() as session:
        entries = await tell_person(
            session, chat, phone.conversation_id, "Goedgekeurd.", by=anne, key="k1"
        )
    await rounds.go()

    assert [one.author for one in entries] == [Author.NOTICE]
    assert words(rounds) == [MESSAGE_WAITING_TEXT]
    assert (await phone.states())[0] is DeliveryState.HELD


async def test_where_whatsapp_is_closed_a_talk_goes_on_by_sms_and_back_when_they_write_there(
    chat: Chat, phone: Phone, rounds: Round, anne: Actor, clock: Clock
) -> None:
    clock.move(hours=25)
    for _ in range(2):
        await chat.say_as_staff(
            phone.conversation_id, "Dag “Noor”…", by=anne, client_id="a1", where_closed=BY_SMS
        )
    await chat.say_as_staff(phone.conversation_id, "Nog iets.", by=anne, client_id="a2")
    await rounds.go()

    sent = [(one.to, one.body) for one in rounds.twilio.outbox.messages]
    assert sent == [(phone.number, text) for text in (TAKEN, 'Dag "Noor"...', "Nog iets.")]

    sms = await Phone.ringing(phone.store, Channel.SMS, phone.number)
    assert sms.conversation_id == phone.conversation_id
    await phone.hears("ik ben er weer")
    assert (await chat.window(phone.conversation_id)).channel is Channel.WHATSAPP


async def test_while_whatsapp_is_open_nothing_goes_by_sms(
    chat: Chat, phone: Phone, anne: Actor
) -> None:
    await chat.say_as_staff(
        phone.conversation_id, "Dag!", by=anne, client_id="a1", where_closed=BY_SMS
    )

    assert {one.channel for one in await phone.deliveries()} == {Channel.WHATSAPP}


@pytest.mark.parametrize("channel", [Channel.WHATSAPP, Channel.SMS])
async def test_who_wants_no_messages_gets_no_sms(
    chat: Chat, phone: Phone, anne: Actor, clock: Clock, channel: Channel
) -> None:
    clock.move(hours=25)
    async with phone.store.writing() as session:
        await opt_out(session, channel, phone.number, by=Actor.person(phone.conversation_id))

    assert await why_not(chat, phone, anne) is WhyNoSms.OPTED_OUT
    assert await phone.deliveries() == []
    assert (await chat.window(phone.conversation_id)).channel is Channel.WHATSAPP


async def test_no_sms_goes_in_quiet_hours_nor_into_another_talk_nor_to_a_landline(
    chat: Chat, phone: Phone, store: Store, anne: Actor, clock: Clock
) -> None:
    landline = await Phone.ringing(store, Channel.WHATSAPP, "+31201234567")
    clock.move(hours=24 + 10, minutes=30)
    assert await why_not(chat, phone, anne) is WhyNoSms.QUIET_HOURS

    clock.move(hours=12)
    await Phone.ringing(store, Channel.SMS, phone.number)
    assert await why_not(chat, phone, anne) is WhyNoSms.OTHER_TALK
    assert await why_not(chat, landline, anne) is WhyNoSms.NO_MOBILE


async def why_not(chat: Chat, phone: Phone, by: Actor) -> WhyNoSms:
    with pytest.raises(NoSms) as refused:
        await chat.say_as_staff(
            phone.conversation_id, "Dag!", by=by, client_id="a1", where_closed=BY_SMS
        )
    return refused.value.why


async def test_a_talk_that_ends_where_whatsapp_is_closed_asks_for_no_mark_and_staff_sees_so(
    chat: Chat, phone: Phone, rounds: Round, anne: Actor, clock: Clock
) -> None:
    await chat.take_over(phone.conversation_id, by=anne)
    await rounds.go()
    clock.move(hours=25)
    await chat.close_talk(phone.conversation_id, TalkOutcome.SOLVED, by=anne)
    await rounds.go()

    assert words(rounds) == [TAKEN]
    assert await phone.states() == [DeliveryState.ACCEPTED, DeliveryState.HELD]
    async with phone.store.reading() as session:
        *_, closed, last = (await history_of(session, phone.conversation_id)).said
    assert (closed.text, closed.state) == (notices.CLOSED.text, MessageState.SENT)
    assert (last.text, last.state) == (notices.NO_MARK_ASKED.text, MessageState.WITHHELD)
