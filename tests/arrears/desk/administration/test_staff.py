"""Administration of staff and teams."""

import re

import httpx
import pytest
from fastapi import FastAPI

from arrears.cases.acting import Actor
from arrears.cases.kinds import StaffRole
from arrears.cases.models import Staff
from arrears.cases.sign_ins import ONE_TIME_LASTS
from arrears.cases.staff import (
    LastAdministrator,
    OwnAdministration,
    change_role,
    deactivate,
    find_staff,
)
from arrears.cases.store import Store
from tests.arrears.cases.desk import (
    CONSOLE,
    acts_about,
    at_once,
    do,
    errors,
    id_of,
    staff_member,
    team,
)
from tests.arrears.cases.requests import count
from tests.arrears.desk.colleagues import Colleague, at_the_desk
from tests.arrears.desk.sign_in.visitors import Visitor, code_at, sign_in_of, with_password
from tests.arrears.fixtures import Clock
from tests.arrears.statements import sent_statements

SECRET = re.compile(r'<code class="secret">([\w-]+)</code>')
NEWCOMER = {"username": "daan", "name": "Daan", "email": "", "role": "agent", "team": ""}


async def member(store: Store, username: str = "daan") -> Staff:
    async with store.reading() as session:
        found = await find_staff(session, username)
    assert found is not None
    return found


def password_in(answer: httpx.Response) -> str:
    found = SECRET.search(answer.text)
    assert found is not None
    return found[1]


async def test_somebody_new_chooses_a_password_at_the_first_sign_in(
    clock: Clock, store: Store, administrator: Colleague, visitor: Visitor
) -> None:
    zuid = await team(store)
    added = await administrator.post(
        "/desk/staff", **NEWCOMER | {"email": "daan@voorbeeld.example", "team": str(zuid)}
    )
    daan = await member(store)
    assert (daan.display_name, daan.role, daan.team_id) == ("Daan", StaffRole.AGENT, zuid)

    await visitor.give_password("daan", password_in(added))
    offered = (await sign_in_of(store, daan.id)).totp_offered
    to_own = await visitor.give_code(code_at(clock, offered or ""))
    assert to_own.headers["location"] == "/desk/sign-in/password?next=%2Fdesk"
    assert visitor.token is None
    own = "/desk/sign-in/password"
    assert "te kort" in (await visitor.post(own, password="kort")).text
    assert "uw gebruikersnaam" not in (await visitor.look(own)).text
    assert "dat u al had" in (await visitor.post(own, password=password_in(added))).text
    opened = await visitor.post(own, password="een eigen lange zin", goes_to="/desk")
    assert opened.headers["location"] == "/desk"
    assert visitor.token is not None
    assert (await visitor.give_password("daan", password_in(added))).status_code == 422


async def test_ones_own_password_does_not_come_before_the_second_step(
    clock: Clock, store: Store, administrator: Colleague, visitor: Visitor
) -> None:
    added = await administrator.post("/desk/staff", **NEWCOMER)
    await visitor.give_password("daan", password_in(added))

    for refused in (
        await visitor.look("/desk/sign-in/password"),
        await visitor.post("/desk/sign-in/password", password="een eigen lange zin"),
    ):
        assert refused.headers["location"] == "/desk/sign-in?because=over"


async def test_a_one_time_password_is_good_for_a_week(
    clock: Clock, store: Store, administrator: Colleague, visitor: Visitor
) -> None:
    added = await administrator.post("/desk/staff", **NEWCOMER)
    clock.move(days=ONE_TIME_LASTS.days, seconds=1)

    assert (await visitor.give_password("daan", password_in(added))).status_code == 422


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"username": "bo"}, "bestaat al", id="a name that somebody has"),
        pytest.param({"username": "BO "}, "bestaat al", id="the same in capitals"),
        pytest.param({"username": "da an"}, "kleine letters", id="a space in it"),
        pytest.param({"username": ""}, "kleine letters", id="no username"),
        pytest.param({"username": "x" * 61}, "kleine letters", id="a long username"),
        pytest.param({"name": "  "}, "Vul een naam in", id="no name"),
        pytest.param({"name": "Da\nan"}, "Vul een naam in", id="a name of two lines"),
        pytest.param({"email": "daan"}, "geen e-mailadres", id="no address"),
        pytest.param({"role": "king"}, "Kies een rol", id="no such role"),
        pytest.param({"team": "404"}, "Dit team bestaat niet", id="no such team"),
        pytest.param({"team": "zuid"}, "Dit team bestaat niet", id="no number of a team"),
        pytest.param({"team": "9" * 30}, "Dit team bestaat niet", id="a number beyond all"),
    ],
)
async def test_what_will_not_do_is_shown_again_with_a_reason(
    store: Store, administrator: Colleague, changes: dict[str, str], said: str
) -> None:
    refused = await administrator.post("/desk/staff", **NEWCOMER | changes)

    assert refused.status_code == 422
    assert said in refused.text
    assert 'value="Daan"' in refused.text or "name" in changes
    assert await count(store, Staff) == 1


async def test_another_role_and_team_hold_at_once(
    app: FastAPI, store: Store, administrator: Colleague
) -> None:
    zuid = await team(store)
    async with at_the_desk(app, store, "daan") as daan:
        assert (await daan.get("/desk/audit")).status_code == 403
        changed = await administrator.post(
            f"/desk/staff/{daan.id}", role="supervisor", team=str(zuid)
        )

        assert changed.headers["location"] == f"/desk/staff/{daan.id}"
        assert (await daan.get("/desk/audit")).status_code == 200
    assert (await member(store)).team_id == zuid
    assert (await acts_about(store, "staff"))[-2:] == ["staff:role_changed", "staff:team_changed"]


async def test_who_leaves_is_out_at_once(
    app: FastAPI, store: Store, administrator: Colleague, visitor: Visitor
) -> None:
    staff_id = await with_password(store, "daan")
    async with store.writing() as session:
        (await session.get_one(Staff, staff_id)).active = False
        await session.flush()
    await administrator.post(f"/desk/staff/{staff_id}/reactivate")
    assert (await visitor.give_password("daan")).status_code == 303
    async with at_the_desk(app, store, "eva") as eva:
        assert (await eva.get("/desk/account")).status_code == 200
        for leaves in (eva.id, staff_id):
            await administrator.post(f"/desk/staff/{leaves}/deactivate")

        assert (await eva.get("/desk/account")).status_code == 303
    assert (await visitor.look("/desk/sign-in/code")).status_code == 303
    assert (await visitor.give_password("daan")).status_code == 422
    page = await administrator.get(f"/desk/staff/{staff_id}")
    assert "Weer toegang geven" in page.text


async def test_a_lost_telephone_is_set_up_anew(
    clock: Clock, store: Store, administrator: Colleague, visitor: Visitor
) -> None:
    staff_id = await with_password(store, "daan")

    await administrator.post(f"/desk/staff/{staff_id}/second-step")

    assert (await sign_in_of(store, staff_id)).totp_secret is None
    await visitor.give_password("daan")
    assert "Tweede stap instellen" in (await visitor.look("/desk/sign-in/code")).text


async def test_a_lost_password_is_given_anew(
    clock: Clock, store: Store, administrator: Colleague, visitor: Visitor
) -> None:
    staff_id = await with_password(store, "daan")

    given = await administrator.post(f"/desk/staff/{staff_id}/password")

    assert given.headers["cache-control"] == "no-store"
    assert (await visitor.give_password("daan")).status_code == 422
    assert (await visitor.give_password("daan", password_in(given))).status_code == 303


async def test_a_password_given_anew_ends_the_lock(
    clock: Clock, store: Store, administrator: Colleague, visitor: Visitor
) -> None:
    staff_id = await with_password(store, "daan")
    for _ in range(5):
        await visitor.give_password("daan", "iets anders dan dat")
    assert "even geblokkeerd" in (await administrator.get("/desk/staff")).text

    given = await administrator.post(f"/desk/staff/{staff_id}/password")

    assert (await visitor.give_password("daan", password_in(given))).status_code == 303


@pytest.mark.parametrize("act", ["deactivate", "role"])
async def test_nobody_takes_away_their_own_administration(
    store: Store, administrator: Colleague, act: str
) -> None:
    await staff_member(store, "tweede", StaffRole.ADMINISTRATOR)
    path = f"/desk/staff/{administrator.id}"
    if act == "deactivate":
        refused = await administrator.post(f"{path}/deactivate")
    else:
        refused = await administrator.post(path, role="agent", team="")

    assert refused.status_code == 422
    assert "Uw eigen beheer" in refused.text
    assert (await administrator.get("/desk/staff")).status_code == 200


async def test_there_is_always_an_administrator(store: Store) -> None:
    only = id_of(await staff_member(store, "bo", StaffRole.ADMINISTRATOR))
    gone = id_of(await staff_member(store, "weg", StaffRole.ADMINISTRATOR))
    await do(store, deactivate, gone, by=CONSOLE)

    with pytest.raises(LastAdministrator):
        await do(store, deactivate, only, by=CONSOLE)
    with pytest.raises(LastAdministrator):
        await do(store, change_role, only, StaffRole.AGENT, by=CONSOLE)
    with pytest.raises(OwnAdministration):
        await do(store, deactivate, only, by=Actor.staff(only))


async def test_two_administrators_who_remove_each_other_leave_one(store: Store) -> None:
    one = await staff_member(store, "een", StaffRole.ADMINISTRATOR)
    two = await staff_member(store, "twee", StaffRole.ADMINISTRATOR)

    outcomes = await at_once(
        store,
        lambda session: deactivate(session, id_of(two), by=one),
        lambda session: deactivate(session, id_of(one), by=two),
    )

    assert errors(outcomes) == [LastAdministrator]


async def test_teams_are_added(store: Store, administrator: Colleague) -> None:
    added = await administrator.post("/desk/staff/teams", name="Team West", department="Incasso")
    assert added.headers["location"] == "/desk/staff"
    assert "Team West" in (await administrator.get("/desk/staff")).text

    for name in ("Team West", "", "x" * 101):
        refused = await administrator.post("/desk/staff/teams", name=name, department="Incasso")
        assert refused.status_code == 422


async def test_who_is_nobody_has_no_page(administrator: Colleague) -> None:
    for staff_id in ("404", "0", str(2**40)):
        assert (await administrator.get(f"/desk/staff/{staff_id}")).status_code in {404, 422}
    assert (await administrator.post("/desk/staff/404/deactivate")).status_code == 404


async def test_a_page_of_fifty_costs_as_many_queries_as_one_of_five(
    store: Store, administrator: Colleague
) -> None:
    costs = []
    for more in (range(5), range(5, 50)):
        for number in more:
            await with_password(store, f"m{number}")
        with sent_statements() as sent:
            page = await administrator.get("/desk/staff")
        costs.append(len(sent))
        assert len(page.content) < 100_000

    assert costs[0] == costs[1]
