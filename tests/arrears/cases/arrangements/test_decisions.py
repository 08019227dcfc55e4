"""What staff decides on an arrangement over policy, and what the person takes back."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor
from arrears.cases.arrangements.agreeing import NoProposal, propose_arrangement
from arrears.cases.arrangements.amendments import amend_arrangement
from arrears.cases.arrangements.answering import agree_to_staff
from arrears.cases.arrangements.changes import propose_change, propose_joining
from arrears.cases.arrangements.course import find_course
from arrears.cases.arrangements.decisions import (
    NotAwaiting,
    ScheduleOutdated,
    approve_arrangement,
    refuse_arrangement,
    take_back_arrangement,
)
from arrears.cases.arrangements.rows import ArrangementUnknown
from arrears.cases.hindrances import ArrangementRefused
from arrears.cases.kinds import StaffRole
from arrears.cases.models import Arrangement, Escalation
from arrears.cases.promises import find_open_promise, make_promise
from arrears.cases.staff import NotActiveStaff
from arrears.cases.store import Store
from arrears.cases.verification import access_case
from arrears.law.arrangements import Joining, MonthlyAmount, Months, NotPositive
from tests.arrears.case_lines import PERSON, case_line, loaded, verified_conversation
from tests.arrears.cases.desk import at_once, audited, staff_member
from tests.arrears.cases.paying import (
    ACTIVE,
    AWAITING,
    COMPLETED,
    DROPPED,
    OVER_POLICY,
    PROPOSED,
    REFUSED,
    REPLACED,
    SIXTY,
    agreed,
    arrangements,
    owes_more,
    paid_on,
    pays,
    says_yes,
    says_yes_to_staff,
    schedule,
    states,
)
from tests.arrears.cases.requests import STRANGER, act, act_and_undo, acts_of, seen
from tests.arrears.fixtures import TODAY, Clock

TOMORROW = TODAY + timedelta(days=1)
TWENTY = MonthlyAmount(Decimal("20.00"))
NOBODY = [Actor("person"), Actor("bot"), STRANGER]


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation in which an arrangement over policy was agreed to: it waits for staff."""
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    await agreed(store, talk, OVER_POLICY)
    return talk


@pytest.fixture
async def changing(store: Store) -> UUID:
    """A conversation in which a change over policy was agreed to: it waits for staff."""
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    await agreed(store, talk)
    async with store.writing() as session:
        await propose_change(session, talk, OVER_POLICY, on=TODAY)
    await says_yes(store, talk)
    return talk


async def latest(store: Store) -> int:
    return (await arrangements(store))[-1].id


async def approve(store: Store, talk: UUID, by: Actor, *, on: date = TODAY) -> Arrangement:
    facts: dict[str, Any] = {"arrangement_id": await latest(store), "by": by, "on": on}
    return await act(store, talk, approve_arrangement, **facts)


async def refuse(store: Store, talk: UUID, by: Actor) -> Arrangement:
    return await act(store, talk, refuse_arrangement, arrangement_id=await latest(store), by=by)


async def amend(
    store: Store, talk: UUID, by: Actor, wish: Any = TWENTY, **more: Any
) -> Arrangement:
    facts = {"arrangement_id": await latest(store), "by": by, "on": TODAY} | more
    return await act(store, talk, amend_arrangement, wish, **facts)


async def take_back(store: Store, talk: UUID) -> Arrangement:
    return await act(store, talk, take_back_arrangement, by=Actor.person(talk))


async def test_what_staff_approves_is_in_force(store: Store, talk: UUID, anne: Actor) -> None:
    approved = await approve(store, talk, anne)

    assert (approved.state, approved.approved_by_id) == (ACTIVE, anne.staff_id)
    assert (approved.conversation_id, approved.agreed_on) == (talk, TODAY)
    assert await seen(store, talk, find_course) is not None
    (event,) = await audited(store, "arrangement:approved")
    assert (event.staff_id, event.facts) == (anne.staff_id, {"arrangement_id": approved.id})


@pytest.mark.parametrize("decide", [approve, refuse, amend])
async def test_a_decision_closes_the_call_for_it(
    store: Store, talk: UUID, anne: Actor, clock: Clock, decide: Any
) -> None:
    await decide(store, talk, anne)

    async with store.reading() as session:
        assert list(await session.scalars(select(Escalation.closed_at))) == [clock.now()]


async def test_what_the_person_takes_back_is_still_seen_by_staff(store: Store, talk: UUID) -> None:
    await take_back(store, talk)

    async with store.reading() as session:
        assert list(await session.scalars(select(Escalation.closed_at))) == [None]


async def test_approved_twice_by_one_person_it_is_approved_once(
    store: Store, talk: UUID, anne: Actor
) -> None:
    first = await approve(store, talk, anne)
    again = await approve(store, talk, anne)

    assert first.id == again.id
    assert len(await audited(store, "arrangement:approved")) == 1


async def test_of_two_colleagues_who_approve_at_once_one_does(
    store: Store, talk: UUID, anne: Actor
) -> None:
    piet = await staff_member(store, "piet", StaffRole.SUPERVISOR)
    arrangement_id = await latest(store)

    async def decide(session: AsyncSession, by: Actor) -> Arrangement:
        case = await access_case(session, talk)
        return await approve_arrangement(
            session, case, arrangement_id=arrangement_id, by=by, on=TODAY
        )

    first, second = await at_once(
        store, lambda session: decide(session, anne), lambda session: decide(session, piet)
    )

    assert first.approved_by_id == anne.staff_id
    assert isinstance(second, NotAwaiting)
    assert (await arrangements(store))[0].approved_by_id == anne.staff_id


async def test_of_an_approval_and_a_refusal_at_once_one_counts(
    store: Store, talk: UUID, anne: Actor
) -> None:
    arrangement_id = await latest(store)

    async def approval(session: AsyncSession) -> Arrangement:
        case = await access_case(session, talk)
        return await approve_arrangement(
            session, case, arrangement_id=arrangement_id, by=anne, on=TODAY
        )

    async def refusal(session: AsyncSession) -> Arrangement:
        case = await access_case(session, talk)
        return await refuse_arrangement(session, case, arrangement_id=arrangement_id, by=anne)

    _, second = await at_once(store, approval, refusal)

    assert isinstance(second, NotAwaiting)
    assert await states(store) == [ACTIVE]


@pytest.mark.parametrize("decide", [approve, refuse, amend])
@pytest.mark.parametrize("nobody", NOBODY, ids=["the person", "the bot", "a stranger"])
async def test_only_staff_decides(store: Store, talk: UUID, decide: Any, nobody: Actor) -> None:
    with pytest.raises(NotActiveStaff):
        await decide(store, talk, nobody)
    assert await states(store) == [AWAITING]


@pytest.mark.parametrize("decide", [approve, refuse, amend])
async def test_an_arrangement_of_another_case_is_unknown(
    store: Store, talk: UUID, anne: Actor, decide: Any
) -> None:
    await loaded(store, case_line("2026-000124", person=PERSON | {"first_name": "Sem"}))
    other = await verified_conversation(store, "2026-000124")

    with pytest.raises(ArrangementUnknown):
        await decide(store, other, anne)
    assert await states(store) == [AWAITING]


@pytest.mark.parametrize("decide", [approve, refuse, amend])
async def test_nothing_is_decided_on_what_nobody_agreed_to(
    store: Store, anne: Actor, decide: Any
) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    async with store.writing() as session:
        await propose_arrangement(session, talk, OVER_POLICY, day_of_month=25, on=TODAY)

    with pytest.raises(NotAwaiting) as refusal:
        await decide(store, talk, anne)
    assert refusal.value.state is PROPOSED


async def test_a_schedule_whose_first_day_has_passed_is_not_approved(
    store: Store, talk: UUID, anne: Actor
) -> None:
    with pytest.raises(ScheduleOutdated):
        await approve(store, talk, anne, on=date(2026, 11, 26))
    assert await states(store) == [AWAITING]


async def test_what_fell_due_and_was_paid_while_it_waited_holds_up_nothing(
    store: Store, changing: UUID, anne: Actor
) -> None:
    """The instalment of 25 November was due too soon to change, so it stands in both schedules."""
    await refuse(store, changing, anne)
    async with store.writing() as session:
        await propose_change(session, changing, OVER_POLICY, on=date(2026, 11, 24))
    assert (await says_yes(store, changing, on=date(2026, 11, 24))).state is AWAITING
    await pays(store, changing, on=date(2026, 11, 25))

    assert (await approve(store, changing, anne, on=date(2026, 11, 26))).state is ACTIVE


async def test_nothing_is_approved_that_is_disputed_meanwhile(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await loaded(store, case_line(disputed=True))

    with pytest.raises(ArrangementRefused):
        await approve(store, talk, anne)
    assert await states(store) == [AWAITING]


async def test_what_came_in_while_it_waited_counts(store: Store, talk: UUID, anne: Actor) -> None:
    await pays(store, talk, "15.00", on=TOMORROW)
    await approve(store, talk, anne, on=TOMORROW)

    (arrangement,) = await arrangements(store)
    assert paid_on(arrangement)[:2] == [str(TOMORROW), None]


async def test_what_was_paid_in_full_while_it_waited_is_complete(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await pays(store, talk, "240.00", on=TOMORROW)

    await approve(store, talk, anne, on=TOMORROW)

    assert await states(store) == [COMPLETED]


async def test_what_was_promised_gives_way_when_it_is_approved(
    store: Store, talk: UUID, anne: Actor
) -> None:
    facts: dict[str, Any] = {"by": Actor.person(talk), "on": TODAY, "key": "m2"}
    await act(store, talk, make_promise, Decimal(60), pay_on=TOMORROW, **facts)

    await approve(store, talk, anne)

    assert await seen(store, talk, find_open_promise) is None


async def test_what_staff_refuses_makes_room_for_another(
    store: Store, talk: UUID, anne: Actor
) -> None:
    for _ in range(2):
        assert (await refuse(store, talk, anne)).state is REFUSED

    assert len(await audited(store, "arrangement:refused")) == 1
    await agreed(store, talk)
    assert await states(store) == [REFUSED, ACTIVE]


async def test_a_yes_to_what_was_refused_agrees_to_nothing(
    store: Store, talk: UUID, anne: Actor
) -> None:
    await refuse(store, talk, anne)

    with pytest.raises(NoProposal):
        await says_yes(store, talk)


async def test_an_approved_change_takes_its_place(
    store: Store, changing: UUID, anne: Actor
) -> None:
    await approve(store, changing, anne)

    assert await states(store) == [REPLACED, ACTIVE]


@pytest.mark.parametrize("leave", ["refuse", "take back"])
async def test_a_change_that_comes_to_nothing_leaves_the_old_schedule_in_force(
    store: Store, changing: UUID, anne: Actor, leave: str
) -> None:
    if leave == "refuse":
        await refuse(store, changing, anne)
    else:
        await take_back(store, changing)

    old, new = await arrangements(store)
    assert (old.state, new.state) == (ACTIVE, REFUSED if leave == "refuse" else DROPPED)
    await pays(store, changing, "240.00")
    assert (await arrangements(store))[0].state is COMPLETED


async def test_what_staff_proposes_instead_needs_a_yes_and_nobody_else(
    store: Store, talk: UUID, anne: Actor
) -> None:
    amended = await amend(store, talk, anne, day_of_month=1)

    assert (amended.state, amended.conversation_id) == (PROPOSED, talk)
    assert (amended.approved_by_id, amended.day_of_month) == (anne.staff_id, 1)
    assert amended.staff_reasons == []
    assert await states(store) == [REFUSED, PROPOSED]
    assert (await says_yes_to_staff(store, talk, amended)).state is ACTIVE
    assert len(await audited(store, "arrangement:amended")) == 1


async def test_also_over_policy_what_staff_proposes_needs_nobody_else(
    store: Store, talk: UUID, anne: Actor
) -> None:
    amended = await amend(store, talk, anne, Months(14))

    assert amended.staff_reasons == ["arrangement.too_long"]
    assert (await says_yes_to_staff(store, talk, amended)).state is ACTIVE


async def test_the_day_stays_when_staff_names_no_other(
    store: Store, talk: UUID, anne: Actor
) -> None:
    assert (await amend(store, talk, anne)).day_of_month == 25


async def test_an_amended_change_changes_the_same_arrangement(
    store: Store, changing: UUID, anne: Actor
) -> None:
    amended = await amend(store, changing, anne, Months(6))

    old, refused, _ = await arrangements(store)
    assert (old.state, refused.state) == (ACTIVE, REFUSED)
    assert (amended.replaces_id, amended.changed_on) == (old.id, TODAY)
    await says_yes_to_staff(store, changing, amended)
    assert await states(store) == [REPLACED, REFUSED, ACTIVE]


async def test_an_amended_joining_is_about_all_that_is_open(store: Store, anne: Actor) -> None:
    await loaded(store, case_line())
    talk = await verified_conversation(store)
    await agreed(store, talk)
    await owes_more(store, "1000.00", due_on=TODAY)
    async with store.writing() as session:
        await propose_joining(session, talk, Joining.EXTEND, on=TODAY)
    assert (await says_yes(store, talk)).state is AWAITING

    amended = await amend(store, talk, anne, Months(20))

    assert (amended.total, len(amended.instalments)) == (Decimal("1240.00"), 20)
    assert amended.changed_on is None
    assert (await says_yes_to_staff(store, talk, amended)).state is ACTIVE


async def test_a_wish_that_cannot_be_refuses_nothing(store: Store, talk: UUID, anne: Actor) -> None:
    with pytest.raises(NotPositive):
        await amend(store, talk, anne, Months(0))
    assert await states(store) == [AWAITING]


async def test_staff_takes_back_what_it_proposed(store: Store, talk: UUID, anne: Actor) -> None:
    await amend(store, talk, anne)

    await refuse(store, talk, anne)

    assert await states(store) == [REFUSED, REFUSED]
    with pytest.raises(NoProposal):
        await says_yes(store, talk)


async def test_what_staff_proposed_for_a_change_and_takes_back_leaves_the_old_schedule(
    store: Store, changing: UUID, anne: Actor
) -> None:
    await amend(store, changing, anne, Months(6))

    await refuse(store, changing, anne)

    assert await states(store) == [ACTIVE, REFUSED, REFUSED]


@pytest.mark.parametrize("yes_first", [True, False])
async def test_of_a_yes_and_a_refusal_at_once_one_counts(
    store: Store, talk: UUID, anne: Actor, yes_first: bool
) -> None:
    amended = await amend(store, talk, anne)

    async def yes(session: AsyncSession) -> Arrangement:
        return await agree_to_staff(session, talk, arrangement_id=amended.id, on=TODAY)

    async def refusal(session: AsyncSession) -> Arrangement:
        case = await access_case(session, talk)
        return await refuse_arrangement(session, case, arrangement_id=amended.id, by=anne)

    first, second = (yes, refusal) if yes_first else (refusal, yes)
    _, late = await at_once(store, first, second)

    assert isinstance(late, NotAwaiting if yes_first else NoProposal)
    assert (await states(store))[-1] is (ACTIVE if yes_first else REFUSED)


async def test_the_person_takes_back_what_waits(store: Store, talk: UUID) -> None:
    await take_back(store, talk)

    assert await states(store) == [DROPPED]
    assert (await acts_of(store))[-1] == "arrangement:dropped"


async def test_what_is_in_force_is_not_taken_back(store: Store, talk: UUID, anne: Actor) -> None:
    await approve(store, talk, anne)

    with pytest.raises(NotAwaiting):
        await take_back(store, talk)


async def test_nothing_is_taken_back_where_nothing_waits(store: Store) -> None:
    await loaded(store, case_line())

    with pytest.raises(ArrangementUnknown):
        await take_back(store, await verified_conversation(store))


async def test_nothing_is_kept_of_a_decision_that_failed(
    store: Store, changing: UUID, anne: Actor
) -> None:
    before = await acts_of(store)
    facts: dict[str, Any] = {"arrangement_id": await latest(store), "by": anne}

    await act_and_undo(store, changing, refuse_arrangement, **facts)
    await act_and_undo(store, changing, approve_arrangement, on=TODAY, **facts)
    await act_and_undo(store, changing, amend_arrangement, SIXTY, on=TODAY, **facts)

    assert await states(store) == [REPLACED, AWAITING]
    assert await acts_of(store) == before
    assert schedule((await arrangements(store))[0])[0] == "2026-11-25 60.00"
