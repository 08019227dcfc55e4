"""Pictures of the desk for the documentation, of a store with much going on: no bot is needed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Browser

from arrears.cases.store import Store
from arrears.clock import today
from arrears.web.app import create_app
from tests.arrears.cases.figures.known import known_week
from tests.arrears.chat.tiny_server import TinyServer
from tests.arrears.databases import make_tables
from tests.arrears.desk.colleagues import Colleague, signed_in
from tests.arrears.desk.filled import CASE, Filled, filled
from tests.arrears.desk.looking import opened
from tests.arrears.site import settings_for, visitor
from tests.browser.pictures import take

WIDTH, HEIGHT = 1280, 800


async def take_all(browser: Browser) -> None:
    """The pages where staff spends the day."""
    async with _at_the_desk() as (store, saskia, content), opened(browser, saskia.browser) as tab:
        pages = {
            "queue": "/desk/queue",
            "talk": f"/desk/talks/{content.names['conversation_id']}",
            "case": f"/desk/cases/{CASE}",
            "complaints": "/desk/complaints",
        }
        await tab.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        for name, path in pages.items():
            await tab.shows(path)
            await take(tab.page, f"desk-{name}")
        await known_week(store)
        await tab.shows("/desk/figures?period=own&first=2026-03-23&last=2026-03-29")
        await take(tab.page, "desk-figures")


@asynccontextmanager
async def _at_the_desk() -> AsyncIterator[tuple[Store, Colleague, Filled]]:
    """Saskia, who leads a team, at a desk of its own."""
    with TemporaryDirectory() as folder, TinyServer().running() as neighbour:
        url = f"sqlite:///{Path(folder) / 'store.db'}"
        make_tables(url)
        store = Store(url)
        content = await filled(store, on=today())
        app = create_app(settings_for(url, neighbour))
        async with visitor(app), signed_in(app, store, content.saskia) as saskia:
            yield store, saskia, content
        await store.close()
