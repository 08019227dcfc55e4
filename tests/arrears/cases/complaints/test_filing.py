"""Complaints: filed in one go under a number of their own, seen by their own people only."""

import asyncio
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from arrears.cases.acting import Actor
from arrears.cases.complaints.filing import (
    ComplaintUnknown,
    HandlerConcerned,
    MayNotHandle,
    file_complaint,
    find_complaint,
    find_complaints,
    open_complaint,
)
from arrears.cases.kinds import (
    ComplaintChannel,
    ComplaintRoute,
    ComplaintState,
    EscalationReason,
    Holder,
    StaffRole,
)
from arrears.cases.models import Conversation, Escalation
from arrears.cases.staff import NotActiveStaff, deactivate, open_case
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, conversation, loaded, verified_conversation
from tests.arrears.cases.complaints.complaining import DAY, complaints, filed, history, kept
from tests.arrears.cases.desk import (
    CONSOLE,
    acts_about,
    at_once,
    audited,
    do,
    errors,
    fail_after,
    id_of,
    staff_member,
    team,
)
from tests.arrears.fixtures import Clock

WEB: dict[str, Any] = {"channel": ComplaintChannel.WEB, "about": "Ik krijg geen antwoord."}
ASKED: dict[str, Any] = {
    "on": DAY,
    "key": "m1",
    "route": ComplaintRoute.DEBTOR,
    "channel": ComplaintChannel.WEB,
    "about": "Ik krijg geen antwoord.",
}


@pytest.fixture
async def talk(store: Store) -> UUID:
    """A conversation with somebody unknown."""
    return await conversation(store)


async def found(store: Store, talk: UUID, number: str) -> str | None:
    """The number of the complaint that a conversation is told of when it asks for one."""
    async with store.reading() as session:
        complaint = await find_complaint(session, talk, number)
    return complaint.number if complaint else None


async def all_found(store: Store, talk: UUID) -> list[str]:
    async with store.reading() as session:
        return [complaint.number for complaint in await find_complaints(session, talk)]


async def test_one_message_files_a_complaint_without_anybody_being_known(
    store: Store, talk: UUID, clock: Clock
) -> None:
    made = await filed(store, by=Actor.person(talk), **WEB)

    complaint = await kept(store)
    assert (made.number, complaint.number) == ("K2026-000001", "K2026-000001")
    assert (complaint.state, complaint.received_on, complaint.received_at) == (
        ComplaintState.RECEIVED,
        DAY,
        clock.now(),
    )
    assert (complaint.route, complaint.channel, complaint.about) == (
        ComplaintRoute.DEBTOR,
        ComplaintChannel.WEB,
        "Ik krijg geen antwoord.",
    )
    assert (complaint.conversation_id, complaint.case_id) == (talk, None)
    assert (complaint.handler_id, complaint.outcome, complaint.confirmed_on) == (None, None, None)
    assert await history(store) == [(None, ComplaintState.RECEIVED, "person")]


async def test_staff_is_called_and_the_talk_goes_on(store: Store, talk: UUID) -> None:
    await filed(store, by=Actor.person(talk), **WEB)

    async with store.reading() as session:
        (escalation,) = await session.scalars(select(Escalation))
        holder = await session.scalar(select(Conversation.holder))
    assert (escalation.reason, escalation.key) == (EscalationReason.COMPLAINT, "m1:complaint")
    assert holder is Holder.BOT


async def test_a_complaint_on_a_case_that_staff_notes_by_hand(store: Store) -> None:
    await loaded(store, case_line())
    anne = await staff_member(store)
    case = await do(store, open_case, id_of(anne), "2026-000123")

    await filed(
        store,
        by=anne,
        case=case,
        route=ComplaintRoute.POLICYHOLDER,
        channel=ComplaintChannel.SOCIAL_MEDIA,
        on=date(2026, 11, 16),
        department="Klantenservice",
    )

    complaint = await kept(store)
    assert (complaint.case_id, complaint.conversation_id) == (case.id, None)
    assert (complaint.received_on, complaint.department) == (date(2026, 11, 16), "Klantenservice")
    assert await history(store) == [(None, ComplaintState.RECEIVED, "staff")]
    (event,) = await audited(store, "complaint:filed")
    assert (event.staff_id, event.case_id) == (anne.staff_id, case.id)
    assert await audited(store, "staff:called") == []


async def test_the_audit_trail_knows_of_a_complaint_but_not_what_was_said(
    store: Store, talk: UUID
) -> None:
    await filed(store, by=Actor.person(talk), **WEB)

    (event,) = await audited(store, "complaint:filed")
    assert event.facts == {"complaint": "K2026-000001", "route": "debtor", "channel": "web"}


async def test_a_complaint_counts_under_the_department_of_whom_it_is_about(store: Store) -> None:
    bas = await staff_member(store, "bas", team_id=await team(store, department="Polisbeheer"))

    made = await filed(store, about_employee_id=bas.staff_id)

    assert (made.about_employee_id, made.department) == (bas.staff_id, "Polisbeheer")


async def test_the_department_that_is_told_goes_before_that_of_the_employee(store: Store) -> None:
    bas = await staff_member(store, "bas", team_id=await team(store, department="Polisbeheer"))

    made = await filed(store, about_employee_id=bas.staff_id, department="Incasso")

    assert made.department == "Incasso"


async def test_the_same_message_again_is_the_same_complaint(store: Store, talk: UUID) -> None:
    first = await filed(store, by=Actor.person(talk), **WEB)
    again = await filed(store, by=Actor.person(talk), about="Iets anders.")

    assert (again.number, again.about) == (first.number, "Ik krijg geen antwoord.")
    assert len(await complaints(store)) == 1
    assert len(await history(store)) == 1
    assert await acts_about(store, "complaint") == ["complaint:filed"]
    assert len(await audited(store, "staff:called")) == 1


async def test_the_same_message_twice_at_once_is_one_complaint(store: Store, talk: UUID) -> None:
    by = Actor.person(talk)

    first, second = await at_once(
        store,
        lambda session: file_complaint(session, None, by=by, **ASKED),
        lambda session: file_complaint(session, None, by=by, **ASKED),
    )

    assert first.number == second.number
    assert len(await complaints(store)) == 1


async def test_who_left_the_desk_notes_no_complaint(store: Store) -> None:
    anne = await staff_member(store)
    await do(store, deactivate, id_of(anne), by=CONSOLE)

    with pytest.raises(NotActiveStaff):
        await filed(store, by=anne)

    assert await complaints(store) == []


async def test_numbers_follow_each_other_within_a_year_and_begin_anew_in_the_next(
    store: Store,
) -> None:
    days = [date(2026, 12, 31), date(2027, 1, 1), date(2026, 12, 30), date(2027, 1, 2)]

    numbers = [(await filed(store, on=day, key=f"m{day}")).number for day in days]

    assert numbers == ["K2026-000001", "K2027-000001", "K2026-000002", "K2027-000002"]


async def test_numbers_go_on_after_the_thousandth(store: Store) -> None:
    async with store.writing() as session:
        first = await file_complaint(session, None, by=CONSOLE, **ASKED)
        first.number = "K2026-000999"

    assert (await filed(store, key="m2")).number == "K2026-001000"


async def test_complaints_filed_at_once_have_numbers_without_gaps_or_doubles(
    store: Store,
) -> None:
    made = await asyncio.gather(*(filed(store, key=f"m{count}") for count in range(12)))

    expected = [f"K2026-{count:06}" for count in range(1, 13)]
    assert sorted(complaint.number for complaint in made) == expected


async def test_a_complaint_that_fails_leaves_no_gap_in_the_numbers(store: Store) -> None:
    await filed(store, key="m1")
    await fail_after(store, file_complaint, None, by=CONSOLE, **(ASKED | {"key": "m2"}))

    assert (await filed(store, key="m3")).number == "K2026-000002"


async def test_a_failure_among_complaints_filed_at_once_leaves_no_gap(store: Store) -> None:
    async def fails(key: str) -> None:
        async with store.writing() as session:
            await file_complaint(session, None, by=CONSOLE, **(ASKED | {"key": key}))
            raise MayNotHandle(0)

    outcomes = await asyncio.gather(
        *(fails(f"f{count}") if count % 2 else filed(store, key=f"m{count}") for count in range(8)),
        return_exceptions=True,
    )

    assert errors(outcomes) == [MayNotHandle] * 4
    assert [one.number for one in await complaints(store)] == [
        f"K2026-{count:06}" for count in range(1, 5)
    ]


async def test_nothing_is_kept_of_a_complaint_that_fails(store: Store, talk: UUID) -> None:
    await fail_after(store, file_complaint, None, by=Actor.person(talk), **ASKED)

    assert await complaints(store) == []
    assert await history(store) == []
    assert await acts_about(store, "complaint") == []
    assert await audited(store, "staff:called") == []


async def test_the_complainant_finds_a_complaint_in_the_same_conversation(
    store: Store, talk: UUID
) -> None:
    made = await filed(store, by=Actor.person(talk))

    assert await found(store, talk, made.number) == made.number
    assert await all_found(store, talk) == [made.number]


async def test_the_complainant_finds_a_complaint_on_the_own_case(
    store: Store, clock: Clock
) -> None:
    await loaded(store, case_line())
    anne = await staff_member(store)
    case = await do(store, open_case, id_of(anne), "2026-000123")
    made = await filed(store, case=case)
    talk = await verified_conversation(store)

    assert await found(store, talk, made.number) == made.number
    clock.move(hours=1)
    assert await found(store, talk, made.number) is None


async def test_a_number_alone_opens_no_complaint(store: Store, talk: UUID) -> None:
    await loaded(store, case_line(), case_line("2026-000124"))
    anne = await staff_member(store)
    case = await do(store, open_case, id_of(anne), "2026-000123")
    made = await filed(store, by=Actor.person(talk), case=case)
    nobodys = await filed(store, key="m2")

    for stranger in (await conversation(store), await verified_conversation(store, "2026-000124")):
        assert await found(store, stranger, made.number) is None
        assert await found(store, stranger, nobodys.number) is None
        assert await all_found(store, stranger) == []


async def test_a_conversation_finds_its_complaints_oldest_first(store: Store, talk: UUID) -> None:
    numbers = [(await filed(store, by=Actor.person(talk), key=f"m{n}")).number for n in range(3)]

    assert await all_found(store, talk) == numbers
    assert await found(store, talk, numbers[1]) == numbers[1]


@pytest.mark.parametrize("role", [StaffRole.COMPLAINTS, StaffRole.SUPERVISOR])
async def test_who_handles_complaints_opens_one_and_the_audit_trail_says_so(
    store: Store, role: StaffRole
) -> None:
    made, carla = await filed(store), await staff_member(store, "carla", role)

    opened = await do(store, open_complaint, id_of(carla), made.number)

    assert opened.about == "Er werd niet geluisterd."
    (event,) = await audited(store, "complaint:seen")
    assert (event.staff_id, event.facts) == (carla.staff_id, {"complaint": made.number})


async def test_others_at_the_desk_open_no_complaint(store: Store) -> None:
    bas = await staff_member(store, "bas", StaffRole.SUPERVISOR)
    gone = await staff_member(store, "gone", StaffRole.COMPLAINTS)
    await do(store, deactivate, id_of(gone), by=CONSOLE)
    made = await filed(store, about_employee_id=bas.staff_id)

    refusals: list[tuple[Actor, str, type[Exception]]] = [
        (await staff_member(store, "anne"), made.number, MayNotHandle),
        (bas, made.number, HandlerConcerned),
        (gone, made.number, NotActiveStaff),
        (await staff_member(store, "carla", StaffRole.COMPLAINTS), "K2026-9", ComplaintUnknown),
    ]
    for member, number, refusal in refusals:
        with pytest.raises(refusal):
            await do(store, open_complaint, id_of(member), number)
    assert await audited(store, "complaint:seen") == []


async def test_numbers_of_the_years_around_it_do_not_count(store: Store) -> None:
    for number in ("K2025-999999", "K2027-000005"):
        async with store.writing() as session:
            other = await file_complaint(session, None, by=CONSOLE, **(ASKED | {"key": number}))
            other.number = number

    assert (await filed(store)).number == "K2026-000001"
