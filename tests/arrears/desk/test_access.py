"""Who passes at the desk."""

import httpx
import pytest
from fastapi import APIRouter, FastAPI

from arrears.cases.desk_sessions import end_sessions
from arrears.cases.store import Store
from arrears.desk.access import ForFigures, ForTalks
from arrears.web.app import create_app
from tests.arrears.cases.desk import do
from tests.arrears.chat.tiny_server import TinyServer
from tests.arrears.desk.colleagues import Colleague
from tests.arrears.fixtures import Clock
from tests.arrears.site import settings_for

PAGE = {"Accept": "text/html"}


@pytest.fixture
def app(store: Store, database_url: str, neighbour: TinyServer) -> FastAPI:
    """An app of these tests alone, with two pages more."""
    app = create_app(settings_for(database_url, neighbour))
    router = APIRouter(prefix="/desk/for_tests")

    @router.get("/talks")
    @router.post("/talks")
    async def talks(signed: ForTalks) -> str:
        return signed.name

    @router.get("/figures")
    async def figures(signed: ForFigures) -> str:
        return signed.name

    app.include_router(router)
    return app


async def test_who_is_signed_in_is_known_by_name(agent: Colleague) -> None:
    assert (await agent.get("/desk/for_tests/talks")).json() == "Anne"


async def test_who_is_not_signed_in_is_led_to_the_door(web: httpx.AsyncClient) -> None:
    led = await web.get("/desk/for_tests/talks", headers=PAGE)

    assert (led.status_code, led.headers["location"]) == (
        303,
        "/desk/sign-in?next=%2Fdesk%2Ffor_tests%2Ftalks",
    )


async def test_a_script_is_told_that_nobody_is_signed_in(web: httpx.AsyncClient) -> None:
    refused = await web.get("/desk/for_tests/talks")

    assert (refused.status_code, refused.json()["title"]) == (401, "Not signed in")


async def test_other_work_is_refused(agent: Colleague) -> None:
    refused = await agent.get("/desk/for_tests/figures")

    assert refused.status_code == 403
    assert "hoort niet bij uw rol" in refused.text


async def test_a_form_of_another_site_is_refused(agent: Colleague) -> None:
    assert (await agent.post("/desk/for_tests/talks")).status_code == 200

    refused = await agent.browser.post("/desk/for_tests/talks", data={"csrf": "een ander"})

    assert refused.status_code == 403
    assert (await agent.browser.post("/desk/for_tests/talks")).status_code == 403


@pytest.mark.parametrize("minutes", [31, 60 * 10 + 1])
async def test_a_session_ends_by_itself(clock: Clock, agent: Colleague, minutes: int) -> None:
    clock.move(minutes=minutes)

    assert (await agent.get("/desk/for_tests/talks")).status_code == 303


async def test_a_session_that_is_used_lasts_for_a_working_day(
    clock: Clock, agent: Colleague, store: Store
) -> None:
    for _ in range(20):
        clock.move(minutes=29)
        assert (await agent.get("/desk/for_tests/talks")).status_code == 200
    clock.move(minutes=29)
    last = await agent.get("/desk/for_tests/talks")

    assert last.status_code == 303


async def test_who_signs_out_is_out(agent: Colleague, store: Store) -> None:
    await do(store, end_sessions, agent.id)

    assert (await agent.get("/desk/for_tests/talks")).status_code == 303
