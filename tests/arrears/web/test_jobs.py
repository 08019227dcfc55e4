"""What the app does by itself while it runs: it makes letters, and tells events."""

import asyncio

import pytest

from arrears.cases.store import Store
from arrears.settings import settings
from arrears.web.app import create_app
from tests.arrears.chat.tiny_server import TinyServer
from tests.arrears.events.receiver import CREDITOR, SECRET, Receiver
from tests.arrears.letters.agreed import agreed, files
from tests.arrears.site import settings_for


async def test_what_was_agreed_is_confirmed_and_told(
    store: Store,
    database_url: str,
    neighbour: TinyServer,
    monkeypatch: pytest.MonkeyPatch,
    fixed_day: object,
) -> None:
    async with Receiver().running() as receiver:
        endpoint = f'{{"url": "{receiver.url}", "secret": "{SECRET}"}}'
        monkeypatch.setenv("EVENT_ENDPOINTS", f'{{"{CREDITOR}": {endpoint}}}')
        settings.cache_clear()
        await agreed(store)

        app = create_app(settings_for(database_url, neighbour))
        async with app.router.lifespan_context(app), asyncio.timeout(20):
            while not (await files(store) and receiver.heard):  # noqa: ASYNC110 - a database tells no events
                await asyncio.sleep(0.02)

    assert receiver.types == ["arrangement.agreed"]
