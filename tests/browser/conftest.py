"""A real browser with an empty profile for each test."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Browser, Page, Playwright, async_playwright

from scripts.browser import NAMES
from tests.browser.foreign_site import ForeignSite
from tests.system.debtors import Debtor, new_debtor
from tests.system.fixtures import WIDGET_PORT, opened_store
from tests.system.running import System

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """The browser that `make test` names, one on PATH, or Playwright's own."""
    async with async_playwright() as playwright:
        browser = await launched(playwright)
        yield browser
        await browser.close()


async def launched(playwright: Playwright) -> Browser:
    """A browser that was just started."""
    found = os.environ.get("TEST_BROWSER") or next(filter(None, map(shutil.which, NAMES)), None)
    return await playwright.chromium.launch(executable_path=found, args=ARGUMENTS)


@pytest.fixture
async def page(browser: Browser) -> Page:
    """An empty tab of a Dutch browser."""
    return await browser.new_page(locale="nl-NL")


@pytest.fixture
async def debtor(system: System) -> Debtor:
    """Somebody with two unpaid bills and costs, 474.15 euros together."""
    async with opened_store(system) as store:
        return await new_debtor(store, "2026-000106")


@pytest.fixture
def site(system: System) -> Iterator[ForeignSite]:
    """Another site, that may show the chat."""
    with ForeignSite.running(WIDGET_PORT) as site:
        site.shows(system.address)
        yield site
