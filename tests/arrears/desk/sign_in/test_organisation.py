"""Signing in at one's own organisation, against a real provider of our own."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fastapi import FastAPI
from pydantic import SecretStr, ValidationError

from arrears.cases.kinds import StaffRole
from arrears.cases.models import Staff
from arrears.cases.staff import deactivate
from arrears.cases.store import Store
from arrears.desk.sign_in.organisation import Organisation
from arrears.settings import Settings
from tests.arrears.cases.desk import CONSOLE, acts_about, audited, do, id_of, staff_member
from tests.arrears.cases.requests import count
from tests.arrears.desk.sign_in.provider import CLIENT_ID, CLIENT_SECRET, Provider, new_key
from tests.arrears.desk.sign_in.visitors import PAGE, Visitor, sign_in_of
from tests.arrears.fixtures import Clock

ANNE = {"sub": "a-1", "email": "anne@voorbeeld.example", "email_verified": True}
REFUSED = "/desk/sign-in?because=unknown-there"


@pytest.fixture
async def provider() -> AsyncIterator[Provider]:
    async with Provider.running() as provider:
        provider.person = dict(ANNE)
        yield provider


@pytest.fixture(autouse=True)
def organisation(app: FastAPI, provider: Provider, clock: Clock) -> Organisation:
    clock.moment = datetime.now(UTC)
    app.state.organisation = Organisation(provider.url, CLIENT_ID, CLIENT_SECRET)
    organisation: Organisation = app.state.organisation
    return organisation


@pytest.fixture
async def anne(store: Store) -> int:
    staff_id = id_of(await staff_member(store, "anne"))
    async with store.writing() as session:
        (await session.get_one(Staff, staff_id)).email = "Anne@voorbeeld.example"
    return staff_id


async def set_out(visitor: Visitor, goes_to: str = "/desk") -> str:
    led = await visitor.look(f"/desk/sign-in/organisation?next={goes_to}")
    assert led.status_code == 303
    return led.headers["location"]


async def sign_in(visitor: Visitor, provider: Provider) -> str:
    """Where somebody ends who signs in at the organisation."""
    back = provider.agree(await set_out(visitor))
    return (await visitor.look(back)).headers["location"]


async def test_the_door_leads_to_the_organisation(visitor: Visitor, provider: Provider) -> None:
    page = await visitor.look("/desk/sign-in?next=/desk/talks")

    assert "Aanmelden via uw organisatie" in page.text
    assert "/desk/sign-in/organisation?next=/desk/talks" in page.text
    asked = parse_qs(urlsplit(await set_out(visitor)).query)
    assert asked["scope"] == ["openid email profile"]
    assert asked["redirect_uri"] == ["http://localhost/desk/sign-in/organisation/back"]
    assert len({asked[name][0] for name in ("state", "nonce", "code_challenge")}) == 3


async def test_without_an_organisation_there_is_no_such_way(app: FastAPI, visitor: Visitor) -> None:
    app.state.organisation = None

    assert "organisatie" not in (await visitor.look()).text
    assert (await visitor.look("/desk/sign-in/organisation")).status_code == 404
    assert (await visitor.look("/desk/sign-in/organisation/back")).status_code == 404


async def test_who_the_organisation_vouches_for_is_in(
    store: Store, anne: int, visitor: Visitor, provider: Provider
) -> None:
    back = provider.agree(await set_out(visitor, "/desk/talks"))
    opened = await visitor.look(back)

    assert opened.headers["location"] == "/desk/talks"
    assert "Anne" in (await visitor.look("/desk/account")).text
    assert await acts_about(store, "staff") == [
        "staff:added",
        "staff:organisation_bound",
        "staff:signed_in",
    ]


async def test_once_known_one_is_known_by_the_subject_alone(
    store: Store, anne: int, visitor: Visitor, provider: Provider
) -> None:
    await sign_in(visitor, provider)
    provider.person = {"sub": "a-1", "email": "getrouwd@voorbeeld.example"}

    assert await sign_in(visitor, provider) == "/desk"
    provider.person = ANNE | {"sub": "somebody else with her old address"}
    assert await sign_in(visitor, provider) == REFUSED


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"email": "bert@voorbeeld.example"}, id="nobody of staff"),
        pytest.param({"email_verified": False}, id="an address that is not verified"),
        pytest.param({"email_verified": "true"}, id="a word for verified"),
        pytest.param({"email_verified": None}, id="nothing said of the address"),
        pytest.param({"email": None}, id="no address"),
    ],
)
async def test_no_account_is_made_by_itself(
    store: Store, anne: int, visitor: Visitor, provider: Provider, changes: dict[str, Any]
) -> None:
    provider.changes = changes

    assert await sign_in(visitor, provider) == REFUSED
    assert await count(store, Staff) == 1
    assert len(await audited(store, "staff:sign_in_failed")) == 1
    assert visitor.token is None


async def test_an_address_of_two_people_is_nobodys(
    store: Store, anne: int, visitor: Visitor, provider: Provider
) -> None:
    other = id_of(await staff_member(store, "anneke"))
    async with store.writing() as session:
        (await session.get_one(Staff, other)).email = ANNE["email"]  # type: ignore[assignment]

    assert await sign_in(visitor, provider) == REFUSED


@pytest.mark.parametrize("is_known", [True, False])
async def test_who_left_does_not_come_in(
    store: Store, anne: int, visitor: Visitor, provider: Provider, is_known: bool
) -> None:
    if is_known:
        await sign_in(visitor, provider)
    await do(store, deactivate, anne, by=CONSOLE)

    assert await sign_in(visitor, provider) == REFUSED


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"nonce": "another"}, id="the nonce of another visit"),
        pytest.param({"nonce": None}, id="no nonce"),
        pytest.param({"aud": "another client"}, id="for another client"),
        pytest.param({"aud": [CLIENT_ID, "another"]}, id="for two, and not said which asked"),
        pytest.param({"azp": "another client"}, id="asked for by another"),
        pytest.param({"iss": "https://elders.example"}, id="of another issuer"),
        pytest.param({"exp": 1_700_000_000}, id="expired"),
        pytest.param({"exp": None}, id="for ever"),
        pytest.param({"iat": 4_000_000_000}, id="from a later time"),
        pytest.param({"sub": None}, id="of nobody"),
    ],
)
async def test_what_the_organisation_did_not_say_here_and_now_opens_nothing(
    anne: int, visitor: Visitor, provider: Provider, changes: dict[str, Any]
) -> None:
    provider.changes = changes

    assert await sign_in(visitor, provider) == REFUSED
    assert visitor.token is None
    assert "niet gelukt" in (await visitor.look(REFUSED)).text


async def test_another_key_opens_nothing(anne: int, visitor: Visitor, provider: Provider) -> None:
    provider.published = new_key()

    assert await sign_in(visitor, provider) == REFUSED


async def test_another_key_under_the_same_name_opens_nothing(
    anne: int, visitor: Visitor, provider: Provider
) -> None:
    provider.published = new_key()
    provider.key.ensure_kid()
    provider.key._dict_value["kid"] = provider.published.kid or ""  # noqa: SLF001 - a forger would

    assert await sign_in(visitor, provider) == REFUSED


async def test_what_is_not_signed_opens_nothing(
    anne: int, visitor: Visitor, provider: Provider
) -> None:
    provider.algorithm = "none"

    assert await sign_in(visitor, provider) == REFUSED


async def test_a_new_key_of_the_organisation_is_asked_for(
    anne: int, visitor: Visitor, provider: Provider
) -> None:
    await set_out(visitor)
    provider.key = new_key()

    assert await sign_in(visitor, provider) == "/desk"


async def test_a_visit_comes_back_once(anne: int, visitor: Visitor, provider: Provider) -> None:
    there = await set_out(visitor)
    door = visitor.browser.cookies.get("desk-door")
    assert (await visitor.look(provider.agree(there))).headers["location"] == "/desk"

    visitor.browser.cookies.set("desk-door", door or "")
    assert (await visitor.look(provider.agree(there))).headers["location"] == REFUSED


async def test_a_visit_comes_back_in_its_own_browser(
    app: FastAPI, anne: int, visitor: Visitor, provider: Provider
) -> None:
    back = provider.agree(await set_out(visitor))

    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://localhost", headers=PAGE
    ) as browser:
        await browser.get("/desk/sign-in")
        assert (await browser.get(back)).headers["location"] == REFUSED


async def test_a_visit_comes_back_within_ten_minutes(
    clock: Clock, anne: int, visitor: Visitor, provider: Provider
) -> None:
    back = provider.agree(await set_out(visitor))
    clock.move(minutes=10, seconds=1)

    assert (await visitor.look(back)).headers["location"] == REFUSED


@pytest.mark.parametrize(
    "answer", ["", "?error=access_denied&state=x", "?code=x&state=x", "?code=x", "?state=x"]
)
async def test_an_answer_without_a_visit_opens_nothing(visitor: Visitor, answer: str) -> None:
    refused = await visitor.look(f"/desk/sign-in/organisation/back{answer}")

    assert refused.headers["location"] == REFUSED


async def test_an_answer_of_another_issuer_opens_nothing(
    anne: int, visitor: Visitor, provider: Provider
) -> None:
    back = provider.agree(await set_out(visitor))

    refused = await visitor.look(f"{back}&iss=https://elders.example")
    assert refused.headers["location"] == REFUSED


async def test_an_organisation_that_is_away_is_said_to_be(
    visitor: Visitor, provider: Provider
) -> None:
    provider.is_away = True

    led = await set_out(visitor)

    assert led == "/desk/sign-in?because=away"
    assert "niet bereiken" in (await visitor.look(led)).text


async def test_the_settings_name_an_organisation_as_a_whole_or_not() -> None:
    whole = {
        "oidc_issuer": "https://aanmelden.example/realm",
        "oidc_client_id": CLIENT_ID,
        "oidc_client_secret": SecretStr(CLIENT_SECRET),
    }
    assert Organisation.of(Settings(**whole)) is not None  # type: ignore[arg-type]
    assert Organisation.of(Settings()) is None
    for name in whole:
        with pytest.raises(ValidationError, match="go together"):
            Settings(**{key: value for key, value in whole.items() if key != name})  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match="oidc_issuer"):
        Settings(**whole | {"oidc_issuer": "http://aanmelden.example"})  # type: ignore[arg-type]


@pytest.mark.parametrize("role", [StaffRole.ADMINISTRATOR])
async def test_who_has_no_password_changes_none(
    store: Store, anne: int, visitor: Visitor, provider: Provider, role: StaffRole
) -> None:
    await sign_in(visitor, provider)

    page = await visitor.look("/desk/account")

    assert "U meldt zich aan via uw organisatie" in page.text
    assert (await sign_in_of(store, anne)).password_hash is None
