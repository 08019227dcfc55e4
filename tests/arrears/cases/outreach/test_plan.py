"""Who is to hear what today: each kind on its days, one message a case, and nothing changes."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text, update

from arrears.cases.arrangements.decisions import approve_arrangement
from arrears.cases.demo import demo_lines
from arrears.cases.forms import note_form
from arrears.cases.importing import import_cases
from arrears.cases.kinds import Channel
from arrears.cases.models import Case, Conversation
from arrears.cases.outreach.plan import Planned
from arrears.cases.outreach.whynot import WhyNot
from arrears.cases.store import Store
from tests.arrears.case_lines import POLICY, invoice, loaded, premium, verified_conversation
from tests.arrears.cases.outreach.looking import (
    NINE,
    NUMBER,
    REACHABLE,
    ago,
    arranged,
    found,
    late,
    looks,
)
from tests.arrears.cases.paying import OVER_POLICY, agreed, pays
from tests.arrears.cases.requests import act, somebody_of_staff
from tests.arrears.databases import TABLES
from tests.arrears.fixtures import TODAY, Clock

TO_NOOR = f" to {NUMBER}"


@pytest.mark.parametrize(
    ("day", "messages"),
    [
        (20, []),
        (21, ["first_reminder" + TO_NOOR]),
        (34, ["first_reminder" + TO_NOOR]),
        (35, ["second_reminder" + TO_NOOR]),
        (49, ["third_reminder" + TO_NOOR]),
        (57, ["third_reminder" + TO_NOOR]),
        (58, []),
    ],
)
async def test_the_reminder_of_the_protocol_is_due_from_its_day_till_the_next_step(
    store: Store, fixed_day: object, day: int, messages: list[str]
) -> None:
    assert await found(store, late(day)) == messages


async def test_the_days_that_are_left_are_those_till_cover_lapses(
    store: Store, fixed_day: object
) -> None:
    await loaded(store, late(23))

    assert [look.due.days_left for look in await looks(store)] == [7]


async def test_once_cover_may_have_lapsed_no_days_are_left_to_tell(
    store: Store, fixed_day: object
) -> None:
    await loaded(store, late(30))

    assert [look.due.days_left for look in await looks(store)] == [None]


async def test_premiums_of_one_stage_are_one_message(store: Store, fixed_day: object) -> None:
    policies = [POLICY | {"number": number} for number in ("A", "B", "C")]
    claims = [premium(policy=one["number"], due_on=ago(21)) for one in policies]
    await loaded(store, late(policies=policies, claims=claims))

    [look] = await looks(store)

    assert len(look.due.claims) == 3


async def test_premiums_in_different_stages_are_a_message_each_and_one_waits_a_day(
    store: Store, fixed_day: object
) -> None:
    """What had a fourteen-day letter stands apart (art. 6:96 lid 7 BW)."""
    policies = [POLICY | {"number": number} for number in ("A", "B")]
    claims = [
        premium(policy="A", due_on=ago(50), notice_received_on=ago(30)),
        premium(policy="B", due_on=ago(22)),
    ]

    assert await found(store, late(policies=policies, claims=claims)) == [
        "third_reminder" + TO_NOOR,
        "first_reminder: one_a_day",
    ]


async def test_an_invoice_has_no_protocol_of_premiums(store: Store, fixed_day: object) -> None:
    assert await found(store, late(claims=[invoice(due_on=ago(21))])) == []


async def test_with_an_agency_only_what_came_later_is_reminded_of(
    store: Store, fixed_day: object
) -> None:
    policies = [POLICY | {"number": number} for number in ("A", "B")]
    claims = [premium(policy="A", due_on=ago(50)), premium(policy="B", due_on=ago(22))]
    line = late(policies=policies, claims=claims, stage="extrajudicial")

    assert await found(store, line) == ["first_reminder" + TO_NOOR]


async def test_what_is_paid_is_not_reminded_of(store: Store, fixed_day: object) -> None:
    assert await found(store, late(payments=[{"on": ago(2), "amount": "62.50"}])) == []


async def test_a_reminder_of_the_creditor_is_not_sent_again(
    store: Store, fixed_day: object
) -> None:
    claims = [premium(due_on=ago(30), reminders_on=[ago(9)])]

    assert await found(store, late(claims=claims)) == []


@pytest.mark.parametrize(
    ("due_in", "messages"),
    [
        (4, []),
        (3, ["instalment_due" + TO_NOOR]),
        (0, ["instalment_due" + TO_NOOR]),
        (-1, []),
        (-2, []),
        (-3, ["instalment_missed" + TO_NOOR]),
        (-10, ["instalment_missed" + TO_NOOR]),
        (-11, []),
    ],
)
async def test_an_instalment_is_announced_and_missed_on_its_days(
    store: Store, fixed_day: object, due_in: int, messages: list[str]
) -> None:
    assert await found(store, arranged(due_in, due_in + 30)) == messages


async def test_a_missed_instalment_comes_before_the_next_one(
    store: Store, fixed_day: object
) -> None:
    assert await found(store, arranged(-5, 2)) == [
        "instalment_missed" + TO_NOOR,
        "instalment_due: one_a_day",
    ]


async def test_of_several_missed_instalments_only_the_latest_is_told(
    store: Store, fixed_day: object
) -> None:
    assert await found(store, arranged(-9, -4)) == ["instalment_missed" + TO_NOOR]


async def test_a_paid_instalment_is_neither(store: Store, fixed_day: object) -> None:
    paid = [{"on": ago(5), "amount": "60.00"}]

    assert await found(store, arranged(-4, 26, payments=paid)) == []


async def test_an_arrangement_of_the_web_chat_is_confirmed_once_that_talk_is_over(
    store: Store, clock: Clock
) -> None:
    await loaded(store, late(100, claims=[premium("240.00", due_on=ago(100))]))
    await agreed(store, await verified_conversation(store))

    assert await found(store) == [f"arrangement_confirmed: {WhyNot.IN_TALK}"]
    clock.move(minutes=30)
    assert await found(store) == ["arrangement_confirmed" + TO_NOOR]
    assert await found(store, at=NINE + timedelta(days=8)) == []


async def test_an_arrangement_by_telephone_was_confirmed_there(
    store: Store, fixed_day: object
) -> None:
    await loaded(store, late(100, claims=[premium("240.00", due_on=ago(100))]))
    await agreed(store, await verified_conversation(store))
    async with store.writing() as session:
        await session.execute(update(Conversation).values(channel=Channel.SMS))

    assert await found(store) == []


async def test_an_arrangement_that_staff_approved_is_confirmed_unless_that_was_told(
    store: Store, clock: Clock
) -> None:
    await loaded(store, late(100, claims=[premium("240.00", due_on=ago(100))]))
    talk = await verified_conversation(store)
    waits = await agreed(store, talk, OVER_POLICY)
    async with store.writing() as session:
        await session.execute(update(Conversation).values(channel=Channel.SMS))
    assert await found(store) == []

    by = await somebody_of_staff(store)
    await act(store, talk, approve_arrangement, arrangement_id=waits.id, by=by, on=TODAY)
    clock.move(minutes=30)

    assert await found(store) == ["arrangement_confirmed" + TO_NOOR]
    for told, still_due in (("general", True), ("web", False)):
        async with store.writing() as session:
            case = (await session.scalars(select(Case))).one()
            await note_form(
                session, case, told, what="approve", told=told, by=by, arrangement_id=waits.id
            )
        assert bool(await found(store)) is still_due


async def test_an_arrangement_that_is_paid_at_once_is_not_spoken_of_again(
    store: Store, fixed_day: object
) -> None:
    await loaded(store, late(100, claims=[premium("240.00", due_on=ago(100))]))
    talk = await verified_conversation(store)
    await agreed(store, talk)
    await pays(store, talk, "240.00")

    assert await found(store) == []


async def test_what_a_look_finds_is_the_day_in_amsterdam(store: Store) -> None:
    """Day 21 begins at midnight there, an hour before it does in UTC."""
    await loaded(store, late(21))

    assert await found(store, at=datetime(2026, 11, 17, 22, 59, tzinfo=UTC)) == []
    assert await found(store, at=datetime(2026, 11, 17, 23, 1, tzinfo=UTC)) == [
        "first_reminder" + TO_NOOR
    ]


async def test_the_demo_has_something_to_send_and_something_to_hold_back(
    store: Store, fixed_day: object
) -> None:
    await import_cases(store, demo_lines(TODAY))

    assert [(look.case.number, isinstance(look, Planned)) for look in await looks(store)] == [
        ("2026-000103", True),
        ("2026-000105", True),
        ("2026-000110", True),
        ("2026-000111", False),
    ]


async def test_to_look_changes_nothing(store: Store, fixed_day: object) -> None:
    async def all_rows() -> list[object]:
        async with store.reading() as session:
            return [
                (await session.execute(text(f"SELECT * FROM {name}"))).all()  # noqa: S608 - our own names
                for name in TABLES
            ]

    await import_cases(store, demo_lines(TODAY))
    before = await all_rows()

    await looks(store)

    assert await all_rows() == before


async def test_equal_cases_hear_the_same_whoever_they_are(store: Store, fixed_day: object) -> None:
    """Promise 8: name, postcode, age and telephone change nothing."""
    others = [
        late(21),
        late(
            21,
            number="2026-000124",
            person=REACHABLE
            | {"first_name": "Abdel", "last_name": "Öztürk", "postcode": "9999ZZ"}
            | {"date_of_birth": "1931-12-31", "phone": "+31687654321"},
            policies=[POLICY | {"number": "P-78"}],
            claims=[premium(policy="P-78", due_on=ago(21))],
        ),
    ]
    await loaded(store, *others)

    one, other = await looks(store)

    assert (one.due.kind, one.due.step, one.due.days_left) == (
        other.due.kind,
        other.due.step,
        other.due.days_left,
    )
