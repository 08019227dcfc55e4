"""WhatsApp lets free words through for 24 hours; then what we say waits, and nothing is lost."""

from datetime import timedelta

import pytest

from arrears.cases.kinds import Author, Channel, DeliveryState
from arrears.cases.store import Store
from arrears.channels.twilio.client import Twilio
from arrears.channels.twilio.failures import Own
from arrears.channels.twilio.templates import MESSAGE_WAITING, MESSAGE_WAITING_TEXT
from arrears.chat.log import Log
from arrears.chat.window import is_open
from tests.arrears.channels.twilio.phones import Phone, Round, without
from tests.arrears.fixtures import Clock
from tests.contract.twilio.double import Double
from tests.contract.twilio.mischief import Mishap

ACCEPTED, HELD, WAITING = DeliveryState.ACCEPTED, DeliveryState.HELD, DeliveryState.WAITING
DAY = timedelta(hours=24)
SECOND = timedelta(seconds=1)


def words(twilio: Double) -> list[str]:
    return [one.body for one in twilio.outbox.messages]


@pytest.mark.parametrize(
    ("ago", "opened"),
    [
        (timedelta(0), True),
        (DAY - SECOND, True),
        (DAY, False),
        (DAY + SECOND, False),
    ],
)
def test_the_window_is_open_for_24_hours(clock: Clock, ago: timedelta, opened: bool) -> None:
    assert opened is is_open(Channel.WHATSAPP, clock.moment - ago)


def test_who_never_wrote_has_no_window_and_an_sms_needs_none(clock: Clock) -> None:
    assert not is_open(Channel.WHATSAPP, None)
    assert is_open(Channel.SMS, None)
    assert is_open(Channel.SMS, clock.moment - 9 * DAY)


async def test_at_23_59_59_it_goes_and_at_24_00_01_it_waits(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    twilio.heard[phone.to] = clock.moment
    clock.move(hours=23, minutes=59, seconds=59)
    await phone.is_told("op tijd")
    await rounds.go()
    clock.move(seconds=2)
    await phone.is_told("te laat")
    await rounds.go()

    assert ["op tijd", MESSAGE_WAITING_TEXT] == words(twilio)
    assert [ACCEPTED, HELD, ACCEPTED] == await phone.states()
    assert all(one.error is None for one in twilio.outbox.messages)


async def test_the_invitation_to_write_goes_once_and_stands_in_the_log(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    clock.move(hours=25)
    await phone.is_told("een")
    await rounds.go()
    await phone.is_told("twee")
    await rounds.go()

    assert [MESSAGE_WAITING_TEXT] == words(twilio)
    said = await Log(store).entries(phone.conversation_id)
    assert [(Author.NOTICE, MESSAGE_WAITING_TEXT)] == [
        (one.author, one.text) for one in said if one.text == MESSAGE_WAITING_TEXT
    ]


async def test_when_the_person_writes_all_that_waited_goes_in_order(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    clock.move(hours=25)
    await phone.is_told("een", "twee", "drie")
    await rounds.go()
    await phone.hears("ja")
    twilio.heard[phone.to] = clock.moment
    await phone.is_told("vier")
    await rounds.go()

    assert [MESSAGE_WAITING_TEXT, "een", "twee", "drie", "vier"] == words(twilio)
    assert {ACCEPTED} == set(await phone.states())


async def test_a_second_silence_gets_a_second_invitation(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    for _ in range(2):
        clock.move(hours=25)
        await phone.is_told("een")
        await rounds.go()
        clock.move(minutes=1)
        await phone.hears("ja")
        twilio.heard[phone.to] = clock.moment
        await rounds.go()

    assert [MESSAGE_WAITING_TEXT, "een"] * 2 == words(twilio)


async def test_without_such_a_template_staff_hears_that_a_text_waits(
    store: Store, client: Twilio, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    clock.move(hours=25)
    await phone.is_told("een")
    await Round.of(store, client, twilio, without(MESSAGE_WAITING)).go()

    (held,) = await phone.deliveries()
    assert HELD is held.state
    assert [("undelivered", f"{held.id}:undelivered")] == await phone.escalations()


async def test_who_writes_by_themselves_needs_no_invitation(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    clock.move(hours=25)
    await phone.is_told("een")
    twilio.mischief.next_calls(Mishap.THROTTLED)
    await rounds.go()
    await phone.hears("hallo")
    twilio.heard[phone.to] = clock.moment
    clock.move(seconds=5)
    await rounds.go()

    assert ["een"] == words(twilio)
    assert [ACCEPTED, DeliveryState.CANCELLED] == await phone.states()


async def test_an_invitation_does_not_go_in_quiet_hours(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    """It is something that we begin: art. 4.2 Bki. On a Wednesday at 20:30, that is till seven."""
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    clock.move(hours=24 + 10, minutes=30)
    await phone.is_told("een")
    await rounds.go()
    assert ([], [HELD, WAITING]) == (words(twilio), await phone.states())

    clock.move(hours=10, minutes=29)
    await rounds.go()
    assert [] == words(twilio)
    clock.move(minutes=2)
    await rounds.go()
    assert [MESSAGE_WAITING_TEXT] == words(twilio)


async def test_no_sms_of_our_own_accord_goes_in_quiet_hours_and_an_answer_does(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    clock.move(hours=10, minutes=30)
    reminded = await Phone.ringing(store)
    await reminded.is_opened(None, {})
    answered = await Phone.ringing(store, number="+31612345602")
    await answered.is_told("een")
    await rounds.go()

    assert ["een"] == words(twilio)


async def test_a_template_opens_a_talk_with_who_never_wrote(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    await phone.was_heard_at(None)
    await phone.is_opened("reminder", {"1": "Zonnestroom", "2": "Ik schrijf u over uw premie."})
    await rounds.go()

    (word,) = words(twilio)
    assert word.startswith(
        "Dag, dit is de digitale assistent van Zonnestroom. Ik schrijf u over uw premie. Lukt"
    )


async def test_a_template_that_is_not_set_up_is_for_staff(
    store: Store, client: Twilio, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store, Channel.WHATSAPP)
    await phone.is_opened("reminder", {})
    await Round.of(store, client, twilio, without("reminder")).go()

    (delivery,) = await phone.deliveries()
    assert (DeliveryState.FAILED, Own.NO_TEMPLATE) == (delivery.state, delivery.error_code)
    assert 1 == len(await phone.escalations())
    assert [] == words(twilio)
