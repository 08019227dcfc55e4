"""People at the desk: who is there, who is there no more, and what they see of a case."""

import pytest
from sqlalchemy import update

from arrears.cases.acting import Actor
from arrears.cases.kinds import StaffRole
from arrears.cases.models import Staff
from arrears.cases.staff import (
    CaseNotFound,
    NameTaken,
    NotActiveStaff,
    access_staff,
    add_staff,
    add_team,
    deactivate,
    find_active_staff,
    find_staff,
    find_team,
    open_case,
)
from arrears.cases.store import Store
from tests.arrears.case_lines import case_line, loaded, premium
from tests.arrears.cases.desk import (
    CONSOLE,
    acts_about,
    audited,
    do,
    fail_after,
    id_of,
    staff_member,
    team,
)

NUMBER = "2026-000123"


async def names(store: Store, *, team_id: int | None = None) -> list[str]:
    async with store.reading() as session:
        members = await find_active_staff(session, team_id=team_id)
    return [member.username for member in members]


async def test_somebody_new_is_active_at_once(store: Store) -> None:
    team_id = await team(store)

    added = await do(
        store,
        add_staff,
        "anne",
        display_name="Anne",
        email="anne@voorbeeld.example",
        role=StaffRole.COMPLAINTS,
        team_id=team_id,
        by=CONSOLE,
    )

    async with store.reading() as session:
        found = await find_staff(session, "anne")
    assert found is not None
    assert (found.id, found.display_name, found.email, found.role, found.team_id, found.active) == (
        added.id,
        "Anne",
        "anne@voorbeeld.example",
        StaffRole.COMPLAINTS,
        team_id,
        True,
    )
    (event,) = await audited(store, "staff:added")
    assert (event.actor, event.facts) == ("console", {"member_id": added.id, "role": "complaints"})


async def test_a_team_is_found_by_its_name(store: Store) -> None:
    team_id = await team(store, "Team Zuid", "Incasso")

    async with store.reading() as session:
        found = await find_team(session, "Team Zuid")
        assert await find_team(session, "Team Noord") is None
    assert found is not None
    assert (found.id, found.department) == (team_id, "Incasso")
    (event,) = await audited(store, "team:added")
    assert event.facts == {"team_id": team_id}


async def test_nobody_is_found_by_a_name_that_nobody_has(store: Store) -> None:
    await staff_member(store, "anne")

    async with store.reading() as session:
        assert await find_staff(session, "bas") is None


async def test_a_name_to_sign_in_with_is_of_one_person(store: Store) -> None:
    await staff_member(store, "anne")

    with pytest.raises(NameTaken) as refused:
        await staff_member(store, "anne", StaffRole.ADMINISTRATOR)

    assert refused.value.name == "anne"
    assert await acts_about(store, "staff") == ["staff:added"]


async def test_a_name_is_of_one_team(store: Store) -> None:
    await team(store, "Team Zuid")

    with pytest.raises(NameTaken):
        await team(store, "Team Zuid", "Verkoop")


async def test_who_leaves_keeps_the_name_but_acts_no_more(store: Store) -> None:
    anne = await staff_member(store)

    await do(store, deactivate, id_of(anne), by=CONSOLE)

    async with store.reading() as session:
        found = await find_staff(session, "anne")
        with pytest.raises(NotActiveStaff) as refused:
            await access_staff(session, anne.staff_id)
    assert found is not None
    assert not found.active
    assert refused.value.staff_id == anne.staff_id


async def test_somebody_leaves_once(store: Store) -> None:
    anne = await staff_member(store)

    await do(store, deactivate, id_of(anne), by=CONSOLE)
    await do(store, deactivate, id_of(anne), by=CONSOLE)

    (event,) = await audited(store, "staff:deactivated")
    assert event.facts == {"member_id": anne.staff_id}


async def test_nobody_leaves_who_was_never_there(store: Store) -> None:
    with pytest.raises(NotActiveStaff):
        await do(store, deactivate, 404, by=CONSOLE)


@pytest.mark.parametrize("staff_id", [None, 404], ids=["no staff", "unknown"])
async def test_only_staff_is_staff(store: Store, staff_id: int | None) -> None:
    with pytest.raises(NotActiveStaff):
        await do(store, access_staff, staff_id)


async def test_who_left_a_moment_ago_is_not_taken_for_active(store: Store) -> None:
    anne = await staff_member(store)

    async with store.writing() as session:
        # Held on to, so that the session remembers her as she was.
        remembered = await access_staff(session, anne.staff_id)
        left = update(Staff).values(active=False)
        await session.execute(left, execution_options={"synchronize_session": False})
        assert remembered.active
        with pytest.raises(NotActiveStaff):
            await access_staff(session, anne.staff_id)


async def test_who_works_at_the_desk_is_listed_by_name(store: Store) -> None:
    south, north = await team(store, "Team Zuid"), await team(store, "Team Noord")
    for username, team_id in (("bas", south), ("anne", south), ("carla", north), ("dirk", None)):
        await staff_member(store, username, team_id=team_id)
    gone = await staff_member(store, "aad", team_id=south)
    await do(store, deactivate, id_of(gone), by=CONSOLE)

    assert await names(store) == ["anne", "bas", "carla", "dirk"]
    assert await names(store, team_id=south) == ["anne", "bas"]


@pytest.mark.parametrize("undone", ["staff", "team"])
async def test_nothing_is_kept_of_an_addition_that_fails(store: Store, undone: str) -> None:
    if undone == "team":
        await fail_after(store, add_team, "Team Zuid", department="Incasso", by=CONSOLE)
    else:
        await fail_after(
            store, add_staff, "anne", display_name="Anne", role=StaffRole.AGENT, by=CONSOLE
        )

    assert await acts_about(store, undone) == []
    assert await names(store) == []


async def test_staff_opens_a_case_whole_and_the_audit_trail_says_who_saw_it(store: Store) -> None:
    payment = {"on": "2026-11-02", "amount": "20.00"}
    policy = {"number": "P-77", "type": "car", "premium": "62.50", "frequency": "month"}
    await loaded(store, case_line(claims=[premium()], policies=[policy], payments=[payment]))
    anne = await staff_member(store)

    case = await do(store, open_case, id_of(anne), NUMBER)

    assert (case.person.last_name, case.creditor.name) == ("Voorbeeld", "Voorbeeld Verzekeringen")
    (claim,) = case.claims
    assert claim.policy is not None
    assert claim.policy.number == "P-77"
    assert len(case.payments) == 1
    assert case.representative is None
    (event,) = await audited(store, "case:seen")
    assert (event.actor, event.staff_id, event.case_id) == ("staff", anne.staff_id, case.id)


async def test_each_time_that_a_case_is_seen_counts(store: Store) -> None:
    await loaded(store, case_line())
    anne, bas = await staff_member(store), await staff_member(store, "bas")

    for member in (anne, bas, anne):
        await do(store, open_case, id_of(member), NUMBER)

    seen = await audited(store, "case:seen")
    assert [event.staff_id for event in seen] == [anne.staff_id, bas.staff_id, anne.staff_id]


async def test_a_case_that_is_not_there_is_not_opened(store: Store) -> None:
    await loaded(store, case_line())
    anne = await staff_member(store)

    with pytest.raises(CaseNotFound) as refused:
        await do(store, open_case, id_of(anne), "2026-999999")

    assert refused.value.number == "2026-999999"
    assert await audited(store, "case:seen") == []


async def test_a_case_stays_closed_to_who_left(store: Store) -> None:
    await loaded(store, case_line())
    anne = await staff_member(store)
    await do(store, deactivate, id_of(anne), by=Actor.staff(id_of(anne)))

    with pytest.raises(NotActiveStaff):
        await do(store, open_case, id_of(anne), NUMBER)

    assert await audited(store, "case:seen") == []
