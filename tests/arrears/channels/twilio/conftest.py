"""The app as an installation with telephones has it."""

import httpx
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from arrears.cases.kinds import Channel
from arrears.cases.store import Store
from arrears.settings import Settings
from arrears.web.app import create_app
from tests.arrears.channels.twilio.telephone import OUR_NUMBER, PUBLIC_URL, TOKEN, Telephone
from tests.arrears.chat.tiny_server import TinyServer
from tests.arrears.site import settings_for


@pytest.fixture
def installation(database_url: str, neighbour: TinyServer) -> Settings:
    """Its settings."""
    return settings_for(database_url, neighbour).model_copy(
        update={
            "public_url": PUBLIC_URL,
            "twilio_public_urls": (PUBLIC_URL,),
            "twilio_auth_tokens": (SecretStr(TOKEN),),
            "twilio_sms_sender": OUR_NUMBER,
            "twilio_whatsapp_sender": OUR_NUMBER,
        }
    )


@pytest.fixture
def app(store: Store, installation: Settings) -> FastAPI:
    return create_app(installation)


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
