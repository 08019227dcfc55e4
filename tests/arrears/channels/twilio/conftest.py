"""An installation with telephones, and Twilio's double, which is strict in every test."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from arrears.cases.kinds import Channel
from arrears.cases.store import Store
from arrears.channels.twilio import client as client_module
from arrears.channels.twilio.client import Twilio
from arrears.settings import Settings
from tests.arrears.channels.twilio import telephone as installed
from tests.arrears.channels.twilio.phones import Round
from tests.arrears.channels.twilio.telephone import OUR_NUMBER, PUBLIC_URL, Telephone
from tests.arrears.chat.tiny_server import TinyServer
from tests.arrears.site import assembled, be_done_for_today, settings_for
from tests.contract.twilio.double import ACCOUNT, TOKEN, Double
from tests.contract.twilio.server import running


@pytest.fixture
def installation(database_url: str, neighbour: TinyServer) -> Settings:
    """Its settings."""
    return settings_for(database_url, neighbour).model_copy(
        update={
            "public_url": PUBLIC_URL,
            "twilio_public_urls": (PUBLIC_URL,),
            "twilio_auth_tokens": (SecretStr(installed.TOKEN),),
            "twilio_sms_sender": OUR_NUMBER,
            "twilio_whatsapp_sender": OUR_NUMBER,
        }
    )


@pytest.fixture
async def app(store: Store, installation: Settings) -> FastAPI:
    await be_done_for_today(store)
    return assembled(installation)


@pytest.fixture
def whatsapp(web: httpx.AsyncClient, store: Store) -> Telephone:
    return Telephone(web, store, Channel.WHATSAPP)


@pytest.fixture
def sms(web: httpx.AsyncClient, store: Store) -> Telephone:
    return Telephone(web, store, Channel.SMS)


@pytest.fixture(params=[Channel.WHATSAPP, Channel.SMS])
def telephone(request: pytest.FixtureRequest, web: httpx.AsyncClient, store: Store) -> Telephone:
    """Either."""
    return Telephone(web, store, request.param)


@pytest.fixture
async def twilio() -> AsyncIterator[Double]:
    """Twilio, without an app that it could call."""
    double = Double()
    double.sends_callbacks = False
    async with running(double):
        yield double
    assert [] == double.violations


@pytest.fixture
async def client(twilio: Double, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Twilio]:
    """Our client of it, that waits less long for an answer."""
    monkeypatch.setattr(client_module, "CALL_SECONDS", 3)
    async with Twilio.running(ACCOUNT, TOKEN, url=twilio.url) as opened:
        yield opened


@pytest.fixture
def rounds(store: Store, client: Twilio, twilio: Double) -> Round:
    """A courier of our own, that goes round when told to."""
    return Round.of(store, client, twilio)
