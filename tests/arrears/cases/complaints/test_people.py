"""The people of a complaint: a handler who was not involved, an employee who hears of it."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from arrears.cases.acting import Actor, NotThatWay
from arrears.cases.complaints.filing import HandlerConcerned, MayNotHandle
from arrears.cases.complaints.people import (
    NobodyConcerned,
    assign_complaint,
    inform_employee,
    is_employee_informed,
    name_employee,
    record_contact,
)
from arrears.cases.complaints.steps import DayTooEarly, withdraw_complaint
from arrears.cases.kinds import ComplaintState, StaffRole
from arrears.cases.models import Complaint
from arrears.cases.staff import NotActiveStaff, deactivate
from arrears.cases.store import Store
from tests.arrears.cases.complaints.complaining import (
    DAY,
    STEPS,
    brought_to,
    complaints,
    filed,
    history,
    kept,
)
from tests.arrears.cases.desk import (
    CONSOLE,
    acts_about,
    at_once,
    audited,
    do,
    fail_after,
    id_of,
    staff_member,
    team,
)
from tests.arrears.fixtures import Clock

RECEIVED, CONFIRMED, IN_PROGRESS, ANSWERED = STEPS
LATER = date(2026, 11, 25)


@pytest.fixture
async def carla(store: Store) -> Actor:
    """Who handles complaints."""
    return await staff_member(store, "carla", StaffRole.COMPLAINTS)


@pytest.fixture
async def bas(store: Store) -> Actor:
    """A supervisor, who may handle complaints too."""
    team_id = await team(store, "Team Noord", "Polisbeheer")
    return await staff_member(store, "bas", StaffRole.SUPERVISOR, team_id=team_id)


@pytest.mark.parametrize("role", [StaffRole.COMPLAINTS, StaffRole.SUPERVISOR])
async def test_a_complaint_is_given_to_who_may_handle_it(
    store: Store, carla: Actor, role: StaffRole
) -> None:
    complaint, handler = await filed(store), await staff_member(store, "dirk", role)

    await do(store, assign_complaint, complaint, id_of(handler), by=carla)

    assert (await kept(store)).handler_id == handler.staff_id
    (event,) = await audited(store, "complaint:assigned")
    assert event.staff_id == carla.staff_id
    assert event.facts == {"complaint": complaint.number, "handler_id": handler.staff_id}


@pytest.mark.parametrize("state", [RECEIVED, CONFIRMED, IN_PROGRESS])
async def test_another_handler_takes_the_place_of_the_first_and_the_state_stays(
    store: Store, carla: Actor, bas: Actor, state: ComplaintState
) -> None:
    complaint = await brought_to(store, state, handler=carla)
    before = await history(store)

    await do(store, assign_complaint, complaint, id_of(bas), by=carla)

    changed = await kept(store)
    assert (changed.handler_id, changed.state) == (bas.staff_id, state)
    assert await history(store) == before


async def test_giving_it_to_who_has_it_changes_nothing(store: Store, carla: Actor) -> None:
    complaint = await filed(store)

    for _ in range(2):
        await do(store, assign_complaint, complaint, id_of(carla), by=carla)

    assert len(await audited(store, "complaint:assigned")) == 1


async def test_nobody_is_given_a_complaint_about_themselves(
    store: Store, carla: Actor, bas: Actor
) -> None:
    complaint = await filed(store, about_employee_id=bas.staff_id)

    with pytest.raises(HandlerConcerned) as refused:
        await do(store, assign_complaint, complaint, id_of(bas), by=carla)
    with pytest.raises(HandlerConcerned):
        await do(store, assign_complaint, complaint, id_of(carla), by=bas)

    assert refused.value.staff_id == bas.staff_id
    assert (await kept(store)).handler_id is None


async def test_no_complaint_is_given_to_an_agent_or_by_one(store: Store, carla: Actor) -> None:
    complaint, anne = await filed(store), await staff_member(store, "anne")

    with pytest.raises(MayNotHandle) as refused:
        await do(store, assign_complaint, complaint, id_of(anne), by=carla)
    with pytest.raises(MayNotHandle):
        await do(store, assign_complaint, complaint, id_of(carla), by=anne)

    assert refused.value.staff_id == anne.staff_id
    assert (await kept(store)).handler_id is None


async def test_no_complaint_is_given_to_who_left(store: Store, carla: Actor, bas: Actor) -> None:
    complaint = await filed(store)
    await do(store, deactivate, id_of(bas), by=CONSOLE)

    with pytest.raises(NotActiveStaff):
        await do(store, assign_complaint, complaint, id_of(bas), by=carla)

    assert (await kept(store)).handler_id is None


async def test_a_complaint_that_is_over_gets_no_other_handler(
    store: Store, carla: Actor, bas: Actor
) -> None:
    answered = await brought_to(store, ANSWERED, handler=carla)
    withdrawn = await filed(store, key="m2")
    await do(store, withdraw_complaint, withdrawn, by=carla, on=DAY)

    for complaint in (answered, withdrawn):
        with pytest.raises(NotThatWay):
            await do(store, assign_complaint, complaint, id_of(bas), by=carla)


async def test_whom_it_is_about_is_known_later_and_sets_the_department(
    store: Store, carla: Actor, bas: Actor
) -> None:
    complaint = await filed(store)
    await do(store, deactivate, id_of(bas), by=CONSOLE)

    for _ in range(2):
        await do(store, name_employee, complaint, id_of(bas), by=carla)

    named = await kept(store)
    assert (named.about_employee_id, named.department) == (bas.staff_id, "Polisbeheer")
    (event,) = await audited(store, "complaint:employee_named")
    assert event.facts == {"complaint": complaint.number, "employee_id": bas.staff_id}


async def test_a_department_that_was_told_stays(store: Store, carla: Actor, bas: Actor) -> None:
    complaint = await filed(store, department="Incasso")

    await do(store, name_employee, complaint, id_of(bas), by=carla)

    assert (await kept(store)).department == "Incasso"


async def test_a_handler_is_replaced_before_the_complaint_is_about_them(
    store: Store, carla: Actor, bas: Actor
) -> None:
    complaint = await brought_to(store, IN_PROGRESS, handler=bas)

    with pytest.raises(HandlerConcerned):
        await do(store, name_employee, complaint, id_of(bas), by=carla)

    await do(store, assign_complaint, complaint, id_of(carla), by=carla)
    await do(store, name_employee, complaint, id_of(bas), by=carla)
    changed = await kept(store)
    assert (changed.handler_id, changed.about_employee_id) == (carla.staff_id, bas.staff_id)


async def test_nobody_names_themselves(store: Store, bas: Actor) -> None:
    complaint = await filed(store)

    with pytest.raises(HandlerConcerned):
        await do(store, name_employee, complaint, id_of(bas), by=bas)


async def test_of_giving_it_to_and_naming_the_same_one_at_once_exactly_one_happens(
    store: Store, carla: Actor, bas: Actor
) -> None:
    complaint = await filed(store)

    given, refused = await at_once(
        store,
        lambda session: assign_complaint(session, complaint, id_of(bas), by=carla),
        lambda session: name_employee(session, complaint, id_of(bas), by=carla),
    )

    assert given.handler_id == bas.staff_id
    assert isinstance(refused, HandlerConcerned)
    after = await kept(store)
    assert (after.handler_id, after.about_employee_id) == (bas.staff_id, None)


async def test_of_naming_and_giving_it_to_the_same_one_at_once_exactly_one_happens(
    store: Store, carla: Actor, bas: Actor
) -> None:
    complaint = await filed(store)

    named, refused = await at_once(
        store,
        lambda session: name_employee(session, complaint, id_of(bas), by=carla),
        lambda session: assign_complaint(session, complaint, id_of(bas), by=carla),
    )

    assert named.about_employee_id == bas.staff_id
    assert isinstance(refused, HandlerConcerned)
    after = await kept(store)
    assert (after.handler_id, after.about_employee_id) == (None, bas.staff_id)


async def test_the_employee_hears_of_it_once(store: Store, carla: Actor, bas: Actor) -> None:
    complaint = await filed(store, about_employee_id=bas.staff_id)
    await filed(store, about_employee_id=bas.staff_id, key="m2")
    assert not any(is_employee_informed(one) for one in await complaints(store))

    for on in (DAY, LATER):
        await do(store, inform_employee, complaint, by=carla, on=on)

    informed, other = await complaints(store)
    assert is_employee_informed(informed)
    assert not is_employee_informed(other)
    assert informed.employee_informed_on == DAY
    (event,) = await audited(store, "complaint:employee_informed")
    assert event.staff_id == carla.staff_id
    assert event.facts == {"complaint": complaint.number, "employee_id": bas.staff_id}


async def test_another_employee_hears_of_it_too(store: Store, carla: Actor, bas: Actor) -> None:
    complaint = await filed(store, about_employee_id=bas.staff_id)
    await do(store, inform_employee, complaint, by=carla, on=DAY)
    anne = await staff_member(store, "anne")

    await do(store, name_employee, complaint, id_of(anne), by=carla)

    assert not is_employee_informed(await kept(store))
    await do(store, inform_employee, complaint, by=carla, on=LATER)
    assert (await kept(store)).employee_informed_on == LATER
    events = await audited(store, "complaint:employee_informed")
    assert [event.facts["employee_id"] for event in events] == [bas.staff_id, anne.staff_id]


async def test_naming_the_same_employee_again_forgets_nothing(
    store: Store, carla: Actor, bas: Actor
) -> None:
    complaint = await filed(store, about_employee_id=bas.staff_id)
    await do(store, inform_employee, complaint, by=carla, on=DAY)

    await do(store, name_employee, complaint, id_of(bas), by=carla)

    assert is_employee_informed(await kept(store))


async def test_the_employee_does_not_hear_of_a_complaint_before_it_is_there(
    store: Store, carla: Actor, bas: Actor
) -> None:
    complaint = await filed(store, about_employee_id=bas.staff_id, on=LATER)

    with pytest.raises(DayTooEarly) as refused:
        await do(store, inform_employee, complaint, by=carla, on=DAY)

    assert (refused.value.day, refused.value.earliest) == (DAY, LATER)
    assert not is_employee_informed(await kept(store))


async def test_the_employee_hears_of_it_once_when_two_tell_at_once(
    store: Store, carla: Actor, bas: Actor
) -> None:
    complaint = await filed(store, about_employee_id=bas.staff_id)

    await at_once(
        store,
        lambda session: inform_employee(session, complaint, by=carla, on=DAY),
        lambda session: inform_employee(session, complaint, by=carla, on=DAY),
    )

    assert len(await audited(store, "complaint:employee_informed")) == 1


async def test_nobody_hears_of_a_complaint_about_nobody(store: Store, carla: Actor) -> None:
    complaint = await filed(store)

    with pytest.raises(NobodyConcerned):
        await do(store, inform_employee, complaint, by=carla, on=DAY)


async def test_the_employee_is_not_informed_by_themselves(
    store: Store, carla: Actor, bas: Actor
) -> None:
    complaint = await filed(store, about_employee_id=bas.staff_id)

    with pytest.raises(HandlerConcerned):
        await do(store, inform_employee, complaint, by=bas, on=DAY)
    assert not is_employee_informed(await kept(store))


async def test_the_first_contact_with_the_complainant_is_kept(store: Store, clock: Clock) -> None:
    complaint, anne = await filed(store), await staff_member(store, "anne")
    called_at = clock.now() - timedelta(minutes=20)

    for at in (called_at, clock.now()):
        await do(store, record_contact, complaint, by=anne, at=at)

    assert (await kept(store)).contacted_at == called_at
    (event,) = await audited(store, "complaint:contacted")
    assert (event.staff_id, event.facts) == (anne.staff_id, {"complaint": complaint.number})


async def test_only_active_staff_speaks_for_the_firm(store: Store, clock: Clock) -> None:
    complaint, anne = await filed(store), await staff_member(store, "anne")
    await do(store, deactivate, id_of(anne), by=CONSOLE)

    for nobody in (anne, CONSOLE):
        with pytest.raises(NotActiveStaff):
            await do(store, record_contact, complaint, by=nobody, at=clock.now())

    assert (await kept(store)).contacted_at is None


ACTS: dict[str, Callable[[AsyncSession, Complaint, Actor, int], Awaitable[Complaint]]] = {
    "assigning": lambda session, one, by, _: assign_complaint(session, one, id_of(by), by=by),
    "naming": lambda session, one, by, employee: name_employee(session, one, employee, by=by),
    "informing": lambda session, one, by, _: inform_employee(session, one, by=by, on=DAY),
    "contact": lambda session, one, by, _: record_contact(session, one, by=by, at=one.received_at),
}


@pytest.mark.parametrize("act", ACTS)
async def test_nothing_is_kept_of_an_act_that_fails(
    store: Store, carla: Actor, bas: Actor, act: str
) -> None:
    complaint = await filed(store, about_employee_id=bas.staff_id)
    anne = await staff_member(store, "anne")

    await fail_after(store, ACTS[act], complaint, carla, id_of(anne))

    unchanged = await kept(store)
    assert unchanged.handler_id is None
    assert unchanged.about_employee_id == bas.staff_id
    assert unchanged.contacted_at is None
    assert not is_employee_informed(unchanged)
    assert await acts_about(store, "complaint") == ["complaint:filed"]
