"""A registration code is asked for and sent by staff; it is never told in the chat."""

import pytest
from sqlalchemy import func, select

from arrears.cases.models import PortalRequest
from arrears.cases.store import Store
from tests.actions.calling import Caller
from tests.actions.conftest import OfCase

ACTION, INTENT = "action_request_portal_access", "request_portal_access"
WISH = "registratiecode graag"


async def count(store: Store) -> int:
    async with store.reading() as session:
        return await session.scalar(select(func.count()).select_from(PortalRequest)) or 0


@pytest.mark.parametrize(
    ("number", "way"),
    [pytest.param("2026-000113", "per post", id="post"), ("2026-000114", "per e-mail")],
)
async def test_it_is_said_when_and_how_the_code_comes(
    of_case: OfCase, store: Store, number: str, way: str
) -> None:
    outcome = await (await of_case(number)).call(ACTION, WISH, INTENT)

    assert ["utter_portal_code_asked"] == outcome.responses
    assert way in outcome.said[0]
    assert "vrijdag 20 november 2026" in outcome.said[0]
    assert 1 == await count(store)


async def test_a_second_wish_is_the_same_request(of_case: OfCase, store: Store) -> None:
    bram = await of_case("2026-000113")
    await bram.call(ACTION, WISH, INTENT)

    outcome = await bram.call(ACTION, WISH, INTENT, message_id="m2")

    assert ["utter_portal_code_under_way"] == outcome.responses
    assert 1 == await count(store)


async def test_trouble_with_logging_in_is_for_a_person(stranger: Caller, store: Store) -> None:
    outcome = await stranger.call(ACTION, "wachtwoord vergeten", INTENT)

    assert ["utter_portal_trouble"] == outcome.responses
    assert 0 == await count(store)


async def test_a_consumer_has_no_online_file(mehmet: Caller, store: Store) -> None:
    outcome = await mehmet.call(ACTION, WISH, INTENT)

    assert ["utter_only_in_business"] == outcome.responses
    assert 0 == await count(store)
