"""How far a text has come is the furthest that was reported, in whatever order reports come in."""

import itertools
from contextlib import suppress
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arrears.cases.kinds import Channel, DeliveryState, OptOutPurpose
from arrears.cases.opt_outs import is_opted_out
from arrears.cases.store import Store
from arrears.channels.twilio.inbound import UnreadablePost
from arrears.channels.twilio.statuses import FURTHER, MEANINGS, Report, further, take_in
from arrears.channels.twilio.templates import MESSAGE_WAITING, MESSAGE_WAITING_TEXT
from tests.arrears.channels.twilio.phones import Phone, Round
from tests.arrears.fixtures import Clock
from tests.contract.twilio.content import CONTENT
from tests.contract.twilio.double import Double
from tests.contract.twilio.mischief import Mishap

SID, OTHER_SID = "SM" + "a" * 32, "SM" + "b" * 32
STATES = st.sampled_from(FURTHER)


async def reported(
    store: Store, sid: str, status: str, code: int | None = None, delivery: UUID | None = None
) -> bool:
    """Twilio tells that; whether it was about a text of ours."""
    form = {"MessageSid": sid, "MessageStatus": status} | ({"ErrorCode": str(code)} if code else {})
    async with store.writing() as session:
        return await take_in(session, Report.of(form, delivery), CONTENT)


async def sent(store: Store, rounds: Round, channel: Channel = Channel.SMS) -> tuple[Phone, str]:
    """A telephone to which one text has just gone, and its sid."""
    phone = await Phone.ringing(store, channel)
    rounds.twilio.heard[phone.to] = rounds.twilio.now()
    await phone.is_told("Dag.")
    await rounds.go()
    return phone, rounds.twilio.outbox.messages[-1].sid


@pytest.mark.parametrize(
    ("statuses", "state"),
    [
        (("queued", "sent", "delivered"), DeliveryState.DELIVERED),
        (("sent", "delivered", "read"), DeliveryState.READ),
        (("accepted", "sending", "sent"), DeliveryState.SENT),
        (("sent", "sent", "undelivered"), DeliveryState.UNDELIVERED),
        (("queued", "failed"), DeliveryState.FAILED),
        (("undelivered", "delivered"), DeliveryState.DELIVERED),
        (("queued", "canceled"), DeliveryState.CANCELLED),
    ],
)
async def test_every_order_of_reports_comes_to_the_same(
    store: Store, rounds: Round, statuses: tuple[str, ...], state: DeliveryState
) -> None:
    phone, sid = await sent(store, rounds)
    for order in itertools.permutations(statuses):
        await phone.change(state=DeliveryState.ACCEPTED)
        for status in order:
            assert await reported(store, sid, status)
        assert [state] == await phone.states()


@given(STATES, STATES, STATES)
def test_the_furthest_is_the_furthest_however_it_is_reached(
    a: DeliveryState, b: DeliveryState, c: DeliveryState
) -> None:
    assert further(a, b) is further(b, a)
    assert further(further(a, b), c) is further(a, further(b, c))
    assert further(a, a) is a


@given(st.lists(st.sampled_from(sorted(set(MEANINGS.values()))), min_size=1))
def test_it_never_goes_back(reports: list[DeliveryState]) -> None:
    state = DeliveryState.ACCEPTED
    for one in reports:
        before, state = state, further(state, one)
        assert FURTHER.index(before) <= FURTHER.index(state)


def test_every_state_has_its_place() -> None:
    assert set(DeliveryState) == set(FURTHER)


@pytest.mark.parametrize("status", ["undelivered", "failed"])
async def test_what_did_not_arrive_is_for_staff_once(
    store: Store, rounds: Round, status: str
) -> None:
    phone, sid = await sent(store, rounds)
    for _ in range(3):
        await reported(store, sid, status, 30003)

    (delivery,) = await phone.deliveries()
    assert (MEANINGS[status], 30003) == (delivery.state, delivery.error_code)
    assert [("undelivered", f"{delivery.id}:undelivered")] == await phone.escalations()


async def test_who_turns_out_to_have_opted_out_is_opted_out_here(
    store: Store, rounds: Round
) -> None:
    phone, sid = await sent(store, rounds)
    await reported(store, sid, "failed", 21610)

    assert [DeliveryState.CANCELLED] == await phone.states()
    assert [] == await phone.escalations()
    async with store.reading() as session:
        assert await is_opted_out(session, Channel.SMS, phone.number, purpose=OptOutPurpose.ALL)


async def test_a_window_that_turns_out_closed_keeps_the_text_and_invites_to_write(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone, sid = await sent(store, rounds, Channel.WHATSAPP)
    for _ in range(2):
        await reported(store, sid, "failed", 63016)

    held, invitation = await phone.deliveries()
    assert (DeliveryState.HELD, MESSAGE_WAITING) == (held.state, invitation.template)
    assert MESSAGE_WAITING_TEXT == invitation.body
    assert [] == await phone.escalations()


async def test_of_several_texts_that_wait_one_invites_to_write(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone, first = await sent(store, rounds, Channel.WHATSAPP)
    await phone.is_told("Nog iets.")
    await rounds.go()
    for sid in (first, twilio.outbox.messages[-1].sid):
        await reported(store, sid, "failed", 63016)

    held = [DeliveryState.HELD] * 2
    assert [*held, DeliveryState.WAITING] == await phone.states()


async def test_a_report_of_the_earlier_sending_is_not_one_of_the_later(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone, sid = await sent(store, rounds, Channel.WHATSAPP)
    await reported(store, sid, "failed", 63016)
    await phone.hears("ja")
    twilio.mischief.next_calls(Mishap.CUT_AFTER)
    await rounds.go()
    (delivery, _) = await phone.deliveries()
    await reported(store, sid, "failed", 63016, delivery.id)
    clock.move(seconds=20)
    await rounds.go()

    assert DeliveryState.ACCEPTED is (await phone.states())[0]
    assert ["Dag.", "Dag."] == [one.body for one in twilio.outbox.messages]


async def test_what_their_queue_lost_goes_again(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone, sid = await sent(store, rounds)
    await reported(store, sid, "failed", 30001)
    assert [DeliveryState.WAITING] == await phone.states()

    clock.move(minutes=3)
    await rounds.go()
    assert [DeliveryState.ACCEPTED] == await phone.states()
    assert 2 == len(twilio.outbox.messages)


async def test_a_report_settles_a_text_whose_sid_nobody_noted(
    store: Store, rounds: Round, twilio: Double, clock: Clock
) -> None:
    phone = await Phone.ringing(store)
    await phone.is_told("Dag.")
    twilio.mischief.next_calls(Mishap.CUT_AFTER)
    await rounds.go()
    (delivery,) = await phone.deliveries()
    sid = twilio.outbox.messages[0].sid
    assert await reported(store, sid, "delivered", delivery=delivery.id)
    clock.move(minutes=1)
    await rounds.go()

    (delivery,) = await phone.deliveries()
    assert (DeliveryState.DELIVERED, sid) == (delivery.state, delivery.provider_id)
    assert (1, 0) == (len(twilio.outbox.messages), twilio.calls["list"])


async def test_a_report_that_comes_before_the_answer_is_not_lost(
    store: Store, rounds: Round, clock: Clock
) -> None:
    phone, sid = await sent(store, rounds)
    (delivery,) = await phone.deliveries()
    await phone.change(state=DeliveryState.SENDING, provider_id=None)
    await reported(store, sid, "undelivered", 30003, delivery.id)

    (delivery,) = await phone.deliveries()
    assert (DeliveryState.UNDELIVERED, sid) == (delivery.state, delivery.provider_id)


async def test_a_report_of_somebody_elses_text_changes_nothing(store: Store, rounds: Round) -> None:
    phone, _ = await sent(store, rounds)
    (delivery,) = await phone.deliveries()

    assert not await reported(store, OTHER_SID, "failed", 30003, delivery.id)
    assert not await reported(store, OTHER_SID, "failed", 30003, uuid4())
    assert [DeliveryState.ACCEPTED] == await phone.states()


async def test_a_status_that_we_do_not_know_changes_nothing(store: Store, rounds: Round) -> None:
    phone, sid = await sent(store, rounds)

    assert await reported(store, sid, "dreaming")
    assert [DeliveryState.ACCEPTED] == await phone.states()


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"MessageSid": SID},
        {"MessageSid": "SM1", "MessageStatus": "sent"},
        {"MessageSid": SID, "MessageStatus": "Sent!"},
        {"MessageSid": SID, "MessageStatus": "failed", "ErrorCode": "many"},
        {"MessageSid": SID, "MessageStatus": "failed", "ErrorCode": "9" * 20},
    ],
)
def test_what_is_no_report_is_refused(form: dict[str, str]) -> None:
    with pytest.raises(UnreadablePost):
        Report.of(form, None)


@given(st.dictionaries(st.sampled_from(["MessageSid", "MessageStatus", "ErrorCode"]), st.text()))
def test_whatever_is_posted_is_read_or_refused(form: dict[str, str]) -> None:
    with suppress(UnreadablePost):
        Report.of(form, None)
