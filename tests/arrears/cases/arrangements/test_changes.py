"""Changes of a running arrangement: proposed, agreed to, and in the place of the old schedule."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.arrangements.agreeing import (
    AlreadyArranged,
    NoProposal,
    agree,
    propose_arrangement,
)
from arrears.cases.arrangements.changes import (
    ChangeAwaitsStaff,
    ChangeRefused,
    NoSuchWay,
    NothingToChange,
    NothingToJoin,
    find_joinings,
    find_ways_out,
    propose_change,
    propose_joining,
    propose_way_out,
)
from arrears.cases.arrangements.course import NothingMissed, find_course
from arrears.cases.arrangements.decisions import refuse_arrangement
from arrears.cases.hindrances import ArrangementRefused
from arrears.cases.kinds import EscalationReason
from arrears.cases.models import Arrangement, Creditor
from arrears.cases.postponements import ask_postponement
from arrears.cases.promises import find_open_promise, make_promise
from arrears.cases.store import Store
from arrears.cases.verification import NotVerified
from arrears.law.arrangements import (
    Joining,
    MonthlyAmount,
    Months,
    TooLateToChange,
    WayOut,
    Wish,
)
from tests.arrears.case_lines import (
    Line,
    case_line,
    conversation,
    loaded,
    verified_conversation,
)
from tests.arrears.cases.desk import at_once, audited, staff_member
from tests.arrears.cases.paying import (
    ACTIVE,
    AWAITING,
    COMPLETED,
    DROPPED,
    OVER_POLICY,
    PROPOSED,
    REPLACED,
    SIXTY,
    agreed,
    arrangements,
    owes_more,
    paid_on,
    pauses,
    pays,
    says_yes,
    schedule,
    states,
)
from tests.arrears.cases.requests import act, called, seen
from tests.arrears.fixtures import TODAY

TOMORROW = TODAY + timedelta(days=1)
EIGHTY = MonthlyAmount(Decimal("80.00"))
# The first of four instalments of 60 euros is due on 25 November, the second on 28 December.
MISSED = date(2026, 11, 27)
LATER = date(2026, 12, 1)


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation of a person who agreed to four instalments of 60 euros."""
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    await agreed(store, talk)
    return talk


async def change(
    store: Store, talk: UUID, wish: Wish | None = EIGHTY, *, on: date = TODAY, **more: Any
) -> Arrangement:
    async with store.writing() as session:
        return await propose_change(session, talk, wish, on=on, **more)


async def way_out(store: Store, talk: UUID, way: WayOut, *, on: date = MISSED) -> Arrangement:
    async with store.writing() as session:
        return await propose_way_out(session, talk, way, on=on)


async def join(store: Store, talk: UUID, way: Joining, *, on: date = LATER) -> Arrangement:
    async with store.writing() as session:
        return await propose_joining(session, talk, way, on=on)


async def allow(store: Store, **settings: int) -> None:
    async with store.writing() as session:
        await session.execute(update(Creditor).values(**settings))


async def test_a_change_is_proposed_beside_the_schedule_that_runs(store: Store, talk: UUID) -> None:
    proposed = await change(store, talk)

    assert await states(store) == [ACTIVE, PROPOSED]
    assert proposed.total == Decimal("240.00")
    assert schedule(proposed) == ["2026-11-25 80.00", "2026-12-28 80.00", "2027-01-25 80.00"]


async def test_a_yes_puts_it_in_the_place_of_the_old_one(store: Store, talk: UUID) -> None:
    await change(store, talk)

    changed = await says_yes(store, talk)

    old, new = await arrangements(store)
    assert [old.state, new.state] == [REPLACED, ACTIVE]
    assert (changed.id, new.replaces_id) == (new.id, old.id)
    assert (new.agreed_on, new.changed_on) == (TODAY, TODAY)
    assert await called(store) == []
    event = (await audited(store, "arrangement:agreed"))[-1]
    assert event.facts == {"arrangement_id": new.id, "state": "active"}


async def test_only_the_day_can_change(store: Store, talk: UUID) -> None:
    proposed = await change(store, talk, None, day_of_month=1)

    assert proposed.day_of_month == 1
    assert schedule(proposed) == [
        "2026-12-01 60.00",
        "2027-01-04 60.00",
        "2027-02-01 60.00",
        "2027-03-01 60.00",
    ]


async def test_a_change_is_about_what_is_left(store: Store, talk: UUID) -> None:
    await pays(store, talk, "100.00")

    assert (await change(store, talk)).total == Decimal("140.00")


async def test_the_same_change_again_is_the_same_proposal(store: Store, talk: UUID) -> None:
    first = await change(store, talk)

    assert (await change(store, talk, Months(3))).id == first.id
    assert await states(store) == [ACTIVE, PROPOSED]


async def test_another_change_takes_the_place_of_the_first(store: Store, talk: UUID) -> None:
    await change(store, talk)
    await change(store, talk, Months(2))

    assert await states(store) == [ACTIVE, DROPPED, PROPOSED]


async def test_saying_yes_twice_changes_it_once(store: Store, talk: UUID) -> None:
    await change(store, talk)
    first = await says_yes(store, talk)
    again = await says_yes(store, talk)

    assert first.id == again.id
    assert len(await audited(store, "arrangement:agreed")) == 2  # the first schedule, the change


async def test_a_second_change_in_a_month_is_for_staff(store: Store, talk: UUID) -> None:
    await change(store, talk)
    await says_yes(store, talk)

    second = await change(store, talk, Months(2), on=TOMORROW)
    assert second.staff_reasons == ["arrangement.changed_often"]
    waiting = await says_yes(store, talk, on=TOMORROW)

    assert waiting.state is AWAITING
    assert await states(store) == [REPLACED, REPLACED, AWAITING]
    assert await called(store) == [EscalationReason.ARRANGEMENT_APPROVAL]


async def test_a_change_that_staff_refused_does_not_count(store: Store, talk: UUID) -> None:
    anne = await staff_member(store)
    await change(store, talk, OVER_POLICY)
    waiting = await says_yes(store, talk)
    await act(store, talk, refuse_arrangement, arrangement_id=waiting.id, by=anne)

    assert (await change(store, talk, on=TOMORROW)).staff_reasons == []


async def test_a_change_in_the_next_month_needs_no_staff(store: Store, talk: UUID) -> None:
    await change(store, talk)
    await says_yes(store, talk)

    assert (await change(store, talk, Months(2), on=LATER)).staff_reasons == []


async def test_the_creditor_says_how_many_changes_a_month(store: Store, talk: UUID) -> None:
    await allow(store, changes_per_month=2)
    await change(store, talk)
    await says_yes(store, talk)

    assert (await change(store, talk, Months(2), on=TOMORROW)).staff_reasons == []


async def test_the_day_of_the_yes_counts_as_the_day_of_the_change(store: Store, talk: UUID) -> None:
    await change(store, talk, None, day_of_month=1)
    changed = await says_yes(store, talk, on=LATER)

    assert changed.changed_on == LATER


async def test_while_a_change_waits_the_old_schedule_stays_in_force(
    store: Store, talk: UUID
) -> None:
    await change(store, talk, OVER_POLICY)
    await says_yes(store, talk)
    await pays(store, talk)

    course = await seen(store, talk, find_course)
    assert course is not None
    assert schedule(course.schedule)[0] == "2026-11-25 60.00"
    old, new = await arrangements(store)
    assert paid_on(old)[0] == str(TODAY)
    assert paid_on(new)[0] is None


async def test_a_change_that_waits_keeps_the_arrangement_open(store: Store, talk: UUID) -> None:
    await change(store, talk, OVER_POLICY)
    await says_yes(store, talk)
    await pays(store, talk, "240.00")

    assert await states(store) == [REPLACED, AWAITING]


async def test_who_waits_for_staff_changes_nothing_else(store: Store, talk: UUID) -> None:
    await change(store, talk, OVER_POLICY)
    await says_yes(store, talk)

    with pytest.raises(ChangeAwaitsStaff):
        await change(store, talk)


async def test_payments_go_on_counting_in_the_new_schedule(store: Store, talk: UUID) -> None:
    await pays(store, talk, "60.00")
    await change(store, talk)
    await says_yes(store, talk)
    await pays(store, talk, "80.00")

    course = await seen(store, talk, find_course)
    assert course is not None
    assert course.standing(on=TODAY).left == Decimal("100.00")
    await pays(store, talk, "100.00", on=TOMORROW)
    assert await states(store) == [REPLACED, COMPLETED]


async def test_a_payment_that_was_booked_late_counts_in_the_new_schedule(
    store: Store, talk: UUID
) -> None:
    await change(store, talk, on=TOMORROW)
    await says_yes(store, talk, on=TOMORROW)
    await pays(store, talk, on=TOMORROW, received_on=TODAY)

    course = await seen(store, talk, find_course)
    assert course is not None
    assert course.standing(on=TOMORROW).left == Decimal("180.00")


async def test_a_payment_that_was_booked_late_counts_also_when_more_is_owed(
    store: Store, talk: UUID
) -> None:
    await owes_more(store, "100.00")
    await change(store, talk, on=LATER)
    await says_yes(store, talk, on=LATER)
    await pays(store, talk, on=LATER, received_on=date(2026, 11, 30))

    course = await seen(store, talk, find_course)
    assert course is not None
    assert course.standing(on=LATER).left == Decimal("180.00")


async def test_without_an_arrangement_there_is_nothing_to_change(store: Store) -> None:
    await loaded(store, case_line())

    with pytest.raises(NothingToChange):
        await change(store, await verified_conversation(store))


async def test_an_arrangement_that_waits_for_staff_cannot_change(store: Store) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    await agreed(store, talk, OVER_POLICY)

    with pytest.raises(ChangeRefused):
        await change(store, talk)


async def test_what_is_due_too_soon_stays(store: Store, talk: UUID) -> None:
    await pays(store, talk, "180.00")

    with pytest.raises(TooLateToChange):
        await change(store, talk, on=date(2027, 2, 24))


@pytest.mark.parametrize(
    "line",
    [
        pytest.param({"disputed": True}, id="disputed"),
        pytest.param({"stage": "judicial"}, id="before the court"),
        pytest.param(
            {"representative": {"role": "administrator", "name": "De Brug"}},
            id="under administration",
        ),
    ],
)
async def test_nothing_changes_where_nothing_may_be_agreed(
    store: Store, talk: UUID, line: Line
) -> None:
    await change(store, talk)
    await loaded(store, case_line(**line))

    with pytest.raises(ArrangementRefused):
        await change(store, talk, Months(2))
    with pytest.raises(ArrangementRefused):
        await says_yes(store, talk)
    assert await states(store) == [ACTIVE, PROPOSED]


async def test_a_stranger_changes_nothing(store: Store, talk: UUID) -> None:
    with pytest.raises(NotVerified):
        await change(store, await conversation(store))


async def test_a_yes_comes_too_late_when_a_payment_came_in(store: Store, talk: UUID) -> None:
    await change(store, talk)
    await pays(store, talk)

    with pytest.raises(NoProposal):
        await says_yes(store, talk)


async def test_a_yes_comes_too_late_when_the_first_day_has_passed(store: Store, talk: UUID) -> None:
    await change(store, talk)

    with pytest.raises(NoProposal):
        await says_yes(store, talk, on=MISSED)


async def test_of_two_changes_at_once_one_is_made(store: Store, talk: UUID) -> None:
    other = await verified_conversation(store)
    await change(store, talk)
    await change(store, other, Months(2))

    async def yes(session: AsyncSession, talk: UUID) -> Arrangement:
        return await agree(session, talk, on=TODAY, key=f"{talk}:yes")

    first, second = await at_once(
        store, lambda session: yes(session, talk), lambda session: yes(session, other)
    )

    assert first.state is ACTIVE
    assert isinstance(second, NoProposal)
    assert await states(store) == [REPLACED, ACTIVE, PROPOSED]


async def test_a_yes_comes_too_late_when_another_change_waits_for_staff(
    store: Store, talk: UUID
) -> None:
    other = await verified_conversation(store)
    await change(store, other)
    await change(store, talk, OVER_POLICY)
    await says_yes(store, talk)

    with pytest.raises(NoProposal):
        await says_yes(store, other)


async def test_a_change_is_not_taken_for_the_first_proposal_that_looks_like_it(
    store: Store,
) -> None:
    await loaded(store, case_line())
    talk, other = await verified_conversation(store), await verified_conversation(store)
    async with store.writing() as session:
        first = await propose_arrangement(session, other, SIXTY, day_of_month=25, on=TODAY)
    running = await agreed(store, talk)

    changed = await change(store, other, SIXTY)

    assert schedule(changed) == schedule(first)
    assert changed.replaces_id == running.id


async def test_a_first_proposal_of_before_cannot_be_agreed_to_any_more(store: Store) -> None:
    await loaded(store, case_line())
    talk, other = await verified_conversation(store), await verified_conversation(store)
    async with store.writing() as session:
        await propose_arrangement(session, other, SIXTY, day_of_month=25, on=TODAY)
    await agreed(store, talk)

    with pytest.raises(AlreadyArranged):
        await says_yes(store, other)


async def test_the_ways_out_of_a_missed_instalment_are_told(store: Store, talk: UUID) -> None:
    found = await seen(store, talk, find_ways_out, on=MISSED)

    assert found is not None
    assert [one.due_on for one in found.instalments] == [date(2026, 11, 25)]
    assert set(found.ways_out) == set(WayOut)


async def test_without_an_arrangement_there_is_no_way_out_to_tell(store: Store) -> None:
    await loaded(store, case_line())

    assert await seen(store, await verified_conversation(store), find_ways_out, on=MISSED) is None


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        pytest.param(WayOut.SPREAD, ["80.00"] * 3, id="more a month"),
        pytest.param(WayOut.EXTEND, ["60.00"] * 4, id="a month longer"),
    ],
)
async def test_what_was_missed_is_made_good_in_a_new_schedule(
    store: Store, talk: UUID, way: WayOut, expected: list[str]
) -> None:
    await way_out(store, talk, way)
    changed = await says_yes(store, talk, on=MISSED)

    assert [str(one.amount) for one in changed.instalments] == expected
    assert (changed.state, changed.instalments[0].due_on) == (ACTIVE, date(2026, 12, 28))
    course = await seen(store, talk, find_course)
    assert course is not None
    assert course.standing(on=MISSED).missed == ()
    assert course.standing(on=MISSED).missed_ever == 1


async def test_paying_at_once_is_no_new_schedule(store: Store, talk: UUID) -> None:
    with pytest.raises(NoSuchWay):
        await way_out(store, talk, WayOut.PAY_NOW)


async def test_there_is_no_way_out_of_nothing(store: Store, talk: UUID) -> None:
    with pytest.raises(NothingMissed):
        await way_out(store, talk, WayOut.EXTEND, on=date(2026, 11, 25))


async def test_there_is_nothing_left_to_spread_over_after_the_last(
    store: Store, talk: UUID
) -> None:
    await pays(store, talk, "180.00")

    with pytest.raises(NoSuchWay):
        await way_out(store, talk, WayOut.SPREAD, on=date(2027, 2, 26))


async def test_a_claim_joins_the_arrangement(store: Store, talk: UUID) -> None:
    await pays(store, talk)
    await owes_more(store, "100.00")

    assert set(await seen(store, talk, find_joinings, on=LATER)) == set(Joining)
    await join(store, talk, Joining.EXTEND)
    joined = await says_yes(store, talk, on=LATER)

    assert (joined.state, joined.total) == (ACTIVE, Decimal("280.00"))
    assert joined.changed_on is None
    assert [str(one.amount) for one in joined.instalments] == ["60.00"] * 4 + ["40.00"]
    course = await seen(store, talk, find_course)
    assert course is not None
    assert course.outside(on=LATER) == Decimal("0.00")


async def test_a_claim_can_raise_what_is_paid_a_month(store: Store, talk: UUID) -> None:
    await pays(store, talk)
    await owes_more(store, "100.00")

    joined = await join(store, talk, Joining.RAISE)

    assert [str(one.amount) for one in joined.instalments] == ["93.33", "93.33", "93.34"]


async def test_payments_count_once_after_a_claim_joined(store: Store, talk: UUID) -> None:
    await pays(store, talk)
    await owes_more(store, "100.00")
    await pays(store, talk, "10.00", on=LATER)
    await join(store, talk, Joining.EXTEND)
    await says_yes(store, talk, on=LATER)
    await pays(store, talk, "20.00", on=LATER)

    course = await seen(store, talk, find_course)
    assert course is not None
    assert course.standing(on=LATER).left == Decimal("250.00")
    await change(store, talk, Months(2), on=LATER)
    await says_yes(store, talk, on=LATER)
    await pays(store, talk, "250.00", on=date(2026, 12, 2))
    assert (await states(store))[-1] is COMPLETED


async def test_a_joining_that_lost_its_claim_is_not_agreed_to(store: Store, talk: UUID) -> None:
    await pays(store, talk)
    await owes_more(store, "100.00")
    await join(store, talk, Joining.EXTEND)
    await owes_more(store, "5.00")

    with pytest.raises(NoProposal):
        await says_yes(store, talk, on=LATER)


async def test_nothing_joins_when_nothing_else_is_open(store: Store, talk: UUID) -> None:
    with pytest.raises(NothingToJoin):
        await join(store, talk, Joining.EXTEND)


async def test_there_is_nothing_to_raise_when_all_that_is_left_is_due_soon(
    store: Store, talk: UUID
) -> None:
    await pays(store, talk, "180.00")
    await owes_more(store, "100.00")

    with pytest.raises(NoSuchWay):
        await join(store, talk, Joining.RAISE, on=date(2027, 2, 24))


async def test_a_change_takes_the_place_of_what_was_promised_and_postponed(
    store: Store, talk: UUID
) -> None:
    facts: dict[str, Any] = {"by": Actor.person(talk), "on": TODAY}
    promised = {"pay_on": date(2026, 11, 27), "key": "m2"} | facts
    await act(store, talk, make_promise, Decimal(60), **promised)
    await act(store, talk, ask_postponement, key="m3", **facts)

    await change(store, talk)
    await says_yes(store, talk)

    assert await seen(store, talk, find_open_promise) is None
    assert [ended for *_, ended in await pauses(store)] == [True]
    assert [event.act for event in await audited(store, "promise:withdrawn", "postponement:ended")]


async def test_a_chain_of_changes_leads_back_to_the_first(store: Store, talk: UUID) -> None:
    for months in (3, 2):
        await change(store, talk, Months(months))
        await says_yes(store, talk)

    async with store.reading() as session:
        replaced = select(Arrangement.replaces_id).order_by(Arrangement.id)
        first, second, third = await session.scalars(replaced)
    ids = [one.id for one in await arrangements(store)]
    assert [first, second, third] == [None, ids[0], ids[1]]
    course = await seen(store, talk, find_course)
    assert course is not None
    assert [one.id for one in course.schedules] == ids
