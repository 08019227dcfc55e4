"""Pictures of the chat and the desk for the documentation: `python -m tests.browser.screenshots`.

With `desk` after it: of the desk alone, for which no bot has to run.
"""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Browser, Page, async_playwright

from tests.browser import desk_screenshots
from tests.browser.chat_page import ChatPage
from tests.browser.conftest import launched
from tests.browser.foreign_site import ForeignSite
from tests.browser.pictures import take
from tests.system.debtors import Debtor, new_debtor
from tests.system.fixtures import WIDGET_PORT, opened_store
from tests.system.running import System, running_system

WHICH_DAY = "Op welke dag van de maand wilt u betalen?"


async def talks(system: System) -> None:
    """Take all pictures of the chat anew."""
    async with async_playwright() as playwright:
        browser = await launched(playwright)
        async with tab(browser, 900, 760) as page:
            chat = await ChatPage.opened(page, system.address)
            await _arrange(chat, await _somebody(system))
            await take(page, "page")
            await page.emulate_media(color_scheme="dark")
            await take(page, "dark")
        async with tab(browser, 320, 640) as page:
            chat = await ChatPage.opened(page, system.address)
            await chat.proves_to_be(await _somebody(system))
            await chat.presses("Hoe kan ik betalen?", hears="Gegevens om te betalen")
            await take(page, "320px")
        with ForeignSite.running(WIDGET_PORT) as site:
            site.shows(system.address)
            async with tab(browser, 900, 640) as page:
                chat = await ChatPage.in_widget(page, site)
                await chat.says("hallo", hears="Waarmee kan ik u helpen?")
                await take(page, "widget")


@asynccontextmanager
async def tab(browser: Browser, width: int, height: int) -> AsyncIterator[Page]:
    """A tab of this size in which nothing moves."""
    page = await browser.new_page(
        locale="nl-NL", viewport={"width": width, "height": height}, reduced_motion="reduce"
    )
    yield page
    await page.close()


async def _somebody(system: System) -> Debtor:
    async with opened_store(system) as store:
        return await new_debtor(store, "2026-000106")


async def _arrange(chat: ChatPage, debtor: Debtor) -> None:
    await chat.proves_to_be(debtor)
    await chat.says("ik wil graag 80 per maand betalen", hears=WHICH_DAY)
    await chat.presses("De 25e", hears="Gaat u hiermee akkoord?")


async def desk() -> None:
    """Take the pictures of the desk anew."""
    async with async_playwright() as playwright:
        await desk_screenshots.take_all(await launched(playwright))


if __name__ == "__main__":
    asyncio.run(desk())
    if sys.argv[1:] == ["desk"]:
        sys.exit()
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/meedenker.db"
        allowed = {"WIDGET_ORIGINS": f"http://localhost:{WIDGET_PORT}"}
        with running_system(Path(folder), url, allowed) as running:
            asyncio.run(talks(running))
