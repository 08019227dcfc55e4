"""The whole way and back: somebody writes, is answered, and we hear how the answer fared."""

import asyncio
from collections.abc import Sequence
from urllib.parse import urlencode

import httpx
import pytest
from pydantic import SecretStr
from sqlalchemy import select

from arrears.cases.kinds import DeliveryState
from arrears.cases.models import Delivery
from arrears.cases.store import Store
from arrears.settings import Settings
from tests.arrears.chat.tiny_server import TinyServer
from tests.arrears.site import settings_for
from tests.contract.twilio.content import CONTENT
from tests.contract.twilio.double import (
    ACCOUNT,
    PUBLIC_URL,
    SMS_SENDER,
    TOKEN,
    WHATSAPP_SENDER,
    Double,
)
from tests.contract.twilio.mischief import Mishap
from tests.contract.twilio.posts import signature

SOMEBODY = "+31612345601"
STATUS = "/twilio/status"


@pytest.fixture
def installation(database_url: str, neighbour: TinyServer, twilio: Double) -> Settings:
    """With an account at Twilio."""
    twilio.sends_callbacks = True
    return settings_for(database_url, neighbour).model_copy(
        update={
            "twilio_account_sid": ACCOUNT,
            "twilio_auth_tokens": (SecretStr(TOKEN),),
            "twilio_public_urls": (PUBLIC_URL,),
            "twilio_sms_sender": SMS_SENDER,
            "twilio_whatsapp_sender": WHATSAPP_SENDER,
            "twilio_content": CONTENT,
            "twilio_api_url": twilio.url,
        }
    )


@pytest.fixture
def line(twilio: Double, web: httpx.AsyncClient) -> Double:
    """Twilio, calling the app."""
    twilio.posts.apps[:] = [web]
    return twilio


async def states(store: Store) -> Sequence[DeliveryState]:
    async with store.reading() as session:
        return list(await session.scalars(select(Delivery.state).order_by(Delivery.at)))


async def until(store: Store, *expected: DeliveryState) -> None:
    async with asyncio.timeout(10):
        while list(expected) != await states(store):  # noqa: ASYNC110 - a database tells no events
            await asyncio.sleep(0.05)


@pytest.mark.parametrize(
    ("channel", "end"), [("sms", DeliveryState.DELIVERED), ("whatsapp", DeliveryState.READ)]
)
async def test_somebody_writes_is_answered_and_we_hear_that_it_arrived(
    line: Double, store: Store, channel: str, end: DeliveryState
) -> None:
    person = line.person(SOMEBODY, channel)
    await person.writes("hallo")

    assert ["dag"] == await person.reads(1)
    await until(store, end)
    assert {200, 204} == set(line.posts.answers)


async def test_whatever_goes_wrong_every_message_gets_one_answer_in_order(
    line: Double, store: Store, neighbour: TinyServer
) -> None:
    people = [line.person(f"+316123456{number:02}", "sms") for number in range(4)]
    line.mischief.next_calls(Mishap.FAILED_AFTER, Mishap.CUT_BEFORE, Mishap.CUT_AFTER)
    for person in people:
        await person.writes("hallo", doubled=True)
    for person in people:
        assert ["dag"] == await person.reads(1, within=30)

    await until(store, *[DeliveryState.DELIVERED] * 4)


async def test_a_button_that_is_pressed_is_what_it_stands_for(
    line: Double, neighbour: TinyServer
) -> None:
    neighbour.says({"text": "Klopt dat?", "buttons": [{"title": "Ja", "payload": "/affirm"}]})
    person = line.person(SOMEBODY)
    await person.writes("hallo")
    await person.reads(1)
    await person.presses("Ja")
    await person.reads(2)

    said = [asked["message"] for path, asked in neighbour.requests if "webhooks" in path]
    assert ["hallo", "/affirm"] == said


async def test_a_number_that_is_typed_is_the_choice_that_bears_it(
    line: Double, neighbour: TinyServer
) -> None:
    buttons = [{"title": "Ja", "payload": "/affirm"}, {"title": "Nee", "payload": "/deny"}]
    neighbour.says({"text": "Klopt dat?", "buttons": buttons})
    person = line.person(SOMEBODY, "sms")
    await person.writes("hallo")
    assert ["Klopt dat?\n\n1. Ja\n2. Nee\nAntwoord met 1 of 2."] == await person.reads(1)
    await person.writes("2")
    await person.reads(2)

    said = [asked["message"] for path, asked in neighbour.requests if "webhooks" in path]
    assert ["hallo", "/deny"] == said


async def test_what_did_not_arrive_is_known(line: Double, store: Store) -> None:
    line.troubles[SOMEBODY] = 30003
    await line.person(SOMEBODY, "sms").writes("hallo")

    await until(store, DeliveryState.UNDELIVERED)


async def posted(
    web: httpx.AsyncClient, form: dict[str, str], *, query: str, sign: str
) -> httpx.Response:
    """A report as Twilio posts it, signed with this token."""
    url = f"{PUBLIC_URL}{STATUS}{query}"
    headers = {
        "X-Twilio-Signature": signature(sign, url, form),
        "Content-Type": "application/x-www-form-urlencoded",
    }
    return await web.post(f"{STATUS}{query}", content=urlencode(form), headers=headers)


REPORT = {"MessageSid": "SM" + "a" * 32, "MessageStatus": "sent"}


@pytest.mark.parametrize(
    ("form", "query", "sign", "status"),
    [
        pytest.param(REPORT, "", "guess", 403, id="not signed by Twilio"),
        pytest.param({"MessageStatus": "sent"}, "", TOKEN, 400, id="of no message"),
        pytest.param(REPORT, "?delivery=5", TOKEN, 422, id="of no delivery of ours"),
        pytest.param(REPORT, "", TOKEN, 204, id="of a message that is not ours"),
        pytest.param(REPORT | {"MessageStatus": "dreaming"}, "", TOKEN, 204, id="new to us"),
    ],
)
async def test_a_report_is_signed_and_read_or_refused(
    web: httpx.AsyncClient, form: dict[str, str], query: str, sign: str, status: int
) -> None:
    answer = await posted(web, form, query=query, sign=sign)

    assert status == answer.status_code


def test_an_account_needs_its_token() -> None:
    with pytest.raises(ValueError, match="TWILIO_AUTH_TOKENS"):
        Settings(twilio_account_sid=ACCOUNT)
