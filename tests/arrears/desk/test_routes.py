"""Every route of the desk, asked as every role and as nobody, against the table of permissions."""

from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute

from arrears.cases.kinds import StaffRole
from arrears.cases.store import Store
from arrears.desk.__main__ import main
from arrears.desk.access import READS
from arrears.desk.permissions import MAY
from arrears.desk.routes import PREFIX, Guarded, guarded_routes
from arrears.desk.sign_in import sessions
from arrears.desk.sign_in.sessions import Signed
from tests.arrears.cases.desk import id_of, staff_member
from tests.arrears.desk.requests import ask

DOCUMENT = Path(__file__).parents[3] / "docs" / "desk" / "routes.md"
# All that comes before sign-in. A route that is to join these does not do so by accident.
BEFORE_SIGN_IN = [
    "GET /desk/sign-in",
    "GET /desk/sign-in/code",
    "GET /desk/sign-in/organisation",
    "GET /desk/sign-in/organisation/back",
    "GET /desk/sign-in/password",
    "POST /desk/sign-in",
    "POST /desk/sign-in/code",
    "POST /desk/sign-in/password",
]


def name(route: Guarded) -> str:
    return f"{route.method} {route.path}"


ROUTES = sorted(guarded_routes(), key=name)
GUARDED = [route for route in ROUTES if route.permission is not None]


async def at_the_desk_anew(store: Store, staff_id: int) -> tuple[str, Signed]:
    """A session of its own for each request: some end it."""
    async with store.writing() as session:
        token = await sessions.begin(session, staff_id)
        signed = await sessions.find_signed(session, token)
    assert signed is not None
    return token, signed


def test_only_these_come_before_sign_in() -> None:
    assert [name(route) for route in ROUTES if route.permission is None] == BEFORE_SIGN_IN


def test_every_route_of_the_desk_is_in_the_table(app: FastAPI) -> None:
    paths = app.openapi()["paths"]
    described = {
        f"{method.upper()} {path}"
        for path, methods in paths.items()
        if path.startswith(PREFIX)
        for method in methods
    }
    served = {
        f"{method} {route.path}"
        for route in app.routes
        if isinstance(route, APIRoute) and route.path.startswith(PREFIX)
        for method in route.methods or ()
    }

    assert served | described <= {name(route) for route in ROUTES}


@pytest.mark.parametrize("role", list(StaffRole))
async def test_a_role_may_use_what_its_work_asks_for_and_nothing_else(
    app: FastAPI, web: httpx.AsyncClient, store: Store, role: StaffRole
) -> None:
    staff_id = id_of(await staff_member(store, "anne", role))
    passed = {}
    for route in GUARDED:
        token, signed = await at_the_desk_anew(store, staff_id)
        head = await ask(app, route, token=token, csrf=signed.csrf)
        is_out = head.leads_to_the_door and not route.path.endswith("/sign-out")
        assert head.status < 500, name(route)
        assert not is_out, name(route)
        passed[name(route)] = head.status != 403

    assert passed == {name(route): route.permission in MAY[role] for route in GUARDED}


async def test_nobody_passes_without_signing_in(app: FastAPI, web: httpx.AsyncClient) -> None:
    for token in (None, "made up"):
        heads = {name(route): await ask(app, route, token=token) for route in GUARDED}

        assert [route for route, head in heads.items() if not head.leads_to_the_door] == []


async def test_nothing_is_done_by_a_form_of_another_site(
    app: FastAPI, web: httpx.AsyncClient, store: Store
) -> None:
    for role in StaffRole:
        staff_id = id_of(await staff_member(store, f"anne-{role}", role))
        token, _ = await at_the_desk_anew(store, staff_id)
        for route in GUARDED:
            if route.method not in READS:
                head = await ask(app, route, token=token, csrf="made up")
                assert head.status == 403, name(route)


def test_the_table_is_written_down(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not current? `make docs-routes > docs/desk/routes.md`."""
    monkeypatch.setattr("sys.argv", ["arrears.desk", "routes"])

    assert main() == 0
    assert capsys.readouterr().out == DOCUMENT.read_text(encoding="utf-8")
