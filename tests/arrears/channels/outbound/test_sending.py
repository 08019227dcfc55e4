"""What is due is sent once, in allowed hours, and stands everywhere that it should."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.kinds import Author, Channel, Direction, Holder
from arrears.cases.models import Case, Conversation, Person
from arrears.cases.outreach.rules import STANDARD, OutreachRules
from arrears.cases.outreach.whynot import WhyNot
from arrears.cases.store import Store
from arrears.channels.outbound.sending import Sent, send_due, send_one
from arrears.chat.log import Log
from arrears.chat.records import Entry, Inbound, Parcel
from tests.arrears.case_lines import CREDITOR, POLICY, Line, loaded, premium, verified_conversation
from tests.arrears.cases.desk import OnPurposeError, at_once
from tests.arrears.cases.outreach.looking import NUMBER, REACHABLE, ago, found, late
from tests.arrears.cases.requests import acts_of
from tests.arrears.channels.outbound.postbox import (
    correspondence,
    deliveries,
    our_reminders,
    outreach,
    plain,
    telephones,
)
from tests.arrears.fixtures import TODAY, Clock

OURS = "+31850000009"


async def send(store: Store, rules: OutreachRules = STANDARD) -> Sequence[Sent]:
    return await send_due(store, telephones(store), rules)


async def test_a_reminder_is_sent_once_however_often_is_looked(store: Store, clock: Clock) -> None:
    await loaded(store, late())

    assert [len(await send(store)) for _ in range(3)] == [1, 0, 0]
    assert len(await deliveries(store)) == 1


async def test_it_stands_in_the_log_and_is_on_its_way_to_the_number(
    store: Store, clock: Clock
) -> None:
    await loaded(store, late())

    [sent] = await send(store)

    [entry] = await telephones(store).entries(sent.conversation_id)
    [delivery] = await deliveries(store)
    assert (entry.author, entry.text) == (Author.BOT, delivery.body)
    assert (delivery.address, delivery.channel, delivery.unasked) == (NUMBER, Channel.SMS, True)


async def test_it_stands_in_the_case_where_law_and_staff_look(store: Store, clock: Clock) -> None:
    policies = [POLICY | {"number": number} for number in ("A", "B")]
    claims = [premium(policy=one["number"], due_on=ago(21)) for one in policies]
    await loaded(store, late(policies=policies, claims=claims))

    await send(store)

    [kept] = await outreach(store)
    assert [one.sent_on for one in await our_reminders(store)] == [TODAY, TODAY]
    assert [(one.kind, one.direction, one.dated_on) for one in await correspondence(store)] == [
        ("sms", Direction.OUT, TODAY)
    ]
    assert (kept.sent_on, kept.sent_at) == (TODAY, clock.moment)
    assert await acts_of(store) == ["correspondence:noted", "outreach:sent"]


async def test_who_answers_is_asked_who_they_are(store: Store, clock: Clock) -> None:
    """What it was about is known to us, and proves nothing about who holds the telephone."""
    await loaded(store, late())

    [sent] = await send(store)

    async with store.reading() as session:
        talk = await session.get_one(Conversation, sent.conversation_id)
        case_id = await session.scalar(select(Case.id))
    assert (talk.about_case_id, talk.verified_case_id, talk.channel) == (
        case_id,
        None,
        Channel.SMS,
    )


async def test_the_next_step_has_its_own(store: Store, clock: Clock) -> None:
    await loaded(store, late())
    for days in (0, 13, 1, 14):
        clock.move(days=days)
        await send(store)

    assert [(one.key.split(":")[1], one.sent_on) for one in await outreach(store)] == [
        ("first_reminder", TODAY),
        ("second_reminder", TODAY + timedelta(days=14)),
        # Day 49 is a Wednesday in December like the others.
        ("third_reminder", TODAY + timedelta(days=28)),
    ]


async def test_a_case_file_that_does_not_know_of_it_does_not_undo_it(
    store: Store, clock: Clock
) -> None:
    await loaded(store, late())
    await send(store)

    await loaded(store, late(stage="extrajudicial"))
    await loaded(store, late())
    clock.move(days=1)

    assert await send(store) == []
    assert len(await our_reminders(store)) == 1


async def test_a_case_file_that_knows_of_it_does_not_double_it(store: Store, clock: Clock) -> None:
    await loaded(store, late())
    await send(store)

    await loaded(store, late(claims=[premium(due_on=ago(21), reminders_on=[ago(0)])]))

    async with store.reading() as session:
        reminders = list(await session.scalars(select(Case.id).join(Case.claims)))
    assert len(reminders) == len(await our_reminders(store)) == 1


@pytest.mark.parametrize(
    ("at", "sent"),
    [
        pytest.param(datetime(2026, 11, 18, 5, 59, 59, tzinfo=UTC), 0, id="06:59:59"),
        pytest.param(datetime(2026, 11, 18, 6, tzinfo=UTC), 1, id="07:00"),
        pytest.param(datetime(2026, 11, 18, 18, 59, 59, tzinfo=UTC), 1, id="19:59:59"),
        pytest.param(datetime(2026, 11, 18, 19, tzinfo=UTC), 0, id="20:00"),
        pytest.param(datetime(2026, 11, 21, 12, tzinfo=UTC), 1, id="a Saturday"),
        pytest.param(datetime(2026, 11, 22, 12, tzinfo=UTC), 0, id="a Sunday"),
    ],
)
async def test_nothing_goes_in_quiet_hours_and_on_closed_days(
    store: Store, clock: Clock, at: datetime, sent: int
) -> None:
    await loaded(store, late())
    clock.moment = at

    assert len(await send(store)) == sent


@pytest.mark.parametrize(
    ("due_on", "at", "sent"),
    [
        pytest.param("2026-12-04", datetime(2026, 12, 25, 12, tzinfo=UTC), 0, id="Christmas"),
        pytest.param("2027-04-06", datetime(2027, 4, 27, 12, tzinfo=UTC), 0, id="King's Day"),
        # Clocks go forward on Easter Sunday 2027 and back on Sunday 31 October 2027.
        pytest.param("2027-03-08", datetime(2027, 3, 30, 4, 59, tzinfo=UTC), 0, id="06:59 summer"),
        pytest.param("2027-03-08", datetime(2027, 3, 30, 5, tzinfo=UTC), 1, id="07:00 summer"),
        pytest.param("2027-10-11", datetime(2027, 11, 1, 5, 59, tzinfo=UTC), 0, id="06:59 winter"),
        pytest.param("2027-10-11", datetime(2027, 11, 1, 6, tzinfo=UTC), 1, id="07:00 winter"),
    ],
)
async def test_holidays_and_the_change_of_clocks_are_minded(
    store: Store, clock: Clock, due_on: str, at: datetime, sent: int
) -> None:
    await loaded(store, late(claims=[premium(due_on=due_on)]))
    clock.moment = at

    assert len(await send(store)) == sent


async def test_what_waited_for_the_night_goes_in_the_morning(store: Store, clock: Clock) -> None:
    await loaded(store, late())
    clock.moment = datetime(2026, 11, 18, 22, tzinfo=UTC)
    assert await send(store) == []

    clock.move(hours=8)

    assert len(await send(store)) == 1


async def test_the_hours_are_looked_at_for_each_message_and_not_once_for_all(
    store: Store, clock: Clock
) -> None:
    """A run that begins just before eight does not go on after it."""
    await loaded(store, late(), another("2026-000124"))
    clock.moment = datetime(2026, 11, 18, 18, 59, 59, tzinfo=UTC)

    def slow(channel: Channel, entries: Sequence[Entry]) -> Sequence[Parcel]:
        clock.move(seconds=1)
        return plain(channel, entries)

    sent = await send_due(store, Log(store, pack=slow), STANDARD)

    assert len(sent) == 1


async def test_a_message_that_fails_leaves_nothing_and_goes_with_the_next_run(
    store: Store, clock: Clock
) -> None:
    await loaded(store, late(), another("2026-000124"))

    failing = [True]

    def fails_once(channel: Channel, entries: Sequence[Entry]) -> Sequence[Parcel]:
        if failing and failing.pop():
            raise OnPurposeError
        return plain(channel, entries)

    assert len(await send_due(store, Log(store, pack=fails_once), STANDARD)) == 1
    assert len(await outreach(store)) == 1
    assert len(await send(store)) == 1
    assert len(await outreach(store)) == 2


async def test_two_at_once_send_it_once(store: Store, clock: Clock) -> None:
    await loaded(store, late())
    async with store.reading() as session:
        case_id = (await session.scalars(select(Case.id))).one()

    async def sends(session: AsyncSession) -> Sent | None:
        return await send_one(session, telephones(store), case_id, STANDARD)

    first, second = await at_once(store, sends, sends)

    assert (first is None, second) == (False, None)
    assert len(await outreach(store)) == len(await deliveries(store)) == 1


async def test_over_whatsapp_to_who_wrote_to_us_there_and_by_its_template(
    store: Store, clock: Clock
) -> None:
    creditor = CREDITOR | {"whatsapp": "own_premium"}
    await loaded(store, late(creditor=creditor))
    await wrote(store, Channel.WHATSAPP)
    clock.move(hours=2)

    await send(store)

    [delivery] = await deliveries(store)
    assert (delivery.channel, delivery.template, delivery.own_address) == (
        Channel.WHATSAPP,
        "reminder",
        OURS,
    )
    assert delivery.variables == {
        "1": "Voorbeeld Verzekeringen",
        "2": "Ik schrijf u over uw premie. U heeft nog 9 dagen om te betalen. Ik denk graag mee.",
    }


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"creditor": CREDITOR | {"whatsapp": "off"}}, id="off"),
        pytest.param(
            {
                "creditor": CREDITOR | {"whatsapp": "own_premium", "uses_agency": True},
                "stage": "extrajudicial",
            },
            id="own premium only, and an agency acts",
        ),
    ],
)
async def test_by_sms_where_the_creditor_does_not_want_whatsapp(
    store: Store, clock: Clock, changes: Line
) -> None:
    await loaded(store, late(**changes))
    await wrote(store, Channel.WHATSAPP)
    clock.move(hours=2)

    await send(store)

    [delivery] = await deliveries(store)
    assert (delivery.channel, delivery.template) == (Channel.SMS, None)


async def test_without_a_channel_that_may_be_used_it_is_held_back(
    store: Store, clock: Clock
) -> None:
    await loaded(store, late())
    rules = OutreachRules(channels=frozenset({Channel.WHATSAPP}))

    assert await send(store, rules) == []


async def test_nothing_comes_in_between_while_somebody_talks_with_us(
    store: Store, clock: Clock
) -> None:
    await loaded(store, late())
    await wrote(store, Channel.SMS)
    assert await found(store) == [f"first_reminder: {WhyNot.IN_TALK}"]

    clock.move(hours=1)
    assert len(await send(store)) == 1


async def test_nor_while_they_are_known_in_the_web_chat(store: Store, clock: Clock) -> None:
    await loaded(store, late())
    await verified_conversation(store)
    assert await found(store) == [f"first_reminder: {WhyNot.IN_TALK}"]

    clock.move(minutes=30)
    assert len(await send(store)) == 1


@pytest.mark.parametrize("holder", [Holder.QUEUE, Holder.PERSON])
async def test_nor_while_staff_has_the_talk_or_is_waited_for(
    store: Store, clock: Clock, holder: Holder
) -> None:
    await loaded(store, late())
    await wrote(store, Channel.SMS)
    async with store.writing() as session:
        await session.execute(update(Conversation).values(holder=holder))
    clock.move(hours=5)

    assert await send(store) == []


async def test_it_goes_on_in_the_conversation_that_is_held_at_the_number(
    store: Store, clock: Clock
) -> None:
    await loaded(store, late())
    talk = await wrote(store, Channel.SMS)
    clock.move(hours=2)

    [sent] = await send(store)

    assert sent.conversation_id == talk


async def test_another_number_is_used_from_the_moment_that_it_is_known(
    store: Store, clock: Clock
) -> None:
    await loaded(store, late())
    async with store.writing() as session:
        await session.execute(update(Person).values(phone="+31687654321"))

    await send(store)

    assert [one.address for one in await deliveries(store)] == ["+31687654321"]


async def wrote(store: Store, channel: Channel) -> UUID:
    """Somebody wrote to us from their telephone."""
    log = telephones(store)
    talk = await log.conversation_at(channel, NUMBER, own_address=OURS)
    await log.receive(talk, Inbound("c1", "dag"), via=channel)
    return talk


def another(number: str) -> Line:
    """Somebody else with another telephone and another policy."""
    person = REACHABLE | {"first_name": "Sem", "phone": "+31687654321"}
    policy = POLICY | {"number": "P-78"}
    claims = [premium(policy="P-78", due_on=ago(21))]
    return late(number=number, person=person, policies=[policy], claims=claims)
